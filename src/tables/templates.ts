import {csvFormatRows} from "d3-dsv";
import {dictionary, headerWithUnit} from "./dictionary.ts";
import examples from "./examples.json" with {type: "json"};
import {GUIDE} from "./files.ts";
import type {Schema} from "./schema.ts";
import {schemas} from "./schemas/index.ts";

const EXAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = examples;
const SCHEMAS = schemas as unknown as Readonly<Record<string, Schema>>;

/** As Excel wants it: a BOM, and lines that end as on its own system. */
const forExcel = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${csvFormatRows(rows as string[][]).replaceAll("\n", "\r\n")}\r\n`;

/**
 * An empty form for every table: `<table>.csv` with all headers and one invented row to be overwritten. Together the
 * rows are a city that passes the check. Beside them 填写说明.csv: every column with what may stand in it.
 */
export const templates = (): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  const sheet = [["数据表", "表名", "列名", "填写", "格式", "可填的内容", "也认得的列名", "说明", "示例"]];
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const example = EXAMPLES[name] ?? {};
    const columns = Object.values(schema.columns);
    files.set(`${name}.csv`, forExcel([columns.map(headerWithUnit), columns.map(({header}) => example[header] ?? "")]));
    dictionary(schema).forEach(({header, need, kind, allowed, aliases, note}, i) =>
      sheet.push([
        name,
        schema.title,
        header,
        need,
        kind,
        allowed,
        aliases,
        note,
        example[columns[i]?.header ?? ""] ?? ""
      ])
    );
  }
  files.set(GUIDE, forExcel(sheet));
  return files;
};
