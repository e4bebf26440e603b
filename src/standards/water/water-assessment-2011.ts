import {type BasicItem, BASIC_ITEMS} from "./gb3838-2002.ts";
import type {ClassRank} from "./single-factor.ts";
import type {Standard} from "../standard.ts";

/** 《地表水环境质量评价办法(试行)》: how the class of a section follows from its items. Seen in paraphrases only. */
export const WATER_ASSESSMENT_2011: Standard = {
  id: "环办〔2011〕22号",
  title: "地表水环境质量评价办法（试行）",
  document: "环办〔2011〕22号",
  // The day was not seen; the year is that of its number.
  from: "2011-01-01",
  to: null,
  certainty: "B",
  source: "多份转述一致；未取得全文"
};

/** The 21 items that decide a class. */
export const DECIDING_ITEMS: readonly BasicItem[] = BASIC_ITEMS.filter((item) => item.takesPart);

/** Without these five a section is not judged (the "5" of "5+X"; B). */
export const BASIC_FIVE = ["pH", "dissolvedOxygen", "permanganate", "ammonia", "phosphorus"] as const;

/**
 * What a published class of an automatic reading is checked against where 总磷 is missing: many such stations carry no
 * instrument for it, and the national release classes their readings by the other four (C: every one of 303 published classes
 * without 总磷 in two Yunnan exports). A check only: such a reading stays without a class of ours.
 */
export const AUTOMATIC_FOUR = ["pH", "dissolvedOxygen", "permanganate", "ammonia"] as const;

export const CONDITIONS = ["优", "良好", "轻度污染", "中度污染", "重度污染"] as const;
/** 水质状况: 优 (Ⅰ, Ⅱ) … 重度污染 (劣Ⅴ). */
export type Condition = (typeof CONDITIONS)[number];

/** Class Ⅲ: the line of 主要污染指标 and of 优良. */
export const CLASS_III: ClassRank = 2;

export const conditionOf = (rank: ClassRank): Condition => CONDITIONS[Math.max(0, rank - 1)] as Condition;
