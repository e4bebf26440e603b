import {expect, it} from "vitest";
import {disagreementLists} from "../../../src/figures/disagreements/disagreements.ts";
import {assess} from "../../../src/measures/assess.ts";
import {cityOf} from "../../measures/rows.ts";
import {vectors} from "../../standards/vectors.ts";

const rate = {
  ...{id: "sampling", name: "排污口采样率", region: "云溪市", unit: "%", definition: "口径"},
  frequency: "年" as const
};
const META = {
  ...{file: "indicators.csv", line: 2, row: 2, missing: null, printed: null},
  ...{asOf: null, source: null, published: null, remark: null}
};
const listOf = (indicators: Parameters<typeof cityOf>[0]["indicators"]) =>
  disagreementLists(assess(cityOf({indicators: indicators ?? []}), "2026-11-01")).find(
    ({title}) => title === "指标公布值"
  );

it("shows the one published rate of tests/vectors/water-published.csv that does not recompute, among those that do", () => {
  const list = listOf([
    {...rate, period: "2022", numerator: 143, denominator: 146, printed: 97.97},
    {...rate, period: "2023", numerator: 8, denominator: 9, printed: 88.9},
    {...rate, period: "2024", numerator: 438, denominator: 460, printed: 95.2}
  ]);
  expect(list?.sentence).toContain("3 个公布值有分子和分母可以重算，1 个与重算结果相差超过四舍五入");
  expect(list?.table.rows).toMatchObject([{period: "2022", fraction: "143/146", printed: 97.97}]);
  // 143 ÷ 146
  expect(list?.table.rows[0]?.["found"]).toBeCloseTo(97.945, 3);
});

it("finds in the ten published shares of the vectors exactly the one whose own numbers do not give it", () => {
  const rows = vectors("water-published");
  const list = listOf(
    rows.map((row) => ({
      ...{...rate, id: row["id"] ?? "", name: row["what"] ?? "", period: "2025"},
      ...{numerator: Number(row["numerator"]), denominator: Number(row["denominator"])},
      ...{printed: Number(row["published"]), meta: {...META, printed: {printed: row["published"] ?? ""}}}
    }))
  );
  expect(rows).toHaveLength(10);
  expect(list?.sentence).toContain("10 个公布值有分子和分母可以重算，1 个与重算结果相差超过四舍五入");
  expect(list?.table.rows).toMatchObject([{name: "连云港开发区排污口采样率", fraction: "143/146", printed: 97.97}]);
});

it("says that all agree where all agree, and nothing where nothing can be compared", () => {
  expect(listOf([{...rate, period: "2023", numerator: 8, denominator: 9, printed: 88.9}])?.sentence).toContain(
    "1 个公布值有分子和分母可以重算，0 个"
  );
  expect(listOf([{...rate, period: "2023", value: 88.9}])).toBeUndefined();
});

it("lists where counties and facilities tell different tonnes of the same, and what that does to the answers", () => {
  const county = {kitchen: 0, landfilledRaw: 0, landfilledEmergency: 0, exported: 0, region: "甲县"};
  const months = [
    // Equal; 0.5 % apart, which weighing explains; 2 % apart.
    {month: "2026-08", counties: 1000, plant: 1000},
    {month: "2026-09", counties: 1000, plant: 995},
    {month: "2026-10", counties: 1000, plant: 980}
  ];
  const lists = disagreementLists(
    assess(
      cityOf({
        garbage_facilities: [
          {name: "甲厂", kind: "焚烧厂", region: "甲县", capacity: 50, capacityBasis: "入炉", state: "运行"}
        ],
        garbage_monthly: months.flatMap(({month, counties, plant}) => [
          {...county, month, collected: counties, burnt: counties},
          {month, facility: "甲厂", burnt: plant}
        ])
      }),
      "2026-11-01"
    )
  );
  const list = lists.find(({title}) => title === "生活垃圾去向");
  expect(list?.sentence).toBe("县级合计与设施合计都有的 3 个数，2 个不一致，其中 1 个超过容许范围；两边都按原样保留。");
  expect(list?.table.rows).toEqual([
    {month: "2026-10", what: "焚烧量", regions: 1000, facilities: 980, effect: "当月不作“是”的回答"},
    {month: "2026-09", what: "焚烧量", regions: 1000, facilities: 995, effect: "称重之差，不影响回答"}
  ]);
});

it("lists a rate that indicators.csv tells otherwise than the table of its counts, which decides", () => {
  const villages = {...rate, id: "rural-sewage-rate", name: "农村生活污水治理率", denominator: 789};
  const city = cityOf({
    rural_sewage: [
      {asOf: "2025-12-31", region: "甲县", villages: 789, treated: 510, definition: "口径"},
      {asOf: "2026-06-30", region: "甲县", villages: 789, treated: 539, definition: "口径"}
    ],
    indicators: [
      {...villages, period: "2025", numerator: 710},
      {...villages, period: "2026Q2", frequency: "季", numerator: 539},
      {...villages, region: "甲县", period: "2025", numerator: null, denominator: null, value: 64.6},
      {...villages, period: "2024", numerator: 1}
    ]
  });
  const list = disagreementLists(assess(city, "2026-11-01")).find(({title}) => title === "指标表与分表");
  expect(list?.sentence).toContain("3 个数值在指标表（indicators）和分表中都有，1 个不一致");
  expect(list?.table.rows).toMatchObject([{region: "云溪市", period: "2025", fraction: "710/789"}]);
  expect(list?.table.rows[0]?.["tabled"]).toBeCloseTo(64.639, 3);
});
