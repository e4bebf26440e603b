import type {IssueEvent} from "../../tables/schemas/index.ts";

/**
 * Where a task can be in its life. 完成整改, 销号 and 长期坚持 are three things and never stand for one another: who mends
 * says 完成整改, who accepts says 验收, only after a notice is a task written off, and one kept up for good is not closed.
 * Places have steps of their own between them (domain §2.3, B), so no state has to be passed except where evidence is asked.
 */
const STATES = [
  "assigned", // 交办: handed out, work not begun
  "underWay", // 整改中
  "finished", // 完成整改, on the word of who mended
  "accepted", // 验收通过
  "announced", // 公示
  "writtenOff", // 销号
  "kept", // 已完成并长期坚持
  "rebounded", // 反弹, not taken up again
  "restarted" // 重启整改: under way once more
] as const;
export type State = (typeof STATES)[number];

export const STATE_WORDS: Readonly<Record<State, string>> = {
  assigned: "已交办",
  underWay: "整改中",
  finished: "完成整改",
  accepted: "验收通过",
  announced: "公示",
  writtenOff: "销号",
  kept: "长期坚持",
  rebounded: "反弹",
  restarted: "重启整改"
};

/** 完成整改 or anything after it. */
export const isDone = (state: State | null): boolean =>
  state === "finished" || state === "accepted" || state === "announced" || state === "writtenOff" || state === "kept";

/** What a step amounts to; most 环节 only record something. */
export type Act =
  | "assign"
  | "work"
  | "finish"
  | "preAccept"
  | "accept"
  | "refuse"
  | "announce"
  | "writeOff"
  | "keep"
  | "rebound"
  | "restart";

/** A step of 初验 or 验收, or a notice, without 结论 says that it was held and nothing more: no conclusion is no pass. */
export const actOf = ({stage, result}: Pick<IssueEvent, "stage" | "result">): Act | null => {
  const passed = result === "通过" || result === "有条件通过";
  switch (stage) {
    case "交办":
      return "assign";
    case "整改":
      return "work";
    case "自查自验":
      return result === "通过" ? "finish" : result === "不通过" ? "refuse" : null;
    case "申请验收":
      return "finish";
    case "初验":
      return passed ? "preAccept" : result === "不通过" ? "refuse" : null;
    case "验收":
      return passed ? "accept" : result === "不通过" ? "refuse" : null;
    case "公示":
      return result === "不通过" ? "refuse" : "announce";
    case "销号":
      return "writeOff";
    case "反弹":
      return "rebound";
    case "重启":
      return "restart";
    default:
      return null;
  }
};

/** What must have happened before a move; `null` asks for nothing. */
export type Evidence =
  | "acceptance" // 公示 only after 验收 (or 初验, where the county accepts) passed — order as published, B
  | "endedNotice" // 销号 only after 公示 ended: the days of objection are over — B
  | "refusalOrRebound"; // no way back without a reason: 验收 or 公示 不通过, or 反弹

interface Rule {
  /** The 环节 as the table names them. */
  readonly words: string;
  readonly from: readonly (State | null)[];
  readonly to: State;
  readonly needs: Evidence | null;
}

const OPEN: readonly (State | null)[] = [null, "assigned", "underWay", "restarted"];
const AFTER_FINISH: readonly State[] = ["finished", "accepted", "announced", "writtenOff", "kept"];

/**
 * Every move there is. A step that meets its task in a state outside `from` moves nothing; what that means is said in
 * history.ts: nothing, where the task is already further on, or a contradiction.
 */
export const MOVES: Readonly<Record<Act, Rule>> = {
  assign: {words: "交办", from: [null], to: "assigned", needs: null},
  work: {words: "整改", from: [null, "assigned"], to: "underWay", needs: null},
  finish: {words: "自查自验（通过）、申请验收或完成整改日期", from: OPEN, to: "finished", needs: null},
  preAccept: {words: "初验（通过）", from: OPEN, to: "finished", needs: null},
  accept: {words: "验收（通过）", from: [...OPEN, "finished"], to: "accepted", needs: null},
  // Sent back to work: `restarted` where the task had rebounded before.
  refuse: {
    words: "自查自验、初验、验收或公示（不通过）",
    from: ["finished", "accepted", "announced"],
    to: "underWay",
    needs: null
  },
  announce: {words: "公示", from: [...OPEN, "finished", "accepted"], to: "announced", needs: "acceptance"},
  writeOff: {
    words: "销号",
    from: [...OPEN, "finished", "accepted", "announced", "kept"],
    to: "writtenOff",
    needs: "endedNotice"
  },
  keep: {words: "已完成并长期坚持", from: [...OPEN, "finished", "accepted", "announced"], to: "kept", needs: null},
  rebound: {words: "反弹", from: AFTER_FINISH, to: "rebounded", needs: null},
  restart: {words: "重启", from: ["rebounded"], to: "restarted", needs: "refusalOrRebound"}
};
