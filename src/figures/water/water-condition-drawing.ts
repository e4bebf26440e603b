import type {BasinMonth} from "../../measures/water/water-basins.ts";
import {CLASSES} from "../../standards/water/gb3838-2002.ts";
import {CONDITIONS} from "../../standards/water/water-assessment-2011.ts";
import {classSquare} from "../drawing/class-square.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {box, letter, line as rule, touch} from "../drawing/lettering.ts";
import {textWidth, wrap} from "../drawing/measure-text.ts";
import {escapeText} from "../drawing/plot.ts";
import {type ConditionLine, methodText, overText} from "./water-condition-lines.ts";
import {CLASS_FILL, classInk} from "./water-words.ts";

const SQUARE = 24;
const HIGH = 20;

/** One line a water: its sections as class squares from source to mouth, its condition in words. Basins show proportions. */
export const drawCondition = (lines: readonly ConditionLine[], frame: Frame): Drawn => {
  const small = narrow(frame);
  let y = 0;
  const parts = lines.map((line) => {
    const drawn = small ? stacked(line, frame, y) : beside(line, frame, y);
    y += drawn.height;
    return drawn.body;
  });
  return {body: parts.join("\n"), height: y};
};

const NAME = 130;
const WORD = 88;

const beside = (line: ConditionLine, frame: Frame, top: number): Drawn => {
  const area = Math.min(420, frame.width * 0.44);
  const cells = drawCells(line, NAME, top + 8, area);
  const aside = asideOf(line);
  const [x, width] = [NAME + area + 16 + WORD, frame.width - NAME - area - 16 - WORD];
  const words = wrap(aside, width, 12).slice(0, 2);
  const height = Math.max(cells.height, words.length * 16) + 16;
  const middle = top + height / 2;
  return {
    body:
      title(line, frame, 0, middle + 5) +
      cells.body +
      letter(conditionOf(line), NAME + area + 16, middle + 5, {size: 15, serif: true, bold: heavy(line)}) +
      words.map((text, i) => letter(text, x, middle + 4 + (i - (words.length - 1) / 2) * 16, {tone: "soft"})).join("") +
      rule(0, top + height, frame.width, top + height, "hair"),
    height
  };
};

const stacked = (line: ConditionLine, frame: Frame, top: number): Drawn => {
  const cells = drawCells(line, 0, top + 28, frame.width);
  const aside = asideOf(line);
  // Beside the squares where there is room, else below them.
  const used = line.basin?.kind === "水体" ? line.cells.length * (SQUARE + 2) + 6 : frame.width;
  const right = frame.width - used >= textWidth(aside, 11.5) + 4;
  const words = right ? [] : wrap(aside, frame.width, 11.5);
  const height = 28 + cells.height + words.length * 15 + 11;
  return {
    body:
      title(line, frame, 0, top + 20) +
      letter(conditionOf(line), frame.width, top + 20, {size: 15, serif: true, bold: heavy(line), anchor: "end"}) +
      cells.body +
      (right ? letter(aside, used, top + 28 + HIGH / 2 + 4, {size: 11.5, tone: "soft"}) : "") +
      words
        .map((text, i) => letter(text, 0, top + 28 + cells.height + 14 + i * 15, {size: 11.5, tone: "soft"}))
        .join("") +
      rule(0, top + height, frame.width, top + height, "hair"),
    height
  };
};

const conditionOf = ({now}: ConditionLine): string => now?.condition ?? "不评价";
const heavy = ({now}: ConditionLine): boolean => now !== null && CONDITIONS.indexOf(now.condition) >= 2;

const title = ({basin, name}: ConditionLine, frame: Frame, x: number, y: number): string => {
  const path = basin?.slug == null || frame.href === null ? null : frame.href(`/water/bodies/${basin.slug}/`);
  const text = letter(name, x, y, {size: textWidth(name, 14) > NAME - 8 ? 12 : 14, bold: basin?.kind !== "水体"});
  return path === null
    ? text
    : `<a href="${escapeText(path)}">${touch(x, y - 18, Math.max(44, textWidth(name, 14)), 27)}${text}</a>`;
};

const asideOf = ({now, why}: ConditionLine): string => {
  if (now === null) return why ?? "无数据";
  const over = overText(now);
  const share = now.method === "类别比例" ? `Ⅰ–Ⅲ类 ${now.spread.good}/${now.spread.total}` : methodText(now);
  return over === "" ? share : `${share}；${over}`;
};

/** A water's sections side by side; of a basin or the region only how many are in each class. */
const drawCells = (line: ConditionLine, x: number, y: number, width: number): Drawn => {
  if (line.basin?.kind === "水体") return squares(line, x, y, width);
  return line.now === null ? {body: "", height: 0} : bar(line.now, x, y, width);
};

const squares = ({basin, cells}: ConditionLine, x: number, y: number, width: number): Drawn => {
  const perLine = Math.max(1, Math.floor((width + 2) / (SQUARE + 2)));
  const sections = basin?.sections ?? [];
  const body = sections.map((section, i) => {
    const place = {x: x + (i % perLine) * (SQUARE + 2), y: y + Math.floor(i / perLine) * (HIGH + 2)};
    return classSquare(cells[i] ?? null, section.target, {...place, width: SQUARE, height: HIGH}, 12);
  });
  return {body: body.join(""), height: Math.ceil(sections.length / perLine) * (HIGH + 2) - 2};
};

const bar = ({cells}: BasinMonth, x: number, y: number, width: number): Drawn => {
  let left = x;
  const body = CLASSES.map((name, rank) => {
    const count = cells.filter(({cell}) => cell.rank === rank).length;
    const size = (count / cells.length) * width;
    const [text, middle] = [`${name} ${count}`, left + size / 2];
    const short = textWidth(text, 11) + 4 > size ? String(count) : text;
    const drawn =
      box(left, y, size - 1, HIGH, CLASS_FILL[rank] ?? "k0") +
      (count === 0 || textWidth(short, 11) > size
        ? ""
        : letter(short, middle, y + 14, {size: 11, anchor: "middle", tone: classInk(rank as 0 | 1 | 2 | 3 | 4 | 5)}));
    left += size;
    return drawn;
  });
  return {body: body.join(""), height: HIGH};
};
