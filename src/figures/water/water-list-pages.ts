import {type BlackOdorous, gradeOf} from "../../measures/water/black-odorous.ts";
import type {Source} from "../../measures/water/drinking-water.ts";
import type {OutfallPeriod, OutfallSteps} from "../../measures/water/outfalls.ts";
import {quarterWords} from "./black-odorous-cleared.ts";
import {type Cell, type FigureTable, missing} from "../figure.ts";
import {withUnit} from "../drawing/format.ts";
import {monthWords} from "../drawing/month-words.ts";

const STATE_KIND = {
  未启动: "track",
  治理中: "track",
  完成待评估: "done",
  已消除: "closed",
  长制久清: "closed",
  返黑返臭: "back"
} as const;

/** The list as it stands: relapsed and unfinished waters first. */
export const blackOdorousEntries = (waters: readonly BlackOdorous[]) =>
  waters
    .toSorted((a, b) => urgency(a) - urgency(b))
    .map(({id, latest, late, relapses}) => ({
      href: `/water/black-odorous/${id}/`,
      ...{id: latest.id, title: latest.name, state: {word: latest.state, kind: STATE_KIND[latest.state]}},
      late: late ? "计划完成日期已过" : null,
      meta: [
        latest.region,
        latest.kind,
        latest.department,
        ...(relapses.length === 0 ? [] : [`曾在 ${relapses.length} 个季度返黑返臭`])
      ].join(" · ")
    }));

const urgency = ({latest, cleared}: BlackOdorous): number => (latest.state === "返黑返臭" ? 0 : cleared ? 2 : 1);

export const blackOdorousFacts = ({latest}: BlackOdorous) => [
  {term: "水体编号", value: latest.id},
  {term: "清单", value: latest.kind},
  {term: "行政区域", value: latest.region},
  {term: "起止边界", value: latest.reach},
  {term: "长度", value: latest.length === null ? null : withUnit(latest.length, "米")},
  {term: "面积", value: latest.area === null ? null : withUnit(latest.area, "平方米")},
  {term: "主责部门", value: latest.department},
  {term: "河湖长", value: latest.riverChief},
  {term: "计划完成日期", value: latest.planned},
  {term: "完成日期", value: latest.completed}
];

export const blackOdorousLead = ({latest, relapses}: BlackOdorous): string =>
  `${latest.quarter === null ? "" : `${quarterWords(latest.quarter)}：`}${latest.state}，黑臭级别${latest.grade}` +
  `${relapses.length === 0 ? "，没有返黑返臭的记录" : `；${relapses.map(quarterWords).join("、")}返黑返臭`}。`;

/** Its quarters, newest first; 见底 and 透明 stay words. */
export const blackOdorousHistory = ({history}: BlackOdorous): FigureTable => ({
  columns: [
    {key: "quarter", label: "季度"},
    {key: "state", label: "整治状态"},
    {key: "grade", label: "黑臭级别"},
    {key: "computed", label: "按当季数值分级"},
    {key: "transparency", label: "透明度", unit: "厘米"},
    {key: "oxygen", label: "溶解氧", unit: "mg/L", digits: 1},
    {key: "redox", label: "氧化还原电位", unit: "毫伏", digits: 0},
    {key: "ammonia", label: "氨氮", unit: "mg/L", digits: 2},
    {key: "satisfaction", label: "公众满意度", unit: "%", digits: 1}
  ],
  rows: history.toReversed().map((row) => ({
    ...{quarter: row.quarter ?? missing("未注明"), state: row.state, grade: row.grade},
    computed: computedGrade(row),
    transparency: row.transparency ?? missing("未报"),
    oxygen: row.dissolvedOxygen ?? missing("未报"),
    redox: row.redox ?? missing("未报"),
    ammonia: row.ammonia ?? missing("未报"),
    satisfaction: row.satisfaction ?? missing("未调查")
  }))
});

/** `重度（氨氮）`: the grade of the quarter's own values, and the items that make it. */
const computedGrade = (row: BlackOdorous["latest"]): Cell => {
  const judged = gradeOf(row);
  if (judged === null) return missing(row.kind.startsWith("农村") ? "农村分级规则尚未收录" : "未报指标");
  const worst = judged.items.filter(({grade}) => grade === judged.grade).map(({row: item}) => item.name);
  return judged.grade === "无" ? "无" : `${judged.grade}（${worst.join("、")}）`;
};

/** Outfalls of the latest period by water, county or kind. */
const outfallTable = (steps: readonly OutfallSteps[], label: string): FigureTable => ({
  columns: [
    {key: "name", label},
    {key: "found", label: "排查", unit: "个", digits: 0},
    {key: "monitored", label: "监测", unit: "个", digits: 0},
    {key: "traced", label: "溯源", unit: "个", digits: 0},
    {key: "toMend", label: "需整治", unit: "个", digits: 0},
    {key: "mended", label: "完成整治", unit: "个", digits: 0},
    {key: "rate", label: "完成整治÷需整治", unit: "%", digits: 1},
    {key: "banned", label: "依法取缔", unit: "个", digits: 0},
    {key: "merged", label: "清理合并", unit: "个", digits: 0},
    {key: "regulated", label: "规范整治", unit: "个", digits: 0}
  ],
  rows: steps.map((row) => ({
    ...{name: row.name, found: row.found, toMend: row.toMend},
    monitored: row.monitored?.numerator ?? 0,
    traced: row.traced?.numerator ?? 0,
    mended: row.mended?.numerator ?? 0,
    rate: row.mended?.percent ?? missing("无需整治"),
    banned: row.banned ?? missing("未报"),
    merged: row.merged ?? missing("未报"),
    regulated: row.regulated ?? missing("未报")
  }))
});

export const outfallTables = ({byWater, byRegion, byKind}: OutfallPeriod) => [
  {title: "按受纳水体", table: outfallTable(byWater, "受纳水体")},
  {title: "按行政区域", table: outfallTable(byRegion, "行政区域")},
  {title: "按类型", table: outfallTable(byKind, "类型")}
];

/** Sources with their latest month. No coordinates exist in the table, and none may be added. */
export const sourceTable = (sources: readonly Source[]): FigureTable => ({
  columns: [
    {key: "name", label: "水源", link: ({id}) => `/water/sources/${String(id)}/`},
    {key: "compliant", label: "是否达标"},
    {key: "month", label: "最近一月"},
    {key: "region", label: "行政区域"},
    {key: "kind", label: "类型"},
    {key: "class", label: "水质类别"},
    {key: "intake", label: "取水量", unit: "万立方米", digits: 1},
    {key: "failed", label: "不达标的月份和超标指标"},
    {key: "background", label: "背景值原因"}
  ],
  rows: sources.map(({id, name, region, kind, months}) => {
    const latest = months.at(-1);
    return {
      ...{id, name, region, kind, month: latest?.month ?? missing("无")},
      compliant: latest?.compliant ?? missing("无数据"),
      class: latest?.class ?? missing("未报"),
      intake: latest?.intake ?? missing("未报"),
      failed:
        months
          .filter(({compliant}) => compliant === "不达标")
          .map(({month, exceeded}) => `${monthWords(month)} ${exceeded ?? ""}`.trim())
          .join("；") || "无",
      background: backgroundWords(months)
    };
  })
});

/** Natural causes as handed in, each with its months; an exceedance without one is told from a source that never failed. */
const backgroundWords = (months: Source["months"]): Cell => {
  const told = months.filter(({background}) => background !== null);
  if (told.length === 0)
    return months.some(({compliant}) => compliant === "不达标") ? missing("没有填报") : missing("没有超标");
  return [...Map.groupBy(told, ({background}) => background ?? "")]
    .map(([why, of]) => `${why}（${of.map(({month}) => monthWords(month)).join("、")}）`)
    .join("；");
};
