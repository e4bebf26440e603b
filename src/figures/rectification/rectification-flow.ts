import {FLOW_STAGES, type Flow, type FlowMonth, assessFlow} from "../../measures/rectification/rectification-flow.ts";
import type {RectificationVerdicts, RoundGroup} from "../../measures/rectification/rectification.ts";
import type {City} from "../../tables/city.ts";
import {chineseDate} from "../drawing/format.ts";
import {monthWords} from "../drawing/month-words.ts";
import type {Figure} from "../figure.ts";
import {flowDrawing} from "./rectification-flow-drawing.ts";
import {FLOW_WORDS} from "./rectification-flow-words.ts";
import {flowId} from "./rectification-round-ids.ts";
import {rectificationBase} from "./rectification-words.ts";

/** The way of one round's tasks through the stages, month by month. */
export const rectificationFlows = (city: City, verdicts: RectificationVerdicts): readonly Figure[] =>
  verdicts.rounds.map((round) => flowOf(city, verdicts, round));

const flowOf = (city: City, verdicts: RectificationVerdicts, {name, issues}: RoundGroup): Figure => {
  const flow = assessFlow(issues, city.tables.rounds, verdicts.asOf);
  const {months} = flow;
  return {
    ...rectificationBase(city, verdicts, issues),
    id: flowId(name),
    title: `${name}：问题逐月走到哪一步`,
    sentence: sentenceOf(flow, verdicts.asOf),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "date", label: "截至"},
        {key: "total", label: "已反馈总数", unit: "项", digits: 0},
        ...FLOW_STAGES.map((stage) => ({key: stage, label: FLOW_WORDS[stage], unit: "项", digits: 0})),
        {key: "open", label: "未完成整改", unit: "项", digits: 0}
      ],
      rows: months
        .map(({month, date, total, open, counts}) => ({month: monthWords(month), date, total, ...counts, open}))
        .reverse()
    },
    draw: (frame) => flowDrawing(months, frame),
    method: "rectification-flow",
    notes: [
      "每一项每个月只在一处：按环节记录的日期，取月末（最后一个月取数据截至日）走到的一步。环节日期是事情发生的日子，不是公布的日子；后来补录的环节会改变以前的月份。",
      ...certainty(flow)
    ]
  };
};

/** Which months are told by the list alone. */
const certainty = ({months, undated, silent}: Flow): readonly string[] => {
  const most = months.reduce<FlowMonth | null>(
    (found, month) => (month.counts.unrecorded > (found?.counts.unrecorded ?? 0) ? month : found),
    null
  );
  const now = months.at(-1)?.counts.unrecorded ?? 0;
  return [
    most === null
      ? "各月月末，已反馈的问题都已有环节记录。"
      : `反馈之后、第一条环节记录之前，只知道问题已经反馈，不知道走到哪一步，画作虚线框；最多的是${monthWords(most.month)}，${most.counts.unrecorded} 项，目前 ${now} 项。`,
    ...(silent === 0 ? [] : [`${silent} 项没有任何环节记录，只按整改清单上的日期计。`]),
    ...(undated === 0 ? [] : [`${undated} 项没有反馈日期，从最早的一条记录起计。`])
  ];
};

const sentenceOf = ({months}: Flow, asOf: string): string => {
  const last = months.at(-1);
  if (last === undefined) return "没有整改任务。";
  const seen = FLOW_STAGES.filter((stage) => last.counts[stage] > 0);
  return `截至${chineseDate(asOf)}，${last.total} 项中${seen.map((stage) => `${FLOW_WORDS[stage]} ${last.counts[stage]} 项`).join("，")}。`;
};
