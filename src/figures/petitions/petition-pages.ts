import type {Bulletin} from "../../measures/petitions/petition-bulletin.ts";
import {type Batch, batchName} from "../../measures/petitions/petition-batch.ts";
import {NO_CASE} from "../../measures/petitions/petition-case.ts";
import {rate} from "../../measures/rate.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import {regionSlug} from "../../measures/rectification/rectification-lists.ts";
import type {City} from "../../tables/city.ts";
import type {PetitionCase} from "../../tables/schemas/index.ts";
import {chineseDate} from "../drawing/format.ts";
import {batchPath, casePath, caseWords} from "./petition-words.ts";
import type {Fact} from "../rectification/rectification-story.ts";
import {rateWords} from "../rectification/rectification-words.ts";

/** The figures of the section in reading order: batches first where closing was never published. */
export const petitionOrder = ({rounds}: PetitionVerdicts): readonly string[] => [
  ...(rounds.some(({closing}) => closing !== null)
    ? ["closing", "types", "regions", "batches"]
    : ["batches", "types", "regions"]),
  ...["verified", "revisits", "repeats", "updates", "actions"]
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
export const handlingFacts = ({byId, laterOf}: PetitionVerdicts, row: PetitionCase): readonly Fact[] => [
  {term: "调查核实情况", value: row.findings},
  {term: "是否属实", value: row.verified},
  {term: "处理和整改情况", value: row.handling},
  {term: "是否办结", value: row.closed},
  {term: "办结日期", value: row.closedOn === null ? null : chineseDate(row.closedOn)},
  {term: "责任人被处理情况", value: row.discipline},
  ...(row.related ?? []).map((id) => ({term: "关联编号", value: id, href: byId.has(id) ? casePath(id) : null})),
  ...(laterOf.get(row.id) ?? []).map(({id, assigned}) => ({
    term: "后来又有举报",
    value: `${id}（${chineseDate(assigned)}交办）`,
    href: casePath(id)
  })),
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
  if (size === null) return `${head}只公布了累计数${total}${cumulative === null ? "" : sofar(cumulative)}。`;
  const closing = tally ?? own?.closing ?? null;
  const rates =
    closing === null
      ? "没有公布办结情况"
      : `${tally === null ? "" : "目前"}已办结占 ${rateWords(closing.strict)}，含阶段性办结占 ${rateWords(closing.wide)}`;
  return `${head}交办 ${caseWords(size)}${total}；${rates}。`;
};

/** Both rates of a 累计; of one that prints a single 办结数, that number and that it does not say which. */
const sofar = ({cases, closing, closedUnsaid}: Bulletin): string => {
  if (closing !== null) return `；已办结占 ${rateWords(closing.strict)}，含阶段性办结占 ${rateWords(closing.wide)}`;
  if (closedUnsaid === null || cases === null) return "";
  const share = rateWords(rate(closedUnsaid, cases, "办结数占 = 办结数 ÷ 交办件数", NO_CASE));
  return `；公布的办结数占 ${share}，没有写明是否含阶段性办结`;
};
