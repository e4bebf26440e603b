import {STANDINGS, type IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import type {RectificationVerdicts, RoundGroup} from "../../measures/rectification/rectification.ts";
import {tally} from "../../measures/rectification/rectification-tally.ts";
import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {cellLegend, cellMarks} from "./rectification-cells.ts";
import {WALL_MOST, wallId, wallParts} from "./rectification-round-ids.ts";
import {type TaskCell, linkedCell} from "./rectification-task-cell.ts";
import {WALL_COLUMNS, wallRow} from "./rectification-wall.ts";
import {STANDING_WORDS, rectificationBase} from "./rectification-words.ts";

/** The wall of each round, every cell of it a link; a round of very many tasks has several. */
export const rectificationRoundWalls = (city: City, verdicts: RectificationVerdicts): readonly Figure[] =>
  verdicts.rounds.flatMap((round) => {
    const parts = wallParts(round.issues.length);
    return Array.from({length: parts}, (_, part) => wallOf(city, verdicts, round, part, parts));
  });

const wallOf = (
  city: City,
  verdicts: RectificationVerdicts,
  {name, issues: all}: RoundGroup,
  part: number,
  parts: number
): Figure => {
  const [from, to] = [part * WALL_MOST, Math.min(all.length, (part + 1) * WALL_MOST)];
  const issues = all.slice(from, to);
  const {total, done, writtenOff, late, reopened, standings} = tally(issues, verdicts.asOf);
  return {
    ...rectificationBase(city, verdicts, issues),
    id: wallId(name, part),
    title: `${name}销号墙${parts === 1 ? "" : `：第 ${from + 1} 至 ${to} 项`}`,
    sentence:
      `${total} 项督察反馈问题，完成整改 ${done} 项，其中已销号 ${writtenOff} 项；` +
      `${late === 0 ? "没有逾期" : `逾期 ${late} 项`}，${reopened === 0 ? "没有反弹重改" : `反弹重改 ${reopened} 项`}。`,
    table: {columns: WALL_COLUMNS, rows: issues.map(wallRow)},
    draw: (frame) => draw(issues, standings, frame),
    method: "rectification-rates",
    notes: [
      `${STANDINGS.filter((standing) => standings[standing] > 0)
        .map((standing) => `${STANDING_WORDS[standing].word} ${standings[standing]} 项`)
        .join("，")}，共 ${total} 项；完成整改 ${done} 项，逾期 ${late} 项，反弹重改 ${reopened} 项。`,
      "每一格是一项，按整改清单的顺序排列，点开是它的全部环节。"
    ]
  };
};

const draw = (issues: readonly IssueVerdict[], standings: Parameters<typeof cellLegend>[0], frame: Frame): Drawn => {
  // A phone's cells keep 24 px at 320 px of width.
  const [size, pitch] = narrow(frame) ? [28, 31.5] : [27, 30];
  const perRow = Math.max(1, Math.floor((frame.width + pitch - size) / pitch));
  const cells = issues.map((verdict, i): TaskCell => ({
    ...{x: (i % perRow) * pitch, y: Math.floor(i / perRow) * pitch},
    ...{standing: verdict.standing, verdict}
  }));
  const top = Math.ceil(issues.length / perRow) * pitch + 12;
  const key = cellLegend(standings, top, frame.width);
  return {
    body: cells.map((cell) => linkedCell(cell, size, frame)).join("") + cellMarks(cells, size) + key.body,
    height: top + key.height
  };
};
