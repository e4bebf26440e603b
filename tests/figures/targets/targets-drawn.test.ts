import {expect, it} from "vitest";
import {inspect} from "../../../src/checks/index.ts";
import {catalogue} from "../../../src/figures/catalogue.ts";
import type {Figure} from "../../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {assess} from "../../../src/measures/assess.ts";
import {targetLedger} from "../../../src/measures/targets/target-ledger.ts";
import {type Target, targetText} from "../../../src/measures/targets/targets.ts";
import type {City} from "../../../src/tables/city.ts";
import {readFolder} from "../../../src/tables/folder.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import type {IndicatorTarget} from "../../../src/tables/schemas/index.ts";
import {CLEAN} from "../../measures/air/air-rows.ts";
import {cityOf} from "../../measures/rows.ts";

/** Figures that show a targeted measure beside the one the ledger leads to. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  "rural-garbage-coverage": ["rural-garbage-modes"],
  "rural-sewage-rate": ["rural-sewage"]
};

const published = (city: City) => {
  const verdicts = assess(city, "2026-11-20");
  return {
    figures: new Map(catalogue(city, verdicts).map((figure) => [figure.id, figure])),
    entries: targetLedger(city, verdicts).entries
  };
};

/** What stands in the picture itself, not in the sentence above it. */
const drawn = ({draw}: Figure, width: number): string =>
  draw?.({width, theme: "light", edition: null, demo: true, href: null}).body ?? "";

/** The texts of the picture. */
const words = (figure: Figure, width: number): readonly string[] =>
  [...drawn(figure, width).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = ""]) => text);
/** With direction and unit, or the number where the picture's caption says what its rule means. */
const names = (text: string, target: Target): boolean =>
  text.includes(targetText(target)) ||
  text.split("、").some((part) => part.replace(/^(?:年度)?(?:目标)?[ ≥≤=]*/, "") === String(target.value));

const shortcomings = (city: City): readonly string[] => {
  const {figures, entries} = published(city);
  return entries.flatMap(({target, figure, verdict}) =>
    [
      ...(figure === null ? [] : [figure]),
      ...(target.region === city.site.region ? (ALSO[target.id] ?? []) : [])
    ].flatMap((id) => {
      const one = figures.get(id);
      if (one === undefined) return [`${id} is no figure`];
      const what = `${id}: ${target.year} ${targetText(target)}`;
      return [
        ...[NARROW, WIDE]
          .filter((width) => !words(one, width).some((text) => names(text, target)))
          .map((width) => `${what} not drawn at ${width}`),
        ...[targetText(target), verdict.word]
          .filter((words) => !one.sentence.includes(words))
          .map((words) => `${what}: ${words} not in the sentence`)
      ];
    })
  );
};

const {city: shipped} = inspect(readFolder("data"));

it("draws every target in each figure of what it is set for, and says the verdict in its sentence", () => {
  expect(published(shipped!).entries.length).toBeGreaterThan(15);
  expect(shortcomings(shipped!)).toEqual([]);
}, 20_000);

const promise = {
  ...{region: "云溪市", direction: "≥" as const, unit: "%", plan: "十五五" as const, year: 2030},
  ...{document: "规划", version: "首次", from: "2026-06-30"}
};
const villages = {region: "甲县", unit: "行政村" as const, total: 200, urban: 100, town: 60};
const yearly = {
  ...{id: "manure-use", name: "畜禽粪污综合利用率", region: "云溪市", unit: "%", definition: "口径"},
  ...{frequency: "年" as const, denominator: 200, numeratorUnit: "万吨", denominatorUnit: "万吨"}
};
const open = cityOf({
  rural_garbage: [
    {...villages, asOf: "2025-12-31", local: 4, uncovered: 36},
    {...villages, asOf: "2026-06-30", local: 10, uncovered: 30}
  ],
  indicators: [
    {...yearly, period: "2024", numerator: 160},
    {...yearly, period: "2025", numerator: 170}
  ],
  indicator_targets: [
    {...promise, id: "rural-garbage-coverage", target: 98},
    {...promise, id: "manure-use", target: 90}
  ]
});

it("draws a target of 2030 where one was published, judges nothing yet and says the pace a month", () => {
  expect(shortcomings(open)).toEqual([]);
  const {figures, entries} = published(open);
  expect(entries.map(({verdict, pace}) => [verdict.word, pace?.months])).toEqual([
    ["尚不能判断", 50],
    ["尚不能判断", 50]
  ]);
  // 98 − 85 and 90 − 85 over the 50 months of November 2026 … December 2030; 13 % of 200 villages are 26.
  expect(figures.get("rural-garbage-over-time")?.sentence).toContain(
    "2030 年目标 ≥98%，尚不能判断，还差 13.0 个百分点（相当于还差 26 个行政村），其后 50 个月平均每月须前进 0.26 个百分点"
  );
  expect(figures.get("manure-use")?.sentence).toContain(
    "2030 年目标 ≥90%，尚不能判断，还差 5.0 个百分点，其后 50 个月平均每月须前进 0.10 个百分点"
  );
  const ledger = figures.get("targets");
  expect(ledger?.sentence).toBe(
    "截至2026年10月31日，目标年已过的 0 项目标中，已达到 0 项、未达到 0 项、尚不能判断 0 项；目标年未到的 2 项都尚不能判断。"
  );
  expect(drawn(figures.get("manure-use")!, WIDE)).not.toContain("待发布");
});

for (const width of [NARROW, WIDE])
  it(`draws an open target at ${width} px as it was looked at`, async () => {
    const {figures} = published(open);
    for (const id of ["manure-use", "rural-garbage-over-time"]) {
      const svg = filePicture(figures.get(id)!, {width, theme: "light", edition: null, demo: true, href: null});
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../../output/open-target-${id}-${width}.svg`);
    }
  });

/** Two plans for the year that is over: five years' and the year's own, and values between the two. */
const both = (() => {
  const own = {...promise, plan: "十四五" as const, year: 2025, from: "2021-12-30"};
  const year = {...promise, plan: "年度" as const, year: 2025, from: "2025-03-20", version: "年度首次"};
  const pair = (id: string, low: number, high: number, given: Partial<IndicatorTarget> = {}) => [
    {...own, id, target: low, ...given},
    {...year, id, target: high, ...given}
  ];
  const ditch = {region: "甲县", kind: "城市" as const, grade: "轻度" as const, department: "某局", quarter: "2025Q4"};
  return cityOf({
    air_stations: [{name: "甲站", code: "jia", region: "甲县", kind: "评价点"}],
    air_daily: daysBetween("2025-01-01", "2025-12-31").map((date, i) => ({
      ...{...CLEAN, date, station: "甲站"},
      pm25: i % 20 === 0 ? 90 : 25
    })),
    rural_garbage: [
      {...villages, asOf: "2024-12-31", local: 4, uncovered: 36},
      {...villages, asOf: "2025-12-31", local: 10, uncovered: 30}
    ],
    rural_sewage: ["2024-12-31", "2025-12-31"].map((asOf) => ({
      ...{asOf, region: "甲县", villages: 200, treated: 170, collected: 150, definition: "口径"}
    })),
    black_odorous_waters: Array.from({length: 10}, (_, i) => ({
      ...{...ditch, id: `W${i}`, name: `沟${i}`},
      state: i === 0 ? ("治理中" as const) : ("已消除" as const)
    })),
    indicators: [{...yearly, period: "2025", numerator: 170}],
    indicator_targets: [
      ...["rural-garbage-coverage", "rural-sewage-rate", "manure-use"].flatMap((id) => pair(id, 80, 88)),
      ...pair("black-odorous-cleared", 85, 95),
      ...pair("air-good-days", 90, 97),
      ...pair("pm25-mean", 30, 26, {direction: "≤", unit: "µg/m³"})
    ]
  });
})();

it("draws and judges both where a five-year plan and a year's own set a target for the same year", () => {
  const {entries} = published(both);
  // 85 % of villages and of manure, 90 % of waters, 347 of 365 good days, 25 + 65 × 19/365 = 28.4 µg/m³.
  expect(entries.map(({target, verdict}) => `${target.id} ${target.plan} ${verdict.word}`).sort()).toEqual(
    [
      ...["air-good-days", "black-odorous-cleared", "manure-use"],
      ...["pm25-mean", "rural-garbage-coverage", "rural-sewage-rate"]
    ].flatMap((id) => [`${id} 十四五 已达到`, `${id} 年度 未达到`])
  );
  expect(shortcomings(both)).toEqual([]);
});
