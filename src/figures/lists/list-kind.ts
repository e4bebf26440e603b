/** A thing as a line of a list. */
export interface ListEntry {
  readonly href: string;
  readonly id: string;
  readonly title: string;
  readonly state: {readonly word: string; readonly kind: "closed" | "done" | "track" | "late" | "back"};
  /** Printed in vermilion before the rest: 逾期 92 天. */
  readonly late: string | null;
  readonly meta: string;
}

/** Something a list can be narrowed by; a row may have several values of it, or none. */
export interface ListFacet<T> {
  /** In the address: `?round=…`. */
  readonly key: string;
  readonly label: string;
  readonly values: (row: T) => readonly string[];
  /** Values that stand first, in this order; others follow as they are met. */
  readonly order: readonly string[];
}

export interface ListColumn<T> {
  readonly header: string;
  readonly cell: (row: T) => string | number | null;
}

/** How the rows of a section's lists are shown, narrowed and handed on. */
export interface ListKind<T> {
  readonly entry: (row: T) => ListEntry;
  readonly facets: readonly ListFacet<T>[];
  /** Lists that are not one value of a facet's column, and the value that narrows to the same rows. */
  readonly scopes: Readonly<Record<string, {readonly key: string; readonly value: string}>>;
  /** What the list shows, as columns of a file. */
  readonly columns: readonly ListColumn<T>[];
  /** In what order the rows stand, in words. */
  readonly order: string;
  /** 项 */
  readonly unit: string;
}

/** What narrows the list of everything to this one, as a query; null for the list of everything. */
export const choiceOf = <T>(
  {facets, scopes}: ListKind<T>,
  list: {readonly path: string; readonly facet: string; readonly name: string}
): string | null => {
  const facet = facets.find(({label}) => label === list.facet);
  const found = scopes[list.path] ?? (facet === undefined || list.path === "all" ? null : {...facet, value: list.name});
  return found === null ? null : new URLSearchParams([[found.key, found.value]]).toString();
};
