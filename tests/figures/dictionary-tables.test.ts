import {expect, it} from "vitest";
import {dictionaryEntries} from "../../src/figures/dictionary-tables.ts";
import {schemas} from "../../src/tables/schemas/index.ts";

it("shows every table and column that the reader knows, and no other", () => {
  const shown = dictionaryEntries().map(({name, table}) => [name, table.rows.length]);
  expect(shown).toEqual(Object.entries(schemas).map(([name, {columns}]) => [name, Object.keys(columns).length]));
});

it("says what may stand in a cell as the dictionary does", () => {
  const row = (table: string, header: string) =>
    dictionaryEntries()
      .find(({name}) => name === table)
      ?.table.rows.find((one) => one["header"] === header);
  expect(row("exposure_list", "失信程度")).toMatchObject({need: "必填", allowed: "轻微、一般、严重、不适用"});
  expect(row("issue_events", "公示开始")).toMatchObject({need: "条件必填"});
  expect(row("air_daily", "CO(mg/m³)")).toMatchObject({need: "选填"});
});
