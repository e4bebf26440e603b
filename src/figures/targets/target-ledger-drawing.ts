import type {LedgerEntry, TargetLedger} from "../../measures/targets/target-ledger.ts";
import {
  PLAN_YEARS,
  type TargetWord,
  besideAnother,
  supersededText,
  targetText
} from "../../measures/targets/targets.ts";
import {type Answer, answerMark} from "../drawing/answer-marks.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {letter, line} from "../drawing/lettering.ts";
import {thingsWords} from "./target-notes.ts";
import {textWidth, wrap} from "../drawing/measure-text.ts";

const ANSWER: Readonly<Record<TargetWord, Answer>> = {
  已达到: "yes",
  未达到: "no",
  尚不能判断: "unknown",
  目标值待发布: "unknown"
};

/** A row a target: mark, name, target, value, verdict; by target year, and what is still to be published at the end. */
export const drawLedger = ({entries, pending}: TargetLedger, city: string, frame: Frame): Drawn => {
  const small = narrow(frame);
  let y = 0;
  const groups = [...Map.groupBy(entries, ({target}) => target.year)].map(([year, group]) => {
    const over = group[0]?.target.closed === true;
    const plans = [...new Set(group.map(({target}) => target.plan))].join("、");
    const head =
      line(0, y + 0.5, frame.width, y + 0.5, "ink") +
      letter(`${year} 年（${plans}），${over ? "考核期已结束" : "目标年未结束"}`, 0, y + 22, {
        serif: true,
        bold: true,
        size: 15
      });
    y += 34;
    const rows = group.map((one) => {
      const drawn = small ? phoneRow(one, entries, city, y, frame.width) : deskRow(one, entries, city, y, frame.width);
      y += drawn.height;
      return drawn.body;
    });
    y += 10;
    return head + rows.join("");
  });
  const rest = [...Map.groupBy(pending, ({next}) => next)].map(([next, group]) => {
    const names = [...new Set(group.map(({name}) => name))].join("、");
    const words = wrap(names, frame.width - 30, 13);
    const drawn =
      line(0, y + 0.5, frame.width, y + 0.5, "ink") +
      letter(`${PLAN_YEARS[next]}：目标值待发布`, 0, y + 22, {serif: true, bold: true, size: 15}) +
      words.map((text, i) => letter(text, 30, y + 46 + i * 19, {size: 13, tone: "soft"})).join("");
    y += 40 + words.length * 19;
    return drawn;
  });
  return {body: groups.join("") + rest.join(""), height: y};
};

const title = ({name, target}: LedgerEntry, city: string): string =>
  target.region === city ? name : `${target.region}：${name}`;

const valueWords = ({value, period, target, preliminary}: LedgerEntry): string =>
  value === null
    ? "没有可判断的数值"
    : `${target.closed ? (preliminary ? "初步值" : "最终值") : (period ?? "")} ${withUnit(value, target.unit, 1)}`;

const goalWords = ({target}: LedgerEntry, all: readonly LedgerEntry[]): string =>
  `${
    besideAnother(
      target,
      all.map((one) => one.target)
    )
      ? "年度"
      : ""
  }目标 ${targetText(target)}${target.superseded.length === 0 ? "" : `，原 ${target.superseded.map(supersededText).join("、")}`}`;

/** A whole of few things moves by whole things: 7.14 percentage points a month are one water of fourteen, once. */
const FEW = 100;

const paceWords = ({pace, target, counted}: LedgerEntry): string =>
  pace === null
    ? ""
    : `每月须前进 ${formatNumber(pace.perMonth, 2)} ${target.unit === "%" ? "个百分点" : target.unit}` +
      (counted === undefined || counted.whole > FEW ? "" : `（共 ${thingsWords(pace.distance, counted)}）`);

const deskRow = (one: LedgerEntry, all: readonly LedgerEntry[], city: string, y: number, width: number): Drawn => ({
  body:
    line(0, y, width, y, "hair") +
    answerMark(ANSWER[one.verdict.word], 10, y + 16) +
    letter(title(one, city), 30, y + 20, {size: 13}) +
    letter(goalWords(one, all), 310, y + 20) +
    letter(valueWords(one), 560, y + 20, {bold: one.target.closed && one.value !== null}) +
    letter([paceWords(one), one.verdict.word].filter((text) => text !== "").join("，"), width, y + 20, {
      ...{anchor: "end", bold: one.verdict.word === "未达到", tone: one.verdict.word === "未达到" ? "zhu" : "soft"}
    }),
  height: 32
});

const phoneRow = (one: LedgerEntry, all: readonly LedgerEntry[], city: string, y: number, width: number): Drawn => {
  const room = width - 30 - textWidth(one.verdict.word, 12) - 10;
  const names = wrap(title(one, city), room, 13);
  const pace = paceWords(one);
  const words = wrap(`${goalWords(one, all)}；${valueWords(one)}${pace === "" ? "" : `；${pace}`}`, width - 48, 12);
  return {
    body:
      line(0, y, width, y, "hair") +
      answerMark(ANSWER[one.verdict.word], 10, y + 17) +
      names.map((name, i) => letter(name, 30, y + 21 + i * 18, {size: 13})).join("") +
      letter(one.verdict.word, width, y + 21, {
        ...{anchor: "end", bold: one.verdict.word === "未达到", tone: one.verdict.word === "未达到" ? "zhu" : "soft"}
      }) +
      words.map((text, i) => letter(text, 30, y + 21 + names.length * 18 + i * 17, {tone: "soft"})).join(""),
    height: 14 + names.length * 18 + words.length * 17 + 6
  };
};
