import {
  LOOK_BACK_ANSWERS,
  type LookBackAnswer,
  type LookBackQuestion
} from "../../measures/rectification/rectification-lookback.ts";
import type {RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import type {Rate} from "../../measures/rate.ts";
import {RATE_DEFINITIONS} from "../../measures/rectification/rectification-tally.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {type ColorName, color} from "../drawing/palette.ts";
import {escapeText} from "../drawing/plot.ts";
import {rateCell, rateWords, rectificationBase} from "./rectification-words.ts";

/** 回头看: how many tasks were looked back at, and the answers to its three questions. */
export const rectificationLookback = (city: City, verdicts: RectificationVerdicts): Figure | null => {
  const {coverage, rebound, reboundedElsewhere, answers} = verdicts.lookBack;
  if (coverage.denominator === 0) return null;
  const blank = Object.fromEntries(LOOK_BACK_ANSWERS.map((answer) => [answer, missing("—")]));
  return {
    ...rectificationBase(city, verdicts),
    id: "rectification-lookback",
    title: "回头看：有没有反弹，到不到位，稳不稳固",
    sentence: `曾完成整改的问题中，回头看覆盖率 ${rateWords(coverage)}；${rebound.why === undefined ? `回头看过的问题反弹率 ${rateWords(rebound)}` : `${rebound.why}，因此没有反弹率`}。`,
    table: {
      columns: [
        {key: "what", label: "问题"},
        ...LOOK_BACK_ANSWERS.map((answer) => ({key: answer, label: answer, unit: "项", digits: 0})),
        {key: "numerator", label: "分子", unit: "项", digits: 0},
        {key: "denominator", label: "分母", unit: "项", digits: 0},
        {key: "rate", label: "比率", unit: "%", digits: 1}
      ],
      rows: [
        {what: "回头看覆盖率", ...blank, ...rateCells(coverage)},
        {what: "反弹率", ...blank, ...rateCells(rebound)},
        ...answers.map(({question, counts}) => ({
          what: `${question.text}（最近一次）`,
          ...counts,
          ...rateCells({...rebound, numerator: counts[question.good]})
        }))
      ]
    },
    draw: coverage.numerator === 0 ? null : (frame) => draw(verdicts, frame),
    method: "rectification-lookback",
    notes: [
      `${RATE_DEFINITIONS.coverage}；${RATE_DEFINITIONS.rebound}。`,
      "三个问题取每项最近一次回头看的回答；后三行的比率是回答“否”（是否反弹）或“是”（是否到位、是否稳固）的占比。未核、未填写不当作好的回答。",
      ...(reboundedElsewhere > 0 ? [`另有 ${reboundedElsewhere} 项反弹不是由回头看发现，不在反弹率的分子里。`] : [])
    ]
  };
};

const rateCells = (one: Rate) => ({
  numerator: one.numerator,
  denominator: one.denominator,
  rate: rateCell(one)
});

interface Look {
  readonly tone: ColorName;
  readonly ink: ColorName;
}
/** Good answers dark green, bad ones vermilion; half ones and silence neutral. */
const lookOf = (answer: LookBackAnswer, {good}: LookBackQuestion): Look => {
  if (answer === "部分") return {tone: "s3", ink: "cellink"};
  if (answer === "未核" || answer === "未填写") return {tone: "track", ink: "ink"};
  return answer === good ? {tone: "done", ink: "ondone"} : {tone: "zhu", ink: "onzhu"};
};

const draw = ({lookBack}: RectificationVerdicts, frame: Frame): Drawn => {
  const small = narrow(frame);
  const total = lookBack.coverage.numerator;
  const left = small ? 0 : 130;
  const width = frame.width - left;
  const [thick, step] = [30, small ? 72 : 52];
  const rows = lookBack.answers.map(({question, counts}, i) => {
    const y = i * step;
    const top = small ? y + 22 : y;
    let x = left;
    const outside: string[] = [];
    const order = [
      question.good,
      ...LOOK_BACK_ANSWERS.filter((answer) => answer !== question.good)
    ] as LookBackAnswer[];
    const parts = order
      .filter((answer) => counts[answer] > 0)
      .map((answer) => {
        const length = (counts[answer] / total) * width;
        const {tone, ink} = lookOf(answer, question);
        const long = `${answer} ${counts[answer]} 项`;
        const short = `${answer} ${counts[answer]}`;
        const text = [long, short].find((words) => textWidth(words, 12.5) + 10 <= length) ?? "";
        if (text === "") outside.push(long);
        const part =
          `<path d="M${n(x)} ${top}h${n(Math.max(1, length - 1.5))}v${thick}h${n(-Math.max(1, length - 1.5))}z" fill="${color(tone)}"/>` +
          (text === ""
            ? ""
            : `<text x="${n(x + 7)}" y="${top + 20}" font-size="12.5" fill="${color(ink)}">${escapeText(text)}</text>`);
        x += length;
        return part;
      });
    return `<text x="0" y="${small ? y + 14 : y + 20}" font-size="13.5">${question.text}</text>${parts.join("")}${
      outside.length === 0
        ? ""
        : `<text x="${frame.width}" y="${top + thick + 14}" text-anchor="end">${outside.join("、")}</text>`
    }`;
  });
  const foot = `<text x="0" y="${rows.length * step + 8}" fill="${color("soft")}">每条为回头看过的 ${total} 项</text>`;
  return {body: rows.join("") + foot, height: rows.length * step + 14};
};

const n = (value: number): number => Math.round(value * 100) / 100;
