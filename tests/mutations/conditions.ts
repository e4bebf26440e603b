import type {TableName} from "../../src/tables/schemas/index.ts";
import type {Grid} from "./grid.ts";

type Cells = (header: string) => string;

const all = (condition: boolean, ...headers: readonly string[]): readonly string[] => (condition ? headers : []);

/** The "C" columns of the dictionary, read from it by hand: the headers that may not be blank in a row. */
const CONDITIONS: Partial<Record<TableName, (cell: Cells) => readonly string[]>> = {
  rectification_issues: (cell) => [
    ...all(cell("时限类型") === "限期", "整改时限日期"),
    ...all(["已完成整改", "已完成并长期坚持", "已销号"].includes(cell("整改状态")), "完成整改日期"),
    ...all(cell("整改状态") === "已销号", "销号日期"),
    ...all(cell("延期后时限") !== "", "延期批准单位", "延期理由")
  ],
  issue_events: (cell) => [
    ...all(cell("环节") === "公示", "公示开始", "公示截止"),
    ...all(cell("附件") !== "", "附件类别")
  ],
  petition_cases: (cell) => all(cell("是否办结") === "已办结", "办结日期"),
  exposure_list: (cell) => [
    ...all(cell("署名方式") === "全称", "决定文号", "决定日期", "决定机关"),
    ...all(cell("署名方式") === "全称" && cell("主体类型") === "企业", "统一社会信用代码")
  ],
  black_odorous_waters: (cell) => all(["已消除", "长制久清"].includes(cell("整治状态")), "完成日期"),
  drinking_water_sources: (cell) => all(cell("是否达标") === "不达标", "超标指标及倍数"),
  garbage_facilities: (cell) => all(cell("类型") === "焚烧厂", "能力口径"),
  garbage_monthly: (cell) => [
    ...all(cell("行政区域") !== "", "清运量"),
    ...all(cell("行政区域") === "", "设施名称"),
    ...all(Number(cell("应急填埋量")) > 0, "应急原因")
  ],
  sewage_projects: (cell) => all(cell("状态") === "完工", "实际完工日期"),
  third_party: (cell) => all(cell("署名方式") === "全称", "依据"),
  indicators: (cell) => [
    ...all(cell("分子") !== "", "分母"),
    ...all(cell("分母") !== "", "分子"),
    ...all(cell("分子") === "" && cell("数值") === "", "文字结论")
  ],
  promises: (cell) => all(cell("对应图表") === "", "不可公开衡量的理由"),
  air_daily: (cell) => all(cell("区域") === "", "站点"),
  air_hourly: (cell) => all(cell("时间") === "", "日期", "小时"),
  imports: (cell) => [
    ...all(["改名", "忽略", "展开"].includes(cell("方式")), "原列名"),
    ...all(cell("方式") !== "忽略", "目标列")
  ]
};

/** The conditions a row does not meet. */
export const unmet = (grid: Grid, cells: readonly string[]): readonly string[] => {
  const cell = (header: string): string => cells[grid.columns.findIndex((column) => column?.header === header)] ?? "";
  return (CONDITIONS[grid.table]?.(cell) ?? []).filter((header) => cell(header) === "");
};
