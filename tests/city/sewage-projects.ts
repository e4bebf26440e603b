import {TODAY, addMonths} from "./calendar.ts";
import {type Draft, rounded} from "./csv.ts";
import {PLACES} from "./places.ts";
import {type Random, random} from "./random.ts";

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
