import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import type {Draft} from "../../tables/rows.ts";
import {type TableName, schemas} from "../../tables/schemas/index.ts";
import {placeIn} from "../place.ts";
import {inTime} from "./series.ts";

/** As many rows agree on what a thing is, before a row that does not is asked about. */
const LEAST = 3;
/** Told so often otherwise, it has changed. */
const SELDOM = 2;

/** What a source, a plant or a water is and where: a row of one month that says otherwise stands beside the wrong name. */
export const sameThing = ({tables}: City): readonly Fault[] => [
  ...differing("drinking_water_sources", tables.drinking_water_sources, ["region", "kind"], {
    thingOf: ({name}) => name,
    timeOf: ({month}) => month
  }),
  ...differing("sewage_plants_monthly", tables.sewage_plants_monthly, ["region"], {
    thingOf: ({plant}) => plant,
    timeOf: ({month}) => month,
    // A plant is enlarged for good, not for a month.
    settled: ["capacity"]
  }),
  ...differing("black_odorous_waters", tables.black_odorous_waters, ["name", "kind", "region"], {
    thingOf: ({id}) => id,
    timeOf: ({quarter}) => quarter ?? "",
    settled: ["length", "area"]
  })
];

interface Ways<R> {
  readonly thingOf: (row: R) => string;
  readonly timeOf: (row: R) => string;
  /** Columns that may change for good: asked about only where they change back. */
  readonly settled?: readonly string[];
}

const differing = <N extends TableName>(
  name: N,
  rows: readonly City["tables"][N][number][],
  fields: readonly string[],
  {thingOf, timeOf, settled = []}: Ways<City["tables"][N][number]>
): readonly Fault[] =>
  [...Map.groupBy(inTime(rows, timeOf), thingOf).values()].flatMap((own) =>
    own.length <= LEAST
      ? []
      : [...fields, ...settled].flatMap((field) => {
          const cells = own.map((row) => (row as unknown as Draft)[field] as string | number | null);
          if (cells.every((cell) => cell === cells[0])) return [];
          const odd = settled.includes(field) ? changedBack(cells) : seldom(cells);
          return odd.map(({at, usual, count}): Fault => ({
            ...placeIn(name, own[at] as never, field),
            ...{severity: "warning", code: "thing-differs"},
            message: `“${thingOf(own[at] as never)}”的其他 ${count} 行里，${headerOf(name, field)}是${typeof usual === "number" ? ` ${usual}` : `“${usual}”`}`,
            fix: "请核对这一行的名称和这一列是否错位；确已变更的，请在 decisions.csv 中答复"
          }));
        })
  );

interface Odd {
  readonly at: number;
  readonly usual: string | number;
  readonly count: number;
}
type Cells = readonly (string | number | null)[];

/** A word that stands once or twice where another stands often. */
const seldom = (cells: Cells): readonly Odd[] => {
  const counts = [...Map.groupBy(cells, (cell) => cell)].map(([cell, same]) => ({cell, count: same.length}));
  const [usual] = counts.toSorted((a, b) => b.count - a.count);
  if (usual === undefined || usual.cell === null || usual.count < LEAST) return [];
  const rare = new Set(counts.flatMap(({cell, count}) => (count <= SELDOM && cell !== usual.cell ? [cell] : [])));
  return cells.flatMap((cell, at) =>
    cell !== null && rare.has(cell) ? [{at, usual: usual.cell as string | number, count: usual.count}] : []
  );
};

/** One value between two that agree. */
const changedBack = (cells: Cells): readonly Odd[] =>
  cells.flatMap((cell, at) => {
    const [before, after] = [cells[at - 1], cells[at + 1]];
    if (cell === null || before == null || after !== before || cell === before) return [];
    return [{at, usual: before, count: cells.filter((other) => other === before).length}];
  });

const headerOf = (name: TableName, field: string): string =>
  (schemas[name].columns as Readonly<Record<string, {readonly header: string}>>)[field]?.header ?? field;
