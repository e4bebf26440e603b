import {
  type JudgedTarget,
  type Target,
  type TargetVerdict,
  AFTERWARDS,
  TOO_LATE,
  isYearly,
  meets,
  nextPlan,
  paceTo,
  supersededText,
  targetAhead,
  targetText
} from "../../measures/targets/targets.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";

/** The rule in short; in full it stands on the method page. */
export const TARGET_NOTE = "目标年结束、且有该年全年数值时才判断是否达到。";

/** What a difference of two values of this unit is counted in. */
const stepUnit = (unit: string): string => (unit === "%" ? "个百分点" : unit);

/** `目标 ≥72%，未达到，差 1.0 个百分点`. */
export const verdictWords = (target: Target, {word, why, gap}: TargetVerdict): string =>
  `目标 ${targetText(target)}，${word}${why === TOO_LATE ? `（${why}）` : ""}` +
  (word === "未达到" && gap !== null ? `，差 ${gapText(Math.abs(gap))} ${stepUnit(target.unit)}` : "");

/** One decimal; more where it would read 0.0 of a target that was missed. */
const gapText = (gap: number): string => formatNumber(gap, [1, 2, 3].find((digits) => gap >= 0.5 * 10 ** -digits) ?? 4);

/** What a rate counts, with its measure word, to say a distance in whole things as well: `条水体`. */
export interface Counted {
  readonly whole: number;
  readonly what: string;
}

/** `26 个行政村`: so many percentage points of the whole, none half done. */
export const thingsWords = (points: number, {whole, what}: Counted): string =>
  `${Math.ceil((points / 100) * whole - 1e-9)} ${what}`;

/** What is promised after the last value, and what it takes a month; or that nothing has been published yet. */
export const aheadWords = (
  targets: readonly Target[],
  value: number,
  after: string,
  counted: Counted | null = null
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
  const goal = goalWords(ahead);
  if (meets(ahead, value)) return `${goal}，现值已在目标线上，尚不能判断${then}`;
  const pace = paceTo(ahead, value);
  const unit = stepUnit(ahead.unit);
  const distance = Math.abs(ahead.value - value);
  const things = counted === null ? "" : `（相当于还差 ${thingsWords(distance, counted)}）`;
  const left =
    pace === null
      ? "目标年内已无剩余月份"
      : `其后 ${pace.months} 个月平均每月须前进 ${formatNumber(pace.perMonth, 2)} ${unit}`;
  return `${goal}，尚不能判断，还差 ${formatNumber(distance, 1)} ${unit}${things}，${left}${then}`;
};

/** `2026 年年度目标 ≥95%`. */
const goalWords = (target: Target): string =>
  `${target.year} 年${isYearly(target) ? "年度" : ""}目标 ${targetText(target)}`;

/** `2025 年目标 ≥86%、2026 年年度目标 ≥88% 都尚不能判断`; nothing where every target is decided. */
const undecidedWords = (undecided: readonly Target[]): readonly string[] =>
  undecided.length === 0
    ? []
    : [`${undecided.map(goalWords).join("、")}${undecided.length > 1 ? " 都" : "，"}尚不能判断`];

/** That the next five-year target has not been published yet; nothing where it has. */
const pendingWords = (targets: readonly Target[]): readonly string[] =>
  targets.length === 0 || targets.some((target) => !target.closed && !isYearly(target))
    ? []
    : [`${nextPlan(targets)}目标值待发布`];

/** Targets that no value decides, and what is still to be published; each begins with `；`. */
export const openTargetWords = (targets: readonly Target[], undecided: readonly Target[]): string =>
  [...undecidedWords(undecided), ...pendingWords(targets)].map((words) => `；${words}`).join("");

/** The targets of the last decided year, with the value it ended on, then those that are not; each begins with `；`. */
export const judgedWords = (judged: readonly JudgedTarget[], when: "年" | "年末" = "年"): string => {
  const undecided = judged.filter(({verdict}) => !isDecided(verdict)).map(({target}) => target);
  return [finalWords(judged, when), ...undecidedWords(undecided)]
    .filter((words) => words !== "")
    .map((words) => `；${words}`)
    .join("");
};

/** `2025 年末 85.7%，目标 ≥90%，未达到，差 4.3 个百分点`, and each other target of that year; nothing without one decided. */
const finalWords = (judged: readonly JudgedTarget[], when: "年" | "年末" = "年"): string => {
  const decided = judged.filter(({verdict}) => isDecided(verdict));
  const year = decided.at(-1)?.target.year;
  const own = decided.filter(({target}) => target.year === year);
  const [first] = own;
  return first === undefined
    ? ""
    : `${year} ${when}${first.value === null ? "" : ` ${withUnit(first.value, first.target.unit, 1)}，`}${eachVerdict(own)}`;
};

/** The targets of the last year that is over, whether or not a value decides them. */
export const lastClosed = <T extends Pick<JudgedTarget, "target">>(judged: readonly T[]): readonly T[] => {
  const year = judged.findLast(({target}) => target.closed)?.target.year;
  return judged.filter(({target}) => target.year === year);
};

/** `，已达到目标（≤24 µg/m³），未达到年度目标（≤22 µg/m³）`: each target that a value decides. */
export const decidedWords = (judged: readonly Pick<JudgedTarget, "target" | "verdict">[]): string =>
  judged
    .filter(({verdict}) => isDecided(verdict))
    .map(({target, verdict}) => `，${verdict.word}${isYearly(target) ? "年度" : ""}目标（${targetText(target)}）`)
    .join("");

/** `≥80%；年度 ≥88%`: the targets of a year in a cell, the plan named where there are two. */
export const plansText = (targets: readonly Target[]): string =>
  targets.map((target, i) => `${i > 0 && isYearly(target) ? "年度 " : ""}${targetText(target)}`).join("；");

/** `目标 ≥80%，已达到；年度目标 ≥88%，未达到，差 2.6 个百分点`. */
export const eachVerdict = (judged: readonly Pick<JudgedTarget, "target" | "verdict">[]): string =>
  judged.map(({target, verdict}) => `${isYearly(target) ? "年度" : ""}${verdictWords(target, verdict)}`).join("；");

/** The same with what is still to be published. */
export const promisedWords = (judged: readonly JudgedTarget[], when: "年" | "年末" = "年"): string =>
  judgedWords(judged, when) +
  openTargetWords(
    judged.map(({target}) => target),
    []
  );

export const isDecided = ({word}: TargetVerdict): boolean => word === "已达到" || word === "未达到";

/** What is promised and not due yet, where no way to it can be told. */
export const openWords = (targets: readonly Target[]): string => {
  const open = targets.filter(({closed}) => !closed);
  return open.some((target) => !isYearly(target)) ? open.map(goalWords).join("，") : `${nextPlan(targets)}目标值待发布`;
};

/** What was set after the target year, and that it judges nothing; begins with `；`, nothing where there is none. */
export const afterWords = ({after, tooLate}: Target): string =>
  [
    ...(tooLate ? [TOO_LATE] : []),
    ...after.map((later) => `${later.from} 起 ${supersededText(later)}（${later.document}）：${AFTERWARDS}`)
  ]
    .map((words) => `；${words}`)
    .join("");

/** Each target with its document, and what it was before a revision. */
export const targetNotes = (targets: readonly Target[]): readonly string[] =>
  targets.length === 0
    ? ["目标值待发布：没有文件公布本项目标。"]
    : targets.map((target) => {
        const before = target.superseded.map((old) => `${old.from} 起为 ${supersededText(old)}（${old.document}）`);
        const nature = target.nature === null ? "" : `，${target.nature}`;
        const revised = before.length === 0 ? "" : `，${target.from} 起；修订前：${before.join("；")}`;
        return `${target.year} 年目标 ${targetText(target)}（${target.plan}${nature}，${target.document}）${revised}${afterWords(target)}。`;
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
