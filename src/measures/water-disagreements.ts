import {add, compare, type Decimal, decimal, subtract, toNumber} from "../standards/decimal.ts";
import {BASIC_ITEMS, type SurfaceWaterClass, type WaterKind} from "../standards/gb3838-2002.ts";
import {className, classRank, classOf} from "../standards/single-factor.ts";
import {AUTOMATIC_FOUR, BASIC_FIVE, type ItemValues, judge} from "../standards/water-assessment-2011.ts";
import {isAutomatic, type ReadingVerdict, type WaterVerdicts} from "./water.ts";

/** Why a computed class may differ from the official one; the first that explains it. */
export type DisagreementCause =
  | "水体类型" // the official class follows from the limits of the other kind of water
  | "数值修约" // a value that prints the same decimals gives the official class
  | "原因不明";

export interface WaterDisagreement {
  readonly verdict: ReadingVerdict;
  readonly official: SurfaceWaterClass;
  readonly computed: SurfaceWaterClass;
  readonly cause: DisagreementCause;
  /** The cause in words, with what it rests on. */
  readonly reason: string;
}

/** How many readings carry both classes, how many agree, and every one that does not. */
export interface WaterAgreement {
  readonly compared: number;
  readonly agreed: number;
  /** Readings with an official class that we do not judge, and so do not compare. */
  readonly unjudged: number;
  readonly disagreements: readonly WaterDisagreement[];
}

export const waterDisagreements = (verdicts: WaterVerdicts): WaterAgreement => {
  const official = verdicts.readings.filter(({row}) => row.officialClass !== null);
  const compared = official.filter(({rank}) => rank !== null);
  const decimals = printedDecimals(compared);
  const disagreements = compared.flatMap((verdict) => disagreement(verdict, decimals.get(verdict.row.meta.file) ?? {}));
  return {
    compared: compared.length,
    agreed: compared.length - disagreements.length,
    unjudged: official.length - compared.length,
    disagreements
  };
};

type Decimals = Record<string, number>;

const valueOf = (row: object, id: string): number | null => {
  const value = (row as Readonly<Record<string, unknown>>)[id];
  return typeof value === "number" ? value : null;
};

/** The most decimals a file prints for an item: a shorter value lost its trailing zeros, not its precision. */
const printedDecimals = (verdicts: readonly ReadingVerdict[]): ReadonlyMap<string, Decimals> => {
  const files = new Map<string, Decimals>();
  for (const {row} of verdicts) {
    const decimals = files.get(row.meta.file) ?? {};
    files.set(row.meta.file, decimals);
    for (const id of BASIC_FIVE) {
      const value = valueOf(row, id);
      if (value !== null) decimals[id] = Math.max(decimals[id] ?? 0, decimal(value).scale);
    }
  }
  return files;
};

const disagreement = (verdict: ReadingVerdict, decimals: Decimals): readonly WaterDisagreement[] => {
  const {row, rank} = verdict;
  const official = row.officialClass;
  if (official === null || rank === null || official === className(rank)) return [];
  return [{verdict, official, computed: className(rank), ...causeOf(verdict, official, decimals)}];
};

const causeOf = (
  {row, kind}: ReadingVerdict,
  official: SurfaceWaterClass,
  decimals: Decimals
): Pick<WaterDisagreement, "cause" | "reason"> => {
  const other: WaterKind = kind === "河流" ? "湖库" : "河流";
  const required = isAutomatic(row) ? AUTOMATIC_FOUR : BASIC_FIVE;
  if (roundingExplains(row, kind, official, decimals, required))
    return {cause: "数值修约", reason: `公布的数值已修约，修约前的数值在${kind}限值下可为${official}类`};
  if (roundingExplains(row, other, official, decimals, required))
    return {cause: "水体类型", reason: `本站按${kind}评价；按${other}限值可为${official}类`};
  return {cause: "原因不明", reason: "按表中数值得不到公布的类别"};
};

/** Whether some unrounded values that print as these give the official class: the class range of the values contains it. */
const roundingExplains = (
  row: object,
  kind: WaterKind,
  official: SurfaceWaterClass,
  decimals: Decimals,
  required: readonly string[]
): boolean => {
  let best = judge(row as ItemValues, kind, required).items.reduce(
    (worst, {item, rank}) => (item.id in decimals ? worst : Math.max(worst, rank)),
    0
  );
  let worst = best;
  for (const {id} of BASIC_ITEMS) {
    const value = valueOf(row, id);
    if (value === null || !(id in decimals)) continue;
    const ends = rangeOf(decimal(value), decimals[id] ?? 0).map((end) => classOf(id, toNumber(end), kind) ?? 0);
    best = Math.max(best, Math.min(...ends));
    worst = Math.max(worst, ...ends);
  }
  const rank = classRank(official);
  return best <= rank && rank <= worst;
};

/** The values that are printed as `value` with that many decimals: half a last digit to either side. */
const rangeOf = (value: Decimal, digits: number): readonly Decimal[] => {
  const half: Decimal = {units: 5n, scale: digits + 1};
  const zero = decimal(0);
  const low = subtract(value, half);
  return [compare(low, zero) < 0 ? zero : low, value, add(value, half)];
};
