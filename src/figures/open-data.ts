import type {Provenance} from "../measures/publish/publish-catalogue.ts";
import type {OpenCell} from "../measures/publish/publish-cells.ts";
import type {FileSizes} from "../measures/publish/publish-files.ts";
import type {OpenTable} from "../measures/publish/publish.ts";
import type {Site} from "../tables/site.ts";
import type {Cell, FigureTable} from "./figure.ts";
import {chineseDate, formatNumber} from "./drawing/format.ts";

/** How a bureau says how often. */
const FREQUENCY = {日: "每日", 周: "每周", 月: "每月", 季: "每季", 年: "每年", 不定期: "不定期"} as const;

/** `1.3 MB`, `48 kB`. */
export const sizeText = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${formatNumber(bytes / 1_000_000, 1)}\u00a0MB`
    : `${formatNumber(Math.max(1, bytes / 1000))}\u00a0kB`;

/** One line of the catalogue. */
export const catalogueItem = (table: OpenTable, provenance: Provenance, sizes: FileSizes) => ({
  href: `/data/${table.name}/`,
  id: table.name,
  title: provenance.title ?? table.title,
  late: provenance.overdue && provenance.nextDue !== null ? `应于 ${provenance.nextDue} 前更新` : null,
  meta: [
    `${formatNumber(table.length)} 行 ${table.columns.length} 列`,
    provenance.frequency === null ? null : FREQUENCY[provenance.frequency],
    `数据截至 ${provenance.until}`,
    provenance.nextDue === null || provenance.overdue ? null : `下次 ${provenance.nextDue} 前`,
    provenance.provider,
    `CSV ${sizeText(sizes.csv)}、JSON ${sizeText(sizes.json)}`
  ]
    .filter((part) => part !== null && part !== "")
    .join(" · ")
});

/** The tables of the catalogue by what they are about, in the order of the site. */
export const catalogueGroups = (
  tables: readonly OpenTable[]
): readonly {readonly title: string; readonly tables: readonly OpenTable[]}[] =>
  GROUPS.map(({title, names}) => ({title, tables: tables.filter(({name}) => names.test(name))})).filter(
    (group) => group.tables.length > 0
  );

const GROUPS: readonly {readonly title: string; readonly names: RegExp}[] = [
  {title: "整改和信访", names: /^(rectification_|issue_|petition_)/},
  {title: "警示曝光", names: /^exposure_/},
  {title: "责任", names: /^(self_inspection|responsibilities|assessments|accountability|third_party|promises)$/},
  {title: "水", names: /^(water_|black_|outfalls|drinking_)/},
  {title: "空气", names: /^air_/},
  {title: "垃圾、污水、土壤和目标", names: /^(garbage_|rural_|sewage_|indicator)/},
  {title: "名录、法规和限值", names: /^(regions|units|rounds|legal_refs|limits)$/},
  {title: "公开记录", names: /^(corrections|datasets)$/}
];

export const catalogueLead = (tables: readonly OpenTable[], site: Site): string => {
  const rows = tables.reduce((sum, {length}) => sum + length, 0);
  const licence = site.licence === "" ? "" : `，以 ${site.licence} 开放`;
  return `${tables.length} 张数据表共 ${formatNumber(rows)} 行，可以下载 CSV 和 JSON，不用登记${licence}。`;
};

/** What to know before using a table. */
export const tableFacts = (table: OpenTable, provenance: Provenance, site: Site) => [
  {term: "数据集", value: table.name},
  {term: "说明", value: provenance.about ?? table.about},
  {term: "提供单位", value: provenance.provider},
  {term: "更新频率", value: provenance.frequency === null ? null : FREQUENCY[provenance.frequency]},
  {term: "数据截至", value: chineseDate(provenance.until)},
  {
    term: "下次更新",
    value:
      provenance.nextDue === null
        ? null
        : `${chineseDate(provenance.nextDue)}前${provenance.overdue ? "（已超过约定时间）" : ""}`
  },
  {term: "行数和列数", value: `${formatNumber(table.length)} 行，${table.columns.length} 列`},
  {term: "许可", value: site.licence || null}
];

/** The column dictionary of a table. */
export const dictionaryTable = ({columns}: OpenTable): FigureTable => ({
  columns: [
    {key: "header", label: "列名"},
    {key: "unit", label: "单位"},
    {key: "kind", label: "类型"},
    {key: "need", label: "填写"},
    {key: "note", label: "说明"}
  ],
  rows: columns.map(({header, unit, kind, need, note, computed}) => ({
    header,
    unit: unit ?? "",
    kind: KINDS[kind] ?? kind,
    need: computed ? "本站计算" : NEED[need ?? "O"],
    note: note ?? ""
  }))
});

const NEED = {R: "必填", C: "条件必填", O: "选填"} as const;

const KINDS: Readonly<Record<string, string>> = {
  ...{text: "文字", code: "编码", number: "数", count: "整数", measured: "监测值", date: "日期", month: "年月"},
  ...{moment: "时间", period: "报告期", hour: "小时", year: "年份", yesNo: "是/否", choice: "选一", list: "列举"},
  ...{choices: "选多", depth: "数或文字"}
};

/** The first rows as published; long texts are cut, since the page shows what is inside, the file holds it. */
export const sampleTable = (table: OpenTable, rows: number): FigureTable => ({
  columns: table.columns.map(({header}, i) => ({key: String(i), label: header})),
  rows: Array.from({length: Math.min(rows, table.length)}, (_, row) =>
    Object.fromEntries(table.row(row).map((cell, i) => [String(i), shown(cell)]))
  )
});

const LONGEST = 26;

const shown = (cell: OpenCell): Cell => {
  if (cell === null) return {why: ""};
  if (typeof cell === "number") return cell;
  const chars = [...cell];
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST - 1).join("")}…` : cell;
};

/** Tables that name who was warned or inspected: the publisher decides whether search engines may have them. */
export const namesParties = (name: string): boolean => name.startsWith("exposure_") || name === "third_party";
