import {monthsBetween} from "../../../src/measures/days.ts";
import {cityOf} from "../../measures/rows.ts";

const none = {kitchen: 0, recovered: 100, landfilledRaw: 0, landfilledEmergency: 0, exported: 0};
const months = monthsBetween("2025-11", "2026-10");

/** Two counties and four facilities, by hand: raw landfill until 2025-12, an emergency in 2026-05, a silent county in 2026-08. */
const countyRows = months.flatMap((month) => {
  const raw = month <= "2025-12" ? 200 : 0;
  const emergency = month === "2026-05" ? 690 : 0;
  const reason = emergency > 0 ? "焚烧厂检修" : null;
  const dataState = month === "2026-10" ? ("初步" as const) : ("核定" as const);
  const one = {...none, month, region: "甲县", collected: 6000, kitchen: 300, landfilledRaw: raw, generated: 6100};
  const two = {...none, month, region: "乙县", collected: 2000, burnt: 1990, generated: 2150, dataState};
  return [
    {
      ...{...one, landfilledEmergency: emergency, emergencyReason: reason, dataState},
      burnt: 6000 - 300 - raw - emergency
    },
    ...(month === "2026-08" ? [] : [two])
  ];
});

const burntIn = (month: string): number =>
  countyRows.filter((row) => row.month === month).reduce((sum, row) => sum + row.burnt, 0);

const facilityRows = months.flatMap((month) => [
  {
    month,
    facility: "甲焚烧厂",
    collected: 7600,
    burnt: burntIn(month),
    operating: month === "2026-05" ? "检修" : "运行"
  },
  {month, facility: "甲餐厨厂", kitchen: 300, generated: month < "2026-03" ? 320 : 300, operating: "运行"},
  {
    month,
    facility: "乙填埋场",
    landfilledAsh: month < "2026-01" ? 30 : 0,
    operating: month < "2026-01" ? "飞灰填埋" : "停止进场"
  }
]);

const facility = {region: "甲县", state: "运行" as const, capacity: 250};
const plant = {capacity: 2, standard: "GB 18918-2002 一级A"};
const project = {region: "甲县", unit: "公里" as const, responsible: "甲县人民政府"};
const yearly = {
  id: "sewage-collection-rate",
  name: "城市生活污水集中收集率",
  region: "云溪市",
  frequency: "年" as const
};
const people = {numeratorUnit: "万人", denominatorUnit: "万人", unit: "%", definition: "按年统计"};
const target = {region: "云溪市", year: 2025, direction: "≥" as const, unit: "%", plan: "十四五" as const};
const villages = {asOf: "2025-12-31", unit: "行政村" as const};
const reuse = {asOf: "2025-12-31", definition: "行政村口径"};

export const wasteCity = cityOf({
  regions: [{name: "甲县"}, {name: "乙县"}],
  garbage_monthly: [...countyRows, ...facilityRows],
  garbage_facilities: [
    {...facility, name: "甲焚烧厂", code: "jia", kind: "焚烧厂", capacityBasis: "入厂"},
    {...facility, name: "甲餐厨厂", kind: "餐厨处理厂", capacity: 20},
    {...facility, name: "乙填埋场", kind: "填埋场", state: "封场"},
    {...facility, name: "丙转运站", kind: "转运站"}
  ],
  rural_garbage: [
    {...villages, region: "甲县", total: 100, urban: 30, town: 45, local: 15, uncovered: 10},
    {...villages, region: "乙县", total: 60, urban: 6, town: 24, local: 20, uncovered: 10}
  ],
  rural_sewage: [
    {...reuse, region: "甲县", countyClass: "一类", villages: 100, treated: 80, collected: 40, reused: 40},
    {...reuse, region: "乙县", countyClass: "三类", villages: 60, treated: 24, collected: 8, reused: 16}
  ],
  sewage_plants_monthly: months.flatMap((month) => [
    {...plant, plant: "甲厂", region: "甲县", month, treated: 50, inflowBod5: 90, compliantDays: 28, overflows: 0},
    {...plant, plant: "乙厂", region: "乙县", month, treated: month === "2026-10" ? 68.2 : 40, overflows: 2}
  ]),
  sewage_projects: [
    {...project, name: "一号管网", kind: "新建管网", planned: 10, done: 4, due: "2026-10-01", state: "在建"},
    {
      ...project,
      name: "二号管网",
      kind: "新建管网",
      planned: 6,
      done: 6,
      due: "2026-06-30",
      finished: "2026-06-01",
      state: "完工"
    }
  ],
  indicators: [
    {...yearly, ...people, period: "2023", numerator: 24, denominator: 40, printed: 60},
    {...yearly, ...people, period: "2024", numerator: 27, denominator: 40, printed: 67.5},
    {...yearly, ...people, period: "2025", numerator: 28.4, denominator: 40, printed: 71},
    {
      ...yearly,
      id: "construction-land",
      name: "重点建设用地",
      period: "2025",
      statement: "有效保障",
      unit: "—",
      definition: "规划"
    }
  ],
  indicator_targets: [
    {...target, id: "sewage-collection-rate", target: 68, document: "方案一", version: "首次", from: "2021-12-10"},
    {...target, id: "sewage-collection-rate", target: 72, document: "方案二", version: "修订", from: "2023-08-15"},
    {...target, id: "rural-sewage-rate", target: 65, document: "方案三", version: "首次", from: "2022-01-01"}
  ],
  datasets: [
    {
      table: "garbage_monthly",
      title: "月报",
      provider: "云溪市城管局",
      frequency: "月",
      until: "2026-10-31",
      open: true
    }
  ]
});
