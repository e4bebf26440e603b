/** Rows of a long list on one page. */
const SIZE = 50;

/** One page of a list, with the route parameter it stands at: `base`, `base/2` …; undefined is the folder itself. */
export interface ListPage<T> {
  readonly route: string | undefined;
  readonly page: number;
  readonly pages: number;
  readonly items: readonly T[];
}

/** The pages of a list; an empty list has one, empty, page. */
export const listPages = <T>(items: readonly T[], base = "", size = SIZE): readonly ListPage<T>[] => {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({length: pages}, (_, i) => ({
    route: [base, i === 0 ? "" : String(i + 1)].filter((part) => part !== "").join("/") || undefined,
    page: i + 1,
    pages,
    items: items.slice(i * size, (i + 1) * size)
  }));
};
