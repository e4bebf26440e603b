import {expect, it} from "vitest";
import {catalogueGroups, sampleTable, sizeText} from "../../src/figures/open-data.ts";
import type {OpenTable} from "../../src/measures/publish/publish.ts";
import {type TableName, schemas} from "../../src/tables/schemas/index.ts";

const table = (name: TableName): OpenTable => ({
  ...{name, title: name, about: "", columns: [], length: 0, download: true},
  row: () => [],
  cell: () => null,
  file: () => ""
});

it("lists every table of the dictionary in exactly one group", () => {
  const names = (Object.keys(schemas) as TableName[]).filter((name) => schemas[name].open);
  const listed = catalogueGroups(names.map(table)).flatMap(({tables}) => tables.map(({name}) => name));
  expect(listed.toSorted()).toEqual(names.toSorted());
});

it("cuts long texts of a sample, never a number, and leaves the missing empty", () => {
  const column = {unit: null, kind: "text", need: null, note: null, computed: false, cell: () => null};
  const sample = sampleTable(
    {
      ...table("regions"),
      columns: [
        {...column, header: "甲"},
        {...column, header: "乙"},
        {...column, header: "丙"}
      ],
      length: 30,
      row: () => ["字".repeat(40), 1234567.891, null]
    },
    20
  );
  expect(sample.rows).toHaveLength(20);
  expect(sample.rows[0]).toEqual({0: `${"字".repeat(25)}…`, 1: 1234567.891, 2: {why: ""}});
});

it.each([
  [12, "1\u00a0kB"],
  [48_400, "48\u00a0kB"],
  [1_340_000, "1.3\u00a0MB"]
])("says %i bytes as %s", (bytes, words) => {
  expect(sizeText(bytes)).toBe(words);
});
