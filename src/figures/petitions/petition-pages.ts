import type {Bulletin} from "../../measures/petitions/petition-bulletin.ts";
import {type Batch, batchName} from "../../measures/petitions/petition-batch.ts";
import {type PetitionTally, VERIFIED} from "../../measures/petitions/petition-case.ts";
import type {Comparison} from "../../measures/petitions/petition-comparison.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import {regionSlug} from "../../measures/rectification/rectification-lists.ts";
import type {City} from "../../tables/city.ts";
import type {PetitionCase} from "../../tables/schemas/index.ts";
import {type Cell, type FigureRow, type FigureTable, missing} from "../figure.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import {batchPath, caseNumber, casePath, caseWords} from "./petition-words.ts";
import type {Fact} from "../rectification/rectification-story.ts";
import {rateWords} from "../rectification/rectification-words.ts";

/** The figures of the section in reading order: batches first where closing was never published. */
export const petitionOrder = ({rounds}: PetitionVerdicts): readonly string[] =>
  rounds.some(({closing}) => closing !== null)
    ? ["closing", "types", "regions", "batches"]
    : ["batches", "types", "regions"];

/** What the section knows beside the closing rates: substantiation, satisfaction, repeats, look-backs. */
export const tallyFacts = (tally: PetitionTally): readonly Fact[] => [
  {
    term: "核实结论",
    value: VERIFIED.filter((word) => tally.verified[word] > 0)
      .map((word) => `${word} ${tally.verified[word]} 件`)
      .join("，")
  },
  {term: "属实占比", value: `${rateWords(tally.substantiated)}，含基本属实、部分属实，不含待核实`},
  {
    term: "回访满意占比",
    value: tally.satisfied.denominator === 0 ? null : `${rateWords(tally.satisfied)}，含基本满意，分母为已回访件数`
  },
  {term: "重点件", value: tally.major === 0 ? null : caseWords(tally.major)},
  {term: "关联旧件", value: tally.related === 0 ? null : `${caseWords(tally.related)}写明与以前的举报件有关`},
  {
    term: "回头看",
    value: tally.lookedBack === 0 ? null : `${caseWords(tally.lookedBack)}，其中反弹 ${caseWords(tally.rebounded)}`
  }
];

/** The one sentence of a case's page. */
export const caseLead = ({round, batch, assigned, closed, closedOn, verified, rebounded}: PetitionCase): string =>
  `${chineseDate(assigned)}由${round}${batchName(batch)}交办，核实结论为${verified}，` +
  `${closed === "已办结" && closedOn !== null ? `${chineseDate(closedOn)}办结` : closed}${rebounded === true ? "，回头看发现反弹" : ""}。`;

/** 举报的是什么 */
export const complaintFacts = (city: City, row: PetitionCase): readonly Fact[] => [
  {term: "交办问题", value: row.problem},
  {term: "受理编号", value: row.id},
  {term: "批次", value: `${row.round} ${batchName(row.batch)}`, href: batchPath(row.round, row.batch)},
  {term: "交办日期", value: chineseDate(row.assigned)},
  {term: "来源方式", value: row.channel},
  {term: "重点件", value: row.major === true ? "是" : null},
  {term: "污染类型", value: row.types.join("、")},
  ...row.regions.map((name) => ({
    term: "行政区域",
    value: name,
    href: city.tables.regions.some((region) => region.name === name) ? `/regions/${regionSlug(city, name)}/` : null
  }))
];

/** 查到了什么，怎么办的 */
export const handlingFacts = ({byId}: PetitionVerdicts, row: PetitionCase): readonly Fact[] => [
  {term: "调查核实情况", value: row.findings},
  {term: "是否属实", value: row.verified},
  {term: "处理和整改情况", value: row.handling},
  {term: "是否办结", value: row.closed},
  {term: "办结日期", value: row.closedOn === null ? null : chineseDate(row.closedOn)},
  {term: "责任人被处理情况", value: row.discipline},
  ...(row.related ?? []).map((id) => ({term: "关联编号", value: id, href: byId.has(id) ? casePath(id) : null})),
  {term: "回访结果", value: row.satisfaction},
  {term: "回头看日期", value: row.lookedBack === null ? null : chineseDate(row.lookedBack)},
  {term: "是否反弹", value: row.rebounded === null ? null : row.rebounded ? "是" : "否"},
  {term: "更新日期", value: chineseDate(row.updated)}
];

/** The one sentence of a batch's page. */
export const batchLead = ({round, batch, tally, own, cumulative}: Batch): string => {
  const head = `${round}${batchName(batch)}`;
  const size = tally?.cases ?? own?.cases ?? null;
  const total = cumulative?.cases == null ? "" : `，累计 ${caseWords(cumulative.cases)}`;
  if (size === null) return `${head}只公布了累计数${total}。`;
  const closing = tally ?? own?.closing ?? null;
  const rates =
    closing === null
      ? "没有公布办结情况"
      : `${tally === null ? "" : "目前"}已办结占 ${rateWords(closing.strict)}，含阶段性办结占 ${rateWords(closing.wide)}`;
  return `${head}交办 ${caseWords(size)}${total}；${rates}。`;
};

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
    ["未办结", closing?.open ?? null]
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

/** Where the printed numbers do not agree, in words; nothing is mended. */
export const disagreementWords = ({scope, region, what, printed, found, unit}: Comparison): string =>
  `${scope}${region === null ? "" : region}：公布 ${amount(printed, unit)}，${what}为 ${amount(found, unit)}，相差 ${amount(Math.abs(printed - found), unit)}。`;

const amount = (value: number, unit: "件" | "%"): string =>
  unit === "%" ? `${formatNumber(value, 1)}%` : `${caseNumber(Math.round(value * 100) / 100)} 件`;
