import {expect, it} from "vitest";
import {headline, homeVerdicts} from "../../../src/figures/home/home.ts";
import {assess} from "../../../src/measures/assess.ts";
import {FIVE, section, waterCity} from "../../measures/water/water-city.ts";

const promise = {
  ...{id: "water-good-share", region: "云溪市", direction: "≥" as const, unit: "%", version: "首次"},
  ...{document: "规划", from: "2021-12-30"}
};
const cityWith = (targets: Parameters<typeof waterCity>[0]["targets"]) =>
  waterCity({
    sections: [section("一"), section("二")],
    readings: [
      {section: "一", time: "2026-10", ...FIVE},
      {section: "二", time: "2026-10", whyMissing: "断流"}
    ],
    ...(targets === undefined ? {} : {targets})
  });
const waterWords = (targets: Parameters<typeof waterCity>[0]["targets"]) => {
  const city = cityWith(targets);
  return homeVerdicts(city, assess(city, "2026-11-05")).find(({label}) => label === "碧水")?.words;
};

it("says beside the newest value of the home page how it stands with its targets", () => {
  expect(
    waterWords([
      {...promise, year: 2025, plan: "十四五", target: 86},
      {...promise, year: 2026, plan: "年度", target: 88}
    ])
  ).toBe(
    "2026年10月 1 个有数据的断面中 1 个达到或好于Ⅲ类，另有 1 个当月无数据；2025 年目标 ≥86%、2026 年年度目标 ≥88% 都尚不能判断。"
  );
});

it("says nothing of a target where none was published for the city itself", () => {
  const plain = "2026年10月 1 个有数据的断面中 1 个达到或好于Ⅲ类，另有 1 个当月无数据。";
  expect(waterWords([])).toBe(plain);
  expect(waterWords([{...promise, region: "石溪县", year: 2026, plan: "年度", target: 80}])).toBe(plain);
});

it("opens a city without tasks with its waters, targets left to the verdict below", () => {
  const city = cityWith([{...promise, year: 2026, plan: "年度", target: 88}]);
  expect(headline(assess(city, "2026-11-05"))).toEqual({
    lead: "2026年10月 1 个有数据的断面中 1 个达到或好于Ⅲ类，另有 1 个当月无数据",
    late: null
  });
});
