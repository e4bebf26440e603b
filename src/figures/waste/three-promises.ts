import type {GarbagePromise, Kept, PromiseMonth} from "../../measures/waste/garbage-promises.ts";
import {BALANCE_TOLERANCE_PERCENT} from "../../measures/waste/garbage-sides.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Answer, answerMark} from "../drawing/answer-marks.ts";
import type {Figure} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {keyLine} from "../drawing/key-line.ts";
import {letter, line} from "../drawing/lettering.ts";
import {neverReportedNotes} from "./never-reported-notes.ts";
import {monthTicks, monthWords} from "../drawing/month-words.ts";
import {promiseTable} from "./promise-table.ts";

const ANSWER: Readonly<Record<Kept, Answer>> = {是: "yes", 有例外: "exception", 否: "no", 未知: "unknown"};
const MEANING: Readonly<Record<Kept, string>> = {
  是: "做到",
  有例外: "有例外，已列明",
  否: "没有做到",
  未知: "数据不足，不能判断"
};
const SHORT: Readonly<Record<Kept, string>> = {是: "做到", 有例外: "有例外", 否: "没有做到", 未知: "不能判断"};
const MEASURE = {burn: "焚烧占应焚烧", kitchen: "餐厨处理率", landfill: "原生填埋"} as const;
const UNIT = {burn: "%", kitchen: "%", landfill: "吨"} as const;

/** 三个零: 全焚烧, 全处理, 零填埋 as three monthly answers with the numbers that decide them. Null without region rows. */
export const threePromises = (city: City, {garbage, neverReported}: WasteVerdicts): Figure | null => {
  const {months, promises} = garbage;
  const [first, latest] = [months[0], months.at(-1)];
  if (first === undefined || latest === undefined) return null;
  return {
    ...figureOrigin(city, "garbage_monthly"),
    ...{id: "three-promises", section: "waste", title: "全焚烧、全处理、零填埋：逐月做到了没有"},
    sentence: sentenceOf(promises, latest.month),
    table: promiseTable(garbage, promises),
    draw: (frame) => draw(promises, frame),
    ...{period: `${first.month} 至 ${latest.month}`, asOf: latest.month, status: latest.dataState},
    ...{method: "garbage-promises", standards: []},
    completeness: {
      evaluated: promises.flatMap(({months: all}) => all).filter(({kept}) => kept !== "未知").length,
      total: promises.length * months.length,
      unit: "项·月",
      missing: promises.flatMap(({name, months: all}) =>
        all.flatMap(({month, kept, why}) => (kept === "未知" ? [{what: `${monthWords(month)}${name}`, why}] : []))
      )
    },
    notes: [
      `全焚烧：焚烧量÷应焚烧量，应焚烧量为清运量减餐厨处理量；应急填埋和外运列为例外，有原生填埋即为没有做到，清运量与去向相差超过 ${BALANCE_TOLERANCE_PERCENT}% 则不能判断。`,
      "全处理：餐厨处理厂处理量÷其服务范围内的产生量（估算；各厂都不报的月份用收运量，连续月数不跨两种分母），有厂未报分母的不作判断。零填埋：原生生活垃圾进场 0 吨；飞灰等另列，应急填埋和外运（去处不明）列为例外。",
      "“连续”只数到最近一个月为止、没有例外的月份。",
      ...neverReportedNotes(neverReported.garbage, "生活垃圾月报")
    ]
  };
};

const sentenceOf = (promises: readonly GarbagePromise[], month: string): string =>
  `${monthWords(month)}：${promises
    .map(({name, months, streak}) => {
      const last = months.at(-1);
      if (last === undefined) return `${name}没有数据`;
      const why = last.why === "" ? "" : `（${last.why}）`;
      if (last.kept === "是") return `${name}做到，已连续 ${streak} 个月${why}`;
      return last.kept === "否"
        ? `${name}没有做到${why}`
        : last.kept === "有例外"
          ? `${name}有例外${why}`
          : `${name}不能判断${why}`;
    })
    .join("；")}。`;

const draw = (promises: readonly GarbagePromise[], frame: Frame): Drawn =>
  (narrow(frame) ? phone : desk)(promises, frame);

const desk = (promises: readonly GarbagePromise[], frame: Frame): Drawn => {
  const shown = promises.map((promise) => promise.months.slice(-12));
  const [left, right] = [128, 92];
  const pitch = (frame.width - left - right) / (shown[0]?.length ?? 1);
  const x = (i: number) => left + (i + 0.5) * pitch;
  const axis = monthTicks((shown[0] ?? []).map(({month}) => month))
    .map(
      ({month, year}, i) =>
        letter(month, x(i), 28, {size: 11, anchor: "middle", tone: "soft"}) + yearLabel(year, x(i), 13)
    )
    .join("");
  const rows = promises.map((promise, r) => {
    const y = 62 + r * 66;
    return (
      line(0, y - 26, frame.width, y - 26, r === 0 ? "rule" : "hair") +
      letter(promise.name, 0, y + 2, {size: 17, serif: true, bold: true}) +
      letter(`${MEASURE[promise.id]} ${UNIT[promise.id]}`, 0, y + 22, {size: 11, tone: "soft"}) +
      (shown[r] ?? []).map((month, i) => cell(promise, month, x(i), y)).join("") +
      streak(promise, frame.width, y)
    );
  });
  const key = keyLine(keyOf(shown.flat()), 62 + promises.length * 66 - 22, frame.width);
  return {body: axis + rows.join("") + key.body, height: 62 + promises.length * 66 - 22 + key.height};
};

const phone = (promises: readonly GarbagePromise[], frame: Frame): Drawn => {
  const shown = promises.map((promise) => promise.months.slice(-6));
  const pitch = frame.width / (shown[0]?.length ?? 1);
  const x = (i: number) => (i + 0.5) * pitch;
  const rows = promises.map((promise, r) => {
    const y = r * 108;
    const last = promise.months.at(-1);
    return (
      (r === 0 ? "" : line(0, y - 1, frame.width, y - 1, "hair")) +
      letter(promise.name, 0, y + 24, {size: 17, serif: true, bold: true}) +
      letter(`${MEASURE[promise.id]} ${UNIT[promise.id]}`, 60, y + 24, {size: 11, tone: "soft"}) +
      letter(last?.kept === "是" ? `连续 ${promise.streak} 个月` : SHORT[last?.kept ?? "未知"], frame.width, y + 24, {
        ...{anchor: "end", bold: true, tone: last?.kept === "否" ? "zhu" : "ink"}
      }) +
      monthTicks((shown[r] ?? []).map(({month}) => month))
        .map(({month}, i) => letter(month, x(i), y + 46, {size: 11, anchor: "middle", tone: "soft"}))
        .join("") +
      (shown[r] ?? []).map((month, i) => cell(promise, month, x(i), y + 64)).join("")
    );
  });
  const top = promises.length * 108 + 4;
  const key = keyLine(keyOf(shown.flat()), top, frame.width);
  return {body: rows.join("") + key.body, height: top + key.height};
};

const yearLabel = (year: string, x: number, y: number): string =>
  year === "" ? "" : letter(year, x, y, {size: 11, anchor: "middle", tone: "soft"});

const cell = (promise: GarbagePromise, month: PromiseMonth, x: number, y: number): string =>
  answerMark(ANSWER[month.kept], x, y) +
  letter(valueText(promise, month), x, y + 26, {
    ...{size: 11.5, anchor: "middle", bold: month.kept === "否", tone: month.kept === "否" ? "zhu" : "soft"}
  });

/** The number that decided: a share without its idle .0, or tonnes. */
const valueText = ({id}: GarbagePromise, {share, tonnes, kept, emergency, exported}: PromiseMonth): string => {
  if (id === "landfill")
    return kept !== "有例外"
      ? tonnes === null
        ? "—"
        : formatNumber(tonnes)
      : emergency > 0
        ? `应急 ${formatNumber(emergency)}`
        : `外运 ${formatNumber(exported)}`;
  return share === null ? "—" : formatNumber(share.percent, 1).replace(/\.0$/, "");
};

const streak = ({streak: months, months: all}: GarbagePromise, right: number, y: number): string =>
  all.at(-1)?.kept === "是"
    ? letter(`连续 ${months} 个月`, right, y + 5, {anchor: "end", bold: true, size: 13})
    : letter(SHORT[all.at(-1)?.kept ?? "未知"], right, y + 5, {anchor: "end", tone: "soft"});

const keyOf = (shown: readonly PromiseMonth[]) =>
  (["是", "有例外", "否", "未知"] as const)
    .filter((kept) => shown.some((month) => month.kept === kept))
    .map((kept) => ({words: MEANING[kept], sign: (x: number, y: number) => answerMark(ANSWER[kept], x, y)}));
