import {
  type JudgedTarget,
  type Target,
  type TargetVerdict,
  isYearly,
  meets,
  nextPlan,
  paceTo,
  supersededText,
  targetAhead,
  targetText
} from "../../measures/targets/targets.ts";
import {formatNumber} from "../drawing/format.ts";

/** The rule in short; in full it stands on the method page. */
export const TARGET_NOTE = "目标年结束、且有该年全年数值时才判断是否达到。";

/** What a difference of two values of this unit is counted in. */
const stepUnit = (unit: string): string => (unit === "%" ? "个百分点" : unit);

/** `目标 ≥72%，未达到，差 1.0 个百分点`. */
export const verdictWords = (target: Target, {word, gap}: TargetVerdict): string =>
  `目标 ${targetText(target)}，${word}` +
  (word === "未达到" && gap !== null ? `，差 ${gapText(Math.abs(gap))} ${stepUnit(target.unit)}` : "");

/** One decimal; more where it would read 0.0 of a target that was missed. */
const gapText = (gap: number): string => formatNumber(gap, [1, 2, 3].find((digits) => gap >= 0.5 * 10 ** -digits) ?? 4);

/** What is promised after the last value, and what it takes a month; or that nothing has been published yet. */
export const aheadWords = (
  targets: readonly Target[],
  value: number,
  after: string,
  /** What a rate counts, to say the distance in whole things as well. */
  counted: {readonly whole: number; readonly what: string} | null = null
): string => {
  const open = targets.filter(({closed}) => !closed);
  const year = Number(after.slice(0, 4));
  const planned = targetAhead(
    open.filter((target) => !isYearly(target)),
    year
  );
  const ahead = planned ?? targetAhead(open, year);
  const pending = `${nextPlan(targets)}目标值待发布`;
  if (ahead === null) return pending;
  const then = planned === null ? `；${pending}` : "";
  const goal = `${ahead.year} 年${isYearly(ahead) ? "年度" : ""}目标 ${targetText(ahead)}`;
  if (meets(ahead, value)) return `${goal}，现值已在目标线上，尚不能判断${then}`;
  const pace = paceTo(ahead, value);
  const unit = stepUnit(ahead.unit);
  const distance = Math.abs(ahead.value - value);
  const things =
    counted === null ? "" : `（相当于还差 ${Math.ceil((distance / 100) * counted.whole - 1e-9)} 个${counted.what}）`;
  const left =
    pace === null
      ? "目标年内已无剩余月份"
      : `其后 ${pace.months} 个月平均每月须前进 ${formatNumber(pace.perMonth, 2)} ${unit}`;
  return `${goal}，尚不能判断，还差 ${formatNumber(distance, 1)} ${unit}${things}，${left}${then}`;
};

/** What is promised and not due yet, where no way to it can be told. */
export const openWords = (targets: readonly Target[]): string => {
  const open = targets.filter(({closed}) => !closed);
  return open.some((target) => !isYearly(target))
    ? open.map((target) => `${target.year} 年${isYearly(target) ? "年度" : ""}目标 ${targetText(target)}`).join("，")
    : `${nextPlan(targets)}目标值待发布`;
};

/** Each target with its document, and what it was before a revision. */
export const targetNotes = (targets: readonly Target[]): readonly string[] =>
  targets.length === 0
    ? ["目标值待发布：没有文件公布本项目标。"]
    : targets.map((target) => {
        const before = target.superseded.map((old) => `${old.from} 起为 ${supersededText(old)}（${old.document}）`);
        const nature = target.nature === null ? "" : `，${target.nature}`;
        const revised = before.length === 0 ? "" : `，${target.from} 起；修订前：${before.join("；")}`;
        return `${target.year} 年目标 ${targetText(target)}（${target.plan}${nature}，${target.document}）${revised}。`;
      });

/** The same with the verdict on the value at the end of each target year; `what` names that value. */
export const judgedNotes = (judged: readonly JudgedTarget[], what: string): readonly string[] => [
  ...targetNotes(judged.map(({target}) => target)),
  ...judged.map(({target, value, verdict}) =>
    value === null
      ? `${target.year} 年目标：${verdict.word}（${verdict.why ?? "没有数值"}）。`
      : `${target.year} 年目标：${verdict.word}（考核期已结束，最终值：${what} ${formatNumber(value, 1)}%）。`
  ),
  ...(judged.length === 0 ? [] : [TARGET_NOTE])
];
