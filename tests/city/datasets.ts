import {type TableName, schemas} from "../../src/tables/schemas/index.ts";
import {TODAY} from "./calendar.ts";
import type {Draft} from "./csv.ts";

type Care = readonly [provider: string, frequency: string, dueAfter: number | null, until: string];

/** Who hands in what, how often, and until when it reaches. */
const CARE: Partial<Record<TableName, Care>> = {
  rectification_issues: ["市生态环境保护督察整改工作领导小组办公室", "月", 10, TODAY],
  issue_events: ["市生态环境保护督察整改工作领导小组办公室", "周", 3, TODAY],
  petition_cases: ["市生态环境局", "周", 5, TODAY],
  petition_batches: ["市生态环境局", "不定期", null, TODAY],
  self_inspection: ["市生态环境保护督察整改工作领导小组办公室", "不定期", null, "2026-06-30"],
  responsibilities: ["市生态环境保护督察整改工作领导小组办公室", "年", 90, "2026-03-31"],
  assessments: ["市生态环境保护督察整改工作领导小组办公室", "年", 120, "2025-12-31"],
  accountability: ["市生态环境保护督察整改工作领导小组办公室", "不定期", null, "2026-06-30"],
  third_party: ["市生态环境局", "不定期", null, TODAY],
  exposure_list: ["市生态环境局", "周", 2, TODAY],
  exposure_updates: ["市生态环境局", "日", 1, TODAY],
  water_readings: ["市生态环境局", "月", 15, TODAY],
  black_odorous_waters: ["市住房城乡建设局", "季", 30, "2026-09-30"],
  outfalls: ["市水务局", "不定期", null, "2026-06-30"],
  drinking_water_sources: ["市生态环境局", "月", 15, TODAY],
  air_daily: ["市生态环境局", "日", 1, TODAY],
  air_hourly: ["市生态环境局", "日", 1, TODAY],
  garbage_facilities: ["市城市管理局", "季", 20, TODAY],
  garbage_monthly: ["市城市管理局", "月", 15, TODAY],
  rural_garbage: ["市城市管理局", "不定期", null, "2026-06-30"],
  sewage_plants_monthly: ["市住房城乡建设局", "月", 20, TODAY],
  sewage_projects: ["市城镇“两污”治理指挥部", "季", 20, "2026-09-30"],
  rural_sewage: ["市农业农村局", "不定期", null, "2026-06-30"],
  indicators: ["市生态环境局", "年", 90, TODAY],
  indicator_targets: ["市发展和改革委员会", "年", 90, "2026-06-30"]
};

export const datasetRows = (tables: readonly TableName[]): Draft<"datasets">[] =>
  tables.map((table) => {
    const [provider, frequency, dueAfter, until] = CARE[table] ?? ["市生态环境局", "不定期", null, TODAY];
    const {title, about, open} = schemas[table];
    return {table, title, provider, frequency, dueAfter, until, about, open};
  });
