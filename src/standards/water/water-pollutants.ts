import {compare, decimal, divide, print, subtract} from "../decimal.ts";
import type {BasicItem} from "./gb3838-2002.ts";
import {type ClassRank, hasMultiple, limitOf} from "./single-factor.ts";
import {CLASS_III} from "./water-assessment-2011.ts";
import type {Judgement} from "./water-judge.ts";

/** An item over a line, with how many times over; null for pH and 溶解氧, which have no multiple. */
export interface Excess {
  readonly item: BasicItem;
  readonly rank: ClassRank;
  readonly value: number;
  readonly limit: string | null;
}

/** Items worse than a class, in the order of Table 1, each with that class's limit. */
export const over = ({items, kind, table}: Judgement, line: ClassRank): readonly Excess[] =>
  items
    .filter((judged) => judged.rank > line)
    .map(({item, rank, judged}) => ({
      ...{item, rank, value: judged},
      limit: hasMultiple(item) ? limitOf(item.id, line, kind, table) : null
    }));

/**
 * 主要污染指标 of a section worse than Ⅲ: cyanide and heavy metals over Ⅲ first (C), then by class, worst first (B), then by
 * multiple, pH and 溶解氧 after the numbered (B, as Putian prints), ties in the order of Table 1; three at most (B).
 */
export const mainPollutants = (judgement: Judgement): readonly Excess[] =>
  judgement.rank === null || judgement.rank <= CLASS_III
    ? []
    : over(judgement, CLASS_III).toSorted(byWeight).slice(0, 3);

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
