import {cityOf} from "../../measures/rows.ts";

const plant = {capacity: 2, standard: "GB 18918-2002 一级A", treated: 50, inflowBod5: 90, overflows: 0, sludge: 30};
const project = {region: "甲县", responsible: "甲县人民政府", unit: "公里" as const};
const meta = (remark: string | null) => ({
  ...{file: "sewage_projects.csv", line: 2, row: 2, missing: null, printed: null},
  ...{asOf: null, source: null, published: null, remark}
});
const rural = {definition: "有效治理÷行政村总数"};
const newer = {definition: "六成以上农户得到治理的村÷行政村总数"};
const yearly = {
  ...{id: "sewage-collection-rate", name: "城市生活污水集中收集率", unit: "%", definition: "按年统计"},
  ...{numeratorUnit: "万人", denominatorUnit: "万人"}
};
const target = {region: "云溪市", direction: "≥" as const, unit: "%", plan: "十四五" as const};

/** Two counties by hand: projects that stand still, a plant out of its standard, villages by two definitions, yearly rates. */
export const sewageCity = cityOf({
  regions: [
    {name: "甲县", kind: "县"},
    {name: "乙县", kind: "县"}
  ],
  sewage_plants_monthly: ["2026-09", "2026-10"].flatMap((month) => [
    {...plant, plant: "甲厂", region: "甲县", month, compliantDays: month === "2026-10" ? 29 : 30, exceeded: "总磷"},
    {...plant, plant: "乙厂", region: "乙县", month, compliantDays: month === "2026-10" ? 31 : 30}
  ]),
  sewage_projects: [
    {...project, name: "一号管网", kind: "新建管网", planned: 10, done: 4, due: "2026-10-01", state: "在建"},
    {
      ...{...project, name: "二号管网", kind: "新建管网", planned: 8, done: 2, due: "2026-10-21", state: "停工"},
      meta: meta("资金未到位")
    },
    {
      ...{...project, name: "三号泵站", kind: "厂站建设", unit: "座", planned: 2, done: 1, due: "2027-03-31"},
      ...{state: "停工", meta: meta(null)}
    },
    {
      ...{...project, name: "四号泵站", kind: "厂站建设", unit: "座", planned: 1, done: 1, due: "2026-06-30"},
      ...{finished: "2026-06-01", state: "完工"}
    }
  ],
  rural_sewage: [
    {...rural, asOf: "2024-06-30", region: "甲县", villages: 100, treated: 40, collected: 20, reused: 20},
    {...rural, asOf: "2024-06-30", region: "乙县", villages: 60, treated: 12, collected: 6, reused: 6},
    {...rural, asOf: "2024-12-31", region: "甲县", villages: 100, treated: 52, collected: 25, reused: 27},
    {...rural, asOf: "2024-12-31", region: "乙县", villages: 60, treated: 18, collected: 9, reused: 9},
    {...newer, asOf: "2025-06-30", region: "甲县", villages: 100, treated: 60, collected: 30, reused: 30},
    {...newer, asOf: "2025-06-30", region: "乙县", villages: 60, treated: 24, collected: 10, reused: 14},
    {...newer, asOf: "2025-12-31", region: "甲县", villages: 100, treated: 72, collected: 34, reused: 38},
    {...newer, asOf: "2025-12-31", region: "乙县", villages: 60, treated: 28, collected: 12, reused: 16}
  ],
  indicators: [
    ...[
      {region: "甲县", period: "2024", numerator: 6, denominator: 10},
      {region: "甲县", period: "2025", numerator: 7, denominator: 10},
      {region: "乙县", period: "2024", numerator: 2, denominator: 5},
      {region: "乙县", period: "2025", numerator: 2.5, denominator: 5},
      {region: "云溪市", period: "2024", numerator: 8, denominator: 15},
      {region: "云溪市", period: "2025", numerator: 9.5, denominator: 15}
    ].map((row) => ({...yearly, ...row, frequency: "年" as const})),
    // A month and a quarter handed in by mistake: the rate is a yearly one.
    {...yearly, region: "云溪市", period: "2026-09", numerator: 14, denominator: 15, frequency: "月" as const},
    {...yearly, region: "甲县", period: "2026Q3", numerator: 9, denominator: 10, frequency: "季" as const}
  ],
  indicator_targets: [
    {
      ...target,
      id: "rural-sewage-rate",
      year: 2025,
      target: 40,
      document: "方案一",
      version: "首次",
      from: "2024-03-01"
    },
    {
      ...target,
      id: "rural-sewage-rate",
      year: 2025,
      target: 60,
      document: "方案二",
      version: "修订",
      from: "2025-02-15"
    }
  ]
});
