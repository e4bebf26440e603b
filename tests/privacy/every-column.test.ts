import {csvFormatRows} from "d3-dsv";
import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import type {Schema} from "../../src/tables/schema.ts";
import {schemas} from "../../src/tables/schemas/index.ts";

// Fail-closed: whatever column of words a table has, also one that is added tomorrow, is asked.

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Accepted in every table. */
const GENERAL = ["备注", "数据来源"];
const columns = Object.values(schemas as unknown as Readonly<Record<string, Schema>>).flatMap((schema) => {
  const words = Object.values(schema.columns).filter(({kind}) => ["text", "list", "code"].includes(kind));
  return [...new Set([...words.map(({header}) => header), ...GENERAL])].map((header) => [schema, header] as const);
});
const cases = columns.map(([schema, header]) => [schema.name, header, schema] as const);

/** One row of the table, with the words in one column and something harmless in the others. */
const city = (schema: Schema, header: string, words: string): ReadonlyMap<string, Uint8Array> => {
  const own = Object.values(schema.columns);
  const headers = [
    ...own.map((column) => column.header),
    ...(own.some((column) => column.header === header) ? [] : [header])
  ];
  const row = headers.map((name) => {
    if (name === header) return words;
    const column = own.find((one) => one.header === name);
    if (column?.choices !== undefined) return column.choices[0] ?? "";
    if (column?.ref === "regions") return "江川县";
    const plain: Readonly<Record<string, string>> = {
      ...{text: "甲", list: "甲", code: "a", number: "1", count: "1", measured: "1", date: "2026-05-01"},
      ...{month: "2026-05", moment: "2026-05-01", period: "2026", hour: "1", year: "2026", yesNo: "是", depth: "20"}
    };
    return plain[column?.kind ?? "text"] ?? "";
  });
  return new Map([
    ["site.json", bytes('{"region": "云溪市", "dataAsOf": "2026-10-31"}')],
    ["regions.csv", bytes("行政区域\n江川县\n")],
    [`${schema.name}.csv`, bytes(`${csvFormatRows([headers, row])}\n`)]
  ]);
};

const told = (schema: Schema, header: string, words: string) => {
  const faults = inspect(city(schema, header, words)).faults.filter(({file}) => file.startsWith(schema.name));
  return {here: faults.filter(({severity, column}) => severity !== "note" && column === header), faults};
};

it("knows all columns of words", () => {
  expect(cases.length).toBeGreaterThan(150);
});

it.each(cases)("%s: a telephone in %s is never published", (_, header, schema) => {
  const {here, faults} = told(schema, header, "电话13800138000");
  expect(here.map(({severity}) => severity)).toContain("fault");
  expect(JSON.stringify(faults)).not.toContain("13800138000");
});

// What a person has to look at is asked of the rows that can be read; the plain row of some tables cannot.
const readable = cases.filter(([, header, schema]) =>
  told(schema, header, "甲").faults.every(({severity}) => severity !== "fault")
);

it("reads the plain row of most tables", () => {
  expect(new Set(readable.map(([name]) => name)).size).toBeGreaterThan(20);
});

it.each(readable)("%s: a plate in %s is not published unasked", (_, header, schema) => {
  const {here, faults} = told(schema, header, "云A12345");
  expect(here.length).toBeGreaterThan(0);
  expect(JSON.stringify(faults)).not.toContain("云A12345");
});
