import {className} from "../../standards/water/single-factor.ts";
import {CLASS_III, type Condition, conditionOf} from "../../standards/water/water-assessment-2011.ts";
import {
  basinCondition,
  type BasinPollutant,
  basinPollutants,
  PROPORTION_FROM,
  type Spread
} from "../../standards/water/water-basin.ts";
import {type BasinChange, basinChange} from "../../standards/water/water-change.ts";
import {type Judgement, judge} from "../../standards/water/water-judge.ts";
import {meanValues} from "../../standards/water/water-mean.ts";
import {type Excess, mainPollutants} from "../../standards/water/water-pollutants.ts";
import {sectionMonth, type WaterVerdicts} from "./water.ts";
import {averagedValues, type SectionMonth} from "./water-months.ts";
import type {WaterSectionPlace} from "./water-places.ts";

/** The condition of a river, lake, basin or region in a month, from those of its sections that have a class. */
export interface BasinMonth {
  readonly month: string;
  /** Its sections, and the cells of those with a class. */
  readonly total: number;
  readonly cells: readonly {readonly section: WaterSectionPlace; readonly cell: SectionMonth}[];
  /** 浓度均值: fewer than five sections · 类别比例: five or more. */
  readonly method: "浓度均值" | "类别比例";
  readonly spread: Spread;
  readonly condition: Condition;
  /** Class of the mean concentrations; null for 类别比例. */
  readonly mean: Judgement | null;
  /** Main pollutants of the mean, with multiples; or of the sections, by the share of sections over Ⅲ. */
  readonly excesses: readonly Excess[];
  readonly shares: readonly BasinPollutant[];
}

/** Null where no section has a class, or rivers and lakes are mixed in fewer than five, or two sets of limits meet. */
export const basinMonth = (
  verdicts: WaterVerdicts,
  sections: readonly WaterSectionPlace[],
  month: string
): BasinMonth | null => {
  const cells = sections.flatMap((section) => {
    const cell = sectionMonth(verdicts, section, month);
    return cell !== null && cell.rank !== null ? [{section, cell}] : [];
  });
  const judgements = cells.flatMap(({cell: {judgement}}) => (judgement === null ? [] : [judgement]));
  const [first] = judgements;
  if (first === undefined) return null;
  const ranks = cells.map(({cell}) => cell.rank ?? 5);
  const spread = {
    good: ranks.filter((rank) => rank <= CLASS_III).length,
    inferior: ranks.filter((rank) => rank === 5).length,
    total: ranks.length
  };
  const base = {month, total: sections.length, cells, spread};
  if (cells.length >= PROPORTION_FROM) {
    const condition = basinCondition(spread);
    return condition === null
      ? null
      : {...base, method: "类别比例", condition, mean: null, excesses: [], shares: basinPollutants(judgements)};
  }
  if (judgements.some(({kind, table}) => kind !== first.kind || table !== first.table)) return null;
  // One section is its own mean, judged as it was.
  const mean =
    judgements.length === 1
      ? first
      : judge(meanValues(cells.map(({cell}) => averagedValues(cell))).values, first.kind, {table: first.table});
  return mean.rank === null
    ? null
    : {
        ...{...base, method: "浓度均值", mean, shares: []},
        condition: conditionOf(mean.rank),
        excesses: mainPollutants(mean)
      };
};

/** ΔG − ΔD from an earlier month, over the sections that have a class in both; null below five of them. */
export const basinChangeFrom = (
  verdicts: WaterVerdicts,
  sections: readonly WaterSectionPlace[],
  month: string,
  earlier: string
): {readonly compared: number; readonly change: BasinChange} | null => {
  const pairs = sections.flatMap((section) => {
    const [before, now] = [earlier, month].map((at) => sectionMonth(verdicts, section, at));
    return before?.rank == null || now?.rank == null || before.judgement?.table !== now.judgement?.table
      ? []
      : [{before: before.rank, now: now.rank}];
  });
  if (pairs.length < PROPORTION_FROM) return null;
  const spread = (when: "before" | "now"): Spread => ({
    good: pairs.filter((pair) => pair[when] <= CLASS_III).length,
    inferior: pairs.filter((pair) => pair[when] === 5).length,
    total: pairs.length
  });
  const change = basinChange(spread("before"), spread("now"));
  return change === null ? null : {compared: pairs.length, change};
};

/** A water or a group of waters whose condition is said as one. */
export interface Basin {
  readonly kind: "流域" | "水体";
  readonly name: string;
  /** Page of a water; null for a 流域. */
  readonly slug: string | null;
  readonly sections: readonly WaterSectionPlace[];
}

/** 流域 with more than one water, then every water with sections. */
export const basins = ({bodies}: WaterVerdicts): readonly Basin[] => {
  const waters = bodies.filter(({sections}) => sections.length > 0);
  const byBasin = Map.groupBy(
    waters.filter(({basin}) => basin !== null),
    ({basin}) => basin as string
  );
  return [
    ...[...byBasin].flatMap(([name, own]): readonly Basin[] =>
      own.length < 2 ? [] : [{kind: "流域", name, slug: null, sections: own.flatMap(({sections}) => sections)}]
    ),
    ...waters.map(({name, slug, sections}): Basin => ({kind: "水体", name, slug, sections}))
  ];
};

/** `Ⅲ类` of a mean, null for 类别比例. */
export const meanClass = ({mean}: BasinMonth): string | null =>
  mean?.rank == null ? null : `${className(mean.rank)}类`;
