import {type AirValues, hourlyAqi} from "./aqi.ts";
import {concentration, whole} from "./air.ts";
import type {Draft} from "./csv.ts";
import type {Random} from "./random.ts";

/** The month whose hours are shipped as a sample, and where. */
export const HOURLY_FROM = "2026-10-01";
export const HOURLY_STATIONS = ["市监测站", "云顶山"];

interface Hour {
  readonly date: string;
  readonly hour: number;
  readonly values: AirValues;
}

/** Hours around a day's level: two rush hours, ozone in the afternoon. */
export const hoursOf = (date: string, day: AirValues, rng: Random): Hour[] =>
  Array.from({length: 24}, (_, i) => {
    const hour = i + 1;
    const rush =
      1 +
      0.24 * Math.exp(-((hour - 9) ** 2) / 5) +
      0.28 * Math.exp(-((hour - 20) ** 2) / 8) -
      0.16 * Math.exp(-((hour - 15) ** 2) / 9) -
      0.12 * Math.exp(-((hour - 5) ** 2) / 7);
    const sun = 0.42 + 0.72 * Math.exp(-((hour - 15.5) ** 2) / 17);
    const noise = (): number => Math.exp(0.07 * rng.normal());
    const o3 = whole((day.o3_8h ?? 0) * sun * noise(), 4);
    return {
      date,
      hour,
      values: {
        pm25: whole((day.pm25 ?? 0) * rush * noise(), 2),
        pm10: whole((day.pm10 ?? 0) * rush * noise(), 3),
        so2: whole((day.so2 ?? 0) * (0.6 + 0.4 * rush) * noise(), 1),
        no2: whole((day.no2 ?? 0) * rush ** 1.5 * noise(), 1),
        co: whole((day.co ?? 0) * (0.5 + 0.5 * rush) * noise(), 1),
        o3_8h: null,
        o3_1h: o3
      }
    };
  });

/** Round half to even, as GB/T 8170 asks; `sum / count` is exact in whole numbers. */
const evenly = (sum: number, count: number): number => {
  const floor = Math.floor(sum / count);
  const rest = 2 * (sum - floor * count);
  return rest < count || (rest === count && floor % 2 === 0) ? floor : floor + 1;
};
const mean = (values: readonly number[]): number =>
  evenly(
    values.reduce((a, b) => a + b, 0),
    values.length
  );

export const withSliding = (hours: readonly Hour[]): Hour[] =>
  hours.map((hour, i) => ({
    ...hour,
    values: {...hour.values, o3_8h: i < 7 ? null : mean(hours.slice(i - 7, i + 1).map((h) => h.values.o3_1h ?? 0))}
  }));

/** The day as its hours add up; the eight-hour windows that count end between 08:00 and 24:00. */
export const dayOf = (hours: readonly Hour[]): AirValues => {
  const all = (item: keyof AirValues): number[] => hours.flatMap(({values}) => values[item] ?? []);
  return {
    pm25: mean(all("pm25")),
    pm10: mean(all("pm10")),
    so2: mean(all("so2")),
    no2: mean(all("no2")),
    co: mean(all("co")),
    o3_8h: Math.max(...hours.filter((h) => h.hour >= 8).map((h) => h.values.o3_8h ?? 0)),
    o3_1h: Math.max(...all("o3_1h"))
  };
};

export const hourRow = (name: string, {date, hour, values}: Hour): Draft<"air_hourly"> => {
  const index = hourlyAqi(values);
  return {
    date,
    hour,
    station: name,
    ...concentration(values),
    officialAqi: index?.aqi,
    officialLevel: index?.level,
    officialPrimary: index?.primary
  };
};
