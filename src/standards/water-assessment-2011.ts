import {compare, decimal, divide, print, subtract} from "./decimal.ts";
import {type BasicItem, BASIC_ITEMS, type WaterKind} from "./gb3838-2002.ts";
import {type ClassRank, classOf, hasMultiple, limitOf} from "./single-factor.ts";
import type {Standard} from "./standard.ts";

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
 * What a single reading of an automatic station must have: many such stations carry no instrument for 总磷, and the national
 * release classes their readings by the other four (C: every one of 303 published classes without 总磷 in two Yunnan exports).
 */
export const AUTOMATIC_FOUR = ["pH", "dissolvedOxygen", "permanganate", "ammonia"] as const;

export const CONDITIONS = ["优", "良好", "轻度污染", "中度污染", "重度污染"] as const;
/** 水质状况: 优 (Ⅰ, Ⅱ) … 重度污染 (劣Ⅴ). */
export type Condition = (typeof CONDITIONS)[number];

/** Class Ⅲ: the line of 主要污染指标 and of 优良. */
export const CLASS_III: ClassRank = 2;

export const conditionOf = (rank: ClassRank): Condition => CONDITIONS[Math.max(0, rank - 1)] as Condition;

/** Values by item id; null or absent = no value. */
export type ItemValues = Readonly<Record<string, unknown>>;

export interface JudgedItem {
  readonly item: BasicItem;
  readonly value: number;
  readonly rank: ClassRank;
}

/** The class of a section: the worst of its items (B). */
export interface Judgement {
  /** Null when a required item is missing. */
  readonly rank: ClassRank | null;
  /** Those of the basic five that have no value. */
  readonly lacking: readonly BasicItem[];
  /** Of the 21, those with a value, in the order of Table 1. */
  readonly items: readonly JudgedItem[];
}

export const judge = (values: ItemValues, kind: WaterKind, required: readonly string[] = BASIC_FIVE): Judgement => {
  const absent = (id: string): boolean => typeof values[id] !== "number";
  const items: JudgedItem[] = [];
  let worst: ClassRank = 0;
  for (const item of DECIDING_ITEMS) {
    const value = values[item.id];
    if (typeof value !== "number") continue;
    const rank = classOf(item.id, value, kind);
    if (rank === null) continue;
    if (rank > worst) worst = rank;
    items.push({item, value, rank});
  }
  const lacking = DECIDING_ITEMS.filter(({id}) => BASIC_FIVE.some((basic) => basic === id) && absent(id));
  return {rank: required.some(absent) ? null : worst, lacking, items};
};

/** 定类项目: the items at the worst class; of a section in class Ⅰ that is every item measured. */
export const determining = ({rank, items}: Judgement): readonly JudgedItem[] =>
  rank === null ? [] : items.filter((item) => item.rank === rank);

/** An item over a line, with how many times over; null for pH and 溶解氧, which have no multiple. */
export interface Excess {
  readonly item: BasicItem;
  readonly rank: ClassRank;
  readonly value: number;
  readonly limit: string | null;
}

/** Items worse than a class, in the order of Table 1, each with that class's limit. */
export const over = (judgement: Judgement, line: ClassRank, kind: WaterKind): readonly Excess[] =>
  judgement.items
    .filter((judged) => judged.rank > line)
    .map(({item, rank, value}) => ({
      item,
      rank,
      value,
      limit: hasMultiple(item) ? limitOf(item.id, line, kind) : null
    }));

/**
 * 主要污染指标 of a section worse than Ⅲ: cyanide and heavy metals over Ⅲ first (C), then by class, worst first (B), then by
 * multiple, pH and 溶解氧 after the numbered (B, as Putian prints), ties in the order of Table 1; three at most (B).
 */
export const mainPollutants = (judgement: Judgement, kind: WaterKind): readonly Excess[] =>
  judgement.rank === null || judgement.rank <= CLASS_III
    ? []
    : [...over(judgement, CLASS_III, kind)].sort(byWeight).slice(0, 3);

const byWeight = (a: Excess, b: Excess): number =>
  Number(b.item.namedFirst) - Number(a.item.namedFirst) ||
  (a.item.namedFirst ? 0 : b.rank - a.rank) ||
  Number(a.limit === null) - Number(b.limit === null) ||
  compareMultiples(b, a) ||
  a.item.number - b.item.number;

const compareMultiples = (a: Excess, b: Excess): number => {
  if (a.limit === null || b.limit === null) return 0;
  // a/la < b/lb, crosswise, so that nothing is divided.
  const [av, al, bv, bl] = [decimal(a.value), decimal(a.limit), decimal(b.value), decimal(b.limit)];
  return compare(
    {units: av.units * bl.units, scale: av.scale + bl.scale},
    {units: bv.units * al.units, scale: bv.scale + al.scale}
  );
};

/** 超标倍数 (C − S)/S with one decimal, with two where one would print 0.0, and `<0.01` below that; null without one. */
export const multipleText = ({value, limit}: Excess, digits = 1): string | null => {
  if (limit === null) return null;
  const line = decimal(limit);
  const multiple = divide(subtract(decimal(value), line), line, digits);
  if (multiple.units !== 0n) return print(multiple);
  return digits < 2 ? multipleText({value, limit} as Excess, 2) : "<0.01";
};

/** `总磷(0.3)、氨氮(0.2)、溶解氧`; empty without any. */
export const excessText = (excesses: readonly Excess[], digits = 1): string =>
  excesses
    .map((excess) => {
      const multiple = multipleText(excess, digits);
      return multiple === null ? excess.item.name : `${excess.item.name}(${multiple})`;
    })
    .join("、");
