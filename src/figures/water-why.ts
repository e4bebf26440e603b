import {sectionMonth, type WaterVerdicts} from "../measures/water.ts";
import type {SectionMonth} from "../measures/water-months.ts";
import type {WaterSectionPlace} from "../measures/water-places.ts";
import {notMeasured, whyRows} from "../measures/water-why.ts";
import {GB3838_2002} from "../standards/gb3838-2002.ts";
import {DECIDING_ITEMS} from "../standards/water-assessment-2011.ts";
import {type FigureTable, missing} from "./figure.ts";
import {classText, listed, monthWords} from "./water-words.ts";

/** The latest month in which a section has a class. */
export const latestJudged = (verdicts: WaterVerdicts, section: WaterSectionPlace): SectionMonth | null =>
  verdicts.months
    .map((month) => sectionMonth(verdicts, section, month))
    .findLast((cell) => cell !== null && cell.rank !== null) ?? null;

/** `2026年10月为什么是Ⅳ类`. */
export const whyTitle = ({month, rank}: SectionMonth): string =>
  `${monthWords(month)}为什么是${rank === null ? "没有类别" : `${classText(rank)}类`}`;

/** 为什么是Ⅳ类: every measured item, those that decide first, with its value, class and the limits it lies between. */
export const whyTable = (cell: SectionMonth): FigureTable => ({
  columns: [
    {key: "item", label: "项目"},
    {key: "value", label: cell.basis === "均值" ? "月均值" : "填报值"},
    {key: "class", label: "类别"},
    {key: "reason", label: "为什么"}
  ],
  rows: whyRows(cell)
    .toSorted(
      (a, b) =>
        Number(b.item.takesPart) - Number(a.item.takesPart) ||
        (b.rank ?? -1) - (a.rank ?? -1) ||
        a.item.number - b.item.number
    )
    .map(({item, value, printed, rank, decides, reason, multiple, clause}) => ({
      item: item.name,
      value:
        `${printed ?? value}${item.unit === "无量纲" ? "" : ` ${item.unit}`}` +
        (printed === null ? "" : `，按 ${value} 评价`),
      class: rank === null ? missing("不评价") : `${classText(rank)}${decides && rank > 0 ? " 定类" : ""}`,
      reason: `${reason}${multiple === null ? "" : `，超Ⅲ类 ${multiple} 倍`}（${clause.replace(`${GB3838_2002.id} `, "")}）`
    }))
});

/** Which items there are, which decide, and which were not measured. */
export const whyWords = (cell: SectionMonth): readonly string[] => {
  const absent = notMeasured(cell);
  const deciding = whyRows(cell).filter(({decides}) => decides);
  return [
    `参评的 ${DECIDING_ITEMS.length} 项中测了 ${DECIDING_ITEMS.length - absent.length} 项` +
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
    `限值和项次见 ${GB3838_2002.id}《${GB3838_2002.title}》表 1，按${cell.kind}评价。`,
    ...(cell.basis === "均值" ? [`本月 ${cell.count} 次读数的平均值，修约后评价（修约位数依据为转述）。`] : []),
    ...(cell.basis === "单次" ? ["本月只有一次读数，按该次读数评价。"] : [])
  ];
};
