import type {IssueVerdict, Standing} from "../../measures/rectification/rectification-issue.ts";
import type {RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import {regionSlug} from "../../measures/rectification/rectification-lists.ts";
import type {Rate} from "../../measures/rate.ts";
import type {City} from "../../tables/city.ts";
import {slug} from "../../tables/slug.ts";
import {type Cell, type Figure, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";

/** How a standing is said and marked: the word, the sign inside its cell, and the kind of its status word. */
export const STANDING_WORDS: Readonly<
  Record<
    Standing,
    {readonly word: string; readonly mark: string; readonly kind: "closed" | "done" | "track" | "late" | "back"}
  >
> = {
  writtenOff: {word: "已销号", mark: "✓", kind: "closed"},
  completed: {word: "已完成整改", mark: "●", kind: "done"},
  kept: {word: "已完成并长期坚持", mark: "长", kind: "done"},
  pushing: {word: "推进中", mark: "", kind: "track"},
  behind: {word: "未达到序时进度", mark: "缓", kind: "track"},
  extended: {word: "批准延期内", mark: "延", kind: "track"},
  unstarted: {word: "未启动", mark: "", kind: "track"},
  late: {word: "逾期未完成", mark: "逾", kind: "late"},
  reopened: {word: "反弹重改", mark: "返", kind: "back"},
  reopenedLate: {word: "反弹重改且逾期", mark: "返", kind: "back"}
};

const SECTION = "/rectification/";
export const issuePath = (id: string): string => `${SECTION}${slug(id)}/`;
export const roundPath = (round: string): string => `${SECTION}rounds/${slug(round)}/`;
export const statePath = (state: string): string => `${SECTION}state/${slug(state)}/`;
export const fieldPath = (field: string): string => `${SECTION}field/${slug(field)}/`;
export const unitPath = (unit: string): string => `${SECTION}unit/${slug(unit)}/`;
/** /rectification/region/<id>/ of a region by its name. */
export const regionIssuesPath = (city: City, name: string): string => `${SECTION}region/${regionSlug(city, name)}/`;

/** The first clause of a problem, short enough for a line. */
export const brief = (problem: string, most = 34): string => {
  const line = problem.split(/[。；\n]/)[0] ?? problem;
  const chars = [...line];
  return chars.length <= most ? line : `${chars.slice(0, most - 1).join("")}…`;
};

/** `逾期 92 天`; null when not late. */
export const lateWords = ({daysLate}: IssueVerdict): string | null =>
  daysLate === null ? null : `逾期 ${daysLate} 天`;

/** An extension that came after the deadline it moved; null for one granted in time, and where none was. */
export const grantedLateWords = ({grantedLate}: IssueVerdict): string | null =>
  grantedLate === null ? null : `原定时限过后 ${grantedLate.days} 天才批准延期`;

/** A rebound that nobody is known to have taken up again. */
export const awaitsRestartWords = ({awaitsRestart}: IssueVerdict): string | null =>
  awaitsRestart === null ? null : "反弹后没有重启整改的记录";

/** `63.4%（83/131）`, or in its place why there is none. */
export const rateWords = ({numerator, denominator, why}: Rate): string => {
  const share = percent(numerator, denominator);
  return share === null ? (why ?? NO_DENOMINATOR) : `${formatNumber(share, 1)}%（${numerator}/${denominator}）`;
};

/** The rate as a cell: full precision, or why there is none. */
export const rateCell = ({numerator, denominator, why}: Rate): Cell =>
  percent(numerator, denominator) ?? missing(why ?? NO_DENOMINATOR);

/** Of a rate that nobody gave a reason: `rate()` does not make one. */
const NO_DENOMINATOR = "分母为零";

/** What the figures of this section have in common. */
export const rectificationBase = (
  city: City,
  verdicts: RectificationVerdicts,
  issues: readonly IssueVerdict[] = verdicts.issues
): Pick<
  Figure,
  "section" | "asOf" | "published" | "status" | "source" | "owner" | "standards" | "period" | "completeness"
> => {
  const dataset = city.tables.datasets.find(({table}) => table === "rectification_issues");
  const first = issues.flatMap(({issue}) => issue.fedBack ?? []).toSorted()[0];
  return {
    section: "rectification",
    asOf: verdicts.asOf,
    published: null,
    status: null,
    source: dataset?.provider ?? (city.site.publisher || `${city.site.region}督察整改清单`),
    owner: city.site.publisher || city.site.region,
    standards: [],
    period: first === undefined ? `至 ${verdicts.asOf}` : `${first} 至 ${verdicts.asOf}`,
    completeness: {evaluated: issues.length, total: issues.length, unit: "项", missing: []}
  };
};
