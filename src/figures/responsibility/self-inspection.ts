import type {Inspected, SelfInspection} from "../../measures/responsibility/responsibility-self-inspection.ts";
import type {ResponsibilityVerdicts} from "../../measures/responsibility/responsibility.ts";
import type {City} from "../../tables/city.ts";
import {periodWords} from "./accountability.ts";
import {type Cell, type Figure, type FigureRow, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {matrix} from "../drawing/matrix.ts";
import {responsibilityBase} from "./responsibility-base.ts";

/** 自检自查: what each county found by itself in each field, and how much of it is mended. */
export const selfInspectionFigure = (city: City, {selfInspection}: ResponsibilityVerdicts): Figure | null => {
  const latest = selfInspection.at(-1);
  if (latest === undefined) return null;
  const short = new Map(city.tables.regions.map(({name, short: words}) => [name, words ?? name]));
  return {
    ...responsibilityBase(city, "self_inspection"),
    id: "self-inspection",
    title: "自检自查：发现多少、改了多少",
    sentence: sentenceOf(latest, selfInspection.at(-2)),
    table: {
      columns: [
        {key: "field", label: "重点领域"},
        {key: "region", label: "行政区域"},
        {key: "found", label: "排查发现", unit: "个", digits: 0},
        {key: "mended", label: "已整改", unit: "个", digits: 0},
        {key: "open", label: "未整改", unit: "个", digits: 0},
        {key: "rate", label: "整改率", unit: "%", digits: 1}
      ],
      rows: rowsOf(latest)
    },
    draw: (frame) =>
      matrix(
        {
          rows: latest.fields.map((field) => ({
            label: field,
            total: latest.regions.some((region) => latest.cell(field, region) !== null)
              ? fraction(latest.ofField(field))
              : "无"
          })),
          columns: latest.regions.map((region) => short.get(region) ?? region),
          cell: (row, column) => {
            const found = latest.cell(latest.fields[row] ?? "", latest.regions[column] ?? "");
            return found === null ? null : {part: found.mended, whole: found.found};
          }
        },
        frame
      ),
    period: periodWords(latest.period),
    completeness: completenessOf(latest),
    notes: [
      "格内为已整改/排查发现，手机上已整改在上、排查发现在下；已全部整改的填色，尚有未整改的不填色，一个也没有发现的写 0/0、不填色。虚线格“无”是没有填报，不等于零。",
      "只公布数量：自查线索属于过程信息，不逐条公开。"
    ]
  };
};

const fraction = ({mended, found}: Inspected): string => `${mended}/${found}`;

const rowsOf = (one: SelfInspection): readonly FigureRow[] => [
  ...one.fields.flatMap((field) => one.regions.map((region) => rowOf(field, region, one.cell(field, region)))),
  rowOf("全部领域", "全部区域", one.total)
];

const rowOf = (field: string, region: string, cell: Inspected | null): FigureRow => {
  const gap: Cell = missing("未填报");
  if (cell === null) return {field, region, found: gap, mended: gap, open: gap, rate: gap};
  const {found, mended} = cell;
  return {field, region, found, mended, open: found - mended, rate: percent(mended, found) ?? missing("没有发现")};
};

const completenessOf = ({fields, regions, cell}: SelfInspection): Figure["completeness"] => {
  const gaps = regions.flatMap((region) =>
    fields.filter((field) => cell(field, region) === null).map((field) => ({what: `${region}${field}`, why: "未填报"}))
  );
  const total = fields.length * regions.length;
  return {evaluated: total - gaps.length, total, unit: "格", missing: gaps};
};

const sentenceOf = ({period, total, reported}: SelfInspection, before: SelfInspection | undefined): string => {
  const rate = percent(total.mended, total.found);
  const rateWords = rate === null ? "" : `（${formatNumber(rate, 1)}%）`;
  const more =
    before === undefined
      ? ""
      : `；${periodWords(before.period)}发现 ${before.total.found} 个、整改 ${before.total.mended} 个`;
  return `${periodWords(period)} ${reported} 个领域自查发现 ${total.found} 个问题，已整改 ${total.mended} 个${rateWords}，未整改 ${total.found - total.mended} 个${more}。`;
};
