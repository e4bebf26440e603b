import {HOURLY_FROM, HOURLY_STATIONS, dayOf, hourRow, hoursOf, withSliding} from "./air-hours.ts";
import {type AirValues, dailyAqi} from "./aqi.ts";
import {TODAY, daysFrom, monthOf, yearPart} from "./calendar.ts";
import {type Draft, fixed} from "./csv.ts";
import {type Random, random} from "./random.ts";

interface Station {
  readonly name: string;
  readonly code: string;
  readonly region: string;
  readonly kind: "评价点" | "对照点";
  /** Traffic and industry around it, 1 = an ordinary quarter of the city. */
  readonly busy: number;
  readonly coal: number;
  readonly sun: number;
}

const station = (
  name: string,
  code: string,
  region: string,
  kind: Station["kind"],
  busy: number,
  coal: number,
  sun: number
): Station => ({name, code, region, kind, busy, coal, sun});

export const STATIONS: readonly Station[] = [
  station("市监测站", "shi-jian-ce-zhan", "城关区", "评价点", 1.08, 1, 1),
  station("古城", "gu-cheng", "城关区", "评价点", 1, 0.9, 1.01),
  station("经开区管委会", "jing-kai-qu", "云溪经济开发区", "评价点", 1.14, 1.5, 0.98),
  station("铁厂县城", "tie-chang", "铁厂县", "评价点", 1.06, 1.8, 0.97),
  station("梧岭新区", "wu-ling", "梧岭市", "评价点", 0.95, 1, 1.02),
  station("龙潭水源地", "long-tan", "石溪县", "对照点", 0.66, 0.6, 0.99),
  station("松坪林场", "song-ping", "松坪县", "对照点", 0.62, 0.5, 0.97),
  station("云顶山", "yun-ding", "云顶县", "对照点", 0.56, 0.5, 1.03)
];

export const stationRows = (suffix: string): Draft<"air_stations">[] =>
  STATIONS.map((s) => ({name: s.name + suffix, code: s.code + suffix, region: s.region, kind: s.kind}));

/** Monthly means of an ordinary quarter in 2021: smoke of a dry spring, clean rains, inversions in winter. */
const PM25 = [42, 36, 35, 31, 22, 15, 12, 12.5, 15, 20, 29, 39] as const;
const COARSE = [21, 21, 26, 27, 22, 15, 12, 12, 15, 18, 21, 21] as const;
const OZONE = [84, 98, 120, 126, 116, 88, 72, 76, 80, 82, 80, 76] as const;
const NO2 = [21, 18, 18, 17, 15, 12, 11, 11, 13, 16, 20, 23] as const;
const SO2 = [11, 10, 10, 9, 8, 7, 6, 6, 7, 8, 9, 11] as const;
const CO = [9, 8.5, 8.5, 8, 7, 6.5, 6, 6, 6.5, 7, 8, 9] as const;

/** Days of desert dust from far away, and how much coarse dust it brought, µg/m³. */
const DUST: Readonly<Record<string, number>> = {
  "2021-03-16": 95,
  "2021-03-17": 318,
  "2021-04-28": 110,
  "2022-03-06": 80,
  "2022-04-13": 135,
  "2023-03-23": 210,
  "2023-03-24": 445,
  "2023-03-25": 240,
  "2023-04-12": 150,
  "2024-03-29": 120,
  "2024-04-16": 90,
  "2025-04-13": 165,
  "2025-04-14": 236,
  "2026-03-11": 100,
  "2026-03-12": 170,
  "2026-04-22": 115
};

interface Weather {
  readonly stagnant: number;
  readonly sunny: number;
  readonly dust: number;
  readonly rain: boolean;
}

/** One weather for the whole city; calm days follow calm days. */
const weatherOf = (dates: readonly string[], rng: Random): Map<string, Weather> => {
  let stagnant = 0;
  let sunny = 0;
  const out = new Map<string, Weather>();
  for (const date of dates) {
    stagnant = 0.72 * stagnant + 0.69 * rng.normal();
    sunny = 0.55 * sunny + 0.83 * rng.normal();
    const wet = [0.1, 0.1, 0.12, 0.18, 0.34, 0.55, 0.68, 0.64, 0.5, 0.36, 0.16, 0.1][monthOf(date) - 1] ?? 0;
    out.set(date, {stagnant, sunny, dust: DUST[date] ?? 0, rain: rng.chance(wet)});
  }
  return out;
};

/** Between the middles of two months the season moves evenly. */
const seasonal = (table: readonly number[], date: string): number => {
  const position = yearPart(date) * 12 - 0.5;
  const low = Math.floor(position);
  const part = position - low;
  return (table[(low + 12) % 12] ?? 0) * (1 - part) + (table[(low + 13) % 12] ?? 0) * part;
};

export const whole = (value: number, least = 1): number => Math.max(least, Math.round(value));

const valuesOf = (s: Station, date: string, weather: Weather, rng: Random): AirValues => {
  const noise = (spread: number): number => Math.exp(spread * rng.normal());
  const years = Number(date.slice(0, 4)) - 2021 + yearPart(date);
  const winter = Math.max(0, Math.cos((yearPart(date) - 0.04) * 2 * Math.PI));
  const better = 1 - 0.026 * years;
  const rain = weather.rain ? 0.8 : 1.03;
  const calm = Math.exp((0.31 + 0.13 * winter) * weather.stagnant - 0.05);
  const place = 0.45 + 0.55 * s.busy;
  const pm25 = seasonal(PM25, date) * place * better * calm * rain * noise(0.1) + 0.17 * weather.dust * noise(0.1);
  const coarse =
    seasonal(COARSE, date) *
    s.busy *
    (1 - 0.03 * years) *
    Math.exp(0.22 * weather.stagnant) *
    rain *
    rain *
    noise(0.14);
  const o3 =
    seasonal(OZONE, date) *
    s.sun *
    (1.065 - 0.008 * years) *
    Math.exp(0.17 * weather.sunny) *
    (weather.rain ? 0.84 : 1.04) *
    noise(0.05) *
    (1.03 - 0.03 * s.busy);
  const mda8 = whole(o3, 12);
  return {
    pm25: whole(pm25, 3),
    pm10: whole(pm25 + coarse + weather.dust * noise(0.09), 5),
    so2: whole(seasonal(SO2, date) * s.coal * (1 - 0.045 * years) * Math.exp(0.2 * weather.stagnant) * noise(0.16), 2),
    no2: whole(
      seasonal(NO2, date) * s.busy ** 1.6 * (1 - 0.03 * years) * Math.exp(0.25 * weather.stagnant) * noise(0.12),
      2
    ),
    co: whole(
      seasonal(CO, date) * (0.7 + 0.3 * s.busy) * (1 - 0.015 * years) * Math.exp(0.18 * weather.stagnant) * noise(0.1),
      2
    ),
    o3_8h: mda8,
    o3_1h: whole(mda8 * (1.09 + 0.08 * rng.next()) + 3)
  };
};

interface Gap {
  readonly validity: "无效" | "缺测";
  readonly lost: readonly (keyof AirValues)[];
}

/** A handful of days a year: power cuts, moves, calibration, a broken analyser. */
const gapsOf = (s: Station, dates: readonly string[], rng: Random): Map<string, Gap> => {
  const out = new Map<string, Gap>();
  for (let i = 0; i < dates.length; i++) {
    const date = dates[i] ?? TODAY;
    if (out.has(date) || DUST[date] !== undefined || date > "2026-09-30") continue;
    if (rng.chance(0.0022 + (s.kind === "对照点" ? 0.001 : 0)))
      for (let d = 0; d < rng.int(1, 4); d++) out.set(dates[i + d] ?? date, {validity: "缺测", lost: []});
    else if (rng.chance(0.007))
      out.set(date, {
        validity: "无效",
        lost: rng.pick([["pm25"], ["o3_8h", "o3_1h"], ["pm10"], ["pm25", "pm10"], ["so2"], ["no2"]] as const)
      });
  }
  return out;
};

export const concentration = (
  values: AirValues
): Pick<Draft<"air_daily">, "pm25" | "pm10" | "so2" | "no2" | "co" | "o3_8h" | "o3_1h"> => ({
  ...values,
  co: values.co === null ? null : fixed(values.co / 10, 1)
});

const dayRow = (name: string, date: string, values: AirValues, gap: Gap | undefined): Draft<"air_daily"> => {
  const row = {date, station: name, dust: DUST[date] !== undefined, dataState: date > "2026-09-30" ? "实时" : "审核"};
  if (gap?.validity === "缺测") return {...row, validity: "缺测"};
  const kept: AirValues = {...values, ...Object.fromEntries((gap?.lost ?? []).map((item) => [item, null]))};
  const index = dailyAqi(date, kept);
  // An incomplete day is shown with its concentrations only.
  const shown = gap === undefined ? index : null;
  return {
    ...row,
    ...concentration(kept),
    officialAqi: shown?.aqi,
    officialLevel: shown?.level,
    officialPrimary: shown?.primary,
    validity: gap?.validity ?? "有效"
  };
};

export const air = (seed: string, suffix: string): {daily: Draft<"air_daily">[]; hourly: Draft<"air_hourly">[]} => {
  const dates = daysFrom("2021-01-01", TODAY);
  const weather = weatherOf(dates, random(`${seed}/weather`));
  const daily: Draft<"air_daily">[] = [];
  const hourly: Draft<"air_hourly">[] = [];
  for (const s of STATIONS) {
    const rng = random(`${seed}/air/${s.name}`);
    const gaps = gapsOf(s, dates, rng);
    const days = new Map(
      dates.map((date) => [
        date,
        valuesOf(s, date, weather.get(date) ?? {stagnant: 0, sunny: 0, dust: 0, rain: false}, rng)
      ])
    );
    if (HOURLY_STATIONS.includes(s.name)) {
      const raw = dates.filter((d) => d >= HOURLY_FROM).flatMap((d) => hoursOf(d, days.get(d) ?? dayOf([]), rng));
      const hours = withSliding(raw);
      hourly.push(...hours.map((hour) => hourRow(s.name + suffix, hour)));
      for (const date of new Set(hours.map((h) => h.date))) days.set(date, dayOf(hours.filter((h) => h.date === date)));
    }
    for (const [date, values] of days) daily.push(dayRow(s.name + suffix, date, values, gaps.get(date)));
  }
  // As the office exports it: all stations of a day together.
  daily.sort((a, b) => (String(a.date) < String(b.date) ? -1 : String(a.date) > String(b.date) ? 1 : 0));
  return {daily, hourly};
};
