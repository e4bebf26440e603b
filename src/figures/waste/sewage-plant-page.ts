import {daysInMonth} from "../../measures/days.ts";
import type {Plant} from "../../measures/waste/sewage-plants.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";
import {monthWords} from "../drawing/month-words.ts";
import {type FigureTable, missing} from "../figure.ts";

const sewagePlantPath = (id: string): string => `/waste/sewage/plants/${id}/`;

export const sewagePlantEntries = (plants: readonly Plant[]) =>
  plants.map(({id, name, region, months}) => {
    const latest = months.at(-1);
    return {
      ...{href: sewagePlantPath(id), title: name},
      meta: [
        region,
        ...(latest === undefined ? [] : [`${withUnit(latest.row.capacity, "万立方米/日", 1)}`]),
        ...(latest?.load == null ? [] : [`${latest.month} 负荷率 ${formatNumber(latest.load.percent, 1)}%`])
      ].join(" · ")
    };
  });

/** Months in which some day is told to have missed the standard. */
const shortMonths = ({months}: Plant): Plant["months"] =>
  months.filter(({row}) => row.compliantDays !== null && row.compliantDays < daysInMonth(row.month));

export const sewagePlantLead = (plant: Plant): string => {
  const {months} = plant;
  const latest = months.at(-1);
  if (latest === undefined) return "没有逐月数据。";
  const {row, load, month, compliant} = latest;
  const short = shortMonths(plant);
  const over = months.filter((one) => (one.load?.percent ?? 0) > 100).length;
  const last = short.at(-1);
  const told = months.filter((one) => one.row.compliantDays !== null).length;
  return (
    `${monthWords(month)}处理 ${withUnit(row.treated, "万立方米", 1)}` +
    `${load === null ? "" : `，负荷率 ${formatNumber(load.percent, 1)}%`}` +
    `${compliant === null ? "，达标天数未报" : `，达标 ${compliant.numerator}/${compliant.denominator} 天`}；` +
    `${monthWords(months[0]?.month ?? month)}以来报送 ${months.length} 个月，` +
    `${last === undefined ? `报了达标天数的 ${told} 个月没有不达标的日子` : `${short.length} 个月有不达标的日子，最近一次是${monthWords(last.month)}（${last.row.exceeded ?? "超标项目未报"}）`}` +
    `${over === 0 ? "" : `，${over} 个月超过设计规模`}。`
  );
};

export const sewagePlantFacts = ({region, months}: Plant) => {
  const row = months.at(-1)?.row;
  return [
    {term: "行政区域", value: region},
    {term: "设计规模", value: row === undefined ? null : withUnit(row.capacity, "万立方米/日", 1)},
    {term: "出水执行标准", value: row?.standard ?? null}
  ];
};

/** Its months, newest first. */
export const sewagePlantMonths = ({months}: Plant): FigureTable => ({
  columns: [
    {key: "month", label: "月份"},
    {key: "treated", label: "处理水量", unit: "万立方米", digits: 1},
    {key: "load", label: "负荷率", unit: "%", digits: 1},
    {key: "bod5", label: "进水BOD5", unit: "mg/L", digits: 1},
    {key: "cod", label: "进水COD", unit: "mg/L", digits: 0},
    {key: "days", label: "达标天数/日历天数"},
    {key: "exceeded", label: "超标项目"},
    {key: "overflows", label: "溢流次数", unit: "次", digits: 0},
    {key: "sludge", label: "污泥量", unit: "吨", digits: 0}
  ],
  rows: months.toReversed().map(({month, load, compliant, row}) => ({
    ...{month, treated: row.treated},
    load: load?.percent ?? missing("设计规模为 0"),
    bod5: row.inflowBod5 ?? missing("未报"),
    cod: row.inflowCod ?? missing("未报"),
    days: compliant === null ? missing("未报") : `${compliant.numerator}/${compliant.denominator}`,
    exceeded: row.exceeded ?? (compliant !== null && compliant.percent < 100 ? missing("项目未报") : "无"),
    overflows: row.overflows ?? missing("未报"),
    sludge: row.sludge ?? missing("未报")
  }))
});
