import type {FigureTable} from "../figures/figure.ts";

/** A table as a page shows it; `name` is null where it is shown whole. */
export interface ShownPart {
  readonly name: string | null;
  readonly table: FigureTable;
}

/** A wide table beside its picture, part by part; each begins with the column that names its rows. */
export const tableParts = ({parts, ...table}: FigureTable): readonly ShownPart[] => {
  const [first] = table.columns;
  if (parts === undefined || first === undefined) return [{name: null, table}];
  return parts.map(({name, keys}) => ({
    name,
    table: {...table, columns: [first, ...table.columns.filter(({key}) => keys.includes(key))]}
  }));
};
