import {expect, it} from "vitest";
import {agreementSentence, agreementTables} from "../../../src/figures/disagreements/agreement-table.ts";

it("prints every comparison with how many agree and why the rest does not", () => {
  expect(agreementTables.map(({title, table}) => [title, table.rows.length])).toEqual([
    ["水", 24],
    ["大气", 9],
    ["整改、信访、两污", 4],
    ["第三方整理的数据（摘录）", 1]
  ]);
  const rows = agreementTables.flatMap(({table}) => table.rows);
  expect(rows.find(({files}) => files === "water-published.csv")).toMatchObject({
    ...{agreed: 9, compared: 10, kind: "已公布"},
    rest: "公布的比例与自己的分子分母不符：1 个"
  });
  for (const {agreed, compared, rest} of rows) if (agreed !== compared) expect(rest).toMatch(/：\d+ 个/);
});

it("adds up published answers and the others in its sentence", () => {
  const rows = agreementTables.flatMap(({table}) => table.rows);
  const sum = (key: "compared" | "agreed", ...kinds: readonly string[]): number =>
    rows.filter(({kind}) => kinds.includes(String(kind))).reduce((whole, row) => whole + Number(row[key]), 0);
  const numbers = (agreementSentence().match(/[\d,]+/g) ?? []).map((text) => Number(text.replaceAll(",", "")));
  const own = ["标准文本", "另行计算"];
  expect(numbers).toEqual([
    ...[sum("compared", "已公布"), sum("agreed", "已公布"), sum("compared", ...own), sum("agreed", ...own)],
    ...[sum("compared", "第三方"), sum("agreed", "第三方")]
  ]);
});

it("counts hours of air once, without those of names out of use, beside the rows as published", () => {
  const rows = agreementTables.flatMap(({table}) => table.rows);
  const restOf = (what: string) => String(rows.find((row) => row["what"] === what)?.["rest"]);
  // 1,413 rows as published; 64 of them repeats, 186 hours of two names out of use.
  expect(restOf("空气质量指数：站点小时值")).toContain(
    "除去重复发布的和冻结的站名（西山森林公园、官渡区博物馆（180930启用））下数值不变的，为 1163 个小时，1163 个一致"
  );
  expect(restOf("臭氧 8 小时平均：由八个小时值")).toContain("在用的 14 个站点 507 个，507 个一致");
});
