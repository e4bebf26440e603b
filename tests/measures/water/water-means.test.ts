import {expect, it} from "vitest";
import {waterSection} from "../../../src/figures/water/water-section.ts";
import {whyWords} from "../../../src/figures/water/water-why.ts";
import {basinMonth} from "../../../src/measures/water/water-basins.ts";
import {sectionYears} from "../../../src/measures/water/water-years.ts";
import {assessWater, sectionMonth} from "../../../src/measures/water/water.ts";
import {meanValues} from "../../../src/standards/water/water-mean.ts";
import {FIVE, section, waterCity, type WaterRows} from "./water-city.ts";

const reading = (time: string, more: object = {}, name = "一") => ({section: name, time, ...FIVE, ...more});
const assessed = (rows: WaterRows) => {
  const city = waterCity({sections: [section("一")], ...rows});
  const verdicts = assessWater(city);
  return {city, verdicts, place: verdicts.sections[0]!, cell: sectionMonth(verdicts, verdicts.sections[0]!, "2026-06")};
};

it("puts no class together from readings none of which has the five basic items", () => {
  const {city, verdicts, place, cell} = assessed({
    readings: [
      reading("2026-06-01", {dissolvedOxygen: null, phosphorus: null}),
      reading("2026-06-15", {permanganate: null, ammonia: null})
    ]
  });
  expect(cell).toMatchObject({basis: "均值", rank: null, why: "当月没有一次读数五个基本项目都有"});
  expect(whyWords(cell!)).toContain(
    "本月 2 次读数的平均值；读数次数：pH 2 次、溶解氧 1 次、高锰酸盐指数 1 次、氨氮 1 次、总磷 1 次。"
  );
  const row = waterSection(city, verdicts, place)?.table.rows[0];
  expect(row).toMatchObject({class: {why: "当月没有一次读数五个基本项目都有"}});
  expect(row?.["counts"]).toBe("pH 2 次、溶解氧 1 次、高锰酸盐指数 1 次、氨氮 1 次、总磷 1 次");
});

it("judges a month one of whose readings has all five, and says of how many readings each mean is", () => {
  const {cell} = assessed({
    readings: [reading("2026-06-01", {ammonia: 0.6}), reading("2026-06-15", {phosphorus: null})]
  });
  // 氨氮 (0.6 + 0.1) / 2 = 0.35: Ⅱ, as 总磷 0.06 of the one reading.
  expect(cell).toMatchObject({rank: 1, count: 2});
  expect(whyWords(cell!)).toContain(
    "本月 2 次读数的平均值，修约后评价；读数次数：pH 2 次、溶解氧 2 次、高锰酸盐指数 2 次、氨氮 2 次、总磷 1 次。"
  );
  const {cell: even} = assessed({readings: [reading("2026-06-01"), reading("2026-06-15")]});
  expect(whyWords(even!)).toContain("本月 2 次读数的平均值，修约后评价；读数次数：各项 2 次。");
});

// 氨氮 of June: (1.0 + 1.01) / 2 = 1.005, printed 1.00; of July 1.009. Exact: 1.007 → 1.01, Ⅳ; from the rounded 1.00 and
// 1.009: 1.0045 → 1.00, Ⅲ.
const MONTHS = [
  reading("2026-06-01", {ammonia: 1}),
  reading("2026-06-15", {ammonia: 1.01}),
  reading("2026-07", {ammonia: 1.009})
];

it("averages the months of a year unrounded and rounds once", () => {
  const {verdicts, place} = assessed({readings: MONTHS});
  expect(sectionYears(verdicts, place)).toMatchObject([{months: 2, rank: 3}]);
});

it("averages the rounded months of a bureau that rounds before it judges: 1.00 and 1.01 make 1.005, kept as 1.00", () => {
  const {verdicts, place} = assessed({readings: MONTHS, roundBeforeJudging: true});
  expect(sectionYears(verdicts, place)).toMatchObject([{months: 2, rank: 2}]);
});

it("averages sections unrounded and rounds once: 1.005 and 1.009 make 1.007, kept as 1.01", () => {
  const rows = [
    reading("2026-06-01", {ammonia: 1}),
    reading("2026-06-15", {ammonia: 1.01}),
    reading("2026-06", {ammonia: 1.009}, "二")
  ];
  const both = (roundBeforeJudging: boolean) => {
    const verdicts = assessWater(
      waterCity({sections: [section("一"), section("二")], readings: rows, roundBeforeJudging})
    );
    return basinMonth(verdicts, verdicts.sections, "2026-06");
  };
  expect(both(false)).toMatchObject({method: "浓度均值", condition: "轻度污染"});
  expect(both(true)).toMatchObject({method: "浓度均值", condition: "良好"});
});

it("loses nothing of a mean of means: three thirds of 0.01 and 0.05 make 0.06, of four exactly 0.015", () => {
  const third = meanValues([{ammonia: 0.01}, {ammonia: 0}, {ammonia: 0}]).ratios;
  const {values, exact} = meanValues([third, third, third, {ammonia: 0.05}]);
  expect(exact["ammonia"]).toBe("0.015");
  // Half-even at two decimals: up to 0.02, which any loss below the tie would make 0.01.
  expect(values["ammonia"]).toBe(0.02);
});
