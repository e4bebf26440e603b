import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import type {Draft} from "../../tables/rows.ts";
import type {TableName} from "../../tables/schemas/index.ts";
import {placeIn} from "../place.ts";
import {inTime} from "./series.ts";

/** A digit too many or too few: beyond all earlier values by this factor. Yearly series are short, so few values must do. */
const FACTOR = 5;
const LEAST = 3;
/** How many villages there are hardly moves at all: against the period before. */
const TOTAL_FACTOR = 1.2;
/** Smaller counts double and halve in good order. */
const SMALL = 20;

interface Series<R> {
  readonly fields: readonly string[];
  /** Compared with the last value only, more strictly. */
  readonly totals?: readonly string[];
  readonly seriesOf: (row: R) => string;
  readonly timeOf: (row: R) => string;
}

/** Values of half-years and years beyond those of the same series before: too few for `jumps`, so only a lost or doubled digit. */
export const levels = ({tables}: City): readonly Fault[] => [
  ...levelsIn("rural_garbage", tables.rural_garbage, {
    ...{fields: ["people"], totals: ["total"]},
    seriesOf: ({region, unit}) => `${region}\n${unit}`,
    timeOf: ({asOf}) => asOf
  }),
  ...levelsIn("rural_sewage", tables.rural_sewage, {
    ...{fields: [], totals: ["villages"]},
    seriesOf: ({region}) => region,
    timeOf: ({asOf}) => asOf
  }),
  ...levelsIn("indicators", tables.indicators, {
    fields: ["numerator", "denominator", "value", "printed"],
    seriesOf: ({id, region, frequency, unit}) => `${id}\n${region}\n${frequency}\n${unit}`,
    timeOf: ({period}) => period
  }),
  ...levelsIn("self_inspection", tables.self_inspection, {
    fields: ["found", "mended"],
    seriesOf: ({field, region}) => `${field}\n${region}`,
    timeOf: ({period}) => period
  }),
  ...levelsIn("accountability", tables.accountability, {
    fields: ["count"],
    seriesOf: ({kind, unit, period}) => `${kind}\n${unit}\n${period.length}`,
    timeOf: ({period}) => period
  })
];

const COUNTS: ReadonlySet<string> = new Set(["self_inspection", "accountability"]);

interface Past {
  readonly most: number;
  readonly least: number;
  readonly count: number;
  readonly last: number;
  readonly first: string;
  readonly when: string;
  /** Asked about; the next value like it is the new level, and not asked about again. */
  readonly doubt: number | null;
}

const levelsIn = <N extends TableName>(
  name: N,
  rows: readonly City["tables"][N][number][],
  {fields, totals = [], seriesOf, timeOf}: Series<City["tables"][N][number]>
): readonly Fault[] => {
  const past = new Map<string, Past>();
  const asked = (row: City["tables"][N][number], field: string, message: string): Fault => ({
    ...placeIn(name, row as never, field),
    ...{severity: "warning", code: "level-shifts", message},
    fix: "请核对位数、小数点和单位；确实如此的，请在 decisions.csv 中答复"
  });
  return inTime(rows, timeOf).flatMap((row) =>
    [...fields, ...totals].flatMap((field): readonly Fault[] => {
      const value = (row as unknown as Draft)[field];
      if (typeof value !== "number" || value <= 0) return [];
      const series = `${field}\n${seriesOf(row)}`;
      const before = past.get(series);
      const message =
        before === undefined
          ? null
          : totals.includes(field)
            ? totalOf(value, before)
            : levelOf(value, before, COUNTS.has(name));
      const settled = message !== null && near(before?.doubt ?? null, value);
      // What is asked about is no part of the history.
      if (before !== undefined && message !== null && !settled) past.set(series, {...before, doubt: value});
      else past.set(series, withValue(settled ? undefined : before, value, timeOf(row)));
      return message === null || settled ? [] : [asked(row, field, message)];
    })
  );
};

const withValue = (past: Past | undefined, value: number, when: string): Past => ({
  most: Math.max(past?.most ?? value, value),
  least: Math.min(past?.least ?? value, value),
  count: (past?.count ?? 0) + 1,
  ...{last: value, first: past?.first ?? when, when, doubt: null}
});

const near = (doubt: number | null, value: number): boolean =>
  doubt !== null && value <= doubt * TOTAL_FACTOR && value * TOTAL_FACTOR >= doubt;

const totalOf = (value: number, {last, when}: Past): string | null =>
  value > last * TOTAL_FACTOR || value * TOTAL_FACTOR < last ? `总数通常不变，上一期（${when}）是 ${last}` : null;

const levelOf = (value: number, {most, least, count, first, when}: Past, counts: boolean): string | null => {
  if (count < LEAST || (counts && Math.max(value, most) < SMALL)) return null;
  const range = `此前 ${count} 个值（${first} 至 ${when}）在 ${least} 到 ${most} 之间`;
  if (value > most * FACTOR) return `${range}，这个值是其中最大值的约 ${Math.round(value / most)} 倍`;
  if (value * FACTOR < least) return `${range}，这个值是其中最小值的约 ${Math.round(least / value)} 分之一`;
  return null;
};
