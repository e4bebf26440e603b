import type {Severity} from "../../tables/fault.ts";
import type {IssueEvent} from "../../tables/schemas/index.ts";
import type {Life, Move} from "./history.ts";
import {type State, isDone} from "./states.ts";
import type {Step} from "./steps.ts";

/** Where a list and its steps, or two steps, cannot both be true; or where a step lacks what it stands on. */
export interface Contradiction {
  readonly code:
    | "notice-before-acceptance"
    | "write-off-before-notice"
    | "way-back-without-reason"
    | "work-before-restart"
    | "rebound-before-done"
    | "state-contradicts-events"
    | "date-contradicts-events"
    | "rebound-unrecorded"
    | "extension-unrecorded"
    | "done-without-evidence";
  /** fault: two records exclude each other. warning: a record is wanting, which the place's own rules may explain. */
  readonly severity: Severity;
  /** The step it is about; null: the row of the list. */
  readonly at: IssueEvent | null;
  /** Field of that step or row. */
  readonly field: string;
  /** The step or date it collides with; null where the other is wanting. */
  readonly against: IssueEvent | null;
  /** Which of the two to mend: the later record is taken for the truer one. */
  readonly mend: "row" | "events";
}

/** What a step lacks at the moment it is taken (`MOVES`), null when nothing. */
export const lackOf = (
  {act, date, event}: Step,
  state: State | null,
  life: Life,
  moves: readonly Move[],
  events: readonly IssueEvent[]
): Contradiction | null => {
  const found = (
    code: Contradiction["code"],
    severity: Severity,
    against: IssueEvent | null,
    field = event === null ? "writtenOff" : "date"
  ): Contradiction => ({code, severity, at: event, field, against, mend: event === null ? "row" : "events"});
  const last = moves.at(-1)?.event ?? null;
  if (state === "rebounded" && act !== "restart" && act !== "assign" && act !== "rebound" && act !== "keep")
    return event === null ? null : found("work-before-restart", "fault", last);
  switch (act) {
    case "announce": {
      if (life.acceptance !== null || isOver(state)) return null;
      const other = life.refusal ?? acceptanceOf(events, life, date);
      return found("notice-before-acceptance", other === null || unconcluded(other) ? "warning" : "fault", other);
    }
    case "writeOff": {
      // Where the row alone tells of it, and no step of anybody else's, `done-without-evidence` says so.
      if (event === null && !events.some(({stage}) => LOOKED_AT.has(stage))) return null;
      const {notice} = life;
      if (notice === null) return found("write-off-before-notice", "warning", null);
      return notice.noticeTo !== null && date <= notice.noticeTo
        ? found("write-off-before-notice", "fault", notice)
        : null;
    }
    case "work":
      return isDone(state) && state !== "kept"
        ? found("way-back-without-reason", state === "finished" ? "warning" : "fault", last)
        : null;
    case "restart":
      return isDone(state) ? found("way-back-without-reason", "fault", last) : null;
    case "refuse":
      return isOver(state) ? found("way-back-without-reason", "fault", last) : null;
    case "rebound":
      return isDone(state) ? null : found("rebound-before-done", "warning", null);
    default:
      return null;
  }
};

/** Steps at which somebody else than the one who mended has looked. */
export const LOOKED_AT: ReadonlySet<IssueEvent["stage"]> = new Set(["初验", "验收", "公示", "审签", "销号", "备案"]);

const isOver = (state: State | null): boolean => state === "writtenOff" || state === "kept";
const unconcluded = ({stage, result}: IssueEvent): boolean => (stage === "验收" || stage === "初验") && result === null;

/** An acceptance that is recorded and does not carry this notice: without conclusion before it, or held after it. */
const acceptanceOf = (events: readonly IssueEvent[], {stages}: Life, date: string): IssueEvent | null =>
  events.find(
    (one) =>
      (one.stage === "验收" || one.stage === "初验") &&
      one.date >= (stages.assigned ?? "") &&
      (one.result === null || one.date > date)
  ) ?? null;
