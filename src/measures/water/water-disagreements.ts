import {add, compare, type Decimal, decimal, subtract, toNumber} from "../../standards/decimal.ts";
import {BASIC_ITEMS, type SurfaceWaterClass, type WaterKind} from "../../standards/water/gb3838-2002.ts";
import {type ClassRank, className, classRank, classOf} from "../../standards/water/single-factor.ts";
import {AUTOMATIC_FOUR, BASIC_FIVE} from "../../standards/water/water-assessment-2011.ts";
import {type Judging, judge} from "../../standards/water/water-judge.ts";
import type {WaterSectionPlace} from "./water-places.ts";
import {isAutomatic, type ReadingVerdict} from "./water-readings.ts";
import type {WaterVerdicts} from "./water.ts";

/** Why a computed class may differ from the official one; the first that explains it. */
export type DisagreementCause =
  | "水体类型" // the section's official classes fit the limits of the other kind of water better
  | "数值修约" // a value that prints the same decimals gives the official class
  | "类别未更新" // the official class is that of the values of the reading before: the values moved on, the class did not
  | "原因不明";

export interface WaterDisagreement {
  readonly verdict: ReadingVerdict;
  readonly official: SurfaceWaterClass;
  readonly computed: SurfaceWaterClass;
  /** Computed from four items, without 总磷 (四项试算). */
  readonly trial: boolean;
  readonly cause: DisagreementCause;
  /** The cause in words, with what it rests on. */
  readonly reason: string;
}

/** How many readings carry both classes, how many agree, and every one that does not. */
export interface WaterAgreement {
  readonly compared: number;
  readonly agreed: number;
  /** 四项试算: automatic readings without 总磷, which have no class of ours; their four items are held against the published class (C). */
  readonly trial: {readonly compared: number; readonly agreed: number};
  /** Readings with an official class that have neither. */
  readonly unjudged: number;
  readonly disagreements: readonly WaterDisagreement[];
}

export const waterDisagreements = (verdicts: WaterVerdicts): WaterAgreement => {
  const official = verdicts.readings.filter(({row}) => row.officialClass !== null);
  const compared = official.filter((verdict) => checked(verdict) !== null);
  const decimals = printedDecimals(compared);
  const before = previousReadings(verdicts);
  const misread = sectionsOfOtherKind(compared);
  const disagreements = compared.flatMap((verdict) =>
    disagreement(verdict, {
      decimals: decimals.get(verdict.row.meta.file) ?? {},
      before: before.get(verdict) ?? null,
      otherKind: verdict.section !== null && misread.has(verdict.section)
    })
  );
  const trials = compared.filter(({rank}) => rank === null).length;
  const tried = disagreements.filter(({trial}) => trial).length;
  return {
    compared: compared.length - trials,
    agreed: compared.length - trials - (disagreements.length - tried),
    trial: {compared: trials, agreed: trials - tried},
    unjudged: official.length - compared.length,
    disagreements
  };
};

/** What is held against the official class: ours, or the trial with four items. */
const checked = ({rank, trial}: ReadingVerdict): ClassRank | null => rank ?? trial;

type Decimals = Record<string, number>;

/** What is known around one reading. */
interface Around {
  readonly decimals: Decimals;
  readonly before: ReadingVerdict | null;
  readonly otherKind: boolean;
}

const otherKindOf = (kind: WaterKind): WaterKind => (kind === "河流" ? "湖库" : "河流");
const judging = ({row, table, round}: ReadingVerdict): Judging => ({
  ...(table === null ? {} : {table}),
  ...{round, required: isAutomatic(row) ? AUTOMATIC_FOUR : BASIC_FIVE},
  printed: row.meta.printed as Readonly<Record<string, string>> | null
});

/** A water is a river or a lake at all times: sections of which the other kind's limits explain more official classes. */
const sectionsOfOtherKind = (verdicts: readonly ReadingVerdict[]): ReadonlySet<WaterSectionPlace> => {
  const balance = new Map<WaterSectionPlace, number>();
  for (const verdict of verdicts) {
    const {row, kind, section} = verdict;
    const rank = checked(verdict);
    if (section === null || row.officialClass === null || rank === null) continue;
    const official = classRank(row.officialClass);
    const other = judge(row, otherKindOf(kind), judging(verdict)).rank;
    balance.set(section, (balance.get(section) ?? 0) + Number(other === official) - Number(rank === official));
  }
  return new Set([...balance].flatMap(([section, difference]) => (difference > 0 ? [section] : [])));
};

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

/** The reading before each automatic reading of a section that carries an official class. */
const previousReadings = (verdicts: WaterVerdicts): ReadonlyMap<ReadingVerdict, ReadingVerdict> => {
  const previous = new Map<ReadingVerdict, ReadingVerdict>();
  for (const {readings} of verdicts.sections) {
    let last: ReadingVerdict | null = null;
    for (const position of readings) {
      const verdict = verdicts.readings[position];
      if (verdict === undefined || !isAutomatic(verdict.row) || verdict.row.officialClass === null) continue;
      if (last !== null) previous.set(verdict, last);
      last = verdict;
    }
  }
  return previous;
};

const disagreement = (verdict: ReadingVerdict, around: Around): readonly WaterDisagreement[] => {
  const rank = checked(verdict);
  const official = verdict.row.officialClass;
  if (official === null || rank === null || official === className(rank)) return [];
  return [
    {verdict, official, computed: className(rank), trial: verdict.rank === null, ...causeOf(verdict, official, around)}
  ];
};

const causeOf = (
  verdict: ReadingVerdict,
  official: SurfaceWaterClass,
  {decimals, before, otherKind}: Around
): Pick<WaterDisagreement, "cause" | "reason"> => {
  const {kind} = verdict;
  const other = otherKindOf(kind);
  const fits = `本站按${kind}评价；该断面的公布类别更符合${other}限值`;
  if (otherKind && judge(verdict.row, other, judging(verdict)).rank === classRank(official))
    return {cause: "水体类型", reason: fits};
  if (roundingExplains(verdict, kind, official, decimals))
    return {cause: "数值修约", reason: `公布的数值已修约，修约前的数值在${kind}限值下可为${official}类`};
  if (otherKind && roundingExplains(verdict, other, official, decimals))
    return {cause: "水体类型", reason: `${fits}，修约前的数值在其中可为${official}类`};
  if (before !== null && checked(before) === classRank(official))
    return {
      cause: "类别未更新",
      reason: `公布的类别是上一次读数（${before.row.time}）的数值所得的类别，像是数值更新而类别未更新`
    };
  return {cause: "原因不明", reason: "按表中数值得不到公布的类别"};
};

/** Whether some unrounded values that print as these give the official class: the class range of the values contains it. */
const roundingExplains = (
  verdict: ReadingVerdict,
  kind: WaterKind,
  official: SurfaceWaterClass,
  decimals: Decimals
): boolean => {
  const {row} = verdict;
  const options = judging(verdict);
  let best = judge(row, kind, options).items.reduce(
    (worst, {item, rank}) => (item.id in decimals ? worst : Math.max(worst, rank)),
    0
  );
  let worst = best;
  for (const {id} of BASIC_ITEMS) {
    const value = valueOf(row, id);
    if (value === null || !(id in decimals)) continue;
    const ends = rangeOf(decimal(value), decimals[id] ?? 0).map(
      (end) => classOf(id, toNumber(end), kind, options.table) ?? 0
    );
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
