import type {GarbageTotal} from "./garbage.ts";
import type {KitchenMonth} from "./garbage-kitchen.ts";
import {BALANCE_TOLERANCE_PERCENT, type Sides} from "./garbage-sides.ts";
import {type Share, share} from "../share.ts";

/** 有例外: held but for what is named beside it (应急, 外运); it is neither a yes nor hidden in one. */
export type Kept = "是" | "有例外" | "否" | "未知";

export interface PromiseMonth {
  readonly month: string;
  readonly kept: Kept;
  /** What decides the answer: 应焚烧量 burnt, kitchen waste treated; null for 零填埋, which is tonnes alone. */
  readonly share: Share | null;
  /** 原生填埋 (零填埋), or what was not burnt or not treated, in tonnes. */
  readonly tonnes: number | null;
  /** 应急填埋 of the month, in tonnes: an exception, so beside the others. */
  readonly emergency: number;
  /** 外运 of the month, in tonnes: an exception, for the table does not say whether it was burnt or buried there. */
  readonly exported: number;
  /** Named exceptions and reasons, in words; empty when there are none. */
  readonly why: string;
}

export interface GarbagePromise {
  readonly id: "burn" | "kitchen" | "landfill";
  readonly name: "全焚烧" | "全处理" | "零填埋";
  readonly months: readonly PromiseMonth[];
  /** Months in a row up to the latest one with an unreserved yes, counted on one footing. */
  readonly streak: number;
}

/** 应焚烧量 = 清运量 − 餐厨处理量: what was collected and not sorted out for the kitchen-waste plants. */
export const mustBurn = ({collected, fates}: GarbageTotal): number | null =>
  collected.value === null ? null : collected.value - (fates.kitchen.value ?? 0);

export const garbagePromises = (
  months: readonly GarbageTotal[],
  kitchen: readonly KitchenMonth[]
): readonly GarbagePromise[] => {
  const byMonth = new Map(kitchen.map((month) => [month.month, month]));
  return [
    promise("burn", "全焚烧", months.map(burn)),
    promise(
      "kitchen",
      "全处理",
      months.map((total) => treat(total, byMonth.get(total.month))),
      // A rate of 产生量 and one of 收运量 are two promises: one does not prolong the other's months.
      months.map(({month}) => byMonth.get(month)?.basis ?? null)
    ),
    promise("landfill", "零填埋", months.map(landfill))
  ];
};

const promise = (
  id: GarbagePromise["id"],
  name: GarbagePromise["name"],
  months: readonly PromiseMonth[],
  footing: readonly (string | null)[] = []
): GarbagePromise => {
  const broken = months.findLastIndex(({kept}, i) => kept !== "是" || footing[i] !== footing[months.length - 1]);
  return {id, name, months, streak: months.length - 1 - broken};
};

const burn = (total: GarbageTotal): PromiseMonth => {
  const {month, fates, unaccounted, collected} = total;
  const must = mustBurn(total);
  const found = share(fates.burnt.value, must);
  const answer = (kept: Kept, why: readonly string[]): PromiseMonth => ({
    ...{month, kept, share: found, why: why.join("；")},
    ...{emergency: fates.landfilledEmergency.value ?? 0, exported: fates.exported.value ?? 0},
    tonnes: found === null ? null : Math.round((found.denominator - found.numerator) * 1e6) / 1e6
  });
  const raw = rawOf(total);
  if (raw !== null && raw > 0) return answer("否", [`原生填埋 ${tonnes(raw)}`, ...exceptions(total)]);
  const gaps = unknowns(
    total,
    ["burnt", "kitchen", "landfilledRaw", "landfilledEmergency", "exported"],
    ["burnt", "kitchen", "landfilledEmergency"]
  );
  if (gaps.length > 0) return answer("未知", gaps);
  const off = Math.abs(unaccounted ?? 0);
  if (collected.value !== null && off > (collected.value * BALANCE_TOLERANCE_PERCENT) / 100)
    return answer("未知", [`清运量与去向相差 ${tonnes(off)}`]);
  const named = exceptions(total);
  const lost = off === 0 ? [] : [`清运量与去向相差 ${tonnes(off)}，在 ${BALANCE_TOLERANCE_PERCENT}% 以内`];
  return answer(named.length > 0 ? "有例外" : "是", [...named, ...lost]);
};

const treat = ({month, sides}: GarbageTotal, found: KitchenMonth | undefined): PromiseMonth => {
  const answer = (kept: Kept, why: string): PromiseMonth => ({
    ...{month, kept, why, share: found?.share ?? null, emergency: 0, exported: 0},
    tonnes: found?.untreated ?? null
  });
  if (found === undefined || found.treated === null) return answer("未知", "餐厨处理量未报");
  if (found.withoutBasis.length > 0) return answer("未知", `${found.withoutBasis.join("、")}未报${found.basis ?? ""}`);
  if (found.share === null)
    return answer("未知", `餐厨垃圾${found.basis ?? "产生量"}未报，只知处理 ${tonnes(found.treated)}`);
  if (found.absent.length > 0) return answer("未知", `${found.absent.join("、")}未报本月`);
  if (found.share.percent > 100.05) return answer("未知", `处理量大于${found.basis ?? "产生量"}`);
  const apart = apartWords(sides, ["kitchen"]);
  if (apart.length > 0) return answer("未知", apart.join("；"));
  // Less than half of the last printed digit of 100.0 % is weighing, not a promise broken.
  return found.share.percent >= 99.95 ? answer("是", "") : answer("否", `未处理 ${tonnes(found.untreated ?? 0)}`);
};

const landfill = (total: GarbageTotal): PromiseMonth => {
  const raw = rawOf(total);
  const answer = (kept: Kept, why: readonly string[]): PromiseMonth => ({
    ...{month: total.month, kept, share: null, tonnes: raw, why: why.join("；")},
    ...{emergency: total.fates.landfilledEmergency.value ?? 0, exported: total.fates.exported.value ?? 0}
  });
  // What was sent elsewhere may have been buried there: no unreserved yes to 零填埋 either.
  const named = exceptions(total);
  if (raw !== null && raw > 0) return answer("否", [...named, ...apartWords(total.sides, ["landfilledRaw"])]);
  const gaps = [
    ...unknowns(total, ["landfilledRaw", "landfilledEmergency", "exported"], ["landfilledEmergency"]),
    ...(total.silentLandfills.length > 0 ? [`${total.silentLandfills.join("、")}未报原生填埋量`] : [])
  ];
  if (gaps.length > 0) return answer("未知", gaps);
  return answer(named.length > 0 ? "有例外" : "是", named);
};

const emergencies = ({emergencies}: GarbageTotal): readonly string[] =>
  emergencies.map(({region, tonnes: n, reason}) => `${region}应急填埋 ${tonnes(n)}（${reason}）`);

const exceptions = (total: GarbageTotal): readonly string[] => {
  const away = total.fates.exported.value ?? 0;
  return [...emergencies(total), ...(away > 0 ? [`外运 ${tonnes(away)}`] : [])];
};

/** Raw landfill of the month on whichever side reports more of it. */
const rawOf = ({fates, buried}: GarbageTotal): number | null => {
  const told = [fates.landfilledRaw.value, buried].filter((value) => value !== null);
  return told.length === 0 ? null : Math.max(...told);
};

const BLANK = {
  burnt: "焚烧量",
  kitchen: "餐厨处理量",
  landfilledRaw: "原生填埋量",
  landfilledEmergency: "应急填埋量",
  exported: "外运量"
} as const;

/** Blank cells, absent regions, months without waste and two sides that differ: all forbid a yes. */
const unknowns = (
  {absent, collected, idle, fates, sides}: GarbageTotal,
  keys: readonly (keyof typeof BLANK)[],
  compared: readonly Sides["key"][]
): readonly string[] => [
  ...(absent.length > 0 ? [`${absent.join("、")}未报`] : []),
  ...(collected.unreported.length > 0 ? [`${collected.unreported.join("、")}未报清运量`] : []),
  ...(idle.length > 0 ? [`${idle.join("、")}清运量为 0`] : []),
  ...keys.flatMap((key) => {
    const {unreported} = fates[key];
    return unreported.length > 0 ? [`${unreported.join("、")}未报${BLANK[key]}`] : [];
  }),
  ...apartWords(sides, compared)
];

const apartWords = (sides: readonly Sides[], keys: readonly Sides["key"][]): readonly string[] =>
  sides
    .filter(({key, differ}) => differ && keys.includes(key))
    .map(({label, regions, facilities}) => `${label}县级合计 ${tonnes(regions)}，设施合计 ${tonnes(facilities)}`);

/** At the tonne where it is whole, else at one decimal. */
const tonnes = (value: number): string => `${Number.isInteger(value) ? value : value.toFixed(1)} 吨`;
