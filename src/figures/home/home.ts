import type {Verdicts} from "../../measures/assess.ts";
import {changes} from "../../measures/changes.ts";
import type {Rate} from "../../measures/rate.ts";
import {targetLedger} from "../../measures/targets/target-ledger.ts";
import {classShares} from "../../measures/water/water-shares.ts";
import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";
import {chineseDate, formatNumber, percent} from "../drawing/format.ts";
import {judgedWords} from "../targets/target-notes.ts";

/** One of the verdicts the home page opens with. */
export interface Verdict {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly unit: string;
  /** One computed sentence with its denominator. */
  readonly words: string;
}

/** The headline in two parts; the second is printed in vermilion. */
export interface Headline {
  readonly lead: string;
  readonly late: string | null;
}

export const headline = (verdicts: Verdicts): Headline => {
  const {tally} = verdicts.rectification;
  if (tally.total > 0)
    return {
      lead: `${tally.total} 项督察反馈问题，已销号 ${tally.writtenOff} 项`,
      late: tally.late > 0 ? `${tally.late} 项逾期` : null
    };
  return {lead: waterWords(verdicts) ?? verdicts.site.region, late: null};
};

/** At most four, in the order of the site; a section without data has none. */
export const homeVerdicts = (city: City, verdicts: Verdicts): readonly Verdict[] => {
  const {entries} = targetLedger(city, verdicts);
  const promised = (id: string): string =>
    judgedWords(entries.filter(({target}) => target.id === id && target.region === city.site.region));
  return [
    rectificationVerdict(verdicts),
    waterVerdict(verdicts, promised("water-good-share")),
    airVerdict(verdicts, promised("air-good-days")),
    wasteVerdict(verdicts),
    petitionVerdict(verdicts)
  ]
    .filter((verdict) => verdict !== null)
    .slice(0, 4);
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

const waterWords = (verdicts: Verdicts): string | null => {
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
  if (period?.ratio == null) return null;
  const since = period.from.slice(5) === "01-01" ? `${period.label}年` : `${chineseDate(period.from.slice(0, 7))}以来`;
  return {
    label: "蓝天",
    path: "/air/",
    value: formatNumber(period.ratio, 1),
    unit: "%",
    words: `${since}优良天数比例（${period.standard}，${period.good}/${period.valid} 个有效日）${promised}。`
  };
};

const wasteVerdict = ({waste}: Verdicts): Verdict | null => {
  const promises = new Map(waste.garbage.promises.map((promise) => [promise.id, promise]));
  const [landfill, kitchen] = [promises.get("landfill"), promises.get("kitchen")];
  const month = landfill?.months.at(-1)?.month;
  if (landfill === undefined || month === undefined) return null;
  const kitchenWords = kitchen === undefined ? "" : `；餐厨垃圾连续全处理 ${kitchen.streak} 个月`;
  return {
    label: "两污",
    path: "/waste/",
    value: String(landfill.streak),
    unit: "个月零填埋",
    words: `原生生活垃圾至${chineseDate(month)}连续 ${landfill.streak} 个月零填埋${kitchenWords}。`
  };
};

const petitionVerdict = ({petitions}: Verdicts): Verdict | null => {
  const round = petitions.rounds.at(-1);
  const cases = round?.batches.findLast(({cumulative}) => cumulative?.cases != null)?.cumulative?.cases ?? null;
  if (round === undefined || cases === null) return null;
  return {
    label: "信访",
    path: "/petitions/",
    value: formatNumber(cases),
    unit: "件",
    words: `${round.name}累计交办信访举报件。`
  };
};

const rateText = ({numerator, denominator}: Rate): string | null => {
  const rate = percent(numerator, denominator);
  return rate === null ? null : formatNumber(rate, 1);
};

const counts = ({numerator, denominator}: Rate): string => `${numerator}/${denominator}`;

/** "What changed" as entries, each with the page that proves it. Nothing changed, nothing said. */
export const homeChanges = (
  verdicts: Verdicts
): readonly {readonly title: string; readonly href: string; readonly id?: string; readonly meta?: string}[] => {
  const found = changes(verdicts);
  const tasks = (ids: readonly string[], word: string) =>
    ids.length > NAMED
      ? [{title: `${word} ${ids.length} 项`, href: "/rectification/"}]
      : ids.map((id) => ({
          id,
          title: verdicts.rectification.byId.get(id)?.issue.problem ?? id,
          meta: word,
          href: `/rectification/${id}/`
        }));
  const names = (sections: typeof found.better): string =>
    sections.length === 0 || sections.length > NAMED + 1 ? "" : `（${sections.map(({name}) => name).join("、")}）`;
  const water = `与上月都有数据的 ${found.compared} 个断面中，类别变好 ${found.better.length} 个${names(found.better)}，变差 ${found.worse.length} 个${names(found.worse)}`;
  return [
    ...tasks(found.newlyLate, "新逾期"),
    ...tasks(found.rebounded, "新反弹"),
    ...tasks(found.completed, "新完成整改"),
    ...tasks(found.writtenOff, "新销号"),
    ...(found.better.length + found.worse.length > 0 ? [{title: water, href: "/water/"}] : [])
  ];
};

/** Up to this many tasks or sections are named; more are counted. */
const NAMED = 3;

/** The signature pictures a city has: the wall, its longest river, the latest year of days, the three promises. */
export const homeFigures = ({water, air}: Verdicts, figures: ReadonlyMap<string, Figure>): readonly Figure[] => {
  const longest = water.bodies.toSorted((a, b) => b.sections.length - a.sections.length)[0];
  const year = air.days.at(-1)?.date.slice(0, 4);
  return ["rectification-wall", `river-strip/${longest?.slug}`, `air-calendar/${year}`, "three-promises"].flatMap(
    (id) => figures.get(id) ?? []
  );
};
