import type {ListIndex, ListLine} from "../figures/lists/list-files.ts";

/** The files of a list, each asked for once, when it is first wanted. */
export interface ListParts {
  readonly index: () => Promise<ListIndex>;
  /** The lines at these places. */
  readonly lines: (index: ListIndex, places: readonly number[]) => Promise<readonly ListLine[]>;
}

export const listParts = (folder: string): ListParts => {
  const asked = new Map<string, Promise<unknown>>();
  const part = <T>(name: string): Promise<T> => {
    const known = asked.get(name) ?? read(`${folder}${name}.json`);
    asked.set(name, known);
    // What failed may be asked for again.
    known.catch(() => asked.delete(name));
    return known as Promise<T>;
  };
  return {
    index: () => part<ListIndex>("index"),
    lines: async ({chunk}, places) => {
      const numbers = [...new Set(places.map((place) => Math.floor(place / chunk)))];
      const parts = await Promise.all(numbers.map((n) => part<readonly ListLine[]>(String(n + 1))));
      const byNumber = new Map(numbers.map((n, i) => [n, parts[i]]));
      return places.flatMap((place) => {
        const line = byNumber.get(Math.floor(place / chunk))?.[place % chunk];
        return line === undefined ? [] : [line];
      });
    }
  };
};

const read = async (address: string): Promise<unknown> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
};
