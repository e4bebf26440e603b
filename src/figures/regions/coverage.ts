import type {Verdicts} from "../../measures/assess.ts";
import {type CoverageCell, type CoverageField, coverage} from "../../measures/coverage.ts";
import {regionSlug} from "../../measures/rectification/rectification-lists.ts";
import type {City} from "../../tables/city.ts";
import {type Cell, type Figure, type FigureRow, missing} from "../figure.ts";
import {periodWords} from "../responsibility/accountability.ts";
import {coverageDrawing} from "./coverage-drawing.ts";

const WHOLE = "全市";

/** 全地域 × 全领域: where there is data, up to when, and where there is none. */
export const coverageFigure = (city: City, verdicts: Verdicts): readonly Figure[] => {
  const {site, tables} = city;
  const fields = coverage(city, verdicts);
  const regions = tables.regions.map(({name}) => name);
  if (regions.length === 0 || fields.every(({whole}) => whole === null)) return [];
  const path = new Map<string, string | null>(fields.map((field) => [field.label, field.whole && field.path]));
  const gaps = fields
    .map((field) => ({field, silent: regions.filter((region) => field.applies(region) && field.of(region) === null)}))
    .filter(({silent}) => silent.length > 0);
  const total = fields.reduce((sum, {applies}) => sum + regions.filter(applies).length, 0);
  const empty = gaps.reduce((sum, {silent}) => sum + silent.length, 0);
  return [
    {
      id: "coverage",
      section: "regions",
      title: "全地域、全领域：哪里有数据，到什么时候",
      sentence: sentenceOf(fields, regions, total - empty),
      table: {
        columns: [
          {key: "area", label: "类别"},
          {key: "field", label: "领域", link: ({field}) => path.get(String(field)) ?? null},
          {
            key: "region",
            label: "行政区域",
            link: ({region}) => (region === WHOLE ? null : `/regions/${regionSlug(city, String(region))}/`)
          },
          {key: "things", label: "数量", digits: 0},
          {key: "unit", label: "计量"},
          {key: "from", label: "最早"},
          {key: "until", label: "数据到"},
          {key: "state", label: "状态"}
        ],
        rows: fields.flatMap((field) => [
          rowOf(field, WHOLE, field.whole, true),
          ...regions.map((region) => rowOf(field, region, field.of(region), field.applies(region)))
        ])
      },
      draw: (frame) =>
        coverageDrawing(
          fields,
          [
            {label: WHOLE, of: ({whole}) => whole, applies: () => true},
            ...tables.regions.map(({name, short}) => ({
              label: short ?? name,
              of: (field: CoverageField) => field.of(name),
              applies: (field: CoverageField) => field.applies(name)
            }))
          ],
          frame
        ),
      period: `截至 ${site.dataAsOf}`,
      asOf: site.dataAsOf,
      published: null,
      status: null,
      source: site.publisher || site.region,
      owner: site.publisher || site.region,
      method: "coverage",
      standards: [],
      completeness: {
        ...{evaluated: total - empty, total, unit: "格"},
        missing: gaps.map(({field, silent}) => ({
          what: `${field.label}：${silent.length === regions.filter(field.applies).length ? "全部区域" : silent.join("、")}`,
          why: "没有报送",
          count: silent.length
        }))
      },
      notes: [
        "格内是数据到哪个月（年度指标写年份，没有日期的名单写数量）；虚线格“无”是没有报送，不是零；“—”是不适用，名录里这个区域没有断面或站点。加粗线的格早于同一领域其他区域的最晚一期。手机上“✓”是有数据，“旧”是早于其他区域。",
        "只说有没有数据，不说好坏。本站没有噪声、辐射和生态质量监测的数据表，这些要素只出现在整改和信访的类别里。"
      ]
    }
  ];
};

const rowOf = (field: CoverageField, region: string, cell: CoverageCell | null, applies: boolean): FigureRow => {
  const {area, label, unit} = field;
  const state = applies ? "无数据" : "不适用";
  const gap = missing(state);
  if (cell === null) return {area, field: label, region, things: gap, unit, from: gap, until: gap, state};
  const undated = missing("没有日期");
  const when = (period: string | null): Cell => (period === null ? undated : dateWords(period));
  return {
    ...{area, field: label, region, things: cell.things, unit, from: when(cell.from), until: when(cell.until)},
    state: cell.behind ? "早于其他区域" : "有数据"
  };
};

/** Days and months as they are; quarters, halves and years by their name. */
const dateWords = (period: string): string => (/^\d{4}-\d{2}/.test(period) ? period : periodWords(period));

const sentenceOf = (fields: readonly CoverageField[], regions: readonly string[], filled: number): string => {
  const cells = fields.flatMap((field) => regions.filter(field.applies).map((region) => field.of(region)));
  const none = fields.length * regions.length - cells.length;
  const behind = cells.filter((cell) => cell?.behind === true).length;
  const silent = fields.filter(({whole}) => whole === null).map(({label}) => label);
  return [
    `${regions.length} 个行政区域、${fields.length} 个领域共 ${cells.length} 格，${filled} 格有数据`,
    behind === 0 ? null : `${behind} 格早于其他区域`,
    filled === cells.length ? "没有空格" : `${cells.length - filled} 格没有数据`,
    none === 0 ? null : `另有 ${none} 格不适用`,
    silent.length === 0 ? null : `${silent.join("、")}全市都没有报送`
  ]
    .filter((part) => part !== null)
    .join("；")
    .concat("。");
};
