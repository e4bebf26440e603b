import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import type {Draft} from "../../tables/rows.ts";
import {schemas} from "../../tables/schemas/index.ts";
import {placeIn} from "../place.ts";
import {inTime} from "./series.ts";

type Growing = "petition_batches" | "outfalls" | "rural_sewage" | "indicators";

/** 累计 counts and counts of what has been found and mended only grow: a smaller one was typed wrong or has a story. */
export const fallingCounts = ({site, tables}: City): readonly Fault[] => [
  ...falls(
    "petition_batches",
    tables.petition_batches.filter(({scope}) => scope === "累计"),
    ["cases", "calls", "letters", "closed", "ordered", "punished", "fine", "investigated", "detained", "summoned"],
    ({round, region}) => `${round}\n${region ?? site.region}`,
    ({date}) => date
  ),
  ...falls(
    "outfalls",
    tables.outfalls,
    ["found", "monitored", "traced", "mended"],
    ({region, water, kind}) => `${region}\n${water}\n${kind}`,
    ({asOf}) => asOf
  ),
  ...falls(
    "rural_sewage",
    tables.rural_sewage,
    ["treated"],
    // Another definition counts other villages.
    ({region, villages, definition}) => `${region}\n${villages}\n${definition}`,
    ({asOf}) => asOf
  ),
  ...falls(
    "indicators",
    // What a year has so far: another year begins anew.
    tables.indicators.filter(({frequency, period}) => frequency === "累计" && period.length > 4),
    ["numerator", "value"],
    ({id, region, period, unit}) => `${id}\n${region}\n${unit}\n${period.slice(0, 4)}\n${period.length}`,
    ({period}) => period
  )
];

const falls = <N extends Growing>(
  name: N,
  rows: readonly City["tables"][N][number][],
  fields: readonly string[],
  seriesOf: (row: City["tables"][N][number]) => string,
  timeOf: (row: City["tables"][N][number]) => string
): readonly Fault[] => {
  const before = new Map<string, {readonly value: number; readonly time: string}>();
  return inTime(rows, timeOf).flatMap((row) =>
    fields.flatMap((field): readonly Fault[] => {
      const value = (row as unknown as Draft)[field];
      if (typeof value !== "number") return [];
      const series = `${field}\n${seriesOf(row)}`;
      const last = before.get(series);
      before.set(series, {value, time: timeOf(row)});
      if (last === undefined || last.time === timeOf(row) || value >= last.value) return [];
      return [
        {
          ...placeIn(name, row, field),
          ...{severity: "warning", code: "count-falls"},
          message: `${headerOf(name, field)}只增不减，${last.time} 是 ${last.value}`,
          fix: "请核对这两期；确有核减的，请在 decisions.csv 中写明原因"
        }
      ];
    })
  );
};

const headerOf = (name: Growing, field: string): string =>
  (name === "petition_batches" ? "累计" : "") +
  ((schemas[name].columns as Readonly<Record<string, {readonly header: string}>>)[field]?.header ?? field);
