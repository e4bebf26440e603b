import {daysInMonth} from "../../measures/days.ts";
import {
  type Plant,
  type PlantMonth,
  type PlantsMonth,
  neverInSewagePlants
} from "../../measures/waste/sewage-plants.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";
import {monthWords} from "../drawing/month-words.ts";
import {plantBars} from "./sewage-plants-drawing.ts";

/** Plants: water treated, load, inflow BOD₅, days within the standard, overflows. Null without rows. */
export const sewagePlantsFigure = (city: City, {sewage: {plants, months}}: WasteVerdicts): Figure | null => {
  const [first, latest] = [months[0], months.at(-1)];
  if (first === undefined || latest === undefined) return null;
  return {
    ...figureOrigin(city, "sewage_plants_monthly"),
    ...{id: "sewage-plants", section: "waste", title: "污水处理厂：负荷、进水浓度、达标和溢流"},
    sentence: sentenceOf(latest, plants),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "plant", label: "厂名"},
        {key: "treated", label: "处理水量", unit: "万立方米", digits: 1},
        {key: "load", label: "负荷率", unit: "%", digits: 1},
        {key: "bod5", label: "进水BOD5", unit: "mg/L", digits: 1},
        {key: "compliant", label: "达标天数", unit: "天", digits: 0},
        {key: "days", label: "日历天数（各厂合计）", unit: "天", digits: 0},
        {key: "exceeded", label: "超标项目"},
        {key: "overflows", label: "溢流次数", unit: "次", digits: 0},
        {key: "sludge", label: "污泥量", unit: "吨", digits: 0}
      ],
      rows: [
        ...plants.flatMap((plant) => {
          const month = plant.months.findLast(({month: of}) => of === latest.month);
          return month === undefined ? [] : [plantRow(plant, month)];
        }),
        ...months.map(monthRow).reverse()
      ]
    },
    draw: (frame) => plantBars(plants, latest.month, frame),
    ...{period: `${first.month} 至 ${latest.month}`, asOf: latest.month, status: null},
    ...{method: "sewage-plants", standards: [...new Set(latestStandards(plants))]},
    completeness: {
      evaluated: latest.plants,
      total: latest.plants + latest.absent.length,
      unit: "座",
      missing: latest.absent.map((what) => ({what, why: `${monthWords(latest.month)}未报`}))
    },
    notes: [
      "负荷率 = 处理水量 ÷（设计规模 × 当月天数）。全市进水BOD5 按各厂水量加权，只算报了浓度的厂。雨季负荷高、进水浓度低，常因雨水和地下水混入。",
      "城市生活污水集中收集率只按年公布，不由月报推算。",
      ...withoutPlants(city)
    ]
  };
};

/** Regions that no plant stands in, as far as the table tells: perhaps there is none, perhaps it is not reported. */
const withoutPlants = (city: City): readonly string[] => {
  const {counties, aside} = neverInSewagePlants(city);
  const names = [...counties, ...aside];
  return names.length === 0
    ? []
    : [`${names.join("、")}在污水处理厂月报中没有一行：没有厂，还是没有报送，数据表没有写明。`];
};

const latestStandards = (plants: readonly Plant[]): readonly string[] =>
  plants.flatMap(({months}) => months.at(-1)?.row.standard ?? []);

const plantRow = ({name}: Plant, {month, load, compliant, row}: PlantMonth) => ({
  ...{month, plant: name, treated: row.treated},
  load: load?.percent ?? missing("设计规模为 0"),
  bod5: row.inflowBod5 ?? missing("未报"),
  compliant: row.compliantDays ?? missing("未报"),
  days: compliant?.denominator ?? missing("未报"),
  exceeded: exceededWords(row) ?? "无",
  overflows: row.overflows ?? missing("未报"),
  sludge: row.sludge ?? missing("未报")
});

/** What kept a plant from its standard; null where every day met it or no day is told. */
const exceededWords = ({compliantDays, month, exceeded}: PlantMonth["row"]): string | null =>
  compliantDays === null || compliantDays >= daysInMonth(month) ? exceeded : (exceeded ?? "项目未报");

const monthRow = ({month, plants, treated, load, bod5, compliant, overflows, sludge, short}: PlantsMonth) => ({
  ...{month, plant: `全市 ${plants} 座`, treated},
  load: load?.percent ?? missing("设计规模为 0"),
  bod5: bod5?.value ?? missing("未报"),
  compliant: compliant?.numerator ?? missing("未报"),
  days: compliant?.denominator ?? missing("未报"),
  exceeded: short.map(({plant, exceeded}) => `${plant}（${exceeded ?? "项目未报"}）`).join("、") || "无",
  overflows: overflows ?? missing("未报"),
  sludge: sludge ?? missing("未报")
});

/** The plants that were not within their standard every day, by name. */
const shortWords = ({month, short}: PlantsMonth): string =>
  short.length === 0
    ? ""
    : `（${short
        .map(
          ({plant, compliantDays, exceeded}) =>
            `${plant} ${compliantDays}/${daysInMonth(month)} 天，${exceeded ?? "超标项目未报"}`
        )
        .join("；")}）`;

const sentenceOf = (latest: PlantsMonth, plants: readonly Plant[]): string => {
  const {month, treated, load, withoutCapacity, bod5, compliant, overflows, overflowsUnreported} = latest;
  const over = plants.filter(({months}) => months.some((own) => own.month === month && (own.load?.percent ?? 0) > 100));
  return (
    `${monthWords(month)} ${latest.plants} 座污水处理厂处理 ${withUnit(treated, "万立方米", 1)}` +
    `${load === null ? "" : `，平均负荷率 ${formatNumber(load.percent, 1)}%`}` +
    `${withoutCapacity.length === 0 ? "" : `（${withoutCapacity.join("、")}没有设计规模，不计入负荷率）`}` +
    `${over.length === 0 ? "" : `，${over.map(({name}) => name).join("、")}超负荷`}` +
    `${bod5 === null ? "" : `，进水BOD5 平均 ${withUnit(bod5.value, "mg/L", 1)}`}` +
    `${compliant === null ? "" : `；出水达标 ${compliant.numerator}/${compliant.denominator} 厂·天${shortWords(latest)}`}` +
    `${overflows === null ? "；溢流次数未报" : `，溢流 ${overflows} 次${overflowsUnreported.length === 0 ? "" : `（${overflowsUnreported.length} 座未报）`}`}。`
  );
};
