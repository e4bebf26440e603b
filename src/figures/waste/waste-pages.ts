import type {Facility} from "../../measures/waste/facilities.ts";
import {facilityLife} from "../../measures/waste/facility-life.ts";
import {FATES, garbageOfRegion} from "../../measures/waste/garbage.ts";
import type {Project} from "../../measures/waste/sewage-projects.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type FigureTable, missing} from "../figure.ts";
import {stopReason} from "./sewage-projects.ts";
import {chineseDate, formatNumber, withUnit} from "../drawing/format.ts";
import {monthWords} from "../drawing/month-words.ts";

/** The latest month of every region, side by side. */
export const garbageByRegion = (city: City, {garbage}: WasteVerdicts): FigureTable => {
  const month = garbage.months.at(-1)?.month;
  return {
    columns: [
      {key: "region", label: "行政区域"},
      {key: "collected", label: "清运量", unit: "吨", digits: 0},
      ...FATES.map(({key, label}) => ({key, label, unit: "吨", digits: 0})),
      {key: "unaccounted", label: "差额", unit: "吨", digits: 0}
    ],
    rows: city.tables.regions.flatMap(({name}) => {
      const total = garbageOfRegion(city, name).findLast((one) => one.month === month);
      if (total === undefined) return [];
      return [
        {
          region: name,
          collected: total.collected.value ?? missing("未报"),
          ...Object.fromEntries(FATES.map(({key}) => [key, total.fates[key].value ?? missing("未报")])),
          unaccounted: total.unaccounted ?? missing("未报")
        }
      ];
    })
  };
};

export const facilityEntries = ({garbage}: WasteVerdicts) =>
  garbage.facilities.map((facility) => {
    const {id, row, months} = facility;
    const latest = months.at(-1);
    const load = latest === undefined || latest.tonnes === 0 ? null : latest.load;
    return {
      href: `/waste/facilities/${id}/`,
      title: row.name,
      meta: [
        row.kind,
        row.region,
        capacityText(facility),
        row.state,
        ...(load === null ? [] : [`${latest?.month} 负荷率 ${formatNumber(load.percent, 1)}%`])
      ].join(" · ")
    };
  });

const capacityText = ({row}: Facility): string =>
  `${formatNumber(row.capacity)} 吨/日${row.capacityBasis === null ? "" : `（${row.capacityBasis}）`}`;

export const facilityFacts = (facility: Facility) => {
  const {row} = facility;
  return [
    {term: "类型", value: row.kind},
    {term: "行政区域", value: row.region},
    {term: "运行状态", value: row.state},
    {term: "设计能力", value: capacityText(facility)},
    {term: "服务范围", value: row.serves},
    {term: "投运日期", value: row.opened === null ? null : chineseDate(row.opened)},
    {term: "运营单位", value: row.operator},
    ...lifeFacts(facility)
  ];
};

const lifeFacts = (facility: Facility) => {
  const life = facilityLife(facility);
  if (life === null) return [];
  const {load, loadMonths, stopped, over, lastIn, idle, total} = life;
  return [
    {
      term: `最近 ${loadMonths} 个月平均负荷率`,
      value:
        load === null || load.numerator === 0
          ? null
          : `${formatNumber(load.percent, 1)}%（${facility.flow} ${withUnit(load.numerator, "吨")} ÷ 同期设计能力 ${withUnit(load.denominator, "吨")}）${over === 0 ? "" : `，${over} 个月超过设计能力`}`
    },
    {term: "最近 12 个月停炉", value: stopped === null ? null : `${stopped} 天`},
    {term: `${monthWords(life.first)}以来${facility.flow}`, value: total === null ? null : withUnit(total, "吨")},
    {
      term: "最后一次进场",
      value: idle === 0 || lastIn === null ? null : `${monthWords(lastIn)}，其后连续 ${idle} 个月为 0 吨`
    },
    {
      term: "封场后的管护",
      value: facility.row.state === "封场" ? "未公布：数据表中没有渗滤液、填埋气、地下水监测" : null
    }
  ];
};

/** Figures of a facility's page; of a closed one its states come first, and no empty load where nothing came in for long. */
export const facilityFigures = ({id, row, months}: Facility): readonly string[] => {
  const [load, states] = [`facility-load/${id}`, `facility-states/${id}`];
  if (months.slice(-18).every(({tonnes}) => tonnes === 0)) return [states];
  return row.state === "封场" ? [states, load] : [load, states];
};

/** What the page of a facility opens with where it has no months to tell of. */
export const facilityLead = (facility: Facility): string =>
  `${facility.row.kind}，${facility.row.state}，设计能力 ${capacityText(facility)}；没有逐月数据。`;

const pressing = ({late, standing}: Project): number => (late ? 0 : standing === "停工" ? 1 : 2);

/** Projects, late ones first, then the stopped, then by planned day; why work stopped beside its state. */
export const projectTable = (projects: readonly Project[]): FigureTable => ({
  columns: [
    {key: "name", label: "项目"},
    {key: "standing", label: "状态"},
    {key: "late", label: "逾期", unit: "天", digits: 0},
    {key: "region", label: "行政区域"},
    {key: "kind", label: "类型"},
    {key: "amount", label: "完成/计划"},
    {key: "due", label: "计划完工"},
    {key: "finished", label: "实际完工"},
    {key: "cost", label: "投资", unit: "万元", digits: 0},
    {key: "responsible", label: "责任单位"}
  ],
  rows: projects
    .toSorted((a, b) => pressing(a) - pressing(b) || (a.row.due < b.row.due ? -1 : a.row.due > b.row.due ? 1 : 0))
    .map(({row, standing, daysLate}) => ({
      ...{name: row.name, region: row.region, kind: row.kind, due: row.due, responsible: row.responsible},
      standing: standing === "停工" ? `停工：${stopReason(row) ?? "未注明原因"}` : standing,
      late: daysLate > 0 ? daysLate : missing("没有逾期"),
      amount: `${formatNumber(row.done, 1).replace(/\.0$/, "")}/${withUnit(row.planned, row.unit, 1).replace(".0 ", " ")}`,
      finished: row.finished ?? missing("未完工"),
      cost: row.cost ?? missing("未公布")
    }))
});
