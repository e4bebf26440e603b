import {aqi, AQI_STANDARDS} from "../../standards/air/aqi.ts";
import type {AqiStandard} from "../../standards/air/aqi-standard.ts";
import type {CityDay} from "./air-city-days.ts";
import {judgeWithoutDust} from "./air-days.ts";
import {type AirPeriod, yearsOf} from "./air-periods.ts";

/** A day of the city or of a station. */
type Recalculable = Pick<CityDay, "date" | "standard" | "values" | "result" | "dust" | "withoutDust">;

/**
 * Days of any time judged by one standard, whether it was in force or not: 按新标准重算, and the reverse. The concentrations
 * are those of the day; a day without any stays as it was. Never to be shown without saying that it is a recalculation.
 */
export const recalculated = <D extends Recalculable>(days: readonly D[], standard: AqiStandard): readonly D[] =>
  days.map((day) =>
    Object.values(day.values).every((value) => value === null)
      ? {...day, standard: standard.id}
      : {
          ...day,
          standard: standard.id,
          result: aqi(standard, "daily", day.values, day.result.unmonitored),
          withoutDust:
            day.withoutDust === null
              ? null
              : judgeWithoutDust(day.values, {
                  ...{standard, base: standard, rows: []},
                  ...{from: standard.from, to: standard.to}
                })
        }
  );

/** A calendar year counted on each standard throughout. */
export interface RecalculatedYear {
  readonly year: string;
  readonly from: string;
  readonly to: string;
  /** In the order of AQI_STANDARDS. */
  readonly periods: readonly AirPeriod[];
  /** Ids of the standards in force in it, with what the publisher added. */
  readonly inForce: readonly string[];
}

export const recalculatedYears = (days: readonly Recalculable[]): readonly RecalculatedYear[] => {
  const counted = AQI_STANDARDS.map((standard) => yearsOf(recalculated(days, standard)));
  return (counted[0] ?? []).map(({label, from, to}, i) => ({
    ...{year: label, from, to},
    periods: counted.flatMap((years) => years[i] ?? []),
    inForce: [...new Set(days.filter(({date}) => date.startsWith(label)).map(({standard}) => standard))]
  }));
};

/**
 * What a count under one standard is, of a year in which others were in force. A standard with the publisher's limits in it
 * is another than the state's: a year judged by it was not judged by the limits counted here.
 */
export const natureOf = ({inForce}: RecalculatedYear, {standard}: AirPeriod): string => {
  const own = inForce.includes(standard);
  if (own && inForce.length === 1) return "当年执行";
  return own ? "部分月份为重算" : "重算";
};

export const pollutedDays = ({valid, good}: AirPeriod): number => valid - good;
