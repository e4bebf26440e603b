import {sectionMonth, type WaterVerdicts} from "../../measures/water/water.ts";
import {retoldOf} from "../../measures/water/water-why.ts";
import {waterSeams} from "../../measures/water/water-seams.ts";
import type {SectionMonth} from "../../measures/water/water-months.ts";
import type {WaterSectionPlace} from "../../measures/water/water-places.ts";
import {type BasicItem, BASIC_ITEMS} from "../../standards/water/gb3838-2002.ts";
import {basicItem, limitOf} from "../../standards/water/single-factor.ts";
import {BASIC_FIVE, CLASS_III, conditionOf} from "../../standards/water/water-assessment-2011.ts";
import {itemCount} from "../../standards/water/water-judge.ts";
import {excessText, mainPollutants, over} from "../../standards/water/water-pollutants.ts";
import type {City} from "../../tables/city.ts";
import {type Cell, type Figure, type FigureRow, missing} from "../figure.ts";
import {drawSection} from "./water-section-drawing.ts";
import {seamNotes, STANDARD_FIELD, standardCell} from "./water-seam.ts";
import {retoldNotes} from "./water-retold-words.ts";
import {countsText, whyLine} from "./water-why.ts";
import {classCell, classText, monthNotes, monthWords, shortMonth, waterFigureBase} from "./water-words.ts";

/** A section's months: class, what decides it, and the five basic items. Null without any month. */
export const waterSection = (city: City, verdicts: WaterVerdicts, section: WaterSectionPlace): Figure | null => {
  const own = verdicts.bySection.get(section.slug);
  const first = [...(own?.keys() ?? [])].sort()[0];
  if (first === undefined) return null;
  const months = verdicts.months.filter((month) => month >= first);
  const cells = months.map((month) => sectionMonth(verdicts, section, month));
  const item = tellingItem(section, cells);
  const items = shownItems(cells);
  return {
    ...waterFigureBase(city, verdicts),
    id: `water-section/${section.slug}`,
    title: `${section.name}断面：逐月水质和${item.name}`,
    sentence: sectionSentence(section, months, cells),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "class", label: "水质类别"},
        {key: "condition", label: "水质状况"},
        {key: "pollutants", label: "主要污染指标"},
        {key: "met", label: "是否达标"},
        STANDARD_FIELD,
        ...(section.target === null ? [] : [{key: "overTarget", label: "超过目标的项目"}]),
        {key: "count", label: "参评项目（5+X）"},
        {key: "why", label: "为什么"},
        ...(cells.some((cell) => cell?.basis === "均值") ? [{key: "counts", label: "平均的读数次数"}] : []),
        ...(cells.some((cell) => cell !== null && retoldOf(cell).length > 0)
          ? [{key: "retold", label: "依据为转述的规则"}]
          : []),
        ...items.map(({id, name, unit}) => ({key: id, label: name, ...(id === "pH" ? {} : {unit})}))
      ],
      rows: months.map((month, i) => ({
        ...rowOf(section, month, cells[i] ?? null, items),
        standard: standardCell(verdicts, month, [section])
      }))
    },
    draw: (frame) => drawSection({section, months, cells, item, seams: waterSeams(verdicts, months)}, frame),
    period: `${first} 至 ${months.at(-1)}`,
    method: "water-class",
    completeness: {
      evaluated: cells.filter((cell) => cell !== null && cell.rank !== null).length,
      total: cells.length,
      unit: "个月",
      missing: cells.flatMap((cell, i) =>
        cell !== null && cell.rank !== null ? [] : [{what: monthWords(months[i] ?? ""), why: cell?.why ?? "无数据"}]
      )
    },
    notes: [
      ...(section.target === null ? ["该断面没有水质目标，图中的线是Ⅲ类限值。"] : []),
      ...(cells.some((cell) => cell?.row?.meta.printed != null) ? ["低于检出限的数值按检出限的一半评价和作图。"] : []),
      ...retoldNotes(cells, "月"),
      ...monthNotes({...verdicts, sections: [section], bySection: new Map([[section.slug, own ?? new Map()]])}),
      ...seamNotes(verdicts, months)
    ]
  };
};

/** The five basic items and whatever else was over the line at this section in the last two years. */
const shownItems = (cells: readonly (SectionMonth | null)[]): readonly BasicItem[] =>
  BASIC_ITEMS.filter(
    ({id}) =>
      BASIC_FIVE.some((basic) => basic === id) ||
      cells
        .slice(-24)
        .some((cell) => cell?.judgement != null && over(cell.judgement, CLASS_III).some(({item}) => item.id === id))
  );

const rowOf = (
  section: WaterSectionPlace,
  month: string,
  cell: SectionMonth | null,
  items: readonly BasicItem[]
): FigureRow => {
  const why = missing(cell?.why ?? "无数据");
  const judged = cell !== null && cell.rank !== null ? cell.judgement : null;
  return {
    month,
    class: classCell(cell),
    condition: judged === null ? why : conditionOf(judged.rank ?? 0),
    pollutants: judged === null ? why : excessText(mainPollutants(judged)) || "无",
    met:
      judged === null
        ? why
        : section.target === null
          ? missing("没有目标")
          : (judged.rank ?? 5) <= section.target
            ? "达标"
            : "不达标",
    overTarget: judged === null ? why : section.target === null ? "" : excessText(over(judged, section.target)) || "无",
    count: cell?.judgement == null ? why : itemCount(cell.judgement),
    why: judged === null || cell === null ? why : whyLine(cell),
    counts: cell === null ? why : countsText(cell) || "未平均",
    retold: judged === null || cell === null ? why : retoldOf(cell).join("；") || "无",
    ...Object.fromEntries(items.map(({id}) => [id, valueCell(cell, id)]))
  };
};

/** A value as printed (0.01L) where it is below detection, otherwise the number that was judged. */
const valueCell = (cell: SectionMonth | null, id: string): Cell => {
  const printed = cell?.row?.meta.printed?.[id];
  if (printed !== undefined) return printed;
  const value = cell?.values[id];
  return typeof value === "number"
    ? value
    : missing(
        cell?.row?.meta.missing?.[id] ?? cell?.row?.whyMissing ?? (empty(cell) ? (cell?.why ?? "无数据") : "未监测")
      );
};

/** Nothing was measured that month: then every value is missing for the month's own reason. */
const empty = (cell: SectionMonth | null): boolean =>
  cell === null || !Object.values(cell.values).some((value) => typeof value === "number");

/** The item most often over the target's (or Ⅲ's) line in the last two years; of equals, and of none, the one nearest to it. */
const tellingItem = (section: WaterSectionPlace, cells: readonly (SectionMonth | null)[]): BasicItem => {
  const line = section.target ?? CLASS_III;
  const recent = cells.slice(-24).filter((cell) => cell !== null);
  const score = ({id, kind}: BasicItem): readonly [number, number] => {
    const limit = Number(limitOf(id, line, section.kind));
    const values = recent.flatMap(({values}) => (typeof values[id] === "number" ? [values[id]] : []));
    if (values.length === 0 || (kind !== "ceiling" && kind !== "floor")) return [-1, 0];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const exceeded = values.filter((value) => (kind === "floor" ? value < limit : value > limit)).length;
    return [exceeded, kind === "floor" ? limit / (mean || limit) : mean / limit];
  };
  return BASIC_ITEMS.filter(({takesPart}) => takesPart).reduce(
    (best, item) => {
      const [a, b] = [score(item), score(best)];
      return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]) ? item : best;
    },
    basicItem("permanganate") as BasicItem
  );
};

/** What a section's page opens with: its latest class, and the year behind it. */
const sectionSentence = (
  section: WaterSectionPlace,
  months: readonly string[],
  cells: readonly (SectionMonth | null)[]
): string => {
  const latest = cells.findLastIndex((cell) => cell !== null && cell.rank !== null);
  const cell = cells[latest] ?? null;
  const ended = `${monthWords(months.at(-1) ?? "")}${cells.at(-1)?.why ?? "无数据"}`;
  if (cell === null || cell.rank === null) return `至${monthWords(months.at(-1) ?? "")}没有水质类别（${ended}）。`;
  const target = section.target;
  const against = target === null ? "" : `，目标${classText(target)}类，${cell.rank <= target ? "达标" : "未达标"}`;
  const pollutants = cell.judgement === null ? "" : excessText(mainPollutants(cell.judgement));
  return [
    `${monthWords(months[latest] ?? "")}为${classText(cell.rank)}类${stepWords(cell, cells[latest - 1] ?? null)}，水质${conditionOf(cell.rank)}${against}`,
    ...(pollutants === "" ? [] : [`主要污染指标是${pollutants}`]),
    ...(latest === cells.length - 1 ? [] : [ended]),
    ...yearWords(section, months, cells)
  ]
    .join("；")
    .concat("。");
};

/** Better or worse than the month before, in plain words: those of the assessment rules for one section are not confirmed (D). */
const stepWords = ({rank, judgement}: SectionMonth, before: SectionMonth | null): string =>
  rank === null || before?.rank == null || before.rank === rank || before.judgement?.table !== judgement?.table
    ? ""
    : `，比上月的${classText(before.rank)}类变${rank < before.rank ? "好" : "差"}`;

const yearWords = (
  {target}: WaterSectionPlace,
  months: readonly string[],
  cells: readonly (SectionMonth | null)[]
): readonly string[] => {
  if (target === null || months.length < 12) return [];
  const judged = months
    .map((month, i) => ({month, cell: cells[i] ?? null}))
    .slice(-12)
    .flatMap(({month, cell}) => (cell !== null && cell.rank !== null ? [{month, rank: cell.rank}] : []));
  const missed = judged.filter(({rank}) => rank > target);
  const head = `近 12 个月有类别的 ${judged.length} 个月`;
  return [
    missed.length === 0
      ? `${head}都达标`
      : `${head}中 ${missed.length} 个月未达标（${missed.map(({month}) => shortMonth(month)).join("、")}）`
  ];
};
