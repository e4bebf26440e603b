import {type WaterStrip, waterStrip} from "../../measures/water/water-strip.ts";
import type {SectionMonth} from "../../measures/water/water-months.ts";
import type {WaterBodyPlace, WaterSectionPlace} from "../../measures/water/water-places.ts";
import type {WaterVerdicts} from "../../measures/water/water.ts";
import {CLASS_III} from "../../standards/water/water-assessment-2011.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {narrow} from "../frame.ts";
import {drawAcross} from "./river-strip-across.ts";
import {drawUpright} from "./river-strip-upright.ts";
import {retoldNotes} from "./water-retold-words.ts";
import {seamNotes, STANDARD_FIELD, standardCell} from "./water-seam.ts";
import {classCell, classText, listed, monthNotes, monthWords, waterFigureBase} from "./water-words.ts";

/** Fewer stations leave a wide page empty, more do not fit side by side: then they stand below each other. */
const ACROSS = {from: 5, to: 14};

/** 河流条: a water's sections from source to mouth against its latest twelve months. Null without sections or readings. */
export const riverStrip = (city: City, verdicts: WaterVerdicts, body: WaterBodyPlace): Figure | null => {
  const strip = waterStrip(verdicts, body);
  const {months} = strip;
  if (body.sections.length === 0 || months.length === 0) return null;
  const cells = strip.cells.flat();
  const latest = body.sections.map((section, i) => ({section, cell: strip.cells.at(-1)?.[i] ?? null}));
  return {
    ...waterFigureBase(city, verdicts),
    id: `river-strip/${body.slug}`,
    title: `${body.name}：${months.length === 12 ? "一年里" : "逐月"}每个断面是几类水`,
    sentence: sentenceOf(body, months.at(-1) ?? "", latest),
    table: {
      columns: [
        {key: "month", label: "月份"},
        ...body.sections.map((section) => ({key: section.slug, label: section.name, unit: "类"})),
        STANDARD_FIELD
      ],
      rows: [
        ...strip.cells.map((row, i) => {
          const month = months[i] ?? "";
          return {...rowOf(body, month, row), standard: standardCell(verdicts, month, body.sections)};
        }),
        ...targetRow(body)
      ]
    },
    draw: (frame) =>
      narrow(frame) || body.sections.length < ACROSS.from || body.sections.length > ACROSS.to
        ? drawUpright(strip, frame)
        : drawAcross(strip, frame),
    period: `${months[0]} 至 ${months.at(-1)}`,
    method: "water-class",
    completeness: {
      evaluated: cells.filter((cell) => cell !== null && cell.rank !== null).length,
      total: cells.length,
      unit: "断面·月",
      missing: strip.cells.flatMap((row, i) =>
        row.flatMap((cell, j) =>
          cell !== null && cell.rank !== null
            ? []
            : [
                {
                  what: `${body.sections[j]?.name} ${monthWords(months[i] ?? "")}`,
                  why: cell?.why ?? "无数据"
                }
              ]
        )
      )
    },
    notes: [
      ...notesOf(strip),
      ...retoldNotes(cells, "断面·月"),
      ...monthNotes({...verdicts, sections: body.sections}),
      ...seamNotes(verdicts, months)
    ]
  };
};

const rowOf = (body: WaterBodyPlace, month: string, cells: readonly (SectionMonth | null)[]): FigureRow => ({
  month,
  ...Object.fromEntries(body.sections.map(({slug}, i) => [slug, classCell(cells[i] ?? null)]))
});

const targetRow = (body: WaterBodyPlace): readonly FigureRow[] =>
  body.sections.every(({target}) => target === null)
    ? []
    : [
        {
          month: "水质目标",
          standard: "",
          ...Object.fromEntries(
            body.sections.map(({slug, target}) => [slug, target === null ? missing("未定") : classText(target)])
          )
        }
      ];

const sentenceOf = (
  body: WaterBodyPlace,
  month: string,
  latest: readonly {readonly section: WaterSectionPlace; readonly cell: SectionMonth | null}[]
): string => {
  const judged = latest.filter(({cell}) => cell?.rank !== null && cell !== null);
  const silent = latest.filter((entry) => !judged.includes(entry));
  const head = `${monthWords(month)}，${body.name}`;
  const aside =
    silent.length === 0
      ? ""
      : `；${listed(silent.map(({section, cell}) => `${section.name}${cell?.why ?? "无数据"}`))}`;
  if (judged.length === 0) return `${head} ${latest.length} 个断面都没有水质类别${aside}。`;
  const targeted = judged.every(({section}) => section.target !== null);
  const line = (section: WaterSectionPlace): number => (targeted ? (section.target ?? CLASS_III) : CLASS_III);
  const missed = judged.filter(({section, cell}) => (cell?.rank ?? 0) > line(section));
  const wanted = targeted ? "达到水质目标" : "达到或好于Ⅲ类";
  const names = listed(missed.map(({section, cell}) => `${section.name}（${classText(cell?.rank ?? 0)}类）`));
  const all = judged.length === 1 ? `的 1 个断面${missed.length === 0 ? "" : "未"}${wanted}` : null;
  if (all !== null) return `${head}${all}，为${classText(judged[0]?.cell?.rank ?? 0)}类${aside}。`;
  if (missed.length === judged.length)
    return `${head}有类别的 ${judged.length} 个断面都未${wanted}：${names}${aside}。`;
  return missed.length === 0
    ? `${head}有类别的 ${judged.length} 个断面都${wanted}${aside}。`
    : `${head}有类别的 ${judged.length} 个断面中 ${judged.length - missed.length} 个${wanted}，未达到的是${names}${aside}。`;
};

const notesOf = ({body, empty, tributaries}: WaterStrip): readonly string[] => {
  const unplaced = tributaries.filter(({above}) => above === null).map(({name}) => name);
  return [
    ...(body.sections.some(({target}) => target !== null) ? ["类别带下划线的未达到该断面的水质目标。"] : []),
    ...(empty.length > 0 ? [`所有断面都没有数据的月份不列：${listed(empty.map(monthWords), 3)}。`] : []),
    ...(unplaced.length > 0 ? [`另有${unplaced.join("、")}汇入，表中没有写明汇入位置。`] : []),
    ...(body.sections.length > 1 && body.kind === "河流" && body.sections.some(({order}) => order === null)
      ? ["部分断面没有上下游序号，排在最后。"]
      : [])
  ];
};
