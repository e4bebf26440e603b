import {type Target, isYearly, supersededText, targetText} from "../../measures/targets/targets.ts";
import type {KeyItem} from "../drawing/key-line.ts";
import {line} from "../drawing/lettering.ts";

/** A target on bars of any fill: ink on a strip of paper, dashed where a revision replaced it. */
export const targetStroke = (x1: number, y1: number, x2: number, y2: number, old = false): string =>
  line(x1, y1, x2, y2, "paper", 4.5) + line(x1, y1, x2, y2, old ? "s4" : "ink", old ? 1.5 : 2, old ? "4 3" : "");

/** What was promised when the i-th of these periods ended; a target whose first day is after them all stands at the last. */
export const targetsAt = (
  targets: readonly Target[],
  periods: readonly {readonly asOf: string}[],
  i: number
): readonly {readonly value: number; readonly old: boolean}[] =>
  targets.flatMap((target) => {
    const versions = [
      ...target.superseded.map((old) => ({value: old.target, from: old.from, old: true})),
      {value: target.value, from: target.from, old: false}
    ];
    const asOf = periods[i]?.asOf ?? "";
    const last = i === periods.length - 1 && asOf <= `${target.year}-12-31`;
    const inForce = versions.findLast(({from}) => from <= asOf) ?? (last ? versions.at(-1) : undefined);
    return inForce === undefined || Number(asOf.slice(0, 4)) > target.year ? [] : [inForce];
  });

/** One entry a target, and one for what a revision replaced. */
export const ruralTargetKey = (targets: readonly Target[], upright = false): readonly KeyItem[] =>
  targets.flatMap((target) => [
    {
      words: `${target.year} 年${isYearly(target) ? "年度" : ""}目标 ${targetText(target)}`,
      sign: (x: number, y: number) => (upright ? targetStroke(x, y - 8, x, y + 8) : targetStroke(x - 8, y, x + 8, y))
    },
    // Upright marks stand on one period, where only what is in force counts.
    ...(upright ? [] : target.superseded).map((old) => ({
      words: `原目标 ${supersededText(old)}`,
      sign: (x: number, y: number) => targetStroke(x - 8, y, x + 8, y, true)
    }))
  ]);

/** The middle of a number in a part, moved within the part so that no target passes through it. */
export const clearOf = (
  middle: number,
  top: number,
  height: number,
  strokes: readonly {readonly at: number}[]
): number => {
  const free = (y: number) => strokes.every(({at}) => Math.abs(at - y) > 8);
  const room = Math.max(0, height / 2 - 7);
  return (
    [0, -10, 10, -room, room]
      .filter((move) => Math.abs(move) <= room)
      .map((move) => top + height / 2 + move)
      .find(free) ?? middle
  );
};
