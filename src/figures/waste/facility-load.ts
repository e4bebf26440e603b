import type {Facility, FacilityMonth} from "../../measures/waste/facilities.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {BURIED_FIELDS, BURIED_NOTE, buriedCells, buriedWords} from "./buried-words.ts";
import {facilityBars} from "./facility-load-drawing.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {completeMonths} from "../completeness.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";
import {monthWords} from "../drawing/month-words.ts";

/** A facility's load month by month, with its states; one figure for every facility that reports months. */
export const facilityLoads = (city: City, {garbage: {facilities}}: WasteVerdicts): readonly Figure[] =>
  facilities.filter(({months}) => months.length > 0).map((facility) => facilityLoad(city, facility));

const facilityLoad = (city: City, facility: Facility): Figure => {
  const {id, row, flow, months} = facility;
  const [first, latest] = [months[0], months.at(-1)] as [FacilityMonth, FacilityMonth];
  return {
    ...figureOrigin(city, "garbage_monthly"),
    ...{id: `facility-load/${id}`, section: "waste", title: `${row.name}：逐月负荷和运行状态`},
    sentence: sentenceOf(facility, latest),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "state", label: "运行状态"},
        {key: "stopped", label: "停炉天数", unit: "天", digits: 0},
        {key: "tonnes", label: flow, unit: "吨", digits: 0},
        ...(row.kind === "填埋场" ? BURIED_FIELDS : []),
        {key: "load", label: "负荷率", unit: "%", digits: 1}
      ],
      rows: months
        .map(({month, state, daysStopped, tonnes, load, why, row: reported}) => ({
          ...(row.kind === "填埋场" ? buriedCells(reported) : {}),
          ...{month, state: state ?? missing("未报")},
          stopped: daysStopped ?? missing("未报"),
          tonnes: tonnes ?? missing(why ?? "未报"),
          load: load?.percent ?? missing(why ?? "未报")
        }))
        .reverse()
    },
    draw: (frame) => facilityBars(months, row.kind, frame),
    ...{period: `${first.month} 至 ${latest.month}`, asOf: latest.month, status: latest.row.dataState},
    ...{method: "garbage-balance", standards: []},
    completeness: completeMonths(
      months.map(({month, load, why}) => ({month, why: load === null ? (why ?? "未报") : null}))
    ),
    notes: [
      `负荷率 = ${flow} ÷（设计能力 ${formatNumber(row.capacity)} 吨/日 × 当月天数）${row.capacityBasis === null ? "" : `，能力按${row.capacityBasis}量计`}。`,
      ...(row.kind === "填埋场" ? [BURIED_NOTE] : [])
    ]
  };
};

const sentenceOf = (
  {row, flow}: Facility,
  {month, state, tonnes, load, daysStopped, row: reported}: FacilityMonth
): string => {
  const working =
    state === null ? "" : `${state}${daysStopped === null || daysStopped === 0 ? "" : `（停炉 ${daysStopped} 天）`}，`;
  if (tonnes === 0 && state !== null && state !== "运行") return `${monthWords(month)}${state}。`;
  return tonnes === null || load === null
    ? `${monthWords(month)}${working}${flow}没有数据。`
    : `${monthWords(month)}${working}${flow} ${withUnit(tonnes, "吨")}${row.kind === "填埋场" ? `（${buriedWords([reported])}）` : ""}，负荷率 ${formatNumber(load.percent, 1)}%（设计能力 ${formatNumber(row.capacity)} 吨/日）。`;
};
