import {expect, it} from "vitest";
import {type Figure, isMissing} from "../../../src/figures/figure.ts";
import {petitionFigures} from "../../../src/figures/petitions/petition.ts";
import {rectificationFigures} from "../../../src/figures/rectification/rectification.ts";
import {rateCell, rateWords} from "../../../src/figures/rectification/rectification-words.ts";
import {rate} from "../../../src/measures/rate.ts";
import {assess} from "../../../src/measures/assess.ts";
import {issue} from "../../measures/rectification/rectification-rows.ts";
import {petition} from "../../measures/petitions/petition-rows.ts";
import {cityOf} from "../../measures/rows.ts";

it("says in the place of a rate why there is none, in its own words", () => {
  const none = rate(0, 0, "按期完成率", "没有到期的任务");
  expect([rateWords(none), rateCell(none)]).toEqual(["没有到期的任务", {why: "没有到期的任务"}]);
  const some = rate(83, 131, "按期完成率", "没有到期的任务");
  expect([rateWords(some), some.why]).toEqual(["63.4%（83/131）", undefined]);
});

// Nothing due, nothing ever done, nothing closed, nobody asked: every rate that can be without a denominator is.
const city = cityOf({
  regions: [{name: "石溪县", code: "shi-xi"}],
  rectification_issues: [issue("a", {deadline: "2030-12-31", similarFound: null, similarMended: null})],
  petition_cases: [petition("X1", {verified: "待核实", closed: "未办结"})]
});
const verdicts = assess(city, "2026-11-05");
const figures = [...rectificationFigures(city, verdicts), ...petitionFigures(city, verdicts)];

const reasons = ({table}: Figure): readonly string[] =>
  table.rows.flatMap((row) => Object.values(row).flatMap((cell) => (isMissing(cell) ? [cell.why] : [])));

it("has a reason for every empty rate of the section, and none of them is 无 or 分母为零", () => {
  const found = new Set(figures.flatMap(reasons));
  expect(found).toContain("没有到期的任务");
  expect(found).toContain("没有曾完成整改的任务");
  expect(found).toContain("没有核实结论");
  expect([...found].filter((why) => why === "无" || why.includes("分母"))).toEqual([]);
});

it("prints no bare 无 and no 分母为零 in a sentence or a note", () => {
  const texts = figures.flatMap(({sentence, notes}) => [sentence, ...notes]);
  expect(texts.filter((text) => /率 ?无|占 ?无|分母为零/.test(text))).toEqual([]);
});
