import {expect, it} from "vitest";
import {airMethods} from "../../src/measures/air/air-methods.ts";
import {waterMethods} from "../../src/measures/water/water-methods.ts";

const methodOf = (id: string) => {
  const found = [...airMethods, ...waterMethods].find((method) => method.id === id);
  if (found === undefined) throw new Error(`no method ${id}`);
  return found;
};
const basisOf = (id: string, pattern: RegExp) =>
  methodOf(id)
    .basis.filter(({text}) => pattern.test(text))
    .map(({certainty}) => certainty);

it("says that the text of HJ 633-2012 lists nine items by the hour, and that six are the practice of the releases", () => {
  expect(basisOf("aqi", /^HJ 633-2012.*日报 7 项，实时报 9 项/)).toEqual(["A"]);
  expect(basisOf("aqi", /^HJ 633-2012 的小时 AQI 只取 6 项.*1,413/)).toEqual(["C"]);
  expect(basisOf("aqi", /^HJ 633-2026.*日报 6 项，实时报 6 项/)).toEqual(["A"]);
});

it("does not claim that HJ 633-2012 rounds concentrations", () => {
  const rounding = methodOf("aqi").rules.filter((rule) => rule.includes("GB/T 8170"));
  expect(rounding).toHaveLength(1);
  expect(rounding[0]).toContain("HJ 633-2012 版未规定");
});

it("gives Table 4 of GB 3095 as read for 2026 and as retold for 2012", () => {
  for (const id of ["air-means", "air-evaluation", "air-hour-days"]) {
    expect(basisOf(id, /^GB 3095-2026 表4/)).toEqual(["A"]);
    expect(basisOf(id, /^GB 3095-2012 表4/)).toEqual(["B"]);
  }
});

it.each(["aqi", "air-evaluation"])("%s says for whom 2013-01-01 was the first day", (id) => {
  expect(methodOf(id).unknown.join("")).toContain("首批 74 个城市");
});

it("gives the source of each step from readings to a class of water", () => {
  expect(basisOf("water-class", /氢离子浓度/)).toEqual(["C"]);
  expect(basisOf("water-class", /检出限的一半/)).toEqual(["B"]);
  expect(basisOf("water-class", /5\+X/)).toEqual(["B"]);
  expect(basisOf("water-class", /一位有效数字/)).toEqual(["C"]);
  expect(basisOf("water-condition", /只有最后一行不同/)).toEqual(["B"]);
  expect(methodOf("water-condition").unknown.join("")).toMatch(/恰好 5 个断面.*试算/);
});

it("says how multiples over a limit are rounded", () => {
  expect(methodOf("water-class").rules.join("")).toMatch(/超标倍数[^。]*一位小数，四舍六入五成双/);
  expect(methodOf("air-evaluation").formula.join("")).toMatch(/超标倍数[^。]*两位小数，四舍六入五成双/);
});
