import {type IssueVerdict, STANDINGS, type Standing} from "../../measures/rectification/rectification-issue.ts";
import type {RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import type {City} from "../../tables/city.ts";
import {type Field, type Figure, missing} from "../figure.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {touch} from "../drawing/lettering.ts";
import {textWidth, wrap} from "../drawing/measure-text.ts";
import {color} from "../drawing/palette.ts";
import {escapeText} from "../drawing/plot.ts";
import {cellLegend, cellMarks, cellSeries, isDrawn} from "./rectification-cells.ts";
import {type TaskCell, linkedCell} from "./rectification-task-cell.ts";
import {STANDING_WORDS, brief, issuePath, rateWords, rectificationBase, roundPath} from "./rectification-words.ts";

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
      columns: [{key: "round", label: "督察轮次"}, ...WALL_COLUMNS],
      rows: verdicts.rounds.flatMap(({issues}) => issues.map(wallRow))
    },
    draw: (frame) => draw(verdicts, frame),
    method: "rectification-rates",
    notes: [
      `${STANDINGS.filter((standing) => tally.standings[standing] > 0)
        .map((standing) => `${STANDING_WORDS[standing].word} ${tally.standings[standing]} 项`)
        .join("，")}，共 ${tally.total} 项。`,
      `完成整改 ${tally.done} 项，包括已完成整改、已完成并长期坚持和已销号；逾期 ${tally.late} 项，反弹重改 ${tally.reopened} 项${
        tally.reopenedLate > 0 ? `，其中 ${tally.reopenedLate} 项既反弹又逾期，格内写“返”，底色同逾期` : ""
      }。`,
      "逾期按数据截至与现行时限计算，不由填报单位填写。",
      ...(tally.total > LINKED ? [linkNote(verdicts)] : [])
    ]
  };
};

export const WALL_COLUMNS: readonly Field[] = [
  {key: "id", label: "问题编号", link: (row) => issuePath(String(row["id"]))},
  {key: "problem", label: "反馈问题"},
  {key: "standing", label: "现状"},
  {key: "state", label: "填报状态"},
  {key: "deadline", label: "现行时限"},
  {key: "daysLate", label: "逾期", unit: "天", digits: 0}
];

/** What the section opens with: the rates with their counts, and what is late or sent back. */
export const sectionLead = ({tally, late}: RectificationVerdicts): string => {
  const longest = late[0]?.daysLate ?? null;
  return (
    `${tally.total} 项督察反馈问题，完成整改率 ${rateWords(tally.completion)}，销号率 ${rateWords(tally.writeOff)}；` +
    `${longest === null ? "没有逾期" : `逾期 ${tally.late} 项，最久的已 ${longest} 天`}，` +
    `${tally.reopened === 0 ? "没有反弹重改" : `反弹重改 ${tally.reopened} 项`}。`
  );
};

/** The headline of the wall: total, done, written off, late and sent back, in that order. */
const wallSentence = ({tally}: RectificationVerdicts): string =>
  `${tally.total} 项督察反馈问题，完成整改 ${tally.done} 项，其中已销号 ${tally.writtenOff} 项；` +
  `${tally.late === 0 ? "没有逾期" : `逾期 ${tally.late} 项`}，${tally.reopened === 0 ? "没有反弹重改" : `反弹重改 ${tally.reopened} 项`}。`;

export const wallRow = ({issue, standing, deadlineInForce, daysLate}: IssueVerdict) => ({
  round: issue.round,
  id: issue.id,
  problem: brief(issue.problem, 60),
  standing: STANDING_WORDS[standing].word,
  state: issue.state,
  deadline: deadlineInForce ?? missing(issue.deadlineWords),
  daysLate: daysLate ?? missing("—")
});

/**
 * A wall of more tasks than this links only those that ask for a look, since the home page bears it too; the walls of the
 * rounds, to which the names of the rounds lead, link all.
 */
const LINKED = 400;
const URGENT: readonly Standing[] = ["behind", "late", "reopened", "reopenedLate"];

const linkNote = ({issues}: RectificationVerdicts): string =>
  `任务太多，这面墙${
    issues.filter(({standing}) => URGENT.includes(standing)).length <= LINKED
      ? "只有逾期、反弹和未达到序时进度的格子能点开"
      : "的格子不能点开"
  }；点轮次的名字，到它那一页，那里的墙每一格都能点开。`;

const linkedOf = (cells: readonly TaskCell[]): readonly TaskCell[] => {
  if (cells.length <= LINKED) return cells;
  const urgent = cells.filter(({standing}) => URGENT.includes(standing));
  return urgent.length <= LINKED ? urgent : [];
};

const draw = ({rounds, tally: {standings: counts}}: RectificationVerdicts, frame: Frame): Drawn => {
  const small = narrow(frame);
  // A phone's cells keep 24 px at 320 px of width.
  const [size, pitch, left] = small ? [28, 31.5, 0] : [27, 30, 183];
  const perRow = Math.max(1, Math.floor((frame.width - left + pitch - size) / pitch));
  const cells: TaskCell[] = [];
  const labels: string[] = [];
  let y = 0;
  for (const {name, issues, tally} of rounds) {
    const count = `${tally.total} 项 · 销号 ${tally.writtenOff}`;
    const names = wrap(name, small ? frame.width - textWidth(count, 12) - 14 : left - 20, 14);
    const head = names
      .map((line, i) => `<text x="0" y="${y + 15 + i * 19}" font-size="14">${escapeText(line)}</text>`)
      .join("");
    labels.push(
      frame.href === null
        ? head
        : `<a href="${escapeText(frame.href(roundPath(name)))}">${touch(0, y - 3, Math.max(...names.map((line) => textWidth(line, 14))), names.length * 19 + 7)}${head}</a>`,
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
  const key = cellLegend(counts, y + 2, frame.width);
  const linked = linkedOf(cells);
  const quiet = linked.length === cells.length ? [] : cells.filter((cell) => !linked.includes(cell));
  const body =
    labels.join("") +
    cellSeries(quiet, size) +
    linked.map((cell) => linkedCell(cell, size, frame)).join("") +
    cellMarks(quiet.length === 0 ? cells : cells.filter(({standing}) => !isDrawn(standing)), size) +
    key.body;
  return {body, height: y + 2 + key.height};
};
