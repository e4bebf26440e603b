import type {Facility, FacilityMonth} from "./facilities.ts";
import {daysInMonth} from "../days.ts";
import {type Share, share} from "../share.ts";

/** A facility over all the months that were handed in. */
export interface FacilityLife {
  readonly first: string;
  readonly latest: string;
  /** All tonnes of its own flow in these months; null when none was reported. */
  readonly total: number | null;
  /** The last month in which anything came in; null when none did. */
  readonly lastIn: string | null;
  /** Months in a row up to the latest with 0 t reported: a blank cell ends the count, it is not 0. */
  readonly idle: number;
  /** 负荷率 of the last twelve months that report tonnes, over all days of those months. */
  readonly load: Share | null;
  readonly loadMonths: number;
  /** 停炉天数 of the last twelve months; null when no month says. */
  readonly stopped: number | null;
  /** 停炉天数 of all months; null when no month says. */
  readonly stoppedAll: number | null;
  /** Months above 设计能力 in the last twelve. */
  readonly over: number;
}

export const facilityLife = ({row, months}: Facility): FacilityLife | null => {
  const [first, latest] = [months[0], months.at(-1)];
  if (first === undefined || latest === undefined) return null;
  const known = months.filter(({tonnes}) => tonnes !== null);
  const year = months.slice(-12);
  const weighed = year.filter(({tonnes}) => tonnes !== null);
  const days = weighed.reduce((sum, {month}) => sum + daysInMonth(month), 0);
  const broken = months.findLastIndex(({tonnes}) => tonnes !== 0);
  return {
    ...{first: first.month, latest: latest.month},
    total: known.length === 0 ? null : tonnesOf(known),
    lastIn: months.findLast(({tonnes}) => tonnes !== null && tonnes > 0)?.month ?? null,
    idle: months.length - 1 - broken,
    load: weighed.length === 0 ? null : share(tonnesOf(weighed), row.capacity * days),
    loadMonths: weighed.length,
    stopped: stoppedIn(year),
    stoppedAll: stoppedIn(months),
    over: year.filter(({load}) => load !== null && load.percent > 100).length
  };
};

const tonnesOf = (months: readonly FacilityMonth[]): number =>
  Math.round(months.reduce((sum, {tonnes}) => sum + (tonnes ?? 0), 0) * 1e6) / 1e6;

const stoppedIn = (months: readonly FacilityMonth[]): number | null => {
  const days = months.flatMap(({daysStopped}) => daysStopped ?? []);
  return days.length === 0 ? null : days.reduce((sum, one) => sum + one, 0);
};
