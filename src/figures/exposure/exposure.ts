import {DOWN_REASONS} from "../../measures/exposure/exposure-life.ts";
import {type ExposureVerdict, MENDING} from "../../measures/exposure/exposure.ts";
import type {City} from "../../tables/city.ts";
import type {Completeness, Figure} from "../figure.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import {type Bar, type Part, stackedBars} from "../drawing/stacked-bars.ts";

/** Counts of 警示曝光, never a name. None where the city publishes no exposures. */
export const exposureFigures = (city: City, exposure: ExposureVerdict): readonly Figure[] =>
  exposure.standing.length + exposure.down.length === 0
    ? []
    : [exposureStates(city, exposure), ...exposureFines(city, exposure)];

const wholeOf = (entries: number): Completeness => ({evaluated: entries, total: entries, unit: "件", missing: []});

const base = ({site, tables}: City, {asOf, standing, down}: ExposureVerdict) => ({
  section: "exposure" as const,
  period: `${chineseDate(asOf)}的公示状态`,
  asOf: site.dataAsOf,
  published: asOf,
  status: null,
  source: tables.datasets.find(({table}) => table === "exposure_list")?.provider ?? (site.publisher || site.region),
  owner: site.publisher || site.region,
  method: "exposure-life",
  standards: [],
  completeness: wholeOf(standing.length + down.length)
});

const exposureStates = (city: City, exposure: ExposureVerdict): Figure => {
  const {standing, down} = exposure;
  const mending = MENDING.map((state) => ({
    group: "公示中",
    state: state as string,
    count: standing.filter((one) => one.mending === state).length
  }));
  const removed = DOWN_REASONS.map((state) => ({
    group: "已撤下",
    state: state === "撤下" ? "其他原因撤下" : (state as string),
    count: down.filter(({reason}) => reason === state).length
  })).toReversed();
  const rows = [...mending, ...removed.filter(({count}) => count > 0)];
  const totals = [
    {group: "公示中", state: "合计", count: standing.length},
    {group: "已撤下", state: "合计", count: down.length}
  ];
  return {
    ...base(city, exposure),
    id: "exposure-states",
    title: "警示曝光：还在公示的和已经撤下的",
    sentence: statesSentence(exposure),
    table: {
      columns: [
        {key: "group", label: "公示状态"},
        {key: "state", label: "整改状态或撤下原因"},
        {key: "count", label: "件数", unit: "件", digits: 0}
      ],
      rows: [...rows, ...totals]
    },
    draw: (frame) => stackedBars(rows.map(stateBar), STATE_PARTS, frame),
    notes: [
      `累计曝光 ${standing.length + down.length} 件，其中在公示 ${standing.length} 件、已撤下 ${down.length} 件。`,
      "逾期未整改：整改时限早于数据截至而仍在整改，或填报为逾期。撤下原因按最早发生的一项计。",
      "公示状态按生成网页的日期计算，逾期按数据截至计算。"
    ]
  };
};

const STATE_PARTS: readonly Part[] = [
  {key: "late", label: "逾期未整改", fill: "zhu", text: "onzhu"},
  {key: "open", label: "整改中、待核实", fill: "track", text: "ink", outline: "s4"},
  {key: "closed", label: "已核实完成", fill: "done", text: "ondone"},
  {key: "down", label: "已撤下", fill: "paper", text: "ink", outline: "soft"}
];

const stateBar = ({group, state, count}: {group: string; state: string; count: number}): Bar => {
  const part =
    group === "已撤下" ? "down" : state === "逾期未整改" ? "late" : state === "已核实完成" ? "closed" : "open";
  return {label: state, path: null, values: {[part]: count}, end: `${count} 件`, late: null};
};

const statesSentence = ({standing, down}: ExposureVerdict): string => {
  const count = (state: string): number => standing.filter(({mending}) => mending === state).length;
  const late = count("逾期未整改");
  return `在公示的 ${standing.length} 件中，${late === 0 ? "没有逾期未整改的" : `${late} 件逾期未整改`}，${count("已核实完成")} 件已核实完成；另有 ${down.length} 件已撤下。`;
};

/** Fines of standing entries by 问题类别; entries without a fine are counted beside, not as 0. */
const exposureFines = (city: City, exposure: ExposureVerdict): readonly Figure[] => {
  const fined = exposure.standing.filter(({entry}) => entry.fine !== null && entry.fine > 0);
  if (fined.length === 0) return [];
  const fields = [...Map.groupBy(exposure.standing, ({entry}) => entry.field)]
    .map(([field, members]) => fineRow(field, members))
    .toSorted((a, b) => b.fine - a.fine || b.entries - a.entries || (a.field < b.field ? -1 : 1));
  const total = fineRow("合计", exposure.standing);
  return [
    {
      ...base(city, exposure),
      completeness: wholeOf(total.entries),
      id: "exposure-fines",
      title: "在公示的曝光罚了多少",
      sentence: `在公示的 ${total.entries} 件中 ${total.fined} 件处以罚款，合计 ${formatNumber(total.fine, 2)} 万元，平均每件 ${formatNumber(total.fine / total.fined, 2)} 万元。`,
      table: {
        columns: [
          {key: "field", label: "问题类别"},
          {key: "entries", label: "在公示", unit: "件", digits: 0},
          {key: "fined", label: "其中罚款", unit: "件", digits: 0},
          {key: "fine", label: "罚款合计", unit: "万元", digits: 2},
          {key: "mean", label: "平均每件罚款", unit: "万元", digits: 2}
        ],
        rows: [...fields, total].map((row) => ({
          ...row,
          mean: row.fined === 0 ? {why: "没有罚款"} : row.fine / row.fined
        }))
      },
      draw: (frame) => stackedBars(fields.map(fineBar), FINE_PARTS, frame),
      notes: [
        "罚款金额是处罚决定载明的数额，不是已缴数额；没有罚款的（如责令改正、约谈）不计入平均数。",
        "只统计生成网页当日仍在公示的曝光，已撤下的不计；曝光之外的处罚不在其中。"
      ]
    }
  ];
};

const FINE_PARTS: readonly Part[] = [{key: "fine", label: "罚款合计", fill: "s1", text: "ondone"}];

const fineRow = (field: string, members: ExposureVerdict["standing"]) => {
  const fines = members.flatMap(({entry}) => (entry.fine !== null && entry.fine > 0 ? [entry.fine] : []));
  return {
    field,
    entries: members.length,
    fined: fines.length,
    fine: fines.reduce((sum, fine) => sum + fine, 0) / 10_000
  };
};

const fineBar = ({field, fined, fine}: ReturnType<typeof fineRow>): Bar => ({
  label: field,
  path: null,
  values: {fine},
  end: fined === 0 ? "没有罚款" : `${formatNumber(fine, 2)} 万元，${fined} 件`,
  late: null
});
