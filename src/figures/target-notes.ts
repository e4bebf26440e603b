import {type Target, targetText} from "../measures/targets.ts";

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
