import {batchName, batchSlug} from "../../measures/petitions/petition-batch.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import type {City} from "../../tables/city.ts";
import {slug} from "../../tables/slug.ts";
import type {Figure} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";

const SECTION = "/petitions/";
export const casePath = (id: string): string => `${SECTION}${slug(id)}/`;
export const batchPath = (round: string, batch: string): string => `${SECTION}batches/${batchSlug(round, batch)}/`;

/** A count of cases as printed: whole numbers bare, fractions with their decimals (sums of them to two). */
export const caseNumber = (cases: number): string =>
  formatNumber(cases, Number.isInteger(cases) ? 0 : Math.min(2, String(cases).split(".")[1]?.length ?? 1));

export const caseWords = (cases: number): string => `${caseNumber(cases)} 件`;

/** What the figures of this section have in common. */
export const petitionBase = (
  city: City,
  {batches}: PetitionVerdicts
): Pick<
  Figure,
  "section" | "asOf" | "published" | "status" | "source" | "owner" | "standards" | "period" | "completeness"
> => {
  const provider = ["petition_cases", "petition_batches"].flatMap(
    (name) => city.tables.datasets.find(({table}) => table === name)?.provider ?? []
  )[0];
  const dates = batches.flatMap(({date}) => (date === "" ? [] : [date])).toSorted();
  const counted = batches.filter(({tally, own}) => (tally?.cases ?? own?.cases ?? null) !== null);
  return {
    section: "petitions",
    asOf: city.site.dataAsOf,
    published: null,
    status: null,
    source: provider ?? (city.site.publisher || `${city.site.region}信访举报件公开情况`),
    owner: city.site.publisher || city.site.region,
    standards: [],
    period: `${dates[0] ?? ""} 至 ${dates.at(-1) ?? ""}`,
    completeness: {
      evaluated: counted.length,
      total: batches.length,
      unit: "个批次",
      missing: batches
        .filter((batch) => !counted.includes(batch))
        .map(({round, batch}) => ({what: `${round}${batchName(batch)}`, why: "只公布了累计数"}))
    }
  };
};
