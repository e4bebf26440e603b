import type {Batch} from "../../measures/petitions/petition-batch.ts";
import type {Bulletin} from "../../measures/petitions/petition-bulletin.ts";
import {regionSlug} from "../../measures/rectification/rectification-lists.ts";
import type {City} from "../../tables/city.ts";
import {type Cell, type FigureRow, type FigureTable, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {caseNumber} from "./petition-words.ts";
import {rateWords} from "../rectification/rectification-words.ts";

/** The bulletins of a batch as printed, 当批 beside 累计; null where none was handed in. */
export const bulletinTable = ({own, cumulative}: Batch): FigureTable | null => {
  if (own === null && cumulative === null) return null;
  const lines = (bulletin: Bulletin | null): ReadonlyMap<string, string> => new Map(bulletinLines(bulletin));
  const [first, second] = [lines(own), lines(cumulative)];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const cell = (found: ReadonlyMap<string, string>, name: string): Cell => found.get(name) ?? missing("未公布");
  return {
    columns: bulletinColumns("项目", own, cumulative),
    rows: names.map((name) => ({name, own: cell(first, name), cumulative: cell(second, name)}))
  };
};

/** Regions as printed, largest first. */
export const bulletinRegions = (city: City, {own, cumulative}: Batch): FigureTable | null => {
  const parts = [own, cumulative].map((one) => new Map((one?.regions ?? []).map(({name, cases}) => [name, cases])));
  const [first = new Map<string, number>(), second = new Map<string, number>()] = parts;
  const names = [...new Set([...first.keys(), ...second.keys()])];
  if (names.length === 0) return null;
  const size = (name: string): number => second.get(name) ?? first.get(name) ?? 0;
  const rows: readonly FigureRow[] = names
    .toSorted((a, b) => size(b) - size(a))
    .map((name) => ({
      name,
      own: first.get(name) ?? missing("未公布"),
      cumulative: second.get(name) ?? missing("未公布")
    }));
  const known = new Set(city.tables.regions.map((region) => region.name));
  const [head, ...rest] = bulletinColumns("行政区域", own, cumulative);
  const link = ({name}: FigureRow): string | null =>
    known.has(String(name)) ? `/regions/${regionSlug(city, String(name))}/` : null;
  return {columns: head === undefined ? [] : [{...head, link}, ...rest], rows};
};

const bulletinColumns = (label: string, own: Bulletin | null, cumulative: Bulletin | null): FigureTable["columns"] => [
  {key: "name", label},
  ...(own === null ? [] : [{key: "own", label: "当批"}]),
  ...(cumulative === null ? [] : [{key: "cumulative", label: "累计"}])
];

/** The rows of a bulletin that prints more of them than 件数; null where it does not. */
export const bulletinParts = (city: City, {rows}: Bulletin): FigureTable | null => {
  const parts = rows.filter(({region}) => region !== null);
  const shown = PART_COLUMNS.filter(({key}) => parts.some((row) => row[key] !== null));
  if (shown.length === 0) return null;
  const whole = parts.some(({partlyClosed}) => partlyClosed !== null);
  const rates = parts.some(({closed}) => closed !== null);
  const rate = (part: number | null, of: number): Cell =>
    part === null ? missing("未公布") : (percent(part, of) ?? missing("没有件数"));
  const known = new Set(city.tables.regions.map(({name}) => name));
  const link = ({name}: FigureRow): string | null =>
    known.has(String(name)) ? `/regions/${regionSlug(city, String(name))}/` : null;
  return {
    columns: [
      {key: "name", label: "行政区域", link},
      {key: "cases", label: "件数", unit: "件"},
      ...shown.map(({key, label, unit}) => ({key, label: key === "closed" && !whole ? "办结数" : label, unit})),
      ...(rates ? [{key: "strict", label: whole ? "已办结占" : "办结数占（复算）", unit: "%", digits: 2}] : []),
      ...(rates && whole ? [{key: "wide", label: "含阶段性办结占", unit: "%", digits: 2}] : [])
    ],
    rows: parts.map((row) => ({
      ...{name: row.region ?? "", cases: row.cases},
      ...Object.fromEntries(shown.map(({key}) => [key, row[key] ?? missing("未公布")])),
      strict: rate(row.closed, row.cases),
      wide: rate(row.closed === null || row.partlyClosed === null ? null : row.closed + row.partlyClosed, row.cases)
    }))
  };
};

const PART_COLUMNS = [
  {key: "calls", label: "来电", unit: "件"},
  {key: "letters", label: "来信", unit: "件"},
  {key: "closed", label: "已办结", unit: "件"},
  {key: "partlyClosed", label: "阶段性办结", unit: "件"},
  {key: "open", label: "未办结", unit: "件"},
  {key: "printedRate", label: "公布办结率", unit: "%"}
] as const;

const bulletinLines = (bulletin: Bulletin | null): readonly (readonly [string, string])[] => {
  if (bulletin === null) return [];
  const {closing} = bulletin;
  const counts: readonly (readonly [string, number | null])[] = [
    ["件数", bulletin.cases],
    ["来电", bulletin.calls],
    ["来信", bulletin.letters],
    ["重点件", bulletin.major],
    ...bulletin.types.map(({name, cases}) => [`类型：${name}`, cases] as const),
    ...bulletin.verified.map(({name, cases}) => [name, cases] as const),
    ["已办结", closing?.closed ?? null],
    ["阶段性办结", closing?.partly ?? null],
    ["未办结", closing?.open ?? null],
    ["办结数（没有写明是否含阶段性办结）", bulletin.closedUnsaid]
  ];
  return [
    ...counts.flatMap(([name, value]) => (value === null ? [] : [[name, `${caseNumber(value)} 件`] as const])),
    ...(closing === null
      ? []
      : [
          ["办结率（已办结，复算）", rateWords(closing.strict)] as const,
          ["办结率（含阶段性办结，复算）", rateWords(closing.wide)] as const
        ]),
    ...(bulletin.printedRate === null ? [] : [["公布办结率", `${bulletin.printedRate}%`] as const]),
    ...bulletin.measures.map(
      ({name, value, unit}) => [name, `${formatNumber(value, Number.isInteger(value) ? 0 : 2)} ${unit}`] as const
    )
  ];
};
