import type {IssueEvent, RectificationIssue} from "../../tables/schemas/index.ts";
import {type Contradiction, lackOf} from "./contradictions.ts";
import {rowContradictions} from "./row-contradictions.ts";
import {type Act, MOVES, type State, isDone} from "./states.ts";
import {type Step, stepsOf} from "./steps.ts";

/** One change of state. */
export interface Move {
  readonly date: string;
  readonly act: Act;
  readonly from: State | null;
  readonly to: State;
  /** null where only a date of the row tells of it. */
  readonly event: IssueEvent | null;
}

/** When a task first came to each stage since it last rebounded or was refused; null: not reached, or nobody recorded it. */
export interface Stages {
  /** 交办, else 反馈日期; of the whole story. */
  readonly assigned: string | null;
  readonly underWay: string | null;
  readonly finished: string | null;
  readonly accepted: string | null;
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
  readonly writtenOff: string | null;
  readonly kept: string | null;
}

/** What is known of the life a task is in: a 反弹 begins a new one, a refusal takes back what was reached in it. */
export interface Life {
  readonly stages: Stages;
  readonly acceptance: IssueEvent | null;
  readonly notice: IssueEvent | null;
  /** The last 不通过 of this life. */
  readonly refusal: IssueEvent | null;
}

/** The story of one task. */
export interface History {
  readonly steps: readonly Step[];
  readonly moves: readonly Move[];
  /** Where it is after the last step. */
  readonly state: State | null;
  readonly life: Life;
  readonly rebounds: readonly string[];
  readonly restarts: readonly string[];
  readonly contradictions: readonly Contradiction[];
}

const UNBORN: Stages = {
  ...{assigned: null, underWay: null, finished: null, accepted: null},
  ...{noticeFrom: null, noticeTo: null, writtenOff: null, kept: null}
};

/** `fedBack`: 反馈日期 of the task, else that of its round. */
export const historyOf = (
  issue: RectificationIssue,
  events: readonly IssueEvent[],
  fedBack: string | null = issue.fedBack
): History => {
  const steps = stepsOf(issue, events, fedBack);
  const moves: Move[] = [];
  const contradictions: Contradiction[] = [];
  let state: State | null = null;
  let life: Life = {stages: UNBORN, acceptance: null, notice: null, refusal: null};
  for (const step of steps) {
    if (step.act === null) continue;
    const lack = lackOf(step, state, life, moves, events);
    if (lack !== null) contradictions.push(lack);
    const to = nextState(step.act, state, moves);
    if (to !== state && to !== null) {
      moves.push({date: step.date, act: step.act, from: state, to, event: step.event});
      state = to;
    }
    life = lived(life, step, to);
  }
  const dates = (act: Act): readonly string[] => moves.flatMap((move) => (move.act === act ? [move.date] : []));
  const history = {steps, moves, state, life, rebounds: dates("rebound"), restarts: dates("restart")};
  return {...history, contradictions: [...contradictions, ...rowContradictions(issue, events, history)]};
};

/** The state a step leads to. Steps out of turn lead nowhere, save those that say plainly that work goes on once more. */
const nextState = (act: Act, state: State | null, moves: readonly Move[]): State | null => {
  const {from, to} = MOVES[act];
  if (from.includes(state)) return act === "refuse" && moves.some((move) => move.to === "rebounded") ? "restarted" : to;
  if (act === "rebound") return "rebounded";
  if (act === "restart" && isDone(state)) return "restarted";
  // Work without a 重启 is a contradiction, and is work all the same.
  return state === "rebounded" && act !== "assign" && act !== "refuse" ? (act === "work" ? "restarted" : to) : state;
};

const lived = (life: Life, {act, date, event}: Step, state: State | null): Life => {
  const {stages} = life;
  const first = (key: keyof Stages, value = date): Life => ({
    ...life,
    stages: stages[key] === null ? {...stages, [key]: value} : stages
  });
  switch (act) {
    case "assign":
      return first("assigned");
    case "work":
    case "restart":
      return first("underWay");
    case "finish":
      return first("finished");
    case "preAccept":
    case "accept": {
      const finished = first("finished");
      return {
        ...finished,
        stages: {...finished.stages, accepted: stages.accepted ?? date},
        acceptance: life.acceptance ?? event
      };
    }
    case "announce":
      return stages.noticeFrom !== null
        ? life
        : {
            ...life,
            notice: event,
            stages: {...stages, noticeFrom: event?.noticeFrom ?? date, noticeTo: event?.noticeTo ?? null}
          };
    case "writeOff":
      return first("writtenOff");
    case "keep":
      return first("kept");
    case "rebound":
      return {stages: {...UNBORN, assigned: stages.assigned}, acceptance: null, notice: null, refusal: null};
    case "refuse":
      return state === "underWay" || state === "restarted"
        ? {
            ...life,
            stages: {...UNBORN, assigned: stages.assigned, underWay: stages.underWay},
            acceptance: null,
            notice: null,
            refusal: event
          }
        : life;
    default:
      return life;
  }
};

/** Where a task stood at the end of a day; null before anything was known of it. */
export const stateAt = ({moves}: Pick<History, "moves">, date: string): State | null => {
  let state: State | null = null;
  for (const move of moves) {
    if (move.date > date) break;
    state = move.to;
  }
  return state;
};
