import {readingColumns} from "../../measures/water/water-columns.ts";
import {sectionMonth, type WaterVerdicts} from "../../measures/water/water.ts";
import type {WaterSectionPlace} from "../../measures/water/water-places.ts";
import type {ReadingVerdict} from "../../measures/water/water-readings.ts";
import {sectionYears} from "../../measures/water/water-years.ts";
import {excessText, mainPollutants} from "../../standards/water/water-pollutants.ts";
import {type FigureTable, missing} from "../figure.ts";
import {classCell, classText, shortMonth} from "./water-words.ts";

/** Sections of a region, or of all, at the latest month. */
export const sectionTable = (
  verdicts: WaterVerdicts,
  sections: readonly WaterSectionPlace[],
  withBody = true
): FigureTable => {
  const latest = verdicts.latest ?? "";
  const some = (value: (section: WaterSectionPlace) => unknown): boolean =>
    sections.some((place) => value(place) !== null);
  return {
    columns: [
      {key: "name", label: "断面", link: ({slug}) => `/water/sections/${String(slug)}/`},
      ...(withBody ? [{key: "body", label: "水体"}] : []),
      ...(some(({target}) => target) ? [{key: "target", label: "目标"}] : []),
      {key: "class", label: `${shortMonth(latest)}类别`},
      ...(some(({target}) => target) ? [{key: "met", label: "达标"}] : []),
      {key: "before", label: "上月"}
    ],
    rows: sections.map((section) => {
      const cell = sectionMonth(verdicts, section, latest);
      const rank = cell?.rank ?? null;
      return {
        slug: section.slug,
        name: section.name,
        body: section.body ?? missing("未填"),
        target: section.target === null ? missing("未定") : classText(section.target),
        class: classCell(cell),
        met: rank === null || section.target === null ? missing("不评价") : rank <= section.target ? "达标" : "未达标",
        before: classCell(sectionMonth(verdicts, section, verdicts.months.at(-2) ?? ""))
      };
    })
  };
};

/** Sections grouped by region in the order given; those of no known region last. */
export const sectionsByRegion = (
  verdicts: WaterVerdicts,
  regions: readonly string[]
): readonly {readonly region: string; readonly table: FigureTable}[] =>
  [...regions, null].flatMap((region) => {
    const sections = verdicts.sections.filter((section) => section.region === region);
    return sections.length === 0 ? [] : [{region: region ?? "未写明行政区域", table: sectionTable(verdicts, sections)}];
  });

/** A section's years: the class of the mean of its months, a trial, beside how many months there are. */
export const yearTable = (verdicts: WaterVerdicts, section: WaterSectionPlace): FigureTable => ({
  columns: [
    {key: "year", label: "年份"},
    {key: "months", label: "月数", digits: 0},
    {key: "class", label: "类别"},
    {key: "pollutants", label: "主要污染指标"},
    {key: "good", label: "Ⅰ–Ⅲ类", unit: "个月", digits: 0},
    ...(section.target === null ? [] : [{key: "met", label: "达标", unit: "个月", digits: 0}])
  ],
  rows: sectionYears(verdicts, section)
    .map(({year, months, judgement, rank, why, good, met}) => ({
      ...{year, months, good, met: met ?? missing("没有目标")},
      class: rank === null ? missing(why ?? "不评价") : classText(rank),
      pollutants: judgement === null ? missing(why ?? "不评价") : excessText(mainPollutants(judgement)) || "无"
    }))
    .toReversed()
});

/** Whether the trial with four items gives the published class. */
const trialSame = ({trial, row}: ReadingVerdict): string | null =>
  trial === null || row.officialClass === null ? null : row.officialClass === classText(trial) ? "是" : "否";

/** The latest readings of a section, official class beside the computed one. */
export const readingTable = (verdicts: WaterVerdicts, section: WaterSectionPlace): FigureTable => ({
  columns: [
    {key: "time", label: "监测时间"},
    {key: "official", label: "官方类别"},
    {key: "computed", label: "本站计算"},
    {key: "same", label: "是否一致"},
    {key: "pollutants", label: "主要污染指标"}
  ],
  rows: section.readings
    .slice(section.readings.some((position) => (verdicts.readings[position]?.row.time.length ?? 0) > 7) ? -36 : -12)
    .toReversed()
    .flatMap((position) => {
      const verdict = verdicts.readings[position];
      if (verdict === undefined) return [];
      const columns = readingColumns(verdict);
      const why = missing(verdict.why ?? "不评价");
      const {trial} = verdict;
      return [
        {
          time: verdict.row.time,
          official: verdict.row.officialClass ?? missing("未公布"),
          computed: columns.计算水质类别 ?? (trial === null ? why : `${classText(trial)}（四项试算）`),
          same: columns.与官方类别一致 ?? trialSame(verdict) ?? missing("无法比较"),
          pollutants: columns.计算水质类别 === null ? why : (columns.主要污染指标 ?? "无")
        }
      ];
    })
});
