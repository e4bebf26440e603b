import type {Cell, Draft} from "./csv.ts";

type Row = Readonly<Record<string, Cell>>;

export interface Published {
  readonly readings: readonly Row[];
  readonly garbage: readonly Row[];
  readonly plants: readonly Row[];
  readonly indicators: readonly Row[];
  readonly issues: readonly Row[];
  readonly cases: readonly Row[];
  readonly exposures: readonly Row[];
}

const BUREAU = "市生态环境局";
const HIDDEN = "（已隐去）";

/** Every entry names rows that are in the tables, and its 新值 is what they hold now. */
export const correctionRows = (city: Published): Draft<"corrections">[] => {
  const now = (rows: readonly Row[], field: string, match: Row): string => {
    const row = rows.find((candidate) => Object.entries(match).every(([key, value]) => candidate[key] === value));
    const value = row?.[field];
    if (value === undefined || value === null) throw new Error(`no ${field} of ${JSON.stringify(match)}`);
    return String(value);
  };
  const reading = (section: string, time: string, field: string): string => now(city.readings, field, {section, time});
  const upheld = (state: string): string[] =>
    city.exposures.filter((row) => row["objection"] === state).map((row) => String(row["id"]));
  const rows: Omit<Draft<"corrections">, "id">[] = [
    {
      date: "2021-07-20",
      table: "water_readings",
      record: "断面名称=老矿桥;监测时间=2021-05",
      field: "镉",
      before: "0.0580",
      after: reading("老矿桥", "2021-05", "cadmium"),
      kind: "录入错误",
      reason: "录入时小数点错位，经核对原始记录更正",
      raisedBy: "本单位",
      unit: BUREAU
    },
    {
      date: "2022-03-11",
      table: "petition_cases",
      record: `受理编号=${String(city.cases[7]?.["id"])}`,
      field: "办结日期",
      before: "2021-04-01",
      after: String(city.cases[7]?.["closedOn"]),
      kind: "录入错误",
      reason: "办结日期早于交办日期，经核对办理单更正",
      raisedBy: "公众",
      unit: BUREAU
    },
    {
      date: "2023-02-21",
      table: "rectification_issues",
      record: "问题编号=ZY2-2021-008",
      field: "整改时限日期",
      before: "2025-12-31",
      after: now(city.issues, "deadline", {id: "ZY2-2021-008"}),
      kind: "录入错误",
      reason: "时限与整改方案原文不一致，按原文更正",
      raisedBy: "上级",
      unit: "市生态环境保护督察整改工作领导小组办公室"
    },
    {
      date: "2025-02-18",
      table: "rectification_issues",
      record: "问题编号=ZY3-2024-042",
      field: "全部字段",
      before: "与ZY3-2024-016重复的一项",
      after: "已撤下",
      kind: "撤下",
      reason: "与ZY3-2024-016重复列入，核对清单后撤下，内容并入该项",
      raisedBy: "本单位",
      unit: "市生态环境保护督察整改工作领导小组办公室"
    },
    {
      date: "2025-11-20",
      table: "petition_cases",
      record: "受理编号=XSJYX202509290098",
      field: "全部字段",
      before: HIDDEN,
      after: "已撤下",
      kind: "撤下",
      reason: "内容涉及个人隐私，不宜公开，办理结果已单独答复",
      raisedBy: "公众",
      unit: BUREAU
    },
    {
      date: "2023-08-14",
      table: "water_readings",
      record: "断面名称=黑泥桥;监测时间=2023-03",
      field: "总磷",
      before: "0.391",
      after: reading("黑泥桥", "2023-03", "phosphorus"),
      kind: "数据修订",
      reason: "平行样复核后采用复测值",
      raisedBy: "本单位",
      unit: BUREAU
    },
    {
      date: "2023-08-15",
      table: "indicators",
      record: "指标编码=rural-sewage-rate;行政区域=云溪市;报告期=2022",
      field: "口径说明",
      before: "完成治理行政村数÷行政村总数",
      after: "完成治理行政村数÷行政村总数，2023年起按六成以上农户污水得到处理或利用统计",
      kind: "口径调整",
      reason: "统计口径自2023年起调整，此前年度不作换算",
      raisedBy: "上级",
      unit: "市农业农村局"
    },
    {
      date: "2023-01-18",
      table: "rural_garbage",
      record: "期末日期=2022-12-31;行政区域=松坪县",
      field: "统计单元",
      before: "自然村",
      after: "行政村",
      kind: "口径调整",
      reason: "统计单元由自然村改为行政村，前三期按原口径保留",
      raisedBy: "本单位",
      unit: "市城市管理局"
    },
    {
      date: "2024-01-15",
      table: "petition_batches",
      record: "督察轮次=第二轮中央生态环境保护督察;批次=1;口径=累计",
      field: "公布办结率",
      before: "按已办结计算",
      after: "按已办结与阶段性办结之和计算",
      kind: "口径调整",
      reason: "与省级公布口径统一，件数不变",
      raisedBy: "公众",
      unit: BUREAU
    },
    {
      date: "2024-11-12",
      table: "garbage_monthly",
      record: "年月=2024-07;行政区域=石溪县",
      field: "应急填埋量",
      before: "240",
      after: now(city.garbage, "landfilledEmergency", {month: "2024-07", region: "石溪县"}),
      kind: "数据修订",
      reason: "补记洪水期间两日地磅记录",
      raisedBy: "上级",
      unit: "市城市管理局"
    },
    {
      date: "2025-05-08",
      table: "sewage_plants_monthly",
      record: "厂名=石溪县污水处理厂;年月=2023-01",
      field: "达标天数",
      before: "31",
      after: now(city.plants, "compliantDays", {plant: "石溪县污水处理厂", month: "2023-01"}),
      kind: "数据修订",
      reason: "警示片反映问题核查后，按超标日数更正",
      raisedBy: "上级",
      unit: "市住房城乡建设局"
    },
    {
      date: "2025-09-12",
      table: "indicators",
      record: "指标编码=manure-use;行政区域=柳塘县;报告期=2024",
      field: "分子",
      before: "29.9",
      after: now(city.indicators, "numerator", {id: "manure-use", region: "柳塘县", period: "2024"}),
      kind: "数据修订",
      reason: "主管部门终审数替换初步数",
      raisedBy: "本单位",
      unit: "市农业农村局"
    },
    {
      date: "2026-03-06",
      table: "air_daily",
      record: "日期=2026-02-01..2026-02-28",
      field: "全部字段",
      before: "多值",
      after: "多值",
      kind: "审核替换实时",
      reason: "审核数据替换当月实时数据",
      raisedBy: "本单位",
      unit: BUREAU
    },
    {
      date: "2026-03-10",
      table: "air_daily",
      record: "日期=2026-03-01..2026-03-09",
      field: "官方AQI",
      before: "多值",
      after: "多值",
      kind: "标准变更",
      reason: "2026年3月1日起按HJ 633-2026计算，此前数据不作换算",
      raisedBy: "上级",
      unit: BUREAU
    },
    {
      date: "2026-03-10",
      table: "air_daily",
      record: "日期=2026-03-01..2026-03-09",
      field: "官方级别",
      before: "多值",
      after: "多值",
      kind: "标准变更",
      reason: "级别随HJ 633-2026的指数重新划定",
      raisedBy: "上级",
      unit: BUREAU
    },
    {
      date: "2026-03-10",
      table: "air_daily",
      record: "日期=2026-03-01..2026-03-09",
      field: "官方首要污染物",
      before: "多值",
      after: "多值",
      kind: "标准变更",
      reason: "日报不再以臭氧1小时最大值参评",
      raisedBy: "上级",
      unit: BUREAU
    },
    {
      date: "2026-07-08",
      table: "air_daily",
      record: "日期=2026-06-01..2026-06-30",
      field: "全部字段",
      before: "多值",
      after: "多值",
      kind: "审核替换实时",
      reason: "审核数据替换当月实时数据",
      raisedBy: "本单位",
      unit: BUREAU
    },
    {
      date: "2026-10-10",
      table: "air_daily",
      record: "日期=2026-09-01..2026-09-30",
      field: "全部字段",
      before: "多值",
      after: "多值",
      kind: "审核替换实时",
      reason: "审核数据替换当月实时数据",
      raisedBy: "本单位",
      unit: BUREAU
    },
    ...upheld("成立已更正").map((id) => ({
      ...answered(city, id),
      table: "exposure_list",
      record: `曝光编号=${id}`,
      field: "违法事实",
      before: HIDDEN,
      after: "更正后的表述见该条",
      kind: "异议成立",
      reason: "当事方提出异议，经核查成立，更正数据表述",
      raisedBy: "企业",
      unit: BUREAU
    })),
    ...upheld("成立已撤下").map((id) => ({
      ...answered(city, id),
      table: "exposure_list",
      record: `曝光编号=${id}`,
      field: "全部字段",
      before: HIDDEN,
      after: "已撤下",
      kind: "撤下",
      reason: "异议经核查成立，撤下该条",
      raisedBy: "企业",
      unit: BUREAU
    })),
    {
      date: "2026-08-20",
      table: "drinking_water_sources",
      record: "水源名称=白鹭井群;年月=2026-04",
      field: "背景值原因",
      before: "空白",
      after: "受地质原因影响",
      kind: "数据修订",
      reason: "补充超标原因，便于读者理解",
      raisedBy: "公众",
      unit: BUREAU
    }
  ];
  const perYear = new Map<string, number>();
  return rows
    .toSorted((a, b) => (String(a.date) < String(b.date) ? -1 : String(a.date) > String(b.date) ? 1 : 0))
    .map((row) => {
      const year = String(row.date).slice(0, 4);
      const n = (perYear.get(year) ?? 0) + 1;
      perYear.set(year, n);
      return {id: `GZ-${year}-${String(n).padStart(2, "0")}`, ...row};
    });
};

const answered = (city: Published, id: string): {date: string} => ({
  date: String(city.exposures.find((row) => row["id"] === id)?.["answeredOn"])
});
