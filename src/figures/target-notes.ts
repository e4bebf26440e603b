import {type JudgedTarget, type Target, targetText} from "../measures/targets.ts";
import {formatNumber} from "./format.ts";

/** The rule in short; in full it stands on the method page. */
export const TARGET_NOTE = "目标年结束、且有该年全年数值时才判断是否达到。";

/** Each target with its document, and what it was before a revision. */
export const targetNotes = (targets: readonly Target[]): readonly string[] =>
  targets.length === 0
    ? ["目标值待发布：没有文件公布本项目标。"]
    : targets.map((target) => {
        const before = target.superseded.map(
          ({target: value, direction, unit, document, from}) =>
            `${from} 起为 ${targetText({direction, value, unit})}（${document}）`
        );
        const nature = target.nature === null ? "" : `，${target.nature}`;
        return `${target.year} 年目标 ${targetText(target)}（${target.plan}${nature}，${target.document}）${before.length === 0 ? "" : `；修订前：${before.join("；")}`}。`;
      });

/** The same with the verdict on the value at the end of each target year; `what` names that value. */
export const judgedNotes = (judged: readonly JudgedTarget[], what: string): readonly string[] => [
  ...targetNotes(judged.map(({target}) => target)),
  ...judged.map(({target, value, verdict}) =>
    value === null
      ? `${target.year} 年目标：${verdict.word}（${verdict.why ?? "没有数值"}）。`
      : `${target.year} 年目标：${verdict.word}（${what} ${formatNumber(value, 1)}%）。`
  ),
  ...(judged.length === 0 ? [] : [TARGET_NOTE])
];
