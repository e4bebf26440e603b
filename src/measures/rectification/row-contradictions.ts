import type {Severity} from "../../tables/fault.ts";
import type {IssueEvent, RectificationIssue} from "../../tables/schemas/index.ts";
import {type Contradiction, LOOKED_AT} from "./contradictions.ts";
import type {History} from "./history.ts";
import {type State, isDone} from "./states.ts";

type Told = Omit<History, "contradictions">;
type IssueState = RectificationIssue["state"];

const WORKING: readonly (State | null)[] = [null, "assigned", "underWay"];
/** 整改状态 as typed, and where the steps may have come to for it to be true. */
const CLAIMS: Readonly<Record<IssueState, readonly (State | null)[]>> = {
  未启动: [null, "assigned"],
  正在推进: WORKING,
  达到序时进度: WORKING,
  未达到序时进度: WORKING,
  基本完成: WORKING,
  已完成整改: ["finished", "accepted", "announced"],
  已完成并长期坚持: ["kept"],
  已销号: ["writtenOff"],
  反弹重改: ["rebounded", "restarted"]
};

/** What the row of the list says against the whole of its steps. A task without any step is only asked for them. */
export const rowContradictions = (
  issue: RectificationIssue,
  events: readonly IssueEvent[],
  history: Told
): readonly Contradiction[] => {
  const unproven = withoutEvidence(issue, events);
  if (events.length === 0) return unproven;
  return [
    ...unproven,
    ...stateAgainstSteps(issue, history),
    ...reboundsOf(issue, events),
    ...datesOf(issue, events, history),
    ...extensionsOf(issue, events)
  ];
};

const ofRow = (
  code: Contradiction["code"],
  severity: Severity,
  field: keyof RectificationIssue,
  against: IssueEvent | null,
  mend: Contradiction["mend"] = "row"
): Contradiction => ({code, severity, at: null, field, against, mend});

/** 完成整改 may rest on the word of who mended, 销号 not. */
const withoutEvidence = ({state}: RectificationIssue, events: readonly IssueEvent[]): readonly Contradiction[] => {
  const finished = state === "已完成整改" || state === "已完成并长期坚持";
  if (!finished && state !== "已销号") return [];
  const proof = ({stage}: IssueEvent): boolean =>
    LOOKED_AT.has(stage) || (finished && (stage === "自查自验" || stage === "申请验收"));
  return events.some(proof)
    ? []
    : [ofRow("done-without-evidence", events.length === 0 ? "note" : "warning", "state", null, "events")];
};

const stateAgainstSteps = (issue: RectificationIssue, {state, moves}: Told): readonly Contradiction[] => {
  if (CLAIMS[issue.state].includes(state)) return [];
  const last = moves.at(-1)?.event ?? null;
  // Told by look-backs and 反弹 that are wanting, see below.
  if (issue.state === "反弹重改" && (last === null || !isDone(state)))
    return [ofRow("rebound-unrecorded", "warning", "state", null, "events")];
  // Self-examined or applied for, and still called open: more modest than its steps, which may be meant.
  const modest = state === "finished" && !isDoneState(issue.state);
  // Only where a step could have led on from there: to done once more, or to a 反弹.
  const forward = issue.state === "反弹重改" || (isDoneState(issue.state) && !isDone(state));
  const mend = forward && last !== null && issue.updated > last.date ? "events" : "row";
  return [ofRow("state-contradicts-events", modest ? "warning" : "fault", "state", last, mend)];
};

const isDoneState = (state: IssueState): boolean =>
  state === "已完成整改" || state === "已完成并长期坚持" || state === "已销号";

/** A look-back that answers 是否反弹 with 是 asks for the 反弹 it found. */
const reboundsOf = (issue: RectificationIssue, events: readonly IssueEvent[]): readonly Contradiction[] =>
  events.flatMap((event): readonly Contradiction[] =>
    event.stage !== "回头看" ||
    event.rebounded !== "是" ||
    events.some(({stage, date}) => stage === "反弹" && date >= event.date)
      ? []
      : [
          {
            code: "rebound-unrecorded",
            severity: "warning",
            at: event,
            field: "rebounded",
            against: null,
            mend: issue.state === "反弹重改" ? "events" : "row"
          }
        ]
  );

const datesOf = (
  issue: RectificationIssue,
  events: readonly IssueEvent[],
  {life, state}: Told
): readonly Contradiction[] => {
  const {completed, writtenOff} = issue;
  const last = (stage: IssueEvent["stage"]): IssueEvent | null =>
    events.reduce<IssueEvent | null>(
      (found, one) => (one.stage === stage && (found === null || one.date > found.date) ? one : found),
      null
    );
  const [off, back] = [last("销号"), last("反弹")];
  const found: Contradiction[] = [];
  if (writtenOff !== null && off !== null && off.date !== writtenOff && off.date >= (back?.date ?? ""))
    found.push(ofRow("date-contradicts-events", "fault", "writtenOff", off));
  if (completed === null || !isDone(state) || !isDoneState(issue.state)) return found;
  if (back !== null && completed <= back.date) found.push(ofRow("date-contradicts-events", "fault", "completed", back));
  else if (life.refusal !== null && completed <= life.refusal.date)
    found.push(ofRow("date-contradicts-events", "warning", "completed", life.refusal));
  else if (life.acceptance !== null && completed > life.acceptance.date)
    found.push(ofRow("date-contradicts-events", "fault", "completed", life.acceptance));
  return found;
};

/** An extension stands in the list with its reason and among the steps with its day. */
const extensionsOf = ({extendedTo}: RectificationIssue, events: readonly IssueEvent[]): readonly Contradiction[] => {
  const granted = events.find(({stage, result}) => stage === "延期" && result !== "不通过");
  if (extendedTo !== null && granted === undefined)
    return [ofRow("extension-unrecorded", "warning", "extendedTo", null, "events")];
  return extendedTo === null && granted !== undefined
    ? [ofRow("extension-unrecorded", "fault", "extendedTo", granted)]
    : [];
};
