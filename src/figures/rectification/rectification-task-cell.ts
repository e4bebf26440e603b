import type {IssueVerdict, Standing} from "../../measures/rectification/rectification-issue.ts";
import {escapeText} from "../drawing/plot.ts";
import type {Frame} from "../frame.ts";
import {cellBox} from "./rectification-cells.ts";
import {STANDING_WORDS, issuePath} from "./rectification-words.ts";

/** A task at its place in a drawing. */
export interface TaskCell {
  readonly x: number;
  readonly y: number;
  readonly standing: Standing;
  readonly verdict: IssueVerdict;
}

/** A cell that opens its task, and says which and how it stands. */
export const linkedCell = ({x, y, standing, verdict}: TaskCell, size: number, frame: Frame): string => {
  const shape = cellBox(x, y, size, standing);
  if (frame.href === null) return shape;
  const {id} = verdict.issue;
  const words = [id, STANDING_WORDS[standing].word, verdict.daysLate === null ? "" : `${verdict.daysLate} 天`];
  return `<a href="${escapeText(frame.href(issuePath(id)))}"><title>${escapeText(words.join(" ").trimEnd())}</title>${shape}</a>`;
};
