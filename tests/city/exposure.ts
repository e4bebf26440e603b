import {creditCode} from "./credit-code.ts";
import {TODAY, addDays, addMonths} from "./calendar.ts";
import type {Draft} from "./csv.ts";
import {PLACES, type Place} from "./places.ts";
import {type Random, item, random} from "./random.ts";
import {objectionOf, updatesOf} from "./exposure-updates.ts";
import {EXPOSURE_KINDS, type ExposureKind} from "./words/exposure-kind.ts";
import {fill, sentences, slotsFor} from "./words/fill.ts";

export type Entry = Draft<"exposure_list"> & {
  readonly id: string;
  readonly publishedOn: string;
  readonly until: string;
  readonly region: string;
};
export type Update = Draft<"exposure_updates">;

/** Invented first names of invented companies. */
const NAMES = [
  "云澜",
  "溪源",
  "启泰",
  "恒屹",
  "青禾",
  "瑞澄",
  "山岚",
  "鼎砾",
  "沐川",
  "景帆",
  "拓岩",
  "润坤",
  "卓砚",
  "禾瑾",
  "旌岭",
  "泓屿",
  "朗坪",
  "峻茂",
  "霖沣",
  "晟磊",
  "凌樾",
  "皓邺",
  "盈岫",
  "筱泽",
  "桓祺",
  "翊峪",
  "骁峤",
  "澍裕",
  "砺锋",
  "栎峰"
] as const;

/** How many entries end in each way; the rest stand. */
export type Fate =
  | "standing"
  | "mended"
  | "expired"
  | "repaired"
  | "revoked"
  | "withdrawn"
  | "objection-upheld"
  | "objection-corrected"
  | "objection-rejected"
  | "objection-open"
  | "overdue";
const FATES: readonly (readonly [Fate, number])[] = [
  ["standing", 16],
  ["mended", 16],
  ["expired", 12],
  ["overdue", 4],
  ["repaired", 4],
  ["revoked", 3],
  ["withdrawn", 3],
  ["objection-upheld", 3],
  ["objection-corrected", 3],
  ["objection-rejected", 3],
  ["objection-open", 6]
];

const GRAVITY = {轻微: 3, 一般: 12, 严重: 36, 不适用: 12} as const;
type Gravity = keyof typeof GRAVITY;

export const exposures = (seed: string, suffix: string): {entries: Entry[]; updates: Update[]} => {
  const rng = random(`${seed}/exposure`);
  const fates = rng.shuffle(FATES.flatMap(([fate, n]) => Array.from({length: n}, () => fate)));
  const entries: Entry[] = [];
  const updates: Update[] = [];
  const seen = new Set<string>();
  const gravities = fates.map((fate, i) => gravityOf(fate, i));
  const drafts = fates.map((fate, i) => {
    const gravity = item(gravities, i);
    const nth = gravities.slice(0, i).filter((g) => g === gravity).length;
    const open = fates.slice(0, i).filter((f) => f === fate).length;
    return draw(fate, gravity, i, nth, open, rng, seen);
  });
  // Numbered by the day of publication, as the office numbers them.
  drafts.sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0));
  const perYear = new Map<string, number>();
  for (const made of drafts) {
    const year = made.publishedOn.slice(0, 4);
    const n = (perYear.get(year) ?? 0) + 1;
    perYear.set(year, n);
    const id = `${year}-${String(n).padStart(2, "0")}${suffix}`;
    entries.push({...made.entry, id});
    updates.push(...made.updates.map((update) => ({...update, exposure: id})));
  }
  return {entries, updates};
};

interface Made {
  readonly publishedOn: string;
  readonly entry: Entry;
  readonly updates: readonly Update[];
}

/** 轻微 falls off within three months, so what still stands is rarely 轻微. */
const gravityOf = (fate: Fate, index: number): Gravity => {
  // Repair before the shortest term of a grave case would not be granted.
  if (fate === "repaired") return "一般";
  if (fate === "expired") return (["轻微", "一般", "轻微", "不适用"] as const)[index % 4] ?? "一般";
  if (fate === "standing" || fate === "objection-open")
    return (["一般", "严重", "一般", "不适用", "轻微"] as const)[index % 5] ?? "一般";
  return (["一般", "严重", "一般"] as const)[index % 3] ?? "一般";
};

const publishedOf = (fate: Fate, gravity: Gravity, rng: Random): string => {
  if (fate === "expired")
    return addDays(gravity === "轻微" ? "2026-02-10" : "2024-09-15", rng.int(0, gravity === "轻微" ? 130 : 340));
  if (gravity === "轻微") return addDays("2026-09-03", rng.int(0, 35));
  if (fate === "standing" || fate === "objection-open")
    return addDays(gravity === "严重" ? "2025-03-05" : "2026-04-08", rng.int(0, gravity === "严重" ? 540 : 185));
  if (fate === "overdue") return addDays("2026-02-20", rng.int(0, 70));
  return addDays(gravity === "严重" ? "2024-11-10" : "2025-12-20", rng.int(0, gravity === "严重" ? 500 : 130));
};

const draw = (
  fate: Fate,
  gravity: Gravity,
  index: number,
  nth: number,
  open: number,
  rng: Random,
  seen: Set<string>
): Made => {
  const publishedOn = publishedOf(fate, gravity, rng);
  const decidedOn = addDays(publishedOn, -rng.int(6, 24));
  const kindOf =
    gravity === "不适用"
      ? item(["自然人", "政府部门", "自然人", "政府部门", "自然人", "政府部门", "企业"], nth % 7)
      : gravity === "严重"
        ? "企业"
        : partyKind(nth);
  const person = kindOf === "自然人";
  const kinds = EXPOSURE_KINDS.filter((k) => k.party === kindOf && (gravity !== "严重" || k.grave !== undefined));
  const kind = item(kinds, (gravity === "严重" ? nth : index) % kinds.length);
  const place = rng.pick(kind.places === undefined ? PLACES : PLACES.filter((p) => kind.places?.includes(p.name)));
  const full = !person && gravity !== "不适用" && kindOf !== "政府部门" && index % 3 !== 1;
  const found = addDays(decidedOn, -rng.int(25, 70));
  const deadline = addDays(decidedOn, rng.int(30, 120));
  const facts = factsOf(kind, place, rng, seen);
  const state = stateOf(fate, deadline);
  const fine =
    (gravity === "不适用" && kindOf !== "自然人") || kindOf === "政府部门" || index % 7 === 3
      ? null
      : gravity === "严重"
        ? rng.int(18, 62) * 10000
        : person
          ? rng.int(5, 20) * 100
          : gravity === "轻微" || kindOf !== "企业"
            ? rng.int(2, gravity === "轻微" ? 9 : 30) * 1000
            : rng.int(2, 16) * 10000 + rng.pick([0, 2500, 5000, 5625]);
  const objection = objectionOf(fate, open, publishedOn, rng);
  const replied = index % 3 === 0 ? addDays(publishedOn, rng.int(5, 30)) : null;
  const longest = addMonths(gravity === "不适用" ? publishedOn : decidedOn, GRAVITY[gravity]);
  const until =
    fate === "expired" ? (longest < "2026-10-25" ? longest : addDays("2026-09-08", rng.int(0, 40))) : longest;
  const entry: Entry = {
    id: "",
    batch: `${publishedOn.slice(0, 4)}年第${Math.ceil(Number(publishedOn.slice(5, 7)) / 3)}批`,
    publishedOn,
    until,
    gravity,
    naming: full ? "全称" : "某化",
    party: partyOf(full, kind, place, index, rng),
    partyKind: kindOf,
    creditCode: full && kindOf === "企业" ? creditCode(1000000 + index * 7919) : null,
    region: place.name,
    field: kind.field,
    foundOn: found,
    foundBy: item(["执法检查", "群众举报", "督察", "在线监测", "执法检查", "其他"], index % 6),
    facts,
    decision: full ? `云环罚字〔${decidedOn.slice(0, 4)}〕${String(index + 11)}号` : null,
    decidedOn: full || gravity !== "不适用" ? decidedOn : null,
    authority: full || gravity !== "不适用" ? place.branch : null,
    actions: actionsOf(fine, gravity, kindOf, kind),
    fine,
    demand: kind.demand,
    deadline,
    state,
    lesson: kind.lesson,
    objection: objection.state,
    objectedOn: objection.on,
    answeredOn: objection.answered,
    reply: replied === null || replied > TODAY ? null : rng.pick(REPLIES),
    repliedOn: replied === null || replied > TODAY ? null : replied,
    laws: ["L-01", kind.law],
    origin: "市生态环境局执法通报"
  };
  return {publishedOn, entry, updates: updatesOf(fate, entry, kind, objection, rng)};
};

const REPLIES = [
  "我单位接受处罚，已更换设备并调整值班制度，欢迎监督",
  "已按要求完成整改，正在申请复核",
  "对事实无异议，已缴清罚款并组织全员培训",
  "设备故障未及时报修，我单位深表歉意",
  "正在协调供应商交付治理设备，预计按期完成"
] as const;

const partyKind = (index: number): string =>
  item(
    ["企业", "企业", "个体工商户", "企业", "企业", "企业", "事业单位", "企业", "企业", "个体工商户", "企业"],
    index % 11
  );

const partyOf = (full: boolean, kind: ExposureKind, place: Place, index: number, rng: Random): string => {
  const short = place.short.replace("经开区", "云溪经开");
  const name = item(NAMES, (index * 7) % NAMES.length);
  const trade = rng.pick(kind.trades);
  switch (kind.party) {
    case "自然人":
      return `${trade}某`;
    case "政府部门":
      return `某${trade}`;
    case "事业单位":
      return full ? `${place.name}第二${trade}` : `某${trade}`;
    case "个体工商户":
      return `${full ? short + name : "某"}${trade}`;
    default:
      return `${full ? short + name : "某"}${trade}有限公司`;
  }
};

const actionsOf = (fine: number | null, gravity: Gravity, kindOf: string, kind: ExposureKind): string[] => {
  if (kindOf === "政府部门") return ["约谈", "通报"];
  if (kindOf === "自然人") return fine === null ? ["责令改正", "通报"] : ["责令改正", "罚款"];
  const base = ["责令改正"];
  if (fine !== null) base.push("罚款");
  if (gravity === "严重") base.push(kind.grave ?? "停产整治");
  if (fine === null && gravity !== "不适用") base.push("通报");
  return base;
};

const stateOf = (fate: Fate, deadline: string): string => {
  if (fate === "overdue") return "逾期未整改";
  if (fate === "standing" || fate === "objection-open") return deadline > TODAY ? "整改中" : "已整改待核";
  return "已核实完成";
};

const factsOf = (kind: ExposureKind, place: Place, rng: Random, seen: Set<string>): string => {
  for (let attempt = 0; attempt < 40; attempt++) {
    const slots = {...slotsFor(place, rng), x: (rng.int(2, 28) / 10).toFixed(1)};
    const text = sentences([
      `${rng.pick(["现场检查发现", "经查", "执法人员核查发现"])}，${fill(rng.pick(kind.facts), slots)}`
    ]);
    if (seen.has(text)) continue;
    seen.add(text);
    return text;
  }
  throw new Error("no fresh exposure facts");
};
