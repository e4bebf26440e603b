import {type Rate, rate} from "../../measures/rate.ts";
import {NONE_DUE, RATE_DEFINITIONS} from "../../measures/rectification/rectification-tally.ts";
import {
  LEAST_RANKED,
  RANKED_FROM,
  type RankedUnit,
  rankUnits
} from "../../measures/responsibility/responsibility-ranking.ts";
import type {ResponsibilityVerdicts} from "../../measures/responsibility/responsibility.ts";
import type {City} from "../../tables/city.ts";
import {type BarRow, barRows} from "../drawing/bar-rows.ts";
import {type Figure, missing} from "../figure.ts";
import {percent} from "../drawing/format.ts";
import {type Frame, narrow} from "../frame.ts";
import {rateCell, rateWords} from "../rectification/rectification-words.ts";
import {responsibilityBase} from "./responsibility-base.ts";

/** What units made of the tasks that were due; ranks only for those with enough of them, every rate with its denominator. */
export const unitRanking = (city: City, {units}: ResponsibilityVerdicts): Figure | null => {
  const all = rankUnits(units);
  const due = all.filter(({dueDone}) => dueDone.denominator > 0);
  if (due.length === 0) return null;
  return {
    ...responsibilityBase(city, "rectification_issues"),
    id: "responsibility-due",
    title: "到期的任务完成了多少：各牵头单位",
    sentence: sentenceOf(due),
    table: {
      columns: [
        {key: "unit", label: "牵头单位", link: ({slug}) => (slug === "" ? null : `/responsibility/${String(slug)}/`)},
        {key: "rank", label: "名次", digits: 0},
        {key: "due", label: "到期应完成", unit: "项", digits: 0},
        {key: "done", label: "其中已完成整改", unit: "项", digits: 0},
        {key: "rate", label: "到期完成率", unit: "%", digits: 1},
        {key: "late", label: "现在逾期", unit: "项", digits: 0},
        {key: "inTime", label: "其中按原定时限完成", unit: "项", digits: 0},
        {key: "onTime", label: "按原定时限的按期完成率", unit: "%", digits: 1},
        {key: "dueInForce", label: "现行时限已到期", unit: "项", digits: 0},
        {key: "inForce", label: "其中按现行时限完成", unit: "项", digits: 0},
        {key: "onTimeInForce", label: "按现行时限的按期完成率", unit: "%", digits: 1}
      ],
      rows: [...all.map(rowOf), wholeOf(due)],
      parts: [
        {name: "到期的完成了多少", keys: ["rank", "due", "done", "rate", "late"]},
        {
          name: "按原定时限和按现行时限（批准延期的为延期后时限）的按期完成率",
          keys: ["due", "inTime", "onTime", "dueInForce", "inForce", "onTimeInForce"]
        }
      ]
    },
    draw: (frame) =>
      barRows(
        due.slice(0, most(frame)).map((one) => barRow(one, due[0]?.rank != null, frame)),
        {
          ...{width: frame.width, stacked: narrow(frame), max: 100, track: true},
          key: [
            {text: "到期完成率", tone: "done", hollow: true},
            {text: "其中按原定时限", tone: "done"}
          ]
        }
      ),
    period: `截至 ${city.site.dataAsOf}`,
    completeness: {
      ...{evaluated: due.length, total: all.length, unit: "个单位"},
      missing: all.flatMap(({unit, dueDone}) =>
        dueDone.denominator === 0 ? [{what: unit.name, why: dueDone.why ?? NONE_DUE}] : []
      )
    },
    notes: [
      `${RATE_DEFINITIONS.dueDone}。${RATE_DEFINITIONS.onTime}。${RATE_DEFINITIONS.onTimeInForce}。`,
      `到期不足 ${RANKED_FROM} 项的单位，一项之差就超过十个百分点：比率照给，不排名；够 ${RANKED_FROM} 项的单位不到 ${LEAST_RANKED} 个时，都不排名。比率相同的名次相同。`,
      ...(due.length <= NARROW_MOST
        ? []
        : [`图中只画前面的单位（宽屏 ${WIDE_MOST} 个、手机 ${NARROW_MOST} 个），全部见数据表。`])
    ]
  };
};

const WIDE_MOST = 20;
const NARROW_MOST = 12;
const most = (frame: Frame): number => (narrow(frame) ? NARROW_MOST : WIDE_MOST);

/** `ranking`: some units are ranked, so that those that are not say so. */
const barRow = (
  {unit: {name, slug, led}, dueDone, onTime, rank}: RankedUnit,
  ranking: boolean,
  frame: Frame
): BarRow => {
  const late = led?.tally.late ?? 0;
  return {
    label: rank === null ? name : `${rank} ${name}`,
    ...(ranking && rank === null ? {under: "不排名"} : {}),
    href: frame.href === null ? null : frame.href(`/responsibility/${slug}/`),
    bars: [
      {value: percent(dueDone.numerator, dueDone.denominator), text: rateWords(dueDone), tone: "done", hollow: true},
      {value: percent(onTime.numerator, onTime.denominator), text: rateWords(onTime), tone: "done"}
    ],
    ...(late === 0 ? {} : {flag: `逾期 ${late} 项`})
  };
};

const rowOf = ({unit: {name, slug, led}, dueDone, onTime, onTimeInForce, rank}: RankedUnit) => ({
  ...{unit: name, slug, due: dueDone.denominator, done: dueDone.numerator},
  rank: rank ?? missing(unranked(dueDone)),
  rate: rateCell(dueDone),
  late: led?.tally.late ?? 0,
  ...onTimeCells(onTime, onTimeInForce)
});

/** Both on-time rates with both counts: an extension does not turn a missed promise into a kept one. */
const onTimeCells = (original: Rate, inForce: Rate) => ({
  ...{inTime: original.numerator, onTime: rateCell(original)},
  ...{dueInForce: inForce.denominator, inForce: inForce.numerator, onTimeInForce: rateCell(inForce)}
});

const wholeOf = (due: readonly RankedUnit[]) => {
  const done = sumOf(due, ({dueDone}) => dueDone);
  return {
    ...{rank: missing("合计"), unit: `${due.length} 个单位合计`, slug: ""},
    ...{due: done.denominator, done: done.numerator, rate: rateCell(done)},
    late: due.reduce((sum, {unit}) => sum + (unit.led?.tally.late ?? 0), 0),
    ...onTimeCells(
      sumOf(due, ({onTime}) => onTime),
      sumOf(due, ({onTimeInForce}) => onTimeInForce)
    )
  };
};

const sumOf = (due: readonly RankedUnit[], of: (one: RankedUnit) => Rate): Rate =>
  rate(
    due.reduce((sum, one) => sum + of(one).numerator, 0),
    due.reduce((sum, one) => sum + of(one).denominator, 0),
    due[0] === undefined ? RATE_DEFINITIONS.dueDone : of(due[0]).definition,
    NONE_DUE
  );

const unranked = ({denominator}: RankedUnit["dueDone"]): string =>
  denominator === 0
    ? NONE_DUE
    : denominator < RANKED_FROM
      ? `到期不足 ${RANKED_FROM} 项，不排名`
      : `够 ${RANKED_FROM} 项的单位不到 ${LEAST_RANKED} 个，不排名`;

const sentenceOf = (due: readonly RankedUnit[]): string => {
  const head = `${due.length} 个牵头单位有到期任务，到期完成率 ${rateWords(sumOf(due, ({dueDone}) => dueDone))}`;
  const ranked = due.filter(({rank}) => rank !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined || first.rank === last.rank) return `${head}。`;
  const named = (word: string, {rank, unit, dueDone}: RankedUnit): string => {
    const alike = ranked.filter((one) => one.rank === rank).length;
    return `${word}的是${alike === 1 ? unit.name : `${unit.name}等 ${alike} 个单位`}，${rateWords(dueDone)}`;
  };
  return `${head}；到期 ${RANKED_FROM} 项以上的 ${ranked.length} 个单位中，${named("最高", first)}；${named("最低", last)}。`;
};
