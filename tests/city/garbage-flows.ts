import {daysIn, monthOf} from "./calendar.ts";
import type {Place} from "./places.ts";
import type {Random} from "./random.ts";

/** Which plant burns whose garbage. */
export const eastern = (p: Place): boolean => p.name === "梧岭市" || p.name === "柳塘县";
export const landfillOf: Readonly<Record<string, string>> = {
  城关区: "云溪市马蹄生活垃圾填埋场",
  云溪经济开发区: "云溪市马蹄生活垃圾填埋场",
  石溪县: "石溪县岔河生活垃圾填埋场",
  铁厂县: "铁厂县二道河生活垃圾填埋场",
  渔洞县: "渔洞县沙坝生活垃圾填埋场",
  松坪县: "松坪县坪上生活垃圾填埋场",
  云顶县: "云顶县草坝生活垃圾填埋场",
  柳塘县: "柳塘县圩上生活垃圾填埋场",
  梧岭市: "梧岭市窑上生活垃圾填埋场"
};
/** 2026-05: the boiler overhaul of the main plant sent this much to the emergency cells, tonnes. */
const EMERGENCY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "2026-05": {城关区: 402, 石溪县: 188, 云溪经济开发区: 100},
  "2023-08": {城关区: 316, 渔洞县: 124},
  "2024-07": {石溪县: 265, 渔洞县: 148, 铁厂县: 87}
};
export const EMERGENCY_WHY: Readonly<Record<string, string>> = {
  "2026-05": "焚烧厂年度停炉检修,部分垃圾经批准应急填埋",
  "2023-08": "焚烧厂余热锅炉故障抢修,部分垃圾经批准应急填埋",
  "2024-07": "洪水冲毁转运道路,部分垃圾经批准就近应急填埋"
};
/** What still went raw into the ground in the last months before zero, tonnes for the whole city. */
const LAST_RAW: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "2025-10": {云顶县: 238, 松坪县: 214},
  "2025-11": {云顶县: 221, 松坪县: 191},
  "2025-12": {云顶县: 207, 松坪县: 181}
};

/** Share of what is collected that still goes raw into a landfill. */
const rawShare = (p: Place, month: string): number => {
  if (month >= "2026-01") return 0;
  const years = Number(month.slice(0, 4)) - 2021 + (monthOf(month) - 1) / 12;
  if (p.name === "城关区" || p.kind === "开发区") return month < "2021-07" ? 0.06 : 0;
  if (eastern(p)) return month < "2022-10" ? 1 : month < "2023-03" ? 0.12 : 0;
  if (p.name === "云顶县" || p.name === "松坪县") return Math.max(0.2, 1 - 0.19 * years);
  return Math.max(0, 0.72 - 0.26 * years);
};

const kitchenShare = (p: Place, month: string): number => {
  const from =
    p.name === "城关区" || p.kind === "开发区"
      ? "2021-03"
      : eastern(p)
        ? "2023-06"
        : p.name === "石溪县" || p.name === "渔洞县"
          ? "2022-04"
          : "2024-09";
  if (month < from) return 0;
  const grown = Math.min(
    1,
    (Number(month.slice(0, 4)) * 12 + monthOf(month) - Number(from.slice(0, 4)) * 12 - Number(from.slice(5))) / 40
  );
  return (p.name === "城关区" ? 0.062 : 0.034) * (0.45 + 0.55 * grown);
};

export interface Flow {
  readonly place: Place;
  readonly collected: number;
  readonly burnt: number;
  readonly kitchen: number;
  readonly recovered: number;
  readonly raw: number;
  readonly emergency: number;
  readonly exported: number;
}

/** Weighed at the lorry and found nowhere after: tonnes that do not add up, some the other way round. */
export const LOST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "2022-09": {铁厂县: 22},
  "2024-10": {渔洞县: 61},
  "2025-03": {城关区: 46},
  "2026-01": {梧岭市: -18},
  "2026-10": {石溪县: 27}
};

/** Tonnes of one county in one month. What is collected goes one of five ways; nothing but LOST is lost, and a test holds it to that. */
export const flowOf = (place: Place, month: string, rng: Random): Flow => {
  const years = Number(month.slice(0, 4)) - 2021 + (monthOf(month) - 1) / 12;
  const perHead = (place.kind === "区" ? 0.82 : place.kind === "开发区" ? 0.95 : 0.4) * (1 + 0.018 * years);
  const season = [1.02, 1.07, 0.96, 0.98, 1, 1.01, 1.04, 1.05, 1.01, 1.02, 0.97, 0.98][monthOf(month) - 1] ?? 1;
  const collected = Math.round(place.population * 10 * perHead * daysIn(month) * season * rng.between(0.975, 1.025));
  const kitchen = Math.round(collected * kitchenShare(place, month) * rng.between(0.95, 1.05));
  const emergency = EMERGENCY[month]?.[place.name] ?? 0;
  const exported =
    place.name === "渔洞县" && month < "2022-07" ? Math.round(collected * 0.28 * rng.between(0.95, 1.05)) : 0;
  const last = LAST_RAW[month];
  const raw =
    last === undefined
      ? Math.min(
          collected - kitchen - emergency - exported,
          Math.round(collected * rawShare(place, month) * rng.between(0.96, 1.04))
        )
      : (last[place.name] ?? 0);
  return {
    place,
    collected,
    kitchen,
    emergency,
    exported,
    raw,
    burnt: collected - kitchen - emergency - exported - raw - (LOST[month]?.[place.name] ?? 0),
    recovered: Math.round(collected * (0.09 + 0.018 * years) * rng.between(0.95, 1.05))
  };
};
