import type {City} from "../../tables/city.ts";
import type {PetitionCase} from "../../tables/schemas/index.ts";
import {POLLUTION_TYPES} from "../../tables/schemas/petitions.ts";
import {slug} from "../../tables/slug.ts";
import {type Batch, batchName, batchSlug, compareBatches, withTally} from "./petition-batch.ts";
import {type CaseCount, type Closing, type PetitionTally, countCases, tallyCases} from "./petition-case.ts";
import type {Comparison} from "./petition-comparison.ts";
import {type Repeat, type RepeatTally, findRepeats, laterCases, tallyRepeats} from "./petition-repeats.ts";
import {type UpdateTally, tallyUpdates} from "./petition-updates.ts";
import {type CaseList, caseLists} from "./petition-lists.ts";
import {inOrderOfFeedback} from "../rectification/rectification.ts";

/** A round of petitions, known by cases, by bulletins, or by both. */
export interface PetitionRound {
  readonly name: string;
  readonly batches: readonly Batch[];
  readonly tally: PetitionTally | null;
  /** From the cases; without them from the latest cumulative bulletin that prints both counts; else null. */
  readonly closing: Closing | null;
  /** Null without cases. */
  readonly follow: FollowUp | null;
}

/** What came of cases after they were handed over. */
export interface FollowUp {
  readonly repeats: RepeatTally;
  readonly updates: UpdateTally;
}

/** Counts over all cases, or, for a city with bulletins only, over what its latest round published. */
export interface PetitionCounts {
  readonly counts: readonly CaseCount[];
  /** What the counts are shares of; null when the bulletins do not say. */
  readonly whole: number | null;
  /** Cases that count more than once; null where only bulletins are known. */
  readonly several: number | null;
  /** What they cover: 全部 1,032 件 … */
  readonly basis: string;
}

/** Everything the site says about petitions, computed once. */
export interface PetitionVerdicts {
  readonly cases: readonly PetitionCase[];
  readonly byId: ReadonlyMap<string, PetitionCase>;
  /** By the part of the URL that names the case. */
  readonly caseBySlug: ReadonlyMap<string, PetitionCase>;
  readonly batches: readonly Batch[];
  readonly bySlug: ReadonlyMap<string, Batch>;
  readonly rounds: readonly PetitionRound[];
  /** Null for a city with bulletins only. */
  readonly tally: PetitionTally | null;
  readonly follow: FollowUp | null;
  /** By 受理编号 of the case that came again. */
  readonly repeats: ReadonlyMap<string, Repeat>;
  /** Which cases came again, by 受理编号 of the earlier one. */
  readonly laterOf: ReadonlyMap<string, readonly PetitionCase[]>;
  /** Multi-counted: a case may have several types. */
  readonly types: PetitionCounts;
  /** A case of several regions counts in each. */
  readonly regions: PetitionCounts;
  /** Cases by region with both rates, order of regions.csv; empty for a city with bulletins only. */
  readonly regionGroups: readonly PetitionGroup[];
  /** Printed numbers held against others, those that agree among them. */
  readonly compared: number;
  readonly disagreements: readonly Comparison[];
  /** Rows dated after 数据截至: counted here and nowhere else. */
  readonly later: {readonly cases: number; readonly bulletins: number};
  /** The lists of the section by path. */
  readonly lists: ReadonlyMap<string, CaseList>;
}

export interface PetitionGroup {
  readonly name: string;
  readonly cases: readonly PetitionCase[];
  readonly tally: PetitionTally;
}

export const assessPetitions = (city: City): PetitionVerdicts => {
  const {regions} = city.tables;
  const {cases, printed, batches: compared} = batchesInTime(city);
  const batches = compared.map(withTally);
  const regionNames = regions.map(({name}) => name);
  const repeats = findRepeats(cases);
  const days = new Map(batches.map(({slug, own, cumulative}) => [slug, own?.date ?? cumulative?.date ?? null]));
  const publishedOn = ({round, batch}: PetitionCase): string | null => days.get(batchSlug(round, batch)) ?? null;
  const follow = (members: readonly PetitionCase[]): FollowUp | null =>
    members.length === 0
      ? null
      : {
          repeats: tallyRepeats(members, repeats),
          updates: tallyUpdates(members, publishedOn, city.site.dataAsOf)
        };
  const byRound = [...Map.groupBy(batches, ({round}) => round)].map(([name, members]) => ({
    ...petitionRound(name, members),
    follow: follow(members.flatMap((batch) => batch.cases))
  }));
  const count = (order: readonly string[], words: (row: PetitionCase) => readonly string[]): PetitionCounts => ({
    counts: countCases(cases, order, words),
    whole: cases.length,
    several: cases.filter((row) => new Set(words(row)).size > 1).length,
    basis: `逐件公开的 ${cases.length} 件`
  });
  const fromCases = cases.length > 0;
  const latest = byRound.at(-1);
  const verdicts: Omit<PetitionVerdicts, "lists"> = {
    cases,
    byId: new Map(cases.map((row) => [row.id, row])),
    caseBySlug: new Map(cases.map((row) => [slug(row.id), row])),
    batches,
    bySlug: new Map(batches.map((batch) => [batch.slug, batch])),
    rounds: byRound,
    tally: fromCases ? tallyCases(cases) : null,
    follow: follow(cases),
    ...{repeats, laterOf: laterCases(repeats)},
    types: fromCases ? count(POLLUTION_TYPES, ({types}) => types) : printedCounts(latest, "types"),
    regions: fromCases ? count(regionNames, (row) => row.regions) : printedCounts(latest, "regions"),
    regionGroups: countCases(cases, regionNames, (row) => row.regions).map(({name}) => {
      const members = cases.filter((row) => row.regions.includes(name));
      return {name, cases: members, tally: tallyCases(members)};
    }),
    compared: batches.reduce((sum, {comparisons}) => sum + comparisons.length, 0),
    disagreements: batches.flatMap(({disagreements}) => disagreements),
    later: {
      cases: city.tables.petition_cases.length - cases.length,
      bulletins: city.tables.petition_batches.length - printed.length
    }
  };
  return {...verdicts, lists: caseLists(city, verdicts)};
};

/** Cases, bulletins and batches up to 数据截至. */
export const batchesInTime = ({site: {dataAsOf, region}, tables}: City) => {
  const cases = tables.petition_cases.filter(({assigned}) => assigned <= dataAsOf);
  const inTime = tables.petition_batches.filter(({date}) => date <= dataAsOf);
  // A bulletin's row for the city itself is its whole, as an empty 行政区域 is.
  const printed = inTime.map((row) => (row.region === region ? {...row, region: null} : row));
  const roundNames = inOrderOfFeedback(tables.rounds).map(({name}) => name);
  return {cases, printed, batches: compareBatches(cases, printed, roundNames)};
};

const petitionRound = (name: string, batches: readonly Batch[]): Omit<PetitionRound, "follow"> => {
  const cases = batches.flatMap((batch) => batch.cases);
  const tally = cases.length === 0 ? null : tallyCases(cases);
  const printed = batches.findLast(({cumulative}) => cumulative?.closing != null)?.cumulative?.closing ?? null;
  return {name, batches, tally, closing: tally ?? printed};
};

/** The latest cumulative bulletin that prints them, else the sum of the batches that do; which of the two is said. */
const printedCounts = (round: PetitionRound | undefined, part: "types" | "regions"): PetitionCounts => {
  if (round === undefined) return {counts: [], whole: null, several: null, basis: "未公布"};
  const cumulative = round.batches.findLast((batch) => (batch.cumulative?.[part].length ?? 0) > 0)?.cumulative;
  if (cumulative != null)
    return {
      counts: cumulative[part],
      whole: cumulative.cases,
      several: null,
      basis: `${round.name}至${batchName(cumulative.batch)}的累计`
    };
  const own = round.batches.flatMap((batch) => (batch.own !== null && batch.own[part].length > 0 ? [batch.own] : []));
  const sums = new Map<string, number>();
  for (const one of own) for (const {name, cases} of one[part]) sums.set(name, (sums.get(name) ?? 0) + cases);
  return {
    counts: [...sums].map(([name, cases]) => ({name, cases})),
    whole: own.length === 0 ? null : own.reduce((total, one) => total + (one.cases ?? 0), 0),
    several: null,
    basis: `${round.name}已收录的 ${own.length} 个批次合计`
  };
};
