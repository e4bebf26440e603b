import type {Rate} from "../rate.ts";
import type {UnitVerdict} from "./responsibility.ts";

/** Below this a single task moves a rate by more than ten points: the rate is given, the unit is not ranked. */
export const RANKED_FROM = 10;
/** Of two units one is always the last: fewer than these make no table of ranks. */
export const LEAST_RANKED = 3;

export interface RankedUnit {
  readonly unit: UnitVerdict;
  /** 到期完成率: of tasks whose original deadline has passed. */
  readonly dueDone: Rate;
  /** 按期完成率, against the original deadline. */
  readonly onTime: Rate;
  /** The same against the deadline in force, which an extension moves. */
  readonly onTimeInForce: Rate;
  /** Equal rates share a rank; null below the least denominator, or where too few units reach it. */
  readonly rank: number | null;
}

/** Units by what they have done of what was due, best first; those that are not ranked after them, most due first. */
export const rankUnits = (units: readonly UnitVerdict[]): readonly RankedUnit[] => {
  const leading = units.flatMap((unit) => {
    if (unit.led === null) return [];
    const {dueDone, onTime, onTimeInForce} = unit.led.tally;
    return [{unit, dueDone, onTime, onTimeInForce}];
  });
  const enough = leading.filter(({dueDone}) => dueDone.denominator >= RANKED_FROM);
  const ranked = (enough.length < LEAST_RANKED ? [] : enough).toSorted(
    (a, b) => ahead(b.dueDone, a.dueDone) || b.dueDone.denominator - a.dueDone.denominator
  );
  return [
    ...ranked.map((one) => ({
      ...one,
      rank: 1 + ranked.filter((other) => ahead(other.dueDone, one.dueDone) > 0).length
    })),
    ...leading
      .filter((one) => !ranked.includes(one))
      .toSorted((a, b) => b.dueDone.denominator - a.dueDone.denominator)
      .map((one) => ({...one, rank: null}))
  ];
};

/** Above 0 when the first rate is the higher one; whole numbers, so that equal rates are equal. */
const ahead = (a: Rate, b: Rate): number => a.numerator * b.denominator - b.numerator * a.denominator;
