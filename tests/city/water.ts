import {monthOf} from "./calendar.ts";
import {FIRST_MONTH, LAST_MONTH, monthsFrom} from "./calendar.ts";
import {type Draft, fixed} from "./csv.ts";
import {type Random, at, random} from "./random.ts";
import {CLASSES, type Judged, judge} from "./water-class.ts";
import {SECTIONS, type Section} from "./water-network.ts";

type Reading = Draft<"water_readings">;
type Item = "codmn" | "cod" | "bod" | "nh3" | "tp" | "tn" | "zn" | "cd" | "f";
type Mix = Readonly<Record<Item, number>>;
const ITEMS: readonly Item[] = ["codmn", "cod", "bod", "nh3", "tp", "tn", "zn", "cd", "f"];

/** Concentrations of water that has met nobody yet, mg/L. */
const LAND: Readonly<Record<Section["land"], Mix>> = {
  forest: {codmn: 1.3, cod: 5.5, bod: 0.8, nh3: 0.05, tp: 0.013, tn: 0.45, zn: 0.008, cd: 0.00004, f: 0.11},
  hill: {codmn: 1.9, cod: 8.5, bod: 1.1, nh3: 0.1, tp: 0.038, tn: 0.95, zn: 0.012, cd: 0.00005, f: 0.16},
  field: {codmn: 2.9, cod: 12, bod: 1.7, nh3: 0.2, tp: 0.08, tn: 2.1, zn: 0.015, cd: 0.00006, f: 0.22}
};
/** What one small town and one old mine add, g/s. */
const TOWN: Mix = {codmn: 1.5, cod: 7.5, bod: 2.4, nh3: 0.78, tp: 0.105, tn: 1.5, zn: 0.01, cd: 0, f: 0.06};
const MINE: Mix = {codmn: 0.3, cod: 1.5, bod: 0.1, nh3: 0.03, tp: 0.004, tn: 0.1, zn: 0.62, cd: 0.0056, f: 0.5};
/** What is left of it at the next section. */
const LEFT: Mix = {codmn: 0.95, cod: 0.94, bod: 0.85, nh3: 0.86, tp: 0.93, tn: 0.95, zn: 0.88, cd: 0.85, f: 0.99};

/** Share of the mean flow in each month: dry from December to April, wet from June to October. */
const FLOW = [0.6, 0.54, 0.5, 0.5, 0.64, 1.05, 1.5, 1.7, 1.5, 1.25, 0.88, 0.7] as const;
/** 2023 was a dry year. */
const YEAR_FLOW: Readonly<Record<string, number>> = {
  "2021": 1.02,
  "2022": 0.97,
  "2023": 0.8,
  "2024": 1.1,
  "2025": 1,
  "2026": 0.98
};
const FLOOD = "2024-07";

const trendAt = (trend: Section["trend"], month: string): number => {
  const years = Number(month.slice(0, 4)) - 2021 + (monthOf(month) - 1) / 12;
  if (trend === "recovering") return Math.max(0.5, 1.1 - 0.1 * years);
  if (trend === "worsening") return 0.4 + 0.38 * years;
  if (trend === "mine")
    return month === "2023-05" ? 2.9 : month === "2023-06" ? 1.7 : Math.max(0.3, 1.15 - 0.17 * years);
  return 1 - 0.018 * years;
};

/** Months in which a section has no water or no measurement, and why. */
const SILENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  云顶桥: {"2021-03": "断流", "2023-03": "断流", "2023-05": "断流", "2024-03": "断流", "2026-03": "断流"},
  云顶河口: {"2023-03": "断流", "2023-05": "断流", "2026-03": "断流"},
  松坪桥: {"2023-05": "断流"},
  小白河源: {"2023-03": "断流", "2023-05": "断流"},
  松林桥: {"2022-03": "施工停测", "2022-04": "施工停测", "2022-05": "施工停测"},
  城北大桥: {"2025-02": "设备故障"},
  黑泥河口: {"2022-11": "设备故障", "2026-06": "设备故障"},
  梧江出境: {"2024-07": "设备故障"},
  柳塘桥: {"2021-09": "施工停测", "2021-10": "施工停测"},
  黑泥桥: {"2024-02": "未监测"},
  大箐桥: {"2023-02": "未监测", "2024-02": "未监测"},
  石门坎: {"2024-07": "未监测"}
};

interface Water {
  readonly flow: number;
  readonly mix: Mix;
}

/** One month of every section: what flows in mixes with what is added, so a tributary shows below its mouth. */
const flowThrough = (month: string, sections: readonly Section[], rng: Random): Map<string, Water> => {
  const rain = at(YEAR_FLOW, month.slice(0, 4)) * rng.between(0.93, 1.07);
  const season = (FLOW[monthOf(month) - 1] ?? 1) * rain * (month === FLOOD ? 1.9 : 1);
  const out = new Map<string, Water>();
  for (const section of sections) {
    const local = section.inflow * season * rng.between(0.94, 1.06);
    const upstream = [section.up, ...section.joins].flatMap((name) => (name === null ? [] : [out.get(name)]));
    const flow = local + upstream.reduce((sum, water) => sum + (water?.flow ?? 0), 0);
    const runoff = Math.max(0.85, 1 + 0.3 * (season - 1)) * (month === FLOOD ? 1.75 : 1);
    const sewage = section.town * trendAt(section.mine > 0 ? "steady" : section.trend, month) * (0.42 + 0.58 * season);
    const ore = section.mine * trendAt(section.trend, month) * (0.6 + 0.4 * season);
    const soil = LAND[section.land];
    const mix = Object.fromEntries(
      ITEMS.map((item) => {
        const washed = item === "codmn" || item === "tp" || item === "cod" ? runoff : 1;
        const inflows = upstream.reduce(
          (sum, water) => sum + (water === undefined ? 0 : water.flow * water.mix[item] * LEFT[item]),
          0
        );
        const added = sewage * TOWN[item] * rng.between(0.93, 1.07) + ore * MINE[item];
        return [item, (inflows + local * soil[item] * washed + added) / flow];
      })
    ) as Record<Item, number>;
    out.set(section.name, section.lake ? {flow, mix: lakeMix(section, month, mix)} : {flow, mix});
  }
  return out;
};

/** A lake keeps its water for years: slow and seasonal, not what flowed in this month. */
const lakeMix = (section: Section, month: string, inflow: Mix): Mix => {
  const years = Number(month.slice(0, 4)) - 2021 + (monthOf(month) - 1) / 12;
  const summer = Math.cos(((monthOf(month) - 8) / 12) * 2 * Math.PI);
  const flood = month === FLOOD ? 1.35 : 1;
  const lake =
    section.body === "云湖"
      ? {
          codmn: 5.2 - 0.1 * years + 0.7 * summer,
          tp: 0.051 - 0.0017 * years + 0.008 * summer,
          tn: 1.05 - 0.03 * years + 0.12 * summer,
          nh3: 0.2
        }
      : {codmn: 3.3 + 0.3 * summer, tp: 0.026 + 0.005 * summer, tn: 0.72 + 0.08 * summer, nh3: 0.12};
  const shore = section.name === "云湖北岸" ? 1.1 : 1;
  return {
    ...inflow,
    codmn: lake.codmn * shore * flood,
    cod: lake.codmn * shore * 3.4,
    bod: 2.1 + 0.4 * summer,
    nh3: lake.nh3 * shore,
    tp: lake.tp * shore * flood,
    tn: lake.tn * shore,
    f: 0.3
  };
};

const OXYGEN_AT_1500_M = 0.86;

/** Below the limit of detection as laboratories print it. */
const printed = (value: number, digits: number, limit: string): string =>
  value < Number(limit) ? `${limit}L` : fixed(value, digits);

const readingOf = (section: Section, month: string, {flow, mix}: Water, rng: Random): Record<string, string> => {
  const noise = (spread: number): number => Math.exp(spread * rng.normal());
  const m = monthOf(month);
  const years = Number(month.slice(0, 4)) - 2021 + (m - 1) / 12;
  const summer = Math.cos(((m - 7.2) / 12) * 2 * Math.PI);
  const flooded = month === FLOOD;
  const temperature =
    section.warmth + summer * (section.lake ? 6 : 3 + (section.warmth - 12) * 0.5) + rng.normal() * 0.6;
  const saturated =
    (14.62 - 0.3898 * temperature + 0.006969 * temperature ** 2 - 0.00005897 * temperature ** 3) * OXYGEN_AT_1500_M;
  const chlorophyll =
    section.body === "云湖"
      ? Math.max(4, 17 + 12 * summer - 0.5 * years) * noise(0.22)
      : Math.max(2, 6 + 3 * summer) * noise(0.2);
  const oxygen =
    saturated * 1.0 - 0.16 * mix.bod - 0.5 * mix.nh3 + (section.lake ? 0.02 * chlorophyll : 0) + rng.normal() * 0.22;
  const wet = FLOW[m - 1] ?? 1;
  const out: Record<string, string> = {
    temperature: fixed(temperature, 1),
    pH: fixed(
      Math.min(
        8.8,
        7.7 + 0.12 * rng.normal() + (section.lake ? 0.45 + 0.15 * summer : 0) - (section.mine > 0 ? 0.3 : 0)
      ),
      1
    ),
    dissolvedOxygen: fixed(Math.max(1.2, oxygen), 1),
    permanganate: printed(mix.codmn * noise(0.1), 1, "0.5"),
    ammonia: printed(mix.nh3 * noise(0.17), 2, "0.025"),
    phosphorus: printed(mix.tp * noise(0.13), 3, "0.01"),
    conductivity: fixed(
      (230 + 120 * Math.min(3, mix.nh3) + (section.mine > 0 ? 160 : 0)) * (1.15 - 0.12 * wet) * noise(0.05),
      0
    ),
    turbidity: fixed((flooded ? 240 : 6 + 11 * wet ** 2) * (section.lake ? 0.6 : 1) * noise(0.3), 1)
  };
  if (section.mine > 0) {
    out["zinc"] = printed(mix.zn * noise(0.15), 3, "0.004");
    out["cadmium"] = printed(mix.cd * noise(0.16), 5, "0.00005");
  }
  if (section.lake) {
    out["nitrogen"] = fixed(mix.tn * noise(0.07), 2);
    out["chlorophyll"] = fixed(chlorophyll, 1);
    out["transparency"] = fixed(
      (section.body === "云湖" ? 1.25 - 0.3 * summer : 2.1 - 0.3 * summer) * noise(0.09) * (flooded ? 0.5 : 1),
      2
    );
    if (section.body === "云湖") out["algae"] = fixed(Math.round((chlorophyll * 3.1e5 * noise(0.2)) / 1e4) * 1e4, 0);
  }
  const troubled = section.trend !== "steady" || section.town > 1 || section.lake;
  if (m % 3 === 1 || troubled) out["cod"] = printed(mix.cod * noise(0.08), 0, "4");
  if (m % 3 === 1 && section.level !== "县控") {
    Object.assign(out, {
      bod5: printed(mix.bod * noise(0.1), 1, "0.5"),
      nitrogen: out["nitrogen"] ?? fixed(mix.tn * noise(0.08), 2),
      copper: printed(0.0035 * noise(0.6) * (section.mine > 0 ? 2 : 1), 3, "0.001"),
      zinc: out["zinc"] ?? printed(mix.zn * noise(0.3), 3, "0.004"),
      fluoride: fixed(mix.f * noise(0.12), 2),
      selenium: printed(0.0003 * noise(0.4), 4, "0.0004"),
      arsenic: printed(0.0011 * noise(0.5) * (section.mine > 0 ? 3 : 1), 4, "0.0003"),
      mercury: printed(0.00002 * noise(0.5), 5, "0.00004"),
      cadmium: out["cadmium"] ?? printed(mix.cd * noise(0.3), 5, "0.00005"),
      chromium6: printed(0.0028 * noise(0.3), 3, "0.004"),
      lead: printed(0.0008 * noise(0.5) * (section.mine > 0 ? 4 : 1), 4, "0.0009"),
      cyanide: printed(0.0006 * noise(0.4), 3, "0.001"),
      phenol: printed(0.0003 * noise(0.4), 4, "0.0003"),
      oil: printed(0.008 * noise(0.35) * (section.town > 1 ? 1.8 : 1), 2, "0.01"),
      surfactant: printed(0.03 * noise(0.35) * (section.town > 1 ? 1.8 : 1), 2, "0.05"),
      sulphide: printed(0.007 * noise(0.3), 2, "0.01"),
      coliform: fixed(Math.max(20, Math.round((260 + 3800 * mix.nh3 * noise(0.5) * wet) / 10) * 10), 0)
    });
  }
  // Above flood stage nobody stands on the bank of a big river with a bottle twice.
  if (flooded && flow > 60) delete out["transparency"];
  return out;
};

export interface JudgedReading {
  readonly section: Section;
  readonly month: string;
  readonly judged: Judged | null;
  readonly row: Reading;
}

/** County sections are sampled in odd months only. */
const sampled = (section: Section, month: string): boolean => section.level !== "县控" || monthOf(month) % 2 === 1;

export const waterReadings = (seed: string, suffix: string): JudgedReading[] => {
  const rng = random(`${seed}/water`);
  const byName = [...SECTIONS];
  const out: JudgedReading[] = [];
  for (const month of monthsFrom(FIRST_MONTH, LAST_MONTH)) {
    const waters = flowThrough(month, byName, rng);
    for (const section of byName) {
      const water = waters.get(section.name);
      if (water === undefined || !sampled(section, month)) continue;
      const why = SILENT[section.name]?.[month];
      const values = readingOf(section, month, water, rng);
      const judged = why === undefined ? judge(values, section.lake) : null;
      out.push({
        section,
        month,
        judged,
        row: {
          section: section.name + suffix,
          time: month,
          ...(why === undefined ? values : {}),
          officialClass: judged === null ? null : CLASSES[judged.grade],
          officialPollutants: judged?.pollutants ?? null,
          whyMissing: why,
          station: why === undefined ? "正常" : why === "断流" ? "断流" : why === "设备故障" ? "故障停测" : "停测",
          dataState: month === LAST_MONTH ? "实时" : "审核"
        }
      });
    }
  }
  return differing(out, rng);
};

/** A few official classes were judged before the values were rounded for the table. */
const differing = (readings: readonly JudgedReading[], rng: Random): JudgedReading[] => {
  const candidates = readings.filter(
    (r) => r.judged !== null && r.judged.onLimit && r.judged.grade < 5 && r.judged.grade > 0
  );
  const chosen = new Set(rng.shuffle(candidates).slice(0, Math.round(readings.length * 0.003)));
  return readings.map((reading) =>
    chosen.has(reading)
      ? {
          ...reading,
          row: {
            ...reading.row,
            officialClass: CLASSES[(reading.judged?.grade ?? 0) + 1],
            备注: "官方类别按未修约的原始数据评定,本表所列为修约后的数值"
          }
        }
      : reading
  );
};
