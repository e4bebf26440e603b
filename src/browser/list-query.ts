import type {ListIndex} from "../figures/lists/list-files.ts";
import type {Choice} from "./list-match.ts";

/** What an address asks of a list. */
export interface Asked {
  readonly choice: Choice;
  readonly page: number;
}

/** What the index knows of a query; words it does not know are left out, as of a list that has changed since. */
export const askedOf = (search: string, {facets}: Pick<ListIndex, "facets">): Asked => {
  const query = new URLSearchParams(search);
  const choice = facets.flatMap(({key, values}) => {
    const value = query.get(key);
    return value !== null && values.includes(value) ? [[key, value] as const] : [];
  });
  const page = Number(query.get("page") ?? 1);
  return {choice: new Map(choice), page: Number.isInteger(page) && page > 0 ? page : 1};
};

/** The query of a narrowed list, to be shared; empty for page 1 of everything. */
export const queryOf = ({choice, page}: Asked): string => {
  const query = new URLSearchParams([...choice]);
  if (page > 1) query.set("page", String(page));
  const words = query.toString();
  return words === "" ? "" : `?${words}`;
};
