import {expect, it} from "vitest";
import {tableParts} from "../../src/components/table-parts.ts";
import {GROUP_COLUMNS, GROUP_PARTS} from "../../src/figures/rectification/rectification-group-columns.ts";

const table = {
  columns: ["name", "a", "b", "c"].map((key) => ({key, label: key})),
  rows: [{name: "石溪县", a: 1, b: 2, c: 3}]
};

it("shows a table whole where it has no parts", () => {
  expect(tableParts(table)).toEqual([{name: null, table}]);
});

it("begins every part with the column that names the rows, and keeps all rows", () => {
  const parts = [
    {name: "甲", keys: ["a"]},
    {name: "乙", keys: ["c", "b"]}
  ];
  const shown = tableParts({...table, parts});
  expect(shown.map(({name, table: {columns}}) => [name, columns.map(({key}) => key)])).toEqual([
    ["甲", ["name", "a"]],
    ["乙", ["name", "b", "c"]]
  ]);
  expect(shown.map(({table: {rows}}) => rows)).toEqual([table.rows, table.rows]);
});

it("leaves no column of a group's table out of its parts, and puts none into two", () => {
  expect(GROUP_PARTS.flatMap(({keys}) => keys)).toEqual(GROUP_COLUMNS.map(({key}) => key));
  expect(new Set(GROUP_COLUMNS.map(({key}) => key)).size).toBe(GROUP_COLUMNS.length);
  // A phone scrolls a part at most about once.
  for (const {keys} of GROUP_PARTS) expect(keys.length).toBeLessThanOrEqual(8);
});
