import type {GarbageTotal} from "./garbage.ts";
import type {KitchenMonth} from "./garbage-kitchen.ts";
import {type Share, share} from "./share.ts";

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
  /** Named exceptions and reasons, in words; empty when there are none. */
  readonly why: string;
}

export interface GarbagePromise {
  readonly id: "burn" | "kitchen" | "landfill";
  readonly name: "全焚烧" | "全处理" | "零填埋";
  readonly months: readonly PromiseMonth[];
  /** Months in a row up to the latest one with an unreserved yes. */
  readonly streak: number;
}

/**
 * Weighing and the bunker make a month's waste collected and burnt differ. Up to this share of 清运量 a difference leaves
 * the answers standing; above it they are 未知. The site's own rule, printed with the figure.
 */
export const BALANCE_TOLERANCE_PERCENT = 1;

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
      months.map((total) => treat(total, byMonth.get(total.month)))
    ),
    promise("landfill", "零填埋", months.map(landfill))
  ];
};

const promise = (
  id: GarbagePromise["id"],
  name: GarbagePromise["name"],
  months: readonly PromiseMonth[]
): GarbagePromise => {
  const broken = months.findLastIndex(({kept}) => kept !== "是");
  return {id, name, months, streak: months.length - 1 - broken};
};

const burn = (total: GarbageTotal): PromiseMonth => {
  const {month, fates, unaccounted, collected} = total;
  const must = mustBurn(total);
  const found = share(fates.burnt.value, must);
  const answer = (kept: Kept, why: readonly string[]): PromiseMonth => ({
    ...{month, kept, share: found, why: why.join("；"), emergency: fates.landfilledEmergency.value ?? 0},
    tonnes: found === null ? null : Math.round((found.denominator - found.numerator) * 1e6) / 1e6
  });
  const raw = fates.landfilledRaw.value ?? 0;
  if (raw > 0) return answer("否", [`原生填埋 ${tonnes(raw)}`, ...exceptions(total)]);
  const gaps = unknowns(total, ["burnt", "landfilledRaw"]);
  if (gaps.length > 0) return answer("未知", gaps);
  const off = Math.abs(unaccounted ?? 0);
  if (collected.value !== null && off > (collected.value * BALANCE_TOLERANCE_PERCENT) / 100)
    return answer("未知", [`清运量与去向相差 ${tonnes(off)}`]);
  const named = exceptions(total);
  const lost = off === 0 ? [] : [`清运量与去向相差 ${tonnes(off)}，在 ${BALANCE_TOLERANCE_PERCENT}% 以内`];
  return answer(named.length > 0 ? "有例外" : "是", [...named, ...lost]);
};

const treat = ({month}: GarbageTotal, found: KitchenMonth | undefined): PromiseMonth => {
  const answer = (kept: Kept, why: string): PromiseMonth => ({
    ...{month, kept, why, share: found?.share ?? null, emergency: 0},
    tonnes: found?.untreated ?? null
  });
  if (found === undefined || found.treated === null) return answer("未知", "餐厨处理量未报");
  if (found.share === null)
    return answer("未知", `餐厨垃圾${found.basis ?? "产生量"}未报，只知处理 ${tonnes(found.treated)}`);
  // Less than half of the last printed digit of 100.0 % is weighing, not a promise broken.
  return found.share.percent >= 99.95 ? answer("是", "") : answer("否", `未处理 ${tonnes(found.untreated ?? 0)}`);
};

const landfill = (total: GarbageTotal): PromiseMonth => {
  const raw = total.fates.landfilledRaw.value;
  const answer = (kept: Kept, why: readonly string[]): PromiseMonth => ({
    ...{month: total.month, kept, share: null, tonnes: raw, why: why.join("；")},
    emergency: total.fates.landfilledEmergency.value ?? 0
  });
  const named = emergencies(total);
  if (raw !== null && raw > 0) return answer("否", named);
  const gaps = unknowns(total, ["landfilledRaw"]);
  if (gaps.length > 0) return answer("未知", gaps);
  return answer(named.length > 0 ? "有例外" : "是", named);
};

const emergencies = ({emergencies}: GarbageTotal): readonly string[] =>
  emergencies.map(({region, tonnes: n, reason}) => `${region}应急填埋 ${tonnes(n)}（${reason}）`);

const exceptions = (total: GarbageTotal): readonly string[] => {
  const away = total.fates.exported.value ?? 0;
  return [...emergencies(total), ...(away > 0 ? [`外运 ${tonnes(away)}`] : [])];
};

/** Blank cells and absent regions that forbid a yes. */
const unknowns = (total: GarbageTotal, keys: readonly ("burnt" | "landfilledRaw")[]): readonly string[] => [
  ...(total.absent.length > 0 ? [`${total.absent.join("、")}未报`] : []),
  ...keys.flatMap((key) => {
    const {unreported} = total.fates[key];
    return unreported.length > 0 ? [`${unreported.join("、")}未报${key === "burnt" ? "焚烧量" : "原生填埋量"}`] : [];
  })
];

/** At the tonne where it is whole, else at one decimal. */
const tonnes = (value: number): string => `${Number.isInteger(value) ? value : value.toFixed(1)} 吨`;
