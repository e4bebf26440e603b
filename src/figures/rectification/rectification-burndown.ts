import {type BurnMonth, assessBurndown} from "../../measures/rectification/rectification-burndown.ts";
import type {FlowMonth} from "../../measures/rectification/rectification-flow.ts";
import {NO_TASK} from "../../measures/rectification/rectification-tally.ts";
import type {RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import {rate} from "../../measures/rate.ts";
import type {City} from "../../tables/city.ts";
import {monthWords} from "../drawing/month-words.ts";
import {type Cell, type Figure, type FigureRow, missing} from "../figure.ts";
import {BURN_AHEAD, burndownDrawing} from "./rectification-burndown-drawing.ts";
import {rateCell, rateWords, rectificationBase} from "./rectification-words.ts";

/** The way to 清零: what is not done at the end of each month, against all that was fed back and against the deadlines. */
export const rectificationBurndown = (city: City, verdicts: RectificationVerdicts): Figure | null => {
  const months = assessBurndown(verdicts.issues, city.tables.rounds, verdicts.asOf);
  const past = months.flatMap(({flow}) => flow ?? []);
  const last = past.at(-1);
  if (last === undefined) return null;
  const year = sums(past.slice(-12));
  const undated = verdicts.issues.filter(({done, deadlineInForce}) => !done && deadlineInForce === null).length;
  return {
    ...rectificationBase(city, verdicts),
    id: "rectification-burndown",
    title: "离清零还有多远：未完成整改的问题逐月变化",
    sentence: sentenceOf(past, last, year),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "date", label: "截至"},
        {key: "total", label: "已反馈总数", unit: "项", digits: 0},
        {key: "open", label: "未完成整改", unit: "项", digits: 0},
        {key: "share", label: "未完成占总数", unit: "%", digits: 1},
        {key: "unclosed", label: "未销号（不含长期坚持）", unit: "项", digits: 0},
        {key: "fed", label: "当月新反馈", unit: "项", digits: 0},
        {key: "completed", label: "当月完成整改", unit: "项", digits: 0},
        {key: "rebounded", label: "当月反弹", unit: "项", digits: 0},
        {key: "refused", label: "当月退回整改", unit: "项", digits: 0},
        {key: "promised", label: "按原定时限应剩", unit: "项", digits: 0},
        {key: "inForce", label: "按现行时限应剩", unit: "项", digits: 0}
      ],
      rows: months.map(rowOf).reverse()
    },
    draw: (frame) => burndownDrawing(months, verdicts.asOf, frame),
    method: "rectification-flow",
    notes: [
      "未完成整改 = 已反馈总数 − 已完成整改、已完成并长期坚持、已销号的；分母是到那时为止反馈的全部问题，新一轮反馈会使它增加。",
      `近 ${Math.min(12, past.length)} 个月：完成整改 ${year.completed} 项，新反馈 ${year.fed} 项，反弹 ${year.rebounded} 项，验收等不通过退回 ${year.refused} 项。`,
      `数据截至以后不作预测，只画整改清单自己的时限：如果都在原定时限完成，应剩多少项。没有日期时限、尚未完成的 ${undated} 项一直计在应剩里。`,
      ...(months.length > past.length + BURN_AHEAD
        ? [`图中只画到${monthWords(months[past.length + BURN_AHEAD - 1]?.month ?? "")}，更远的时限在数据表里。`]
        : [])
    ]
  };
};

interface Sums {
  readonly completed: number;
  readonly fed: number;
  readonly rebounded: number;
  readonly refused: number;
}

const sums = (months: readonly FlowMonth[]): Sums => {
  const sum = (key: keyof Sums): number => months.reduce((total, month) => total + month[key], 0);
  return {completed: sum("completed"), fed: sum("fed"), rebounded: sum("rebounded"), refused: sum("refused")};
};

const NOT_YET = missing("尚未到");

const rowOf = ({month, date, flow, promised, inForce}: BurnMonth): FigureRow => {
  const told = (key: "total" | "open" | "unclosed" | "fed" | "completed" | "rebounded" | "refused"): Cell =>
    flow?.[key] ?? NOT_YET;
  return {
    ...{
      month: monthWords(month),
      date,
      total: told("total"),
      open: told("open"),
      share: flow === null ? NOT_YET : rateCell(rate(flow.open, flow.total, "", NO_TASK)),
      unclosed: told("unclosed")
    },
    ...{fed: told("fed"), completed: told("completed"), rebounded: told("rebounded"), refused: told("refused")},
    ...{promised, inForce: inForce ?? missing("已过去")}
  };
};

const sentenceOf = (past: readonly FlowMonth[], last: FlowMonth, year: Sums): string => {
  const most = past.reduce((found, month) => (month.open > found.open ? month : found), last);
  const head =
    last.open === 0
      ? `${last.total} 项全部完成整改`
      : `还有 ${rateWords(rate(last.open, last.total, "", NO_TASK))}未完成整改` +
        (most.open > last.open ? `，最多时是${monthWords(most.month)}的 ${most.open} 项` : "，是至今最多的时候");
  return (
    `${head}；近 ${Math.min(12, past.length)} 个月完成整改 ${year.completed} 项，新反馈 ${year.fed} 项，` +
    `${year.rebounded === 0 ? "没有反弹" : `反弹 ${year.rebounded} 项`}。`
  );
};
