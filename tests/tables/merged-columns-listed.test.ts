import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import type {Schema} from "../../src/tables/schema.ts";
import {schemas} from "../../src/tables/schemas/index.ts";

it("lists for the clerk every column whose merged cells are filled down, and no other", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../data/README.md"), "utf8");
  const listed = /- \*\*合并单元格\*\*：.*?并计数：(.*?)。/.exec(readme)?.[1]?.split("，") ?? [];
  const allowed = Object.values(schemas as unknown as Readonly<Record<string, Schema>>).flatMap(
    ({name, columns, fillDown}) =>
      fillDown.length === 0
        ? []
        : [`\`${name}\` ${fillDown.map((field) => columns[field]?.header ?? field).join("、")}`]
  );
  expect([...listed].sort()).toEqual([...allowed].sort());
});

it("fills down only what must be filled: a blank that may stand is a blank", () => {
  for (const {columns, fillDown} of Object.values(schemas as unknown as Readonly<Record<string, Schema>>))
    for (const field of fillDown) expect(columns[field]?.need).toBe("R");
});
