import type {Rate} from "../../measures/rate.ts";
import {RATE_DEFINITIONS, type RectificationTally} from "../../measures/rectification/rectification-tally.ts";
import {type Field, type FigureRow, type TablePart, missing} from "../figure.ts";
import {rateCell, rateWords} from "./rectification-words.ts";

const items = (key: string, label: string, unit = "项"): Field => ({key, label, unit, digits: 0});
const share = (key: string, label: string): Field => ({key, label, unit: "%", digits: 1});

interface GroupPart {
  readonly name: string;
  readonly columns: readonly Field[];
}

/** Every rate of a group of tasks stands after its numerator and its denominator; what is read together stands together. */
const PARTS: readonly GroupPart[] = [
  {
    name: "完成整改和销号",
    columns: [
      items("total", "总数"),
      items("done", "完成整改"),
      share("completion", "完成整改率"),
      items("writtenOff", "已销号"),
      share("writeOff", "销号率"),
      items("kept", "长期坚持"),
      items("pushing", "尚未完成"),
      items("reopened", "反弹重改")
    ]
  },
  {
    name: "逾期和按期",
    columns: [
      items("late", "逾期"),
      items("lateOriginal", "超原定时限"),
      items("due", "到期应完成"),
      items("onTime", "按期完成"),
      share("onTimeRate", "按期完成率"),
      items("dueInForce", "现行时限已到期"),
      items("onTimeInForce", "按现行时限完成"),
      share("onTimeInForceRate", "按现行时限完成率")
    ]
  },
  {
    name: "回头看和反弹",
    columns: [
      items("everDone", "曾完成整改"),
      items("lookedBack", "已回头看"),
      share("coverage", "回头看覆盖率"),
      items("rebounded", "回头看过且发生过反弹"),
      share("rebound", "反弹率")
    ]
  },
  {
    name: "举一反三",
    columns: [
      items("similarFound", "排查同类问题", "个"),
      items("similarMended", "同类已整改", "个"),
      share("similar", "同类问题整改率"),
      items("similarUntold", "未填同类整改数")
    ]
  }
];

export const GROUP_COLUMNS: readonly Field[] = PARTS.flatMap(({columns}) => columns);
export const GROUP_PARTS: readonly TablePart[] = PARTS.map(({name, columns}) => ({
  name,
  keys: columns.map(({key}) => key)
}));

export const groupRow = (name: string, tally: RectificationTally): FigureRow => ({
  name,
  total: tally.total,
  done: tally.done,
  completion: rateCell(tally.completion),
  writtenOff: tally.writtenOff,
  writeOff: rateCell(tally.writeOff),
  kept: tally.states.已完成并长期坚持,
  pushing: tally.pushing,
  late: tally.late,
  lateOriginal: tally.lateOriginal,
  reopened: tally.reopened,
  due: tally.onTime.denominator,
  onTime: tally.onTime.numerator,
  onTimeRate: rateCell(tally.onTime),
  dueInForce: tally.onTimeInForce.denominator,
  onTimeInForce: tally.onTimeInForce.numerator,
  onTimeInForceRate: rateCell(tally.onTimeInForce),
  everDone: tally.coverage.denominator,
  lookedBack: tally.coverage.numerator,
  coverage: rateCell(tally.coverage),
  rebounded: tally.rebound.numerator,
  rebound: rateCell(tally.rebound),
  ...similarCells(tally.similar),
  similarUntold: tally.similarUntold
});

/** Nothing told is not nothing found: without a count to divide by, neither number is printed. */
const similarCells = (similar: Rate): FigureRow =>
  similar.why === undefined
    ? {similarFound: similar.denominator, similarMended: similar.numerator, similar: rateCell(similar)}
    : {similarFound: missing(similar.why), similarMended: missing(similar.why), similar: missing(similar.why)};

/** What the columns count, and what the whole comes to. */
export const groupNotes = ({similar, similarUntold}: RectificationTally): readonly string[] => [
  `${RATE_DEFINITIONS.completion}；${RATE_DEFINITIONS.writeOff}。`,
  `${RATE_DEFINITIONS.onTime}。${RATE_DEFINITIONS.onTimeInForce}。`,
  `${RATE_DEFINITIONS.coverage}；${RATE_DEFINITIONS.rebound}。`,
  `${RATE_DEFINITIONS.similar}：${similar.why ?? `合计 ${rateWords(similar)}`}。` +
    (similarUntold === 0 ? "" : `另有 ${similarUntold} 项任务填报了排查同类数而没有填报同类已整改数，不在其中。`)
];

/** Both on-time rates side by side: an extension does not turn a missed promise into a kept one. */
export const onTimeNote = ({onTime, onTimeInForce}: RectificationTally): string =>
  `按期完成率（原定时限）：${rateWords(onTime)}；按现行时限完成率（有批准的延期时看延期后时限）：${rateWords(onTimeInForce)}。`;
