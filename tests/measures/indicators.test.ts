import {expect, it} from "vitest";
import {agrees, indicatorDisagreements, indicatorSeries} from "../../src/measures/indicators.ts";
import {cityOf} from "./rows.ts";

const row = {
  ...{id: "farmland-safe-use", name: "受污染耕地安全利用率", region: "云溪市", unit: "%", definition: "口径"},
  frequency: "年" as const
};

it("recomputes the rate and judges it against the target of its own year", () => {
  const series = indicatorSeries(
    cityOf({
      indicators: [
        {...row, period: "2025", numerator: 1860, denominator: 2000, printed: 93},
        {...row, period: "2024", numerator: 1840, denominator: 2000, printed: 92}
      ],
      indicator_targets: [
        {
          ...{id: row.id, region: "云溪市", year: 2025, direction: "≥", target: 93, unit: "%", plan: "十四五"},
          ...{document: "规划", version: "1", from: "2022-01-01"}
        }
      ]
    }),
    "farmland-safe-use",
    "云溪市"
  );
  expect(series?.values.map(({period, value, verdict}) => [period, value, verdict.word])).toEqual([
    ["2024", 92, "目标值待发布"],
    ["2025", 93, "已达到"]
  ]);
});

it("keeps a statement a statement", () => {
  const statement = "重点建设用地安全利用得到有效保障";
  const series = indicatorSeries(
    cityOf({indicators: [{...row, id: "construction-land", period: "2025", statement}]}),
    "construction-land",
    "云溪市"
  );
  expect(series?.values[0]).toMatchObject({value: null, statement});
});

it("is null where nothing was handed in, and leaves out periods after 数据截至", () => {
  const city = cityOf({indicators: [{...row, period: "2027", value: 1}]});
  expect(indicatorSeries(city, row.id, "云溪市")).toBeNull();
  expect(indicatorSeries(city, "manure-use", "云溪市")).toBeNull();
});

// tests/vectors/water-published.csv: nine of these ten printed rates are explained by rounding, one is not.
const PRINTED = [
  [321, 2026, 15.84, 2, true],
  [962, 2026, 47.48, 2, true],
  [1120, 2100, 53.3, 1, true],
  [438, 460, 95.2, 1, true],
  [143, 146, 97.97, 2, false],
  [8, 9, 88.9, 1, true],
  [57, 61, 93.4, 1, true],
  [17, 20, 85.0, 1, true],
  [13, 15, 86.7, 1, true],
  [1057.3, 1057.3, 100, 0, true]
] as const;
it.each(PRINTED)("%d/%d printed as %d", (numerator, denominator, printed, digits, expected) => {
  expect(agrees((numerator / denominator) * 100, printed, digits)).toBe(expected);
});

it("lists the published rate that its own numbers do not give", () => {
  const outfalls = {...row, id: "sampling", name: "排污口采样率", period: "2022"};
  const found = indicatorDisagreements(
    cityOf({
      indicators: [
        {...outfalls, numerator: 143, denominator: 146, printed: 97.97},
        {...outfalls, period: "2023", numerator: 8, denominator: 9, printed: 88.9}
      ]
    })
  );
  expect(found.map(({period, printed, digits}) => [period, printed, digits])).toEqual([["2022", 97.97, 2]]);
  expect(found[0]?.recomputed).toBeCloseTo(97.9452, 4);
});

it("does not judge a capacity share that adds 入厂 and 入炉", () => {
  const works = {kind: "焚烧厂" as const, region: "甲县", state: "运行" as const, capacity: 500};
  const row = {id: "incineration-capacity-share", name: "焚烧处理能力占比", region: "云溪市", unit: "%"};
  const share = {...row, frequency: "年" as const, numerator: 1000, denominator: 1250, definition: "口径"};
  const target = {...row, year: 2025, direction: "≥" as const, target: 65, plan: "十四五" as const};
  const city = cityOf({
    garbage_facilities: [
      {...works, name: "甲", capacityBasis: "入厂", opened: "2020-01-01"},
      {...works, name: "乙", capacityBasis: "入炉", opened: "2025-06-01"}
    ],
    indicators: [
      {...share, period: "2024"},
      {...share, period: "2025"}
    ],
    indicator_targets: [{...target, document: "规划", version: "首次", from: "2021-12-30"}]
  });
  const values = indicatorSeries(city, row.id, "云溪市")?.values;
  expect(values?.map(({footing}) => footing)).toEqual(["入厂", "混合"]);
  expect(values?.[1]?.verdict).toEqual({word: "尚不能判断", why: "口径混合", gap: null});
});
