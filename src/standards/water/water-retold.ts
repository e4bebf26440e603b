import {type Judgement, type JudgedItem, determining, detectionTooHigh} from "./water-judge.ts";
import {mainPollutants} from "./water-pollutants.ts";

/** How the values came to be judged. */
export interface Handling {
  /** The mean of several readings or sections. */
  readonly averaged: boolean;
  /** Rounded before they were judged, because the bureau asks for it. */
  readonly rounded: boolean;
  /** Non-detects as printed, by item. */
  readonly printed: Readonly<Record<string, string>> | null;
}

/**
 * Rules seen in one retelling only (C) that this class rests on, in the reader's words; empty where the standard's own text (A)
 * and well attested rules (B) decide alone. Of the items only those at the section's class are asked.
 */
export const retoldRules = (judgement: Judgement, {averaged, rounded, printed}: Handling): readonly string[] => {
  if (judgement.rank === null) return [];
  const deciding = determining(judgement);
  const some = (test: (judged: JudgedItem) => boolean): boolean => deciding.some(test);
  return [
    ...(averaged ? ["平均值先修约再评价"] : []),
    ...(averaged && some(({item}) => item.id === "pH") ? ["pH 按氢离子浓度平均"] : []),
    ...(rounded ? ["填报值先修约再评价"] : []),
    ...(some(({item, rank}) => item.kind === "range" && rank === 5) ? ["pH 在 6–9 之外为劣Ⅴ类"] : []),
    // Saturation could make a value under 7.5 mg/L class Ⅰ as well.
    ...(some(({item, rank}) => item.kind === "floor" && rank <= 1) ? ["溶解氧Ⅰ类只用 7.5 mg/L，不用饱和率"] : []),
    ...(some((judged) => printed?.[judged.item.id] !== undefined && detectionTooHigh(judged, judgement))
      ? ["检出限高于标准限值时按其一半评价"]
      : []),
    ...(metalsMoved(judgement) ? ["主要污染指标中氰化物和重金属优先列出"] : [])
  ];
};

/** Cyanide or a heavy metal stands among the main pollutants beside others: the rule of their place has a say in the list. */
const metalsMoved = (judgement: Judgement): boolean => {
  const named = mainPollutants(judgement);
  return named.some(({item}) => item.namedFirst) && named.some(({item}) => !item.namedFirst);
};
