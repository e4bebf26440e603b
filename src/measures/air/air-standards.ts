import {type AqiEdition, aqiEditions} from "../../standards/air/aqi.ts";
import {amendLimits, limitCell} from "../../standards/air/aqi-amended.ts";
import type {AirLimits} from "../../standards/air/gb3095.ts";
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

/** HJ 633 as it judges a day; null before the first. */
export const aqiOn = ({aqi}: AirStandards, date: string): AqiEdition | null => inForce(aqi, date);

/** GB 3095 on a day; null before the first. */
export const limitsOn = ({limits}: AirStandards, date: string): Edition<AirLimits> | null => inForce(limits, date);
