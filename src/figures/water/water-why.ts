import {sectionMonth, type WaterVerdicts} from "../../measures/water/water.ts";
import type {SectionMonth} from "../../measures/water/water-months.ts";
import type {WaterSectionPlace} from "../../measures/water/water-places.ts";
import {notMeasured, retoldOf, whyRows, type WhyRow} from "../../measures/water/water-why.ts";
import {BASIC_ITEMS, CLASSES} from "../../standards/water/gb3838-2002.ts";
import {DECIDING_ITEMS} from "../../standards/water/water-assessment-2011.ts";
import {itemCount} from "../../standards/water/water-judge.ts";
import {amendments} from "../../standards/water/water-table.ts";
import type {FigureTable} from "../figure.ts";
import {retoldText} from "./water-retold-words.ts";
import {classText, listed, monthWords, shortMonth} from "./water-words.ts";

/** The latest month in which a section has a class. */
export const latestJudged = (verdicts: WaterVerdicts, section: WaterSectionPlace): SectionMonth | null =>
  verdicts.months
    .map((month) => sectionMonth(verdicts, section, month))
    .findLast((cell) => cell !== null && cell.rank !== null) ?? null;

/** A month of which a section has a row, newest first. */
const months = (verdicts: WaterVerdicts, section: WaterSectionPlace): readonly SectionMonth[] =>
  verdicts.months.flatMap((month) => sectionMonth(verdicts, section, month) ?? []).toReversed();

/** The other months of the latest twelve, newest first: each can be asked why. */
export const earlierMonths = (verdicts: WaterVerdicts, section: WaterSectionPlace): readonly SectionMonth[] => {
  const latest = latestJudged(verdicts, section);
  const from = verdicts.months.at(-12) ?? "";
  return months(verdicts, section).filter(({month}) => month >= from && month !== latest?.month);
};

/** Years in which a section has a row, newest first: each has a page of its own with the why of all its months. */
export const whyYears = (verdicts: WaterVerdicts, section: WaterSectionPlace): readonly string[] => [
  ...new Set(months(verdicts, section).map(({month}) => month.slice(0, 4)))
];

/** The months of a year, January first. */
export const whyMonths = (verdicts: WaterVerdicts, section: WaterSectionPlace, year: string): readonly SectionMonth[] =>
  months(verdicts, section)
    .filter(({month}) => month.startsWith(year))
    .toReversed();

/** `县城下断面 2024 年 12 个月中 11 个月有水质类别：Ⅲ类 4 个月、Ⅳ类 7 个月；1 个月没有（断流）。` */
export const whyYearWords = (cells: readonly SectionMonth[]): string => {
  const judged = cells.filter(({rank}) => rank !== null);
  const counts = CLASSES.flatMap((name, rank) => {
    const count = judged.filter((cell) => cell.rank === rank).length;
    return count === 0 ? [] : [`${name}类 ${count} 个月`];
  });
  const without = cells.filter(({rank}) => rank === null);
  return [
    `${cells.length} 个月有填报，其中 ${judged.length} 个月有水质类别${counts.length === 0 ? "" : `：${counts.join("、")}`}`,
    ...(without.length === 0
      ? []
      : [`没有类别的是${without.map(({month, why}) => `${shortMonth(month)}（${why ?? "无数据"}）`).join("、")}`])
  ]
    .join("；")
    .concat("。");
};

/** `2026年10月为什么是Ⅳ类`. */
export const whyTitle = ({month, rank}: SectionMonth): string =>
  `${monthWords(month)}为什么${rank === null ? "没有类别" : `是${classText(rank)}类`}`;

/** `2026年9月：Ⅳ类（氨氮、总磷）`: what a month that is folded away is named by. */
export const whySummary = (cell: SectionMonth): string => {
  const {rank, why} = cell;
  if (rank === null) return `${monthWords(cell.month)}：没有类别（${why ?? "无数据"}）`;
  const deciding = whyRows(cell).filter(({decides}) => decides);
  const names = rank === 0 ? "各项都在Ⅰ类" : listed(deciding.map(({item}) => item.name));
  return `${monthWords(cell.month)}：${classText(rank)}类（${names}）`;
};

/** `氨氮 1.2，超过Ⅲ类 1.0，不超过Ⅳ类 1.5（第 7 项）`: the items that decide a month, in one line. */
export const whyLine = (cell: SectionMonth): string =>
  cell.rank === 0
    ? "各项都在Ⅰ类"
    : whyRows(cell)
        .filter(({decides}) => decides)
        .map((row) => `${row.item.name} ${valueText(row)}，${row.reason}（${clauseText(row)}）`)
        .join("；");

/** `1.2 mg/L`, `0.01L（0.005）mg/L`: as handed in, and in brackets as judged where that is another. */
const valueText = ({item: {unit}, handedIn, value}: WhyRow): string => {
  const judged = Number(handedIn) === value ? "" : `（${value}）`;
  return shortened(handedIn) + judged + (unit === "无量纲" ? "" : `${judged === "" ? " " : ""}${unit}`);
};

/** `各项 3 次`, `pH 2 次、溶解氧 1 次`: of how many readings each mean of a month is; empty where nothing was averaged. */
export const countsText = ({counts}: SectionMonth): string => {
  const held = BASIC_ITEMS.flatMap(({id, name}) => {
    const count = counts?.[id] ?? 0;
    return count === 0 ? [] : [{name, count}];
  });
  const [first] = held;
  if (first === undefined) return "";
  return held.every(({count}) => count === first.count)
    ? `各项 ${first.count} 次`
    : held.map(({name, count}) => `${name} ${count} 次`).join("、");
};

const clauseText = ({clause}: WhyRow): string => clause.replace("表 1 ", "");

/** 为什么是Ⅳ类: every measured item, those that decide first, with its class, its value and the limits it lies between. */
export const whyTable = (cell: SectionMonth): FigureTable => ({
  // Two columns: on a phone the answer must stand beside the item, not behind a scroll.
  columns: [
    {key: "item", label: "项目"},
    {key: "reason", label: `类别、${cell.basis === "均值" ? "月均值" : "填报值"}、为什么`}
  ],
  rows: whyRows(cell)
    .toSorted(
      (a, b) =>
        Number(b.item.takesPart) - Number(a.item.takesPart) ||
        (b.rank ?? -1) - (a.rank ?? -1) ||
        a.item.number - b.item.number
    )
    .map((row) => ({item: row.item.name, reason: `${classWords(row)}：${reasonText(row)}`}))
});

/** `Ⅳ类，定类`, `不评价`. */
const classWords = ({rank, decides}: WhyRow): string =>
  rank === null ? "不评价" : `${classText(rank)}类${decides && rank > 0 ? "，定类" : ""}`;

/** Some value was judged as another than was handed in: half a limit of detection, a rounded mean. */
const differing = (cell: SectionMonth): boolean =>
  whyRows(cell).some(({handedIn, value}) => Number(handedIn) !== value);

/** A mean before rounding, at no more digits than tell how it was rounded. */
const shortened = (printed: string): string =>
  /^\d+\.\d{7,}$/.test(printed) ? `${printed.slice(0, printed.indexOf(".") + 7)}…` : printed;

const reasonText = (row: WhyRow): string => {
  const {reason, multiple, stateRank, detectionTooHigh} = row;
  return [
    valueText(row),
    reason,
    ...(multiple === null ? [] : [`超Ⅲ类 ${multiple} 倍`]),
    ...(stateRank === null ? [] : [`按本单位补充的限值；按国家标准原限值为${classText(stateRank)}类`]),
    ...(detectionTooHigh ? ["检出限高于标准限值，按检出限的一半评价"] : [])
  ]
    .join("，")
    .concat(`（${clauseText(row)}）`);
};

/** Which items there are, which decide, and which were not measured. */
export const whyWords = (cell: SectionMonth): readonly string[] => {
  const {judgement, why} = cell;
  const unjudged = cell.rank === null ? [`没有水质类别：${why ?? "无数据"}。`] : [];
  if (judgement === null || judgement.items.length === 0) return unjudged;
  const retold = retoldText(retoldOf(cell));
  const absent = notMeasured(cell);
  const deciding = whyRows(cell).filter(({decides}) => decides);
  const {edition} = judgement.table;
  return [
    ...unjudged,
    `参评的 ${DECIDING_ITEMS.length} 项中测了 ${DECIDING_ITEMS.length - absent.length} 项（${itemCount(judgement)}）` +
      (absent.length === 0 ? "。" : `，未测：${absent.map(({name}) => name).join("、")}。`),
    ...(cell.rank === null
      ? []
      : cell.rank === 0
        ? ["各项都在Ⅰ类，断面为Ⅰ类。"]
        : [
            `最差的一项决定类别：${listed(
              deciding.map(({item}) => item.name),
              6
            )}为${classText(cell.rank)}类。`
          ]),
    `${edition.rows.length === 0 ? "" : "除发布单位补充的以外，"}限值、项次见 ${edition.base.id}《${edition.base.title}》表 1，按${cell.kind}评价。`,
    ...amendments(judgement.table).map(({text}) => `发布单位补充的限值：${text}。`),
    ...(differing(cell) ? ["评价用的数值与所列不同的写在括号里：低于检出限的按检出限的一半，平均值先修约。"] : []),
    ...(cell.basis === "均值"
      ? [
          `本月 ${cell.count} 次读数的平均值${cell.rank === null ? "" : "，修约后评价"}；读数次数：${countsText(cell)}。`
        ]
      : []),
    ...(cell.basis === "单次" ? ["本月只有一次读数，按该次读数评价。"] : []),
    ...(retold === null ? [] : [`${retold}。其余依据见“断面水质类别”的计算方法。`])
  ];
};
