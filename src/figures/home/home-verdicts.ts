import type {AirVerdicts} from "../../measures/air/air.ts";
import type {Verdicts} from "../../measures/assess.ts";
import type {Rate} from "../../measures/rate.ts";
import {targetLedger} from "../../measures/targets/target-ledger.ts";
import type {GarbagePromise} from "../../measures/waste/garbage-promises.ts";
import {classShares} from "../../measures/water/water-shares.ts";
import type {City} from "../../tables/city.ts";
import {periodName} from "../air/air-words.ts";
import {chineseDate, formatNumber, percent} from "../drawing/format.ts";
import type {Figure} from "../figure.ts";
import {judgedWords} from "../targets/target-notes.ts";
import {furtherVerdicts} from "./further-verdicts.ts";
import {petitionVerdict} from "./petition-verdict.ts";

/** One of the verdicts the home page opens with. */
export interface Verdict {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly unit: string;
  /** One computed sentence with its denominator. */
  readonly words: string;
}

/** Every verdict there is, in the order of the site; a section without data has none. */
export const foundVerdicts = (
  city: City,
  verdicts: Verdicts,
  figures: ReadonlyMap<string, Figure>
): readonly Verdict[] => {
  const {entries} = targetLedger(city, verdicts);
  const promised = (id: string): string =>
    judgedWords(entries.filter(({target}) => target.id === id && target.region === city.site.region));
  return [
    rectificationVerdict(verdicts),
    waterVerdict(verdicts, promised("water-good-share")),
    airVerdict(verdicts, promised("air-good-days")),
    wasteVerdict(verdicts),
    petitionVerdict(verdicts.petitions),
    ...furtherVerdicts(verdicts, figures)
  ].filter((verdict) => verdict !== null);
};

const rectificationVerdict = ({rectification: {tally}}: Verdicts): Verdict | null => {
  const rate = rateText(tally.writeOff);
  if (rate === null) return null;
  const back = tally.reopened > 0 ? `，${tally.reopened} 项反弹重改` : "";
  return {
    label: "整改",
    path: "/rectification/",
    value: rate,
    unit: "%",
    words: `销号率（${counts(tally.writeOff)}）；完成整改率 ${rateText(tally.completion)}%（${counts(tally.completion)}）${back}。`
  };
};

const latestShares = ({water}: Verdicts) => classShares(water).findLast(({judged}) => judged > 0) ?? null;

export const waterWords = (verdicts: Verdicts): string | null => {
  const latest = latestShares(verdicts);
  if (latest === null) return null;
  const gone = latest.total - latest.judged;
  return `${chineseDate(latest.month)} ${latest.judged} 个有数据的断面中 ${latest.good} 个达到或好于Ⅲ类${gone > 0 ? `，另有 ${gone} 个当月无数据` : ""}`;
};

const waterVerdict = (verdicts: Verdicts, promised: string): Verdict | null => {
  const latest = latestShares(verdicts);
  return latest === null
    ? null
    : {
        label: "碧水",
        path: "/water/",
        value: String(latest.good),
        unit: `/${latest.judged}`,
        words: `${waterWords(verdicts) ?? ""}${promised}。`
      };
};

const airVerdict = ({air}: Verdicts, promised: string): Verdict | null => {
  const period = air.years.findLast(({ratio}) => ratio !== null);
  if (period?.ratio == null) return latestAir(air);
  return {
    label: "蓝天",
    path: "/air/",
    value: formatNumber(period.ratio, 1),
    unit: "%",
    words: `${periodName(period)}优良天数比例 ${formatNumber(period.ratio, 1)}%（${period.standard}，${period.good}/${period.valid} 个有效日）${promised}。`
  };
};

/** Where the city has no share of days: the newest day or hour that its stations have in common. */
const latestAir = (air: AirVerdicts): Verdict | null => {
  const latest = [...air.stations.keys()].flatMap((id) => {
    const day = air.stationDays.get(id)?.at(-1);
    if (day !== undefined) return [{at: day.date, when: chineseDate(day.date), what: "日", result: day.result}];
    const hour = air.stationHours.get(id)?.at(-1);
    return hour === undefined
      ? []
      : [
          {
            at: `${hour.date} ${String(hour.hour).padStart(2, "0")}`,
            ...{when: `${chineseDate(hour.date)}${hour.hour}时`, what: "小时", result: hour.result}
          }
        ];
  });
  const newest = latest
    .map(({at}) => at)
    .toSorted()
    .at(-1);
  const common = latest.filter(({at}) => at === newest);
  const [one] = common;
  if (one === undefined) return null;
  const judged = common.filter(({result}) => result.aqi !== null);
  if (judged.length === 0) return null;
  const good = judged.filter(({result}) => (result.aqi ?? 0) <= 100).length;
  const without = air.stations.size - judged.length;
  return {
    label: "蓝天",
    path: "/air/",
    value: String(good),
    unit: `/${judged.length}`,
    words: `${one.when} ${judged.length} 个有${one.what === "日" ? "" : "小时"} AQI 的站点中 ${good} 个级别为优或良${without > 0 ? `，另有 ${without} 个站点此时没有` : ""}；不作全市评价。`
  };
};

/** 零填埋 and 全处理 as they were answered in the newest month: a run of months is told only where the answer is yes. */
const wasteVerdict = ({waste}: Verdicts): Verdict | null => {
  const promises = new Map(waste.garbage.promises.map((promise) => [promise.id, promise]));
  const [landfill, kitchen] = [promises.get("landfill"), promises.get("kitchen")];
  const last = landfill?.months.at(-1);
  if (landfill === undefined || last === undefined) return null;
  const kept = last.kept === "是";
  return {
    label: "两污",
    path: "/waste/",
    value: kept ? String(landfill.streak) : LANDFILL[last.kept],
    unit: kept ? "个月零填埋" : "",
    words: `原生生活垃圾${kept ? `至${chineseDate(last.month)}连续 ${landfill.streak} 个月零填埋` : `${chineseDate(last.month)}零填埋${ANSWERS[last.kept]}`}${why(last.why)}${kitchenWords(kitchen)}。`
  };
};

const ANSWERS = {是: "做到", 有例外: "有例外", 否: "没有做到", 未知: "不能判断"} as const;
const LANDFILL = {...ANSWERS, 否: "未做到", 有例外: "有例外"} as const;

const why = (words: string): string => (words === "" ? "" : `（${words}）`);

/** Nothing where the newest month cannot be judged: no answer is no zero. */
const kitchenWords = (kitchen: GarbagePromise | undefined): string => {
  const last = kitchen?.months.at(-1);
  if (kitchen === undefined || last === undefined || last.kept === "未知") return "";
  return last.kept === "是"
    ? `；餐厨垃圾连续全处理 ${kitchen.streak} 个月`
    : `；餐厨垃圾全处理${ANSWERS[last.kept]}${why(last.why)}`;
};

const rateText = ({numerator, denominator}: Rate): string | null => {
  const rate = percent(numerator, denominator);
  return rate === null ? null : formatNumber(rate, 1);
};

const counts = ({numerator, denominator}: Rate): string => `${numerator}/${denominator}`;
