import {readingColumns} from "../measures/water-columns.ts";
import {sectionMonth, type WaterVerdicts} from "../measures/water.ts";
import type {SectionMonth} from "../measures/water-months.ts";
import type {WaterBodyPlace, WaterSectionPlace} from "../measures/water-places.ts";
import {notMeasured, whyRows} from "../measures/water-why.ts";
import {CLASS_III, DECIDING_ITEMS} from "../standards/water-assessment-2011.ts";
import type {City} from "../tables/city.ts";
import type {TableName} from "../tables/schemas/index.ts";
import {type FigureTable, missing} from "./figure.ts";
import {classCell, classText, listed, monthWords, shortMonth} from "./water-words.ts";

/** The latest month in which a section has a class. */
export const latestJudged = (verdicts: WaterVerdicts, section: WaterSectionPlace): SectionMonth | null =>
  verdicts.months
    .map((month) => sectionMonth(verdicts, section, month))
    .findLast((cell) => cell !== null && cell.rank !== null) ?? null;

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

/** A line for each water with sections: how many of them are good, or meet their targets, in the latest month. */
export const bodyEntries = (verdicts: WaterVerdicts) =>
  verdicts.bodies
    .filter(({sections}) => sections.length > 0)
    .map((body) => ({href: `/water/bodies/${body.slug}/`, title: body.name, meta: bodyWords(verdicts, body)}));

const bodyWords = (verdicts: WaterVerdicts, body: WaterBodyPlace): string => {
  const ranks = body.sections.flatMap((section) => {
    const rank = sectionMonth(verdicts, section, verdicts.latest ?? "")?.rank ?? null;
    return rank === null ? [] : [{rank, target: section.target}];
  });
  const head = [body.kind, `${body.sections.length} 个断面`].filter((word) => word !== null).join(" · ");
  if (ranks.length === 0) return `${head} · ${monthWords(verdicts.latest ?? "")}没有水质类别`;
  const good = ranks.filter(({rank}) => rank <= CLASS_III).length;
  const missed = ranks.filter(({rank, target}) => target !== null && rank > target).length;
  return (
    `${head} · ${monthWords(verdicts.latest ?? "")}有类别的 ${ranks.length} 个中 ${good} 个达到或好于Ⅲ类` +
    (missed === 0 ? "" : `，${missed} 个未达到水质目标`)
  );
};

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
      reason: `${reason}${multiple === null ? "" : `，超Ⅲ类 ${multiple} 倍`}（${clause}）`
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
    ...(cell.basis === "均值" ? [`本月 ${cell.count} 次读数的平均值，修约后评价（修约位数依据为转述）。`] : []),
    ...(cell.basis === "单次" ? ["本月只有一次读数，按该次读数评价。"] : [])
  ];
};

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
      return [
        {
          time: verdict.row.time,
          official: verdict.row.officialClass ?? missing("未公布"),
          computed: columns.计算水质类别 ?? why,
          same: columns.与官方类别一致 ?? missing("无法比较"),
          pollutants: columns.计算水质类别 === null ? why : (columns.主要污染指标 ?? "无")
        }
      ];
    })
});

/** Facts of a section. */
export const sectionFacts = (verdicts: WaterVerdicts, section: WaterSectionPlace) => {
  const body = verdicts.bodies.find(({name}) => name === section.body);
  return [
    {term: "所在水体", value: section.body, href: body === undefined ? null : `/water/bodies/${body.slug}/`},
    {term: "行政区域", value: section.region},
    {term: "断面级别", value: section.level},
    {term: "考核断面", value: section.assessed === null ? null : section.assessed ? "是" : "否"},
    {term: "水体类型", value: section.kindStated ? section.kind : `表中未写明，按${section.kind}评价`},
    {term: "水质目标", value: section.target === null ? null : `${classText(section.target)}类`}
  ];
};

/** Facts of a water; `joins` are the waters that flow into it. */
export const bodyFacts = (verdicts: WaterVerdicts, body: WaterBodyPlace) => {
  const into = verdicts.bodies.find(({name}) => name === body.flowsInto);
  return [
    {term: "类型", value: body.kind},
    {term: "流域", value: body.basin},
    {
      term: "汇入",
      value: body.flowsInto,
      href: into === undefined || into.sections.length === 0 ? null : `/water/bodies/${into.slug}/`
    },
    {term: "说明", value: body.about}
  ];
};

/** Waters that flow into this one and have sections of their own. */
export const tributaryEntries = (verdicts: WaterVerdicts, body: WaterBodyPlace) =>
  bodyEntries({...verdicts, bodies: verdicts.bodies.filter(({flowsInto}) => flowsInto === body.name)});

/** `2026年10月为什么是Ⅳ类`. */
export const whyTitle = ({month, rank}: SectionMonth): string =>
  `${monthWords(month)}为什么是${rank === null ? "没有类别" : `${classText(rank)}类`}`;

/** The other rooms of 碧水 that this city has tables for. */
export const otherWaterEntries = ({present}: City) =>
  [
    {table: "black_odorous_waters", href: "/water/black-odorous/", title: "黑臭水体"},
    {table: "outfalls", href: "/water/outfalls/", title: "入河排污口"},
    {table: "drinking_water_sources", href: "/water/sources/", title: "饮用水水源"}
  ]
    .filter(({table}) => present.has(table as TableName))
    .map(({href, title}) => ({href, title}));
