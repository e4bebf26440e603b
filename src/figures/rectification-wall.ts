import {type IssueVerdict, STANDINGS, type Standing} from "../measures/rectification-issue.ts";
import type {RectificationVerdicts, RoundGroup} from "../measures/rectification.ts";
import type {City} from "../tables/city.ts";
import {type Figure, missing} from "./figure.ts";
import {type Drawn, type Frame, narrow} from "./frame.ts";
import {textWidth, wrap} from "./measure-text.ts";
import {type ColorName, color} from "./palette.ts";
import {escapeText} from "./plot.ts";
import {STANDING_WORDS, brief, issuePath, rectificationBase, roundPath} from "./rectification-words.ts";

/** 销号墙: every task one cell, grouped by round, state by fill and by mark. Null without tasks. */
export const rectificationWall = (city: City, verdicts: RectificationVerdicts): Figure | null => {
  const {tally} = verdicts;
  if (tally.total === 0) return null;
  return {
    ...rectificationBase(city, verdicts),
    id: "rectification-wall",
    title: "销号墙：每一格是一项督察反馈问题",
    sentence: wallSentence(verdicts),
    table: {
      columns: [
        {key: "round", label: "督察轮次"},
        {key: "id", label: "问题编号", link: (row) => issuePath(String(row["id"]))},
        {key: "problem", label: "反馈问题"},
        {key: "standing", label: "现状"},
        {key: "state", label: "填报状态"},
        {key: "deadline", label: "现行时限"},
        {key: "daysLate", label: "逾期", unit: "天", digits: 0}
      ],
      rows: verdicts.rounds.flatMap(({issues}) => issues.map(row))
    },
    draw: (frame) => draw(verdicts.rounds, frame),
    method: "rectification-rates",
    notes: [
      `${STANDINGS.filter((standing) => tally.standings[standing] > 0)
        .map((standing) => `${STANDING_WORDS[standing].word} ${tally.standings[standing]} 项`)
        .join("，")}，共 ${tally.total} 项。`,
      ...(tally.reopenedLate > 0
        ? [`逾期 ${tally.late} 项，其中 ${tally.reopenedLate} 项曾经完成、反弹后重改，格内写“返”，底色同逾期。`]
        : []),
      "已完成整改（含长期坚持、销号）与已销号分开计数；逾期按数据截至与现行时限计算，不由填报单位填写。"
    ]
  };
};

/** The headline of the section: total, done, written off, late and sent back, in that order. */
export const wallSentence = ({tally}: RectificationVerdicts): string =>
  `${tally.total} 项督察反馈问题，完成整改 ${tally.done} 项，其中已销号 ${tally.writtenOff} 项；` +
  `${tally.late === 0 ? "没有逾期" : `逾期 ${tally.late} 项`}，${tally.reopened === 0 ? "没有反弹重改" : `反弹重改 ${tally.reopened} 项`}。`;

const row = ({issue, standing, deadlineInForce, daysLate}: IssueVerdict) => ({
  round: issue.round,
  id: issue.id,
  problem: brief(issue.problem, 60),
  standing: STANDING_WORDS[standing].word,
  state: issue.state,
  deadline: deadlineInForce ?? missing(issue.deadlineWords),
  daysLate: daysLate ?? missing("—")
});

interface Look {
  readonly fill: ColorName;
  readonly edge: ColorName | null;
  readonly dashed?: true;
  readonly ink: ColorName;
}
const LOOKS: Readonly<Record<Standing, Look>> = {
  writtenOff: {fill: "done", edge: null, ink: "ondone"},
  completed: {fill: "paper", edge: "done", ink: "done"},
  kept: {fill: "paper", edge: "done", ink: "done"},
  pushing: {fill: "track", edge: "rule", ink: "ink"},
  behind: {fill: "track", edge: "rule", ink: "ink"},
  extended: {fill: "track", edge: "rule", ink: "ink"},
  unstarted: {fill: "paper", edge: "s4", dashed: true, ink: "ink"},
  late: {fill: "zhu", edge: null, ink: "onzhu"},
  reopened: {fill: "paper", edge: "zhu", ink: "zhu"},
  reopenedLate: {fill: "zhu", edge: null, ink: "onzhu"}
};

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly standing: Standing;
  readonly verdict: IssueVerdict;
}

const draw = (rounds: readonly RoundGroup[], frame: Frame): Drawn => {
  const small = narrow(frame);
  // A phone's cells keep 24 px at 320 px of width.
  const [size, pitch, left] = small ? [28, 31.5, 0] : [27, 30, 183];
  const perRow = Math.max(1, Math.floor((frame.width - left + pitch - size) / pitch));
  const cells: Cell[] = [];
  const labels: string[] = [];
  let y = 0;
  for (const {name, issues, tally} of rounds) {
    const count = `${tally.total} 项 · 销号 ${tally.writtenOff}`;
    const names = wrap(name, small ? frame.width - textWidth(count, 12) - 14 : left - 20, 14);
    const head = names
      .map((line, i) => `<text x="0" y="${y + 15 + i * 19}" font-size="14">${escapeText(line)}</text>`)
      .join("");
    labels.push(
      frame.href === null ? head : `<a href="${escapeText(frame.href(roundPath(name)))}">${head}</a>`,
      small
        ? `<text x="${frame.width}" y="${y + 15}" text-anchor="end" fill="${color("soft")}">${count}</text>`
        : `<text x="0" y="${y + 15 + names.length * 19}" fill="${color("soft")}">${count}</text>`
    );
    const top = y + (small ? 6 + names.length * 19 : 0);
    issues.forEach((verdict, i) =>
      cells.push({
        x: left + (i % perRow) * pitch,
        y: top + Math.floor(i / perRow) * pitch,
        standing: verdict.standing,
        verdict
      })
    );
    const bottom = top + Math.ceil(issues.length / perRow) * pitch;
    y = Math.max(bottom, small ? 0 : y + names.length * 19 + 22) + (small ? 14 : 16);
  }
  const key = legend(rounds, y + 2, frame.width);
  const body =
    labels.join("") + cells.map((cell) => cellBox(cell, size, frame)).join("") + marks(cells, size) + key.body;
  return {body, height: y + 2 + key.height};
};

const cellBox = ({x, y, standing, verdict}: Cell, size: number, frame: Frame): string => {
  const shape = box(x, y, size, LOOKS[standing]);
  if (frame.href === null) return shape;
  const {id} = verdict.issue;
  const words = [id, STANDING_WORDS[standing].word, verdict.daysLate === null ? "" : `${verdict.daysLate} 天`];
  return `<a href="${escapeText(frame.href(issuePath(id)))}"><title>${escapeText(words.join(" ").trimEnd())}</title>${shape}</a>`;
};

const box = (x: number, y: number, size: number, {fill, edge, dashed}: Look): string => {
  const inset = edge === null ? 0 : 0.75;
  const side = size - 2 * inset;
  const line =
    edge === null
      ? ""
      : ` stroke="${color(edge)}"${edge === "rule" ? "" : ' stroke-width="1.5"'}${dashed ? ' stroke-dasharray="3 2"' : ""}`;
  return `<rect x="${x + inset}" y="${y + inset}" width="${side}" height="${side}" rx="1.5" fill="${color(fill)}"${line}/>`;
};

/** Ticks and dots are one path each, written marks one group each; none of them takes a click from its cell. */
const marks = (cells: readonly Pick<Cell, "x" | "y" | "standing">[], size: number): string => {
  const at = (standing: Standing): readonly (readonly [number, number])[] =>
    cells.filter((cell) => cell.standing === standing).map(({x, y}) => [x + size / 2, y + size / 2]);
  const s = size / 22;
  const n = (value: number): number => Math.round(value * 100) / 100;
  const ticks = at("writtenOff").map(
    ([x, y]) => `M${n(x - 5.2 * s)} ${n(y + 0.3 * s)}l${n(3.6 * s)} ${n(3.8 * s)} ${n(7 * s)} ${n(-8 * s)}`
  );
  const r = n(3.2 * s);
  const dots = at("completed").map(
    ([x, y]) => `M${n(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
  );
  const written = STANDINGS.filter((standing) => !["writtenOff", "completed"].includes(standing)).flatMap(
    (standing) => {
      const {mark} = STANDING_WORDS[standing];
      const places = at(standing);
      if (mark === "" || places.length === 0) return [];
      const texts = places.map(([x, y]) => `<text x="${x}" y="${n(y + 0.36 * 13)}">${mark}</text>`).join("");
      return [`<g fill="${color(LOOKS[standing].ink)}">${texts}</g>`];
    }
  );
  return (
    `<g pointer-events="none" text-anchor="middle" font-size="13" font-weight="600">` +
    (ticks.length === 0
      ? ""
      : `<path d="${ticks.join("")}" fill="none" stroke="${color("ondone")}" stroke-width="${n(2 * s)}" stroke-linecap="round" stroke-linejoin="round"/>`) +
    (dots.length === 0 ? "" : `<path d="${dots.join("")}" fill="${color("done")}"/>`) +
    `${written.join("")}</g>`
  );
};

const legend = (rounds: readonly RoundGroup[], top: number, width: number): Drawn => {
  const seen = STANDINGS.map((standing) => ({
    standing,
    count: rounds.reduce((sum, {tally}) => sum + tally.standings[standing], 0)
  })).filter(({count}) => count > 0);
  const size = 18;
  let [x, y] = [0, top];
  const items = seen.map(({standing, count}) => {
    const text = `${STANDING_WORDS[standing].word} ${count}`;
    const wide = size + 7 + textWidth(text, 12.5);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 26];
    const item = {x, y, standing, text};
    x += wide + 18;
    return item;
  });
  const body =
    items.map(({x, y, standing}) => box(x, y, size, LOOKS[standing])).join("") +
    marks(items, size).replaceAll('font-size="13"', 'font-size="11"') +
    items
      .map(
        ({x, y, text}) =>
          `<text x="${x + size + 7}" y="${y + 13.5}" font-size="12.5" fill="${color("soft")}">${text}</text>`
      )
      .join("");
  return {body, height: y - top + 26};
};
