import {FIRST_MONTH, LAST_MONTH, TODAY, addMonths, daysIn, monthOf, monthsFrom} from "./calendar.ts";
import {type Draft, rounded} from "./csv.ts";
import {PLACES} from "./places.ts";
import {type Random, random} from "./random.ts";

interface Plant {
  readonly name: string;
  readonly region: string;
  /** 万立方米/日, and what it grew to. */
  readonly capacity: number;
  readonly grown: readonly [month: string, capacity: number] | null;
  /** Served by sewers, 万人: what its inflow is compared with. */
  readonly people: number;
  readonly load: number;
  readonly bod: number;
}

const plant = (
  name: string,
  region: string,
  capacity: number,
  people: number,
  load: number,
  bod: number,
  grown: Plant["grown"] = null
): Plant => ({
  name,
  region,
  capacity,
  people,
  load,
  bod,
  grown
});

/** Town plants count for 城市生活污水集中收集率; the zone's plant treats factories and does not. */
export const PLANTS: readonly Plant[] = [
  plant("城关第一污水处理厂", "城关区", 6, 24, 0.86, 74),
  plant("城关第二污水处理厂", "城关区", 3, 13, 0.78, 70, ["2023-07", 4]),
  plant("经开区污水处理厂", "云溪经济开发区", 2, 0, 0.55, 96),
  plant("石溪县污水处理厂", "石溪县", 1.5, 8.6, 0.9, 66, ["2025-04", 2]),
  plant("铁厂县污水处理厂", "铁厂县", 1, 6.1, 0.74, 62),
  plant("渔洞县污水处理厂", "渔洞县", 1.5, 7.9, 0.77, 64),
  plant("松坪县污水处理厂", "松坪县", 0.8, 4.4, 0.7, 58),
  plant("云顶县污水处理厂", "云顶县", 0.8, 4, 0.66, 55),
  plant("柳塘县污水处理厂", "柳塘县", 1.5, 7.6, 0.72, 60),
  plant("梧岭市污水处理厂", "梧岭市", 3, 13.8, 0.84, 68, ["2024-01", 4])
];

export const sewagePlants = (seed: string): Draft<"sewage_plants_monthly">[] => {
  const rng = random(`${seed}/plants`);
  return monthsFrom(FIRST_MONTH, LAST_MONTH).flatMap((month) =>
    PLANTS.map((p) => {
      const years = Number(month.slice(0, 4)) - 2021 + (monthOf(month) - 1) / 12;
      const wet = [0, 0, 0, 0.02, 0.05, 0.12, 0.18, 0.2, 0.14, 0.08, 0.02, 0][monthOf(month) - 1] ?? 0;
      const capacity = p.grown !== null && month >= p.grown[0] ? p.grown[1] : p.capacity;
      const base = p.grown !== null && month >= p.grown[0] ? (p.load * p.capacity * 1.18) / p.grown[1] : p.load;
      const flood = month === "2024-07" ? 1.12 : 1;
      const load = Math.min(1.16, base * (1 + 0.016 * years) * (1 + 0.8 * wet) * flood * rng.between(0.97, 1.03));
      const bod = p.bod * (1 + 0.062 * years) * (1 - 1.3 * wet) * rng.between(0.96, 1.04);
      const days = daysIn(month);
      const failing =
        (load > 1.08 && rng.chance(0.5)) ||
        (p.name === "石溪县污水处理厂" && month >= "2022-11" && month <= "2023-02") ||
        rng.chance(0.008);
      const missed = failing ? rng.int(1, 5) : 0;
      const treated = rounded(capacity * load * days, 1);
      return {
        plant: p.name,
        region: p.region,
        month,
        capacity,
        treated,
        inflowBod5: rounded(bod, 1),
        inflowCod: rounded(bod * rng.between(2.05, 2.35), 0),
        standard: "GB 18918-2002 一级A",
        compliantDays: days - missed,
        exceeded: missed > 0 ? rng.pick(["总磷", "氨氮", "化学需氧量", "总氮", "氨氮、总氮"]) : null,
        overflows: wet >= 0.08 ? rng.int(0, load > 1 ? 4 : 1) : 0,
        sludge: rounded(treated * rng.between(5.4, 6.6), 0)
      };
    })
  );
};

/** People whose sewage reached a town plant in a year, 万人: inflow × BOD₅ over 45 g a day (definition: domain practice). */
export const collectedPeople = (
  rows: readonly Draft<"sewage_plants_monthly">[],
  year: string,
  region: string | null
): number => {
  const town = new Set(
    PLANTS.filter((p) => p.people > 0 && (region === null || p.region === region)).map((p) => p.name)
  );
  const days = Number(year) % 4 === 0 ? 366 : 365;
  // 万立方米 × mg/L = 10 kg; 45 g a day and head.
  const grams = rows
    .filter((r) => town.has(String(r.plant)) && String(r.month).startsWith(year))
    .reduce((sum, r) => sum + Number(r.treated) * Number(r.inflowBod5) * 10000, 0);
  return grams / (45 * days) / 10000;
};

/** 城区用水总人口, 万人. */
export const urbanPeople = (region: string | null): number =>
  rounded(PLANTS.filter((p) => region === null || p.region === region).reduce((sum, p) => sum + p.people, 0) * 0.49, 1);

const PROJECTS: readonly (readonly [
  kind: string,
  unit: string,
  words: readonly string[],
  from: number,
  to: number,
  cost: number
])[] = [
  ["新建管网", "公里", ["{t}污水主干管新建工程", "{s}污水收集支管工程"], 3, 18, 260],
  ["改造修复", "公里", ["{t}老旧污水管网修复工程", "{s}错混接改造工程"], 2, 12, 220],
  ["雨污分流", "公里", ["{t}老城片区雨污分流改造", "{s}雨污分流工程"], 2, 14, 310],
  ["空白区消除", "公里", ["{t}管网空白区消除工程", "{s}城中村污水收集工程"], 1, 8, 240],
  ["溢流口整治", "个", ["{t}溢流口整治工程", "{s}合流制溢流污染控制工程"], 2, 9, 180],
  ["厂站建设", "座", ["{t}污水提升泵站建设工程", "{t}污水处理站建设工程"], 1, 3, 1600]
];

export const sewageProjects = (seed: string): Draft<"sewage_projects">[] => {
  const rng = random(`${seed}/sewage-projects`);
  const seen = new Set<string>();
  const out: Draft<"sewage_projects">[] = [];
  const states = ["完工", "完工", "完工", "完工", "在建", "在建", "未开工", "停工"] as const;
  for (const p of PLACES)
    for (const [kind, unit, words, from, to, cost] of PROJECTS) {
      const name = p.name + rng.pick(words).replace("{t}", rng.pick(p.towns)).replace("{s}", rng.pick(p.spots));
      if (seen.has(name)) continue;
      seen.add(name);
      const state = out.length < 40 ? rng.pick(states) : (states[out.length % states.length] ?? "完工");
      out.push(
        projectOf(rng, p.name, p.government, {
          name,
          kind,
          unit,
          state,
          planned: unit === "公里" ? rounded(rng.between(from, to), 1) : rng.int(from, to),
          cost
        })
      );
    }
  return out;
};

interface Plan {
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
  readonly state: string;
  readonly planned: number;
  readonly cost: number;
}

const projectOf = (rng: Random, region: string, government: string, plan: Plan): Draft<"sewage_projects"> => {
  const open = plan.state === "在建" || plan.state === "停工";
  const started =
    plan.state === "未开工"
      ? null
      : open
        ? addMonths("2024-06-15", rng.int(0, 18))
        : addMonths("2021-08-20", rng.int(0, 38));
  const due =
    started === null
      ? addMonths("2027-03-31", rng.int(0, 4) * 3)
      : addMonths(`${started.slice(0, 7)}-28`, rng.int(14, 26));
  const finished = plan.state === "完工" && started !== null ? addMonths(started, rng.int(12, 24)) : null;
  const done =
    plan.state === "完工"
      ? plan.planned
      : plan.state === "未开工"
        ? 0
        : plan.unit === "公里"
          ? rounded(plan.planned * rng.between(0.2, 0.85), 1)
          : Math.floor(plan.planned * rng.between(0.2, 0.8));
  return {
    name: plan.name,
    region,
    kind: plan.kind,
    planned: plan.planned,
    done,
    unit: plan.unit,
    started,
    due,
    finished: finished === null ? null : finished > TODAY ? "2026-09-28" : finished,
    cost: rounded(plan.planned * plan.cost * rng.between(0.85, 1.2), 0),
    responsible: government,
    state: plan.state,
    备注:
      plan.state === "停工"
        ? rng.pick(["因管线迁改协调暂停施工", "因资金未到位暂停施工", "因雨季塌方风险暂停施工"])
        : null
  };
};

const CLASSES: Readonly<Record<string, string>> = {
  城关区: "一类",
  云溪经济开发区: "一类",
  梧岭市: "一类",
  石溪县: "二类",
  渔洞县: "二类",
  柳塘县: "二类",
  铁厂县: "二类",
  松坪县: "三类",
  云顶县: "三类"
};
export const VILLAGES: Readonly<Record<string, number>> = {
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
const HALF_YEARS = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((y) =>
  y < 2026 ? [`${y}-06-30`, `${y}-12-31`] : [`${y}-06-30`]
);

export const ruralSewage = (seed: string): Draft<"rural_sewage">[] => {
  const rng = random(`${seed}/rural-sewage`);
  return PLACES.flatMap((p) => {
    const kind = CLASSES[p.name] ?? "二类";
    const start = {一类: 0.52, 二类: 0.27, 三类: 0.16}[kind] ?? 0.3;
    const step = rng.between(0.031, 0.044);
    const reusePart = rng.between(0.42, 0.6);
    return HALF_YEARS.map((asOf, i) => {
      const villages = VILLAGES[p.name] ?? 0;
      const treated = Math.min(villages, Math.round(villages * (start + step * i)));
      const reused = Math.round(treated * reusePart);
      return {
        asOf,
        region: p.name,
        countyClass: kind,
        villages,
        treated,
        collected: treated - reused,
        reused,
        definition:
          asOf < "2023-07-01"
            ? "有效治理的行政村数÷行政村总数"
            : "有效治理的行政村数÷行政村总数,有效治理指六成以上农户污水得到处理或利用"
      };
    });
  });
};
