import type {Draft} from "./csv.ts";
import {CITY} from "./places.ts";

const PLAN = "《云溪市“十四五”生态环境保护规划》(云政发〔2021〕18号,虚构)";
const PLAN_MID = "《云溪市“十四五”生态环境保护规划中期调整方案》(云政办发〔2023〕27号,虚构)";
const SEWAGE_PLAN = "《云溪市城镇污水处理提质增效实施方案》(云政办发〔2021〕41号,虚构)";
const YEAR_PLAN = "《云溪市2026年生态环境保护工作要点》(云环委发〔2026〕3号,虚构)";

type Target = readonly [
  id: string,
  region: string,
  year: number,
  direction: string,
  target: number,
  unit: string,
  plan: string,
  nature: string,
  document: string,
  version: string,
  from: string,
  base: number | null
];

/** Targets only where a document of the city set one; for 2030 none is published yet, so none stands here. */
const TARGETS: readonly Target[] = [
  ["rural-sewage-rate", CITY, 2025, "≥", 40, "%", "十四五", "预期性", PLAN, "首次", "2021-12-30", 26.4],
  ["rural-sewage-rate", CITY, 2025, "≥", 60, "%", "十四五", "预期性", PLAN_MID, "中期调整", "2023-08-15", 26.4],
  ["sewage-collection-rate", CITY, 2025, "≥", 65, "%", "十四五", "预期性", SEWAGE_PLAN, "首次", "2021-12-10", 47.2],
  ["sewage-collection-rate", CITY, 2025, "≥", 70, "%", "十四五", "预期性", PLAN_MID, "中期调整", "2023-08-15", 47.2],
  ["farmland-safe-use", CITY, 2025, "≥", 93, "%", "十四五", "约束性", PLAN, "首次", "2021-12-30", 90],
  ["manure-use", CITY, 2025, "≥", 80, "%", "十四五", "预期性", PLAN, "首次", "2021-12-30", 75.5],
  ["garbage-recycling-rate", CITY, 2025, "≥", 20, "%", "十四五", "预期性", PLAN, "首次", "2021-12-30", 9],
  ["incineration-capacity-share", CITY, 2025, "≥", 65, "%", "十四五", "预期性", PLAN, "首次", "2021-12-30", 50],
  ["black-odorous-cleared", CITY, 2025, "≥", 90, "%", "十四五", "约束性", PLAN, "首次", "2021-12-30", 8],
  ["rural-garbage-coverage", CITY, 2025, "≥", 85, "%", "十四五", "预期性", PLAN, "首次", "2021-12-30", 55],
  ["water-good-share", CITY, 2025, "≥", 86, "%", "十四五", "约束性", PLAN, "首次", "2021-12-30", 80.6],
  ["water-inferior-share", CITY, 2025, "=", 0, "%", "十四五", "约束性", PLAN, "首次", "2021-12-30", 2.8],
  ["air-good-days", CITY, 2025, "≥", 96, "%", "十四五", "约束性", PLAN, "首次", "2021-12-30", 97.2],
  ["pm25-mean", CITY, 2025, "≤", 24, "µg/m³", "十四五", "约束性", PLAN, "首次", "2021-12-30", 25.6],
  ["water-good-share", CITY, 2026, "≥", 88, "%", "年度", "预期性", YEAR_PLAN, "首次", "2026-03-20", null],
  ["water-inferior-share", CITY, 2026, "=", 0, "%", "年度", "预期性", YEAR_PLAN, "首次", "2026-03-20", null],
  ["black-odorous-cleared", CITY, 2026, "=", 100, "%", "年度", "预期性", YEAR_PLAN, "首次", "2026-03-20", null],
  ["air-good-days", CITY, 2026, "≥", 95, "%", "年度", "预期性", YEAR_PLAN, "首次", "2026-03-20", null],
  ["pm25-mean", CITY, 2026, "≤", 24, "µg/m³", "年度", "预期性", YEAR_PLAN, "首次", "2026-03-20", null],
  ["water-good-share", "石溪县", 2026, "≥", 80, "%", "年度", "预期性", YEAR_PLAN, "首次", "2026-03-20", null],
  ["pm25-mean", "铁厂县", 2026, "≤", 26, "µg/m³", "年度", "预期性", YEAR_PLAN, "首次", "2026-03-20", null]
];

export const targetRows = (): Draft<"indicator_targets">[] =>
  TARGETS.map(([id, region, year, direction, target, unit, plan, nature, document, version, from, base]) => ({
    id,
    region,
    year,
    direction,
    target,
    unit,
    plan,
    nature,
    document,
    version,
    from,
    base
  }));
