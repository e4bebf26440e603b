import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {knownHeaders, headerName} from "../tables/header.ts";
import {nearestWords} from "../tables/nearest.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";
import {placeIn} from "./place.ts";

const TABLES = schemas as unknown as Readonly<Record<string, Schema>>;

const noTable = (name: string): Pick<Fault, "severity" | "code" | "message" | "fix"> => ({
  severity: "fault",
  code: "no-such-table",
  message: `没有这张数据表${nearestWords(name, Object.keys(TABLES))}`,
  fix: "请填写数据表的英文名，如 air_daily"
});

/** datasets.csv describes tables; a name that is none is a description of nothing. */
export const datasetNames = ({tables}: City): readonly Fault[] =>
  tables.datasets.flatMap((row) =>
    row.table in TABLES ? [] : [{...placeIn("datasets", row, "table"), ...noTable(row.table)}]
  );

/** A correction has to lead to the record it corrects: its table, and the columns of its 记录键; `*` is every record. */
export const correctionKeys = ({tables}: City): readonly Fault[] =>
  tables.corrections.flatMap((row): readonly Fault[] => {
    const schema = TABLES[row.table];
    if (schema === undefined) return [{...placeIn("corrections", row, "table"), ...noTable(row.table)}];
    if (row.record.trim() === "*") return [];
    const known = knownHeaders(schema);
    const strange = row.record
      .split(/[;；]/)
      .filter((pair) => pair.trim() !== "")
      .find((pair) => !pair.includes("=") || !known.has(headerName(pair.slice(0, pair.indexOf("=")))));
    if (strange === undefined) return [];
    const key = schema.key.map((field) => `${schema.columns[field]?.header ?? field}=…`).join(";");
    return [
      {
        ...placeIn("corrections", row, "record"),
        severity: "fault",
        code: "bad-record-key",
        message: strange.includes("=")
          ? `“${schema.title}”没有“${strange.slice(0, strange.indexOf("=")).trim()}”这一列`
          : `“${strange.trim()}”没有写明是哪一列`,
        fix: `请写成 ${key}`
      }
    ];
  });

/** Nothing can be corrected before it was there: a range of days ends on the day of the correction or before. */
export const correctionDates = ({tables}: City): readonly Fault[] =>
  tables.corrections.flatMap((row): readonly Fault[] => {
    const end = /\.\.\s*(\d{4}-\d{2}(?:-\d{2})?)/.exec(row.record)?.[1];
    if (end === undefined || row.date.slice(0, end.length) >= end) return [];
    return [
      {
        ...placeIn("corrections", row, "date"),
        severity: "fault",
        code: "date-order",
        message: `更正日期早于所更正的最后一天 ${end}`,
        fix: "请核对“日期”和“记录键”：更正只能改已经公布的数"
      }
    ];
  });
