import type {RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import {type IssueState, NO_TASK} from "../../measures/rectification/rectification-tally.ts";
import type {City} from "../../tables/city.ts";
import {ISSUE_STATES} from "../../tables/schemas/rectification.ts";
import {barRows} from "../drawing/bar-rows.ts";
import type {Figure} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {narrow} from "../frame.ts";
import type {ColorName} from "../drawing/palette.ts";
import {rateCell, rectificationBase, statePath} from "./rectification-words.ts";
import {rate} from "../../measures/rate.ts";

/** States from farthest to least far, as typed by the bureau. */
const ORDER: readonly IssueState[] = [
  "已销号",
  "已完成并长期坚持",
  "已完成整改",
  "基本完成",
  "达到序时进度",
  "正在推进",
  "未达到序时进度",
  "未启动",
  "反弹重改"
];

const TONES: Partial<Readonly<Record<IssueState, {readonly tone: ColorName; readonly hollow?: boolean}>>> = {
  已销号: {tone: "done"},
  已完成并长期坚持: {tone: "done", hollow: true},
  已完成整改: {tone: "done", hollow: true},
  反弹重改: {tone: "zhu"}
};

/** Tasks by 整改状态 as typed; each task has one, so the states add up to the whole. */
export const rectificationStates = (city: City, verdicts: RectificationVerdicts): Figure | null => {
  const {tally, issues} = verdicts;
  const states = [...ORDER, ...ISSUE_STATES.filter((state) => !ORDER.includes(state))].filter(
    (state) => tally.states[state] > 0
  );
  if (states.length === 0) return null;
  const lateIn = (state: IssueState): number => issues.filter(({issue, late}) => late && issue.state === state).length;
  return {
    ...rectificationBase(city, verdicts),
    id: "rectification-states",
    title: "按填报状态：销号、完成、推进和反弹各有多少",
    sentence: `${tally.total} 项中，已销号 ${tally.states.已销号} 项，已完成并长期坚持 ${tally.states.已完成并长期坚持} 项，已完成整改待销号 ${tally.states.已完成整改} 项；尚未完成 ${tally.pushing} 项，反弹重改 ${tally.reopened} 项。`,
    table: {
      columns: [
        {
          key: "state",
          label: "整改状态",
          link: (row) => (row["state"] === "合计" ? null : statePath(String(row["state"])))
        },
        {key: "count", label: "项数", unit: "项", digits: 0},
        {key: "share", label: "占总数", unit: "%", digits: 1},
        {key: "late", label: "其中逾期", unit: "项", digits: 0}
      ],
      rows: [
        ...states.map((state) => ({
          state,
          count: tally.states[state],
          share: rateCell(rate(tally.states[state], tally.total, "", NO_TASK)),
          late: lateIn(state)
        })),
        {
          state: "合计",
          count: tally.total,
          share: rateCell(rate(tally.total, tally.total, "", NO_TASK)),
          late: tally.late
        }
      ]
    },
    draw: (frame) =>
      barRows(
        states.map((state) => ({
          label: state,
          href: frame.href === null ? null : frame.href(statePath(state)),
          bars: [
            {
              ...(TONES[state] ?? {tone: "s4" as const}),
              value: tally.states[state],
              text: `${tally.states[state]} 项 · ${formatNumber(percent(tally.states[state], tally.total) ?? 0, 1)}%`
            }
          ],
          ...(lateIn(state) > 0 ? {flag: `逾期 ${lateIn(state)}`} : {})
        })),
        {width: frame.width, stacked: narrow(frame), max: Math.max(...states.map((state) => tally.states[state]))}
      ),
    method: "rectification-rates",
    notes: [
      `尚未完成 ${tally.pushing} 项，包括基本完成、达到序时进度、正在推进、未达到序时进度和未启动；逾期 ${tally.late} 项由本站按日期计算，不是填报状态。`
    ]
  };
};
