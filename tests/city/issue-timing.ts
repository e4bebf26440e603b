import {addDays, addMonths, earlier} from "./calendar.ts";
import type {Random} from "./random.ts";

export const DONE = ["已完成整改", "已完成并长期坚持", "已销号"];

export interface Timing {
  readonly deadline: string | null;
  readonly kind: string;
  readonly words: string;
  readonly completed: string | null;
  readonly extendedTo: string | null;
  readonly why: string | null;
}

export const dateWords = (date: string, rng: Random): string => {
  const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))];
  if (month === 12 && date.endsWith("31")) return rng.pick([`${year}年底前`, `${year}年12月底前`]);
  return /-(30|31)$/.test(date) ? `${year}年${month}月底前` : `${year}年${month}月${Number(date.slice(8))}日前`;
};

const ENDS = ["03-31", "06-30", "09-30", "12-31", "12-31", "10-31"] as const;
const DELAYS = [
  "用地手续办理周期较长",
  "汛期持续降雨影响施工",
  "招标流标后重新组织",
  "地下管线迁改难度超出预期",
  "资金下达晚于计划",
  "设计方案优化调整"
] as const;

export const timingOf = (state: string, fedBack: string, index: number, rng: Random): Timing => {
  const done = DONE.includes(state);
  const none = {extendedTo: null, why: null};
  if (state === "已完成并长期坚持" && index % 2 === 0)
    return {
      deadline: null,
      kind: "长期坚持",
      words: "立行立改并长期坚持",
      completed: addDays(fedBack, rng.int(150, 420)),
      ...none
    };
  if (done && index % 8 === 3)
    return {deadline: null, kind: "立行立改", words: "立行立改", completed: addDays(fedBack, rng.int(30, 85)), ...none};
  if (state === "达到序时进度" && index % 4 === 1)
    return {deadline: null, kind: "长期坚持", words: "长期坚持", completed: null, ...none};
  const year = Number(fedBack.slice(0, 4));
  const open = !done && state !== "反弹重改";
  const overdueInside =
    open && index % 3 === 0 && state !== "未启动" && state !== "未达到序时进度" && fedBack < "2025-01-01";
  const stuck = state === "未达到序时进度" && fedBack < "2024-01-01";
  const deadline = stuck
    ? "2025-06-30"
    : open
      ? overdueInside
        ? rng.pick(["2025-12-31", "2026-03-31", "2026-06-30"])
        : rng.pick(["2026-12-31", "2026-12-31", "2027-06-30", "2026-11-30", "2027-12-31"])
      : `${year + (rng.chance(0.6) ? 1 : 2)}-${rng.pick(ENDS)}`;
  const halfway = `${Number(deadline.slice(0, 4)) - 1}-12-31`;
  const staged = index % 6 === 2 && halfway > addDays(fedBack, 90);
  const limit = earlier(deadline, "2026-08-31");
  const late = done && rng.chance(0.14);
  const room = Math.max(40, Math.round((Date.parse(limit) - Date.parse(fedBack)) / 86400000) - 15);
  const share = open || late ? 0 : rng.between(0.55, 0.98);
  const completed = open
    ? null
    : late
      ? addDays(limit, rng.int(20, 110))
      : state === "反弹重改"
        ? addDays(deadline, -40)
        : addDays(fedBack, Math.round(room * share));
  const extended = stuck
    ? "2026-06-30"
    : overdueInside
      ? rng.pick(["2026-12-31", "2027-03-31"])
      : state === "反弹重改"
        ? rng.pick(["2026-12-31", "2027-06-30"])
        : late
          ? addMonths(deadline, 6)
          : null;
  return {
    deadline,
    kind: staged ? "阶段性" : "限期",
    words: staged
      ? `${halfway.slice(0, 4)}年底前完成阶段任务，${dateWords(deadline, rng)}全面完成`
      : dateWords(deadline, rng),
    completed: completed === null ? null : earlier(completed, state === "已销号" ? "2026-07-30" : "2026-10-12"),
    extendedTo: extended,
    why: extended === null ? null : state === "反弹重改" ? "问题反弹后重新明确整改时限" : rng.pick(DELAYS)
  };
};
