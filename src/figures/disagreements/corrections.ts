import {type TableName, schemas} from "../../tables/schemas/index.ts";
import type {Correction} from "../../tables/schemas/index.ts";
import type {TimelineItem} from "../timeline.ts";
import {chineseDate} from "../drawing/format.ts";

/** One line of corrections.csv as facts. */
export const correctionFacts = (correction: Correction) => [
  {term: "日期", value: chineseDate(correction.date)},
  {term: "更正", value: correctionLines(correction).change},
  {term: "类型", value: correction.kind},
  {term: "原因", value: correction.reason},
  {term: "提出方", value: correction.raisedBy},
  {term: "处理单位", value: correction.unit}
];

/** What changed, why, and who saw it: the lines of a correction in the log. */
const correctionLines = ({field, before, after, kind, reason, raisedBy, unit}: Correction) => ({
  change: `${field}：${before === after ? before : `${before} → ${after}`}`,
  reason: `${reason}（${kind}；${raisedBy === "本单位" ? "本单位自查" : `${raisedBy}提出`}，${unit}处理）`
});

/** `水质监测数据：断面名称=龙潭；监测时间=2026-03`. */
const correctionTitle = ({table, record}: Correction): string =>
  `${schemas[table as TableName]?.title ?? table}：${record === "*" ? "全部记录" : record.replaceAll(";", "；")}`;

/** A correction as a line of the log; `takenDown` is the address of the entry that it took down. */
export const correctionItem = (correction: Correction, takenDown?: string): TimelineItem => {
  const {change, reason} = correctionLines(correction);
  const {date, id} = correction;
  return {
    ...{date, id, head: correctionTitle(correction), aside: id, lines: [change, {soft: reason}]},
    ...(takenDown === undefined ? {} : {link: {path: takenDown, words: "撤下的条目"}})
  };
};

/** The log is append-only in the file; a reader wants the latest. */
export const latestFirst = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? 1 : -1));

export const correctionsLead = (corrections: readonly Correction[]): string => {
  const raised = corrections.filter(({raisedBy}) => raisedBy === "公众" || raisedBy === "企业").length;
  const [latest] = latestFirst(corrections);
  const last = latest === undefined ? "" : `，最近一次在${chineseDate(latest.date)}`;
  return `发布以来更正 ${corrections.length} 次，其中公众和企业提出 ${raised} 次${last}。更正记录只增不改。`;
};
