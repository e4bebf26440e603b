import type {AirEvaluation, EvaluatedItem} from "../../measures/air/air-evaluation.ts";
import {type AirStretch, isYear} from "../../measures/air/air-stretches.ts";
import {statisticPlaces} from "../../standards/air/hj663.ts";
import {periodName} from "./air-words.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {letter, line} from "../drawing/lettering.ts";
import {type ColorName} from "../drawing/palette.ts";

type Column = {readonly evaluation: AirEvaluation; readonly limits: boolean};

/** A statistic a row, a year a column; before the years of one set of limits stand the limits themselves. */
export const evaluationDrawing = (all: readonly AirEvaluation[], frame: Frame): Drawn => {
  const slim = narrow(frame);
  const evaluations = all.slice(slim ? -6 : -12);
  const columns = evaluations.flatMap((evaluation, i): readonly Column[] => {
    const before = evaluations[i - 1]?.stretch.limitsName;
    return before === evaluation.stretch.limitsName
      ? [{evaluation, limits: false}]
      : [
          {evaluation, limits: true},
          {evaluation, limits: false}
        ];
  });
  const names = [...new Set(evaluations.flatMap(({items}) => items.map(nameOf)))].sort(
    (a, b) => order(evaluations, a) - order(evaluations, b)
  );
  const left = slim ? 58 : 150;
  const step = (frame.width - left) / columns.length;
  const pitch = slim ? 36 : 28;
  const head = slim ? 44 : 36;
  const middle = (i: number): number => left + (i + 0.5) * step;
  const heads = columns.map((column, i) => headOf(column, middle(i), slim).join(""));
  const rows = names.map((name, r) => {
    const y = head + r * pitch + pitch / 2 + 4;
    const cells = columns.map((column, i) => cellOf(column, name, middle(i), y, slim));
    return labelOf(name, y, slim) + cells.join("") + line(0, head + r * pitch, frame.width, head + r * pitch, "hair");
  });
  const bottom = head + names.length * pitch;
  const seams = columns.flatMap(({limits}, i) => (limits && i > 0 ? [left + i * step] : []));
  return {
    body:
      heads.join("") +
      rows.join("") +
      seams.map((x) => line(x, 2, x, bottom, "ink", 1.4, "4 2")).join("") +
      letter(
        slim
          ? "单位 µg/m³，CO 为 mg/m³；“超”为超过限值，·为未收录"
          : "单位 µg/m³，CO 为 mg/m³；红色带“超”字为超过限值，灰色为不足一年、只列数值；·为规则尚未收录",
        0,
        bottom + 18,
        {size: 11, tone: "soft"}
      ) +
      (seams.length === 0 ? "" : letter("虚线前后限值不同，不可直接比较", 0, bottom + 34, {size: 11})),
    height: bottom + (seams.length === 0 ? 22 : 38)
  };
};

const nameOf = ({pollutant, kind}: EvaluatedItem): string => `${pollutant} ${kind}`;

/** Rows in the order of the evaluation that has most of them. */
const order = (evaluations: readonly AirEvaluation[], name: string): number => {
  const fullest = evaluations.reduce((most, each) => (each.items.length > most.items.length ? each : most));
  const place = fullest.items.findIndex((item) => nameOf(item) === name);
  return place === -1 ? fullest.items.length : place;
};

const labelOf = (name: string, y: number, slim: boolean): string => {
  const [pollutant = "", kind = ""] = name.split(" ");
  return slim
    ? letter(pollutant, 0, y - 6, {bold: true}) +
        letter(kind.replace("百分位数", "分位"), 0, y + 8, {size: 11, tone: "soft"})
    : letter(pollutant, 0, y, {bold: true, size: 13}) + letter(kind, 56, y, {tone: "soft"});
};

const headOf = ({evaluation: {stretch}, limits}: Column, x: number, slim: boolean): readonly string[] => {
  const words = limits
    ? limitsHead(stretch)
    : isYear(stretch)
      ? ["", slim ? `’${stretch.label.slice(2)}` : stretch.label]
      : [
          slim ? `’${stretch.label.slice(2)}` : `${stretch.label}年`,
          periodName(stretch)
            .replace(`${stretch.label}年`, "")
            .replace(slim ? "月" : "\u0000", "")
        ];
  return words.map((line, row) =>
    letter(line, x, 13 + row * 15, {anchor: "middle", size: slim ? 11 : 12, tone: limits ? "soft" : "ink"})
  );
};

/** `限值 / 2012`; the stage or the publisher's limits in a word: which they are, the table says. */
const limitsHead = ({limits: {standard, base, rows}, limitsName}: AirStretch): readonly string[] => [
  rows.length > 0 ? "补充" : "限值",
  limitsName === standard.id ? base.id.replace("GB 3095-", "") : `${base.from.slice(0, 4)}起`
];

const cellOf = ({evaluation, limits}: Column, name: string, x: number, y: number, slim: boolean): string => {
  const item = evaluation.items.find((each) => nameOf(each) === name);
  const size = slim ? 11 : 13;
  const put = (words: string, tone: ColorName, bold = false): string =>
    letter(words, x, y, {anchor: "middle", size, tone, bold});
  if (item === undefined) return put("·", "soft");
  if (limits) return put(String(item.limit.second), "soft");
  if (item.value === null) return put("—", "soft");
  const words = formatNumber(item.value.published, statisticPlaces(item.pollutant));
  return item.verdict === "数据不足"
    ? put(words, "soft")
    : item.verdict === "不达标"
      ? put(`${words} 超`, "zhu", true)
      : put(words, "ink", true);
};
