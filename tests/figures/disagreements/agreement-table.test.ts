import {expect, it} from "vitest";
import {agreementSentence, agreementTables} from "../../../src/figures/disagreements/agreement-table.ts";

it("prints every comparison with how many agree and why the rest does not", () => {
  expect(agreementTables.map(({title, table}) => [title, table.rows.length])).toEqual([
    ["水", 24],
    ["大气", 10],
    ["整改、信访、两污", 4]
  ]);
  const rows = agreementTables.flatMap(({table}) => table.rows);
  expect(rows.find(({files}) => files === "water-published.csv")).toMatchObject({
    ...{agreed: 9, compared: 10, kind: "已公布"},
    rest: "公布的比例与自己的分子分母不符 1 个"
  });
  for (const {agreed, compared, rest} of rows) if (agreed !== compared) expect(rest).toMatch(/ \d+ 个/);
});

it("adds up published answers and the others in its sentence", () => {
  const rows = agreementTables.flatMap(({table}) => table.rows);
  const sum = (key: "compared" | "agreed", published: boolean): number =>
    rows.filter(({kind}) => (kind === "已公布") === published).reduce((whole, row) => whole + Number(row[key]), 0);
  const numbers = (agreementSentence().match(/[\d,]+/g) ?? []).map((text) => Number(text.replaceAll(",", "")));
  expect(numbers).toEqual([sum("compared", true), sum("agreed", true), sum("compared", false), sum("agreed", false)]);
});
