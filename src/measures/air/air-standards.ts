import {type AqiEdition, aqiEditions} from "../../standards/air/aqi.ts";
import {amendLimits, limitCell} from "../../standards/air/aqi-amended.ts";
import {type AirLimits, limitOf} from "../../standards/air/gb3095.ts";
import {AIR_LIMITS} from "../../standards/air/gb3095-in-force.ts";
import {
  type Edition,
  type PublisherLimit,
  type Refusal,
  withPublisherLimits
} from "../../standards/publisher-limits.ts";
import {inForce} from "../../standards/standard.ts";

/** The standards of air as this publisher has them: the state's, with the limits of limits.csv in them. */
export interface AirStandards {
  readonly aqi: readonly AqiEdition[];
  readonly limits: readonly Edition<AirLimits>[];
  /** Rows about air that fit no cell. */
  readonly refused: readonly Refusal[];
}

export const airStandards = (rows: readonly PublisherLimit[]): AirStandards => {
  const [aqi, limits] = [aqiEditions(rows), withPublisherLimits(AIR_LIMITS, rows, amendLimits, limitCell)];
  return {aqi: aqi.editions, limits: limits.editions, refused: [...aqi.refused, ...limits.refused]};
};

/** What a set of limits is called: the number, and the stage where the number alone would mean its earlier limits. */
export const limitsName = ({standard, base}: Edition<AirLimits>): string => {
  const first = AIR_LIMITS.find(({id, limits}) => id === base.id && limits !== base.limits);
  return first === undefined || base.stage === null || base.from < first.from
    ? standard.id
    : `${standard.id}(${base.stage})`;
};

/** Whether two editions have the same limits in every row, whatever they are called. */
export const sameLimits = (a: Edition<AirLimits>, b: Edition<AirLimits>): boolean =>
  a.standard.limits === b.standard.limits ||
  (a.standard.limits.length === b.standard.limits.length &&
    a.standard.limits.every(({pollutant, averaging, first, second}) => {
      const other = limitOf(b.standard, pollutant, averaging);
      return other?.first === first && other.second === second;
    }));

/** HJ 633 as it judges a day; null before the first. */
export const aqiOn = ({aqi}: AirStandards, date: string): AqiEdition | null => inForce(aqi, date);

/** GB 3095 on a day; null before the first. */
export const limitsOn = ({limits}: AirStandards, date: string): Edition<AirLimits> | null => inForce(limits, date);
