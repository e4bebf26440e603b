import type {PlantsMonth} from "../../measures/waste/sewage-plants.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {completeBut} from "../completeness.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";
import {monthWords} from "../drawing/month-words.ts";
import {sewageBands} from "./sewage-flow-drawing.ts";

/** What comes in, what spills and what is left: BOD₅, overflows and sludge of all plants by month. Null without rows. */
export const sewageFlow = (city: City, {sewage: {months}}: WasteVerdicts): Figure | null => {
  const [first, latest] = [months[0], months.at(-1)];
  if (first === undefined || latest === undefined || months.length < 2) return null;
  return {
    ...figureOrigin(city, "sewage_plants_monthly"),
    ...{id: "sewage-flow", section: "waste", title: "全市污水处理厂：进水浓度、溢流和污泥，逐月"},
    sentence: sentenceOf(months, latest),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "plants", label: "填报的厂", unit: "座", digits: 0},
        {key: "bod5", label: "进水BOD5（按水量加权）", unit: "mg/L", digits: 1},
        {key: "bod5Plants", label: "报了BOD5的厂", unit: "座", digits: 0},
        {key: "overflows", label: "溢流次数", unit: "次", digits: 0},
        {key: "year", label: "含当月的12个月溢流", unit: "次", digits: 0},
        {key: "silent", label: "未报溢流的厂", unit: "座", digits: 0},
        {key: "sludge", label: "污泥量", unit: "吨", digits: 0},
        {key: "treated", label: "处理水量", unit: "万立方米", digits: 1}
      ],
      rows: months
        .map((one, i) => ({...one, year: spiltIn(months.slice(Math.max(0, i - 11), i + 1))}))
        .reverse()
        .map(({month, plants, bod5, overflows, overflowsUnreported, sludge, treated, year}) => ({
          ...{month, plants, treated},
          bod5: bod5?.value ?? missing("未报"),
          bod5Plants: bod5?.plants ?? 0,
          overflows: overflows ?? missing("未报"),
          year: year ?? missing("未报"),
          silent: overflowsUnreported.length,
          sludge: sludge ?? missing("未报")
        }))
    },
    draw: (frame) => sewageBands(months, frame),
    ...{period: `${first.month} 至 ${latest.month}`, asOf: latest.month, status: null},
    ...{method: "sewage-plants", standards: []},
    completeness: completeBut(
      months.reduce((sum, {plants, absent}) => sum + plants + absent.length, 0),
      "座·月",
      months.flatMap(({month, absent, overflowsUnreported}) => [
        ...absent.map((name) => ({what: `${name} ${monthWords(month)}`, why: "没有填报"})),
        ...overflowsUnreported.map((name) => ({what: `${name} ${monthWords(month)}`, why: "溢流次数未报"}))
      ])
    ),
    notes: [
      "进水BOD5 按各厂水量加权，只算报了浓度的厂；雨水和地下水混入时浓度变低。没有报溢流次数的厂不作 0，另计座数。污泥量按填报的吨数相加，含水率不一，不与处理水量换算。"
    ]
  };
};

/** Overflows of some months; null when none of them says. */
const spiltIn = (months: readonly PlantsMonth[]): number | null =>
  months.reduce<number | null>((sum, {overflows}) => (overflows === null ? sum : (sum ?? 0) + overflows), null);

const sentenceOf = (months: readonly PlantsMonth[], latest: PlantsMonth): string => {
  const {month, bod5, sludge} = latest;
  const before = months.find((one) => one.month === `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`)?.bod5;
  const year = months.slice(-12);
  const spilt = spiltIn(year);
  const wettest = year.reduce<PlantsMonth | null>(
    (most, one) => ((one.overflows ?? 0) > (most?.overflows ?? 0) ? one : most),
    null
  );
  return (
    `${monthWords(month)}进水BOD5 ${bod5 === null ? "未报" : `平均 ${withUnit(bod5.value, "mg/L", 1)}`}` +
    `${before == null || bod5 === null ? "" : `，上年同月 ${formatNumber(before.value, 1)}`}` +
    `；最近 ${year.length} 个月溢流${spilt === null ? "次数未报" : ` ${spilt} 次`}` +
    `${wettest === null ? "" : `，最多的是${monthWords(wettest.month)}，${wettest.overflows} 次`}` +
    `；当月污泥 ${sludge === null ? "未报" : withUnit(sludge, "吨")}。`
  );
};
