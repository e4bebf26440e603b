import {FIRST_MONTH, LAST_MONTH, daysIn, monthOf, monthsFrom} from "./calendar.ts";
import type {Draft} from "./csv.ts";
import {PLACES, type Place} from "./places.ts";
import {type Random, random} from "./random.ts";

type Facility = Draft<"garbage_facilities"> & {readonly name: string; readonly capacity: number};

const MAIN = "云溪市生活垃圾焚烧发电厂";
const EAST = "梧岭市生活垃圾焚烧发电厂";
const KITCHEN = "云溪市餐厨废弃物处理厂";
const KITCHEN_EAST = "梧岭市餐厨废弃物处理站";

const facility = (
  name: string,
  code: string,
  kind: string,
  region: string,
  capacity: number,
  basis: string | null,
  serves: string,
  opened: string | null,
  state: string,
  operator: string | null
): Facility => ({name, code, kind, region, capacity, capacityBasis: basis, serves, opened, state, operator});

export const FACILITIES: readonly Facility[] = [
  facility(
    MAIN,
    "yun-xi-fen-shao",
    "焚烧厂",
    "城关区",
    1200,
    "入厂",
    "城关区、石溪县、铁厂县、渔洞县、松坪县、云顶县、云溪经济开发区",
    "2019-11-08",
    "运行",
    "云溪清净能源公司"
  ),
  facility(
    EAST,
    "wu-ling-fen-shao",
    "焚烧厂",
    "梧岭市",
    450,
    "入炉",
    "梧岭市、柳塘县",
    "2022-09-20",
    "运行",
    "梧岭清净能源公司"
  ),
  facility(
    "铁厂县小型焚烧项目",
    "tie-chang-fen-shao",
    "焚烧厂",
    "铁厂县",
    150,
    "入炉",
    "铁厂县、大箐片区",
    null,
    "在建",
    null
  ),
  facility(
    KITCHEN,
    "yun-xi-can-chu",
    "餐厨处理厂",
    "城关区",
    80,
    "入厂",
    "城关区、云溪经济开发区、石溪县、渔洞县",
    "2021-03-18",
    "运行",
    "云溪清净能源公司"
  ),
  facility(
    KITCHEN_EAST,
    "wu-ling-can-chu",
    "餐厨处理厂",
    "梧岭市",
    40,
    "入厂",
    "梧岭市、柳塘县",
    "2023-06-15",
    "运行",
    "梧岭清净能源公司"
  ),
  facility(
    "铁厂县餐厨处理站",
    "tie-chang-can-chu",
    "餐厨处理厂",
    "铁厂县",
    15,
    "入厂",
    "铁厂县、松坪县、云顶县",
    "2024-09-01",
    "检修",
    null
  ),
  facility(
    "云溪市马蹄生活垃圾填埋场",
    "ma-ti-tian-mai",
    "填埋场",
    "城关区",
    400,
    null,
    "市级应急,平时不进场",
    "2009-06-30",
    "应急备用",
    "云溪城投水务公司"
  ),
  facility(
    "梧岭市窑上生活垃圾填埋场",
    "yao-shang-tian-mai",
    "填埋场",
    "梧岭市",
    180,
    null,
    "梧岭市、柳塘县应急",
    "2011-04-12",
    "应急备用",
    null
  ),
  facility(
    "石溪县岔河生活垃圾填埋场",
    "cha-he-tian-mai",
    "填埋场",
    "石溪县",
    90,
    null,
    "石溪县应急",
    "2012-08-20",
    "应急备用",
    null
  ),
  facility(
    "铁厂县二道河生活垃圾填埋场",
    "er-dao-he-tian-mai",
    "填埋场",
    "铁厂县",
    70,
    null,
    "铁厂县",
    "2010-10-16",
    "封场",
    null
  ),
  facility(
    "渔洞县沙坝生活垃圾填埋场",
    "sha-ba-tian-mai",
    "填埋场",
    "渔洞县",
    85,
    null,
    "渔洞县",
    "2011-12-28",
    "封场",
    null
  ),
  facility(
    "云顶县草坝生活垃圾填埋场",
    "cao-ba-tian-mai",
    "填埋场",
    "云顶县",
    50,
    null,
    "云顶县",
    "2013-05-09",
    "封场",
    null
  ),
  facility(
    "松坪县坪上生活垃圾填埋场",
    "ping-shang-tian-mai",
    "填埋场",
    "松坪县",
    50,
    null,
    "松坪县",
    "2013-11-21",
    "封场",
    null
  ),
  facility(
    "柳塘县圩上生活垃圾填埋场",
    "xu-shang-tian-mai",
    "填埋场",
    "柳塘县",
    75,
    null,
    "柳塘县",
    "2012-03-30",
    "封场",
    null
  ),
  facility(
    "石溪县生活垃圾转运站",
    "shi-xi-zhuan-yun",
    "转运站",
    "石溪县",
    180,
    "入厂",
    "石溪县",
    "2020-12-10",
    "运行",
    null
  ),
  facility(
    "渔洞县生活垃圾转运站",
    "yu-dong-zhuan-yun",
    "转运站",
    "渔洞县",
    160,
    "入厂",
    "渔洞县",
    "2021-01-22",
    "运行",
    null
  ),
  facility(
    "柳塘县生活垃圾转运站",
    "liu-tang-zhuan-yun",
    "转运站",
    "柳塘县",
    150,
    "入厂",
    "柳塘县",
    "2022-08-30",
    "检修",
    null
  ),
  facility(
    "松坪县生活垃圾转运站",
    "song-ping-zhuan-yun",
    "转运站",
    "松坪县",
    110,
    "入厂",
    "松坪县",
    "2022-05-18",
    "运行",
    null
  ),
  facility(
    "云顶县生活垃圾转运站",
    "yun-ding-zhuan-yun",
    "转运站",
    "云顶县",
    100,
    "入厂",
    "云顶县",
    "2023-01-16",
    "运行",
    null
  ),
  facility(
    "经开区东园转运站",
    "dong-yuan-zhuan-yun",
    "转运站",
    "云溪经济开发区",
    60,
    "入厂",
    "云溪经济开发区",
    null,
    "在建",
    null
  ),
  facility("城关区溪东转运站", "xi-dong-zhuan-yun", "转运站", "城关区", 300, "入厂", "城关区", null, "在建", null),
  facility(
    "银硐乡小型热解处理站",
    "yin-dong-re-jie",
    "乡镇小型设施",
    "铁厂县",
    5,
    "入炉",
    "银硐乡",
    "2018-07-01",
    "停用",
    null
  ),
  facility(
    "杉木乡小型热解处理站",
    "shan-mu-re-jie",
    "乡镇小型设施",
    "松坪县",
    5,
    "入炉",
    "杉木乡",
    "2018-09-15",
    "停用",
    null
  ),
  facility(
    "雾岭乡小型热解处理站",
    "wu-ling-xiang-re-jie",
    "乡镇小型设施",
    "云顶县",
    6,
    "入炉",
    "雾岭乡",
    "2019-05-20",
    "停用",
    null
  ),
  facility(
    "冷水乡垃圾就地处理站",
    "leng-shui-chu-li",
    "乡镇小型设施",
    "松坪县",
    8,
    "入厂",
    "冷水乡",
    "2020-11-11",
    "检修",
    null
  ),
  facility(
    "高桥乡垃圾就地处理站",
    "gao-qiao-chu-li",
    "乡镇小型设施",
    "云顶县",
    8,
    "入厂",
    "高桥乡",
    "2021-06-30",
    "运行",
    null
  )
];

/** Which plant burns whose garbage. */
const eastern = (p: Place): boolean => p.name === "梧岭市" || p.name === "柳塘县";
const landfillOf: Readonly<Record<string, string>> = {
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
const EMERGENCY_WHY: Readonly<Record<string, string>> = {
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

interface Flow {
  readonly place: Place;
  readonly collected: number;
  readonly burnt: number;
  readonly kitchen: number;
  readonly recovered: number;
  readonly raw: number;
  readonly emergency: number;
  readonly exported: number;
}

/** Tonnes of one county in one month. What is collected goes one of five ways; nothing is lost. */
const flowOf = (place: Place, month: string, rng: Random): Flow => {
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
    burnt: collected - kitchen - emergency - exported - raw,
    recovered: Math.round(collected * (0.09 + 0.018 * years) * rng.between(0.95, 1.05))
  };
};

const stateOf = (month: string): "核定" | "初步" | "修订" =>
  month > "2026-08" ? "初步" : ["2022-06", "2023-02", "2024-07", "2025-03"].includes(month) ? "修订" : "核定";

/** Days the boilers of the main plant stood still. */
const STOPPED: Readonly<Record<string, number>> = {
  "2021-05": 4,
  "2022-05": 6,
  "2023-08": 5,
  "2024-05": 6,
  "2025-05": 5,
  "2026-05": 9
};

/** Share of the kitchen waste that arises (by estimate) which reaches a plant: all of it since June 2026. */
const kitchenTreated = (month: string): number => {
  const last: Readonly<Record<string, number>> = {
    "2025-11": 0.91,
    "2025-12": 0.92,
    "2026-01": 0.94,
    "2026-02": 0.95,
    "2026-03": 0.96,
    "2026-04": 0.96,
    "2026-05": 0.98
  };
  if (month >= "2026-06") return 1;
  const months = Number(month.slice(0, 4)) * 12 + monthOf(month) - 2021 * 12 - 3;
  return last[month] ?? 0.42 + 0.0084 * Math.max(0, months) + 0.012 * (monthOf(month) % 3);
};

export const garbageMonthly = (seed: string): Draft<"garbage_monthly">[] => {
  const rng = random(`${seed}/garbage`);
  return monthsFrom(FIRST_MONTH, LAST_MONTH).flatMap((month) => {
    const flows = PLACES.map((p) => flowOf(p, month, rng));
    const dataState = stateOf(month);
    const sum = (list: readonly Flow[], part: "burnt" | "kitchen"): number =>
      list.reduce((total, f) => total + f[part], 0);
    const main = flows.filter((f) => !eastern(f.place) || month < "2022-10");
    const east = flows.filter((f) => eastern(f.place) && month >= "2022-10");
    const kitchenEast = flows.filter((f) => eastern(f.place));
    const kitchenNorth = flows.filter((f) => ["铁厂县", "松坪县", "云顶县"].includes(f.place.name));
    const kitchenMain = flows.filter((f) => !kitchenEast.includes(f) && !kitchenNorth.includes(f));
    const ash = (burnt: number): number => Math.round(burnt * 0.031);
    const stopped = STOPPED[month] ?? 0;
    const burners: Draft<"garbage_monthly">[] = [
      {
        month,
        facility: MAIN,
        collected: sum(main, "burnt"),
        burnt: sum(main, "burnt"),
        operating: stopped > 0 ? "检修" : "运行",
        daysStopped: stopped,
        dataState
      },
      ...(month < "2022-10"
        ? []
        : [
            {
              month,
              facility: EAST,
              collected: sum(east, "burnt"),
              burnt: sum(east, "burnt"),
              operating: month === "2024-11" ? "检修" : "运行",
              daysStopped: month === "2024-11" ? 4 : 0,
              dataState
            }
          ])
    ];
    const kitchens = (
      [
        [KITCHEN, kitchenMain, "2021-03"],
        [KITCHEN_EAST, kitchenEast, "2023-06"],
        ["铁厂县餐厨处理站", kitchenNorth, "2024-09"]
      ] as const
    )
      .filter(([, , from]) => month >= from)
      .map(([name, list]) => ({
        month,
        facility: name,
        generated: Math.round(sum(list, "kitchen") / kitchenTreated(month)),
        kitchen: sum(list, "kitchen"),
        operating: name === "铁厂县餐厨处理站" && month === LAST_MONTH ? "检修" : "运行",
        dataState
      }));
    const cells = [...new Set(Object.values(landfillOf))].map((name) => {
      const own = flows.filter((f) => landfillOf[f.place.name] === name);
      const raw = own.reduce((total, f) => total + f.raw, 0);
      const emergency = own.reduce((total, f) => total + f.emergency, 0);
      const fromPlants =
        name === "云溪市马蹄生活垃圾填埋场"
          ? ash(sum(main, "burnt"))
          : name === "梧岭市窑上生活垃圾填埋场"
            ? ash(sum(east, "burnt"))
            : 0;
      return {
        month,
        facility: name,
        landfilledRaw: raw,
        landfilledAsh: fromPlants,
        landfilledEmergency: emergency,
        emergencyReason: emergency > 0 ? EMERGENCY_WHY[month] : null,
        operating: raw > 0 ? "运行" : emergency > 0 ? "应急启用" : fromPlants > 0 ? "飞灰填埋" : "停止进场",
        dataState
      };
    });
    const counties = flows.map((f) => ({
      month,
      region: f.place.name,
      collected: f.collected,
      burnt: f.burnt,
      kitchen: f.kitchen,
      recovered: f.recovered,
      landfilledRaw: f.raw,
      landfilledEmergency: f.emergency,
      emergencyReason: f.emergency > 0 ? EMERGENCY_WHY[month] : null,
      exported: f.exported,
      generated: f.collected + f.recovered,
      dataState
    }));
    return [...counties, ...burners, ...kitchens, ...cells];
  });
};

/** Villages by way of collection, every half year. */
export const ruralGarbage = (seed: string): Draft<"rural_garbage">[] => {
  const rng = random(`${seed}/rural-garbage`);
  const villages: Readonly<Record<string, number>> = {
    城关区: 64,
    石溪县: 118,
    铁厂县: 97,
    渔洞县: 112,
    松坪县: 83,
    云顶县: 76,
    柳塘县: 104,
    梧岭市: 126,
    云溪经济开发区: 9
  };
  const ends = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((y) =>
    y < 2026 ? [`${y}-06-30`, `${y}-12-31`] : [`${y}-06-30`]
  );
  return PLACES.flatMap((p) => {
    const start = rng.between(0.5, 0.66);
    const urbanPart = p.kind === "区" ? 0.78 : p.kind === "开发区" ? 1 : rng.between(0.3, 0.42);
    const localPart =
      p.kind === "区" || p.kind === "开发区" ? 0 : p.name === "云顶县" || p.name === "松坪县" ? 0.24 : 0.12;
    return ends.map((asOf, i) => {
      const natural = p.name === "松坪县" && i < 3;
      const total = natural ? 512 : (villages[p.name] ?? 0);
      const covered =
        p.kind === "开发区"
          ? total
          : Math.min(total, Math.round(total * Math.min(p.kind === "区" ? 1 : 0.975, start + i * 0.042)));
      const local = Math.round(covered * localPart);
      const urban = p.kind === "开发区" ? covered : Math.round(covered * (urbanPart + 0.012 * i));
      return {
        asOf,
        region: p.name,
        unit: natural ? "自然村" : "行政村",
        total,
        urban: Math.min(urban, covered - local),
        town: covered - local - Math.min(urban, covered - local),
        local,
        uncovered: total - covered,
        people: Number(
          ((p.population * (p.kind === "区" ? 0.2 : p.kind === "开发区" ? 0.15 : 0.6) * covered) / total).toFixed(1)
        ),
        备注: natural ? "2022年6月前按自然村统计,其后改按行政村统计" : null
      };
    });
  });
};
