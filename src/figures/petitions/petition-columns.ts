import {type Batch, batchName, numberOf} from "../../measures/petitions/petition-batch.ts";
import type {PetitionRound} from "../../measures/petitions/petition.ts";
import {type BarKey, box, legend} from "../drawing/bar-rows.ts";
import type {Drawn, Frame} from "../frame.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {type ColorName, color} from "../drawing/palette.ts";
import {escapeText} from "../drawing/plot.ts";
import {batchPath, caseNumber, caseWords} from "./petition-words.ts";

/** 件数 of a batch: its cases handed in, else its own bulletin; null where only a cumulative number is known. */
export const batchSize = ({tally, own}: Batch): number | null => tally?.cases ?? own?.cases ?? null;

const CLOSED: BarKey = {text: "已办结", tone: "done"};
const PARTLY: BarKey = {text: "阶段性办结", tone: "done", hollow: true};
const OPEN: BarKey = {text: "未办结", tone: "s4"};
const PLAIN: BarKey = {text: "当批件数（未公布办结情况）", tone: "s2"};

const HEIGHT = 110;

/** One column a batch, one row of columns a round, all at one scale. */
export const batchColumns = (rounds: readonly PetitionRound[], frame: Frame): Drawn => {
  const shown = rounds
    .map(({name, batches}) => ({name, slots: slotsOf(batches)}))
    .filter(({slots}) => slots.length > 0);
  const all = shown.flatMap(({slots}) => slots.map(({batch}) => batch));
  const sizes = all.map((batch) => batchSize(batch) ?? 0);
  const most = Math.max(...sizes);
  const step = Math.min(44, frame.width / Math.max(...shown.map(({slots}) => (slots.at(-1) as Slot).at + 1)));
  const labelled = Math.max(...sizes.map((size) => textWidth(caseNumber(size), 11))) + 2 <= step;
  const parts = all.flatMap(partsOf);
  const key = legend(
    [CLOSED, PARTLY, OPEN, PLAIN].filter(({text}) => parts.some(({key}) => key.text === text)),
    frame.width
  );
  let y = key.height;
  const body = shown.map(({name, slots}) => {
    const base = y + 22 + HEIGHT;
    const columns = slots.map(({batch, at}) => column(batch, {x: at * step, base, step, most, labelled, frame}));
    const axis = `<path d="M0 ${base + 0.5}h${n(((slots.at(-1) as Slot).at + 1) * step)}" stroke="${color("ink")}"/>`;
    const head = `<text x="0" y="${y + 11}" font-size="13.5">${escapeText(name)}<tspan dx="10" font-size="11" fill="${color("soft")}">每列一批</tspan></text>`;
    y = base + 36;
    return head + columns.join("") + axis + numbers(slots, step, base);
  });
  return {body: key.body + body.join(""), height: y - 8};
};

/** A batch and its place in columns from the left; batches that are not known leave a visible gap. */
interface Slot {
  readonly batch: Batch;
  readonly at: number;
  readonly gap: boolean;
}

const slotsOf = (batches: readonly Batch[]): readonly Slot[] => {
  const slots: Slot[] = [];
  for (const batch of batches.filter((one) => batchSize(one) !== null)) {
    const before = slots.at(-1);
    const gap = before !== undefined && numberOf(batch.batch) > numberOf(before.batch.batch) + 1;
    slots.push({batch, at: before === undefined ? 0 : before.at + (gap ? 1.5 : 1), gap});
  }
  return slots;
};

const partsOf = (batch: Batch): readonly {readonly key: BarKey; readonly value: number}[] => {
  const closing = batch.tally ?? batch.own?.closing ?? null;
  if (closing === null) return [{key: PLAIN, value: batchSize(batch) ?? 0}];
  return [
    {key: CLOSED, value: closing.closed},
    {key: PARTLY, value: closing.partly},
    {key: OPEN, value: closing.open}
  ].filter(({value}) => value > 0);
};

interface Place {
  readonly x: number;
  readonly base: number;
  readonly step: number;
  readonly most: number;
  /** Every column's number fits. */
  readonly labelled: boolean;
  readonly frame: Frame;
}

const column = (batch: Batch, {x, base, step, most, labelled, frame}: Place): string => {
  const wide = Math.max(1.5, step - Math.min(6, step * 0.25));
  const size = batchSize(batch) ?? 0;
  let top = base;
  const boxes = partsOf(batch).map(({key, value}) => {
    const height = n((value / most) * (HEIGHT - 14));
    top -= height;
    // Too thin for an outline: a light fill tells 阶段性 apart instead.
    const [hollow, tone]: [boolean, ColorName] =
      key.hollow === true && (wide < 5 || height < 3) ? [false, "track"] : [key.hollow === true, key.tone];
    return box(x, n(top), wide, height, tone, hollow);
  });
  const label = labelled
    ? `<text x="${n(x + wide / 2)}" y="${n(top - 4)}" font-size="11" text-anchor="middle">${caseNumber(size)}</text>`
    : "";
  const drawn = boxes.join("") + label;
  // Columns narrower than a fingertip are no links; the table's are.
  return frame.href === null || step < 24
    ? drawn
    : `<a href="${escapeText(frame.href(batchPath(batch.round, batch.batch)))}"><title>${escapeText(`${batch.round} ${batchName(batch.batch)} ${caseWords(size)}`)}</title>${drawn}</a>`;
};

/** Numbers of batches under their columns, thinned to what fits, and … where batches are missing. */
const numbers = (slots: readonly Slot[], step: number, base: number): string => {
  const every = Math.max(1, Math.ceil(26 / step));
  const text = (x: number, words: string): string =>
    `<text x="${n(x)}" y="${base + 16}" font-size="11" text-anchor="middle" fill="${color("soft")}">${escapeText(words)}</text>`;
  return slots
    .map(({batch, at, gap}, i) => {
      const number = numberOf(batch.batch);
      const middle = at * step + step / 2 - Math.min(3, step * 0.12);
      const own = i % every === 0 ? text(middle, Number.isFinite(number) ? String(number) : batch.batch) : "";
      return (gap && step >= 20 ? text(middle - step * 0.75, "…") : "") + own;
    })
    .join("");
};

const n = (value: number): number => Math.round(value * 100) / 100;
