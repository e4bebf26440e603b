import type {PetitionBatch, PetitionCase} from "../../tables/schemas/index.ts";
import {type Comparison, type CountField, atMost, compare, compareBetween} from "./petition-comparison.ts";

const TYPES: readonly (readonly [PetitionCase["types"][number], CountField])[] = [
  ["水", "water"],
  ["大气", "air"],
  ["土壤", "soil"],
  ["噪声", "noise"],
  ["生态", "ecology"],
  ["固废", "solidWaste"],
  ["垃圾", "garbage"],
  ["油烟", "fumes"],
  ["扬尘", "dust"],
  ["恶臭", "odour"],
  ["辐射", "radiation"],
  ["海洋", "sea"],
  ["重金属", "heavyMetal"],
  ["其他", "other"]
];

/**
 * The bulletin of one batch against its cases handed in one by one. Its parts are compared only where the number of cases is
 * the same, for else each of them would differ.
 */
export const ownComparisons = (
  rows: readonly PetitionBatch[],
  cases: readonly PetitionCase[]
): readonly Comparison[] => {
  const whole = wholeOf(rows);
  if (whole === undefined || cases.length === 0) return [];
  const number = compare(whole, "cases", "逐件公开的件数", cases.length);
  if (whole.cases !== cases.length) return number;
  return [
    ...number,
    ...ways(whole, cases),
    ...ofTypes(whole, cases),
    ...ofRegions(rows, cases),
    ...closing(whole, closedBy(cases, whole.date))
  ];
};

/** 累计 against the cases of all batches so far. What a batch brought of types and regions is compared with its 当批. */
export const sofarComparisons = (
  rows: readonly PetitionBatch[],
  cases: number,
  closedUntil: (date: string) => Closed
): readonly Comparison[] => {
  const whole = wholeOf(rows);
  if (whole === undefined || cases === 0) return [];
  const number = compare(whole, "cases", "至该批逐件公开的件数", cases);
  return whole.cases === cases && whole.partlyClosed !== null
    ? [...number, ...closing(whole, closedUntil(whole.date))]
    : number;
};

const wholeOf = (rows: readonly PetitionBatch[]): PetitionBatch | undefined => rows.find(({region}) => region === null);

const ways = (whole: PetitionBatch, cases: readonly PetitionCase[]): readonly Comparison[] => {
  const counted = (channel: string, known: readonly string[] | null): number | null =>
    cases.every((row) => row.channel !== null && (known === null || known.includes(row.channel)))
      ? cases.filter((row) => row.channel === channel).length
      : null;
  const major = cases.every((row) => row.major !== null) ? cases.filter((row) => row.major === true).length : null;
  return [
    ...compare(whole, "calls", "逐件公开中的来电", counted("来电", null)),
    // 来信 may hold every way that is no call: only two ways can be told apart.
    ...compare(whole, "letters", "逐件公开中的来信", counted("来信", ["来电", "来信"])),
    ...compare(whole, "major", "逐件公开中的重点件", major)
  ];
};

/** By word, the cases that carry it, and those that carry no other. */
const countWords = (
  cases: readonly PetitionCase[],
  wordsOf: (row: PetitionCase) => readonly string[]
): ((word: string) => {readonly only: number; readonly touching: number}) => {
  const counts = new Map<string, {only: number; touching: number}>();
  for (const row of cases) {
    const words = wordsOf(row);
    for (const word of words.length === 1 ? words : new Set(words)) {
      let known = counts.get(word);
      if (known === undefined) counts.set(word, (known = {only: 0, touching: 0}));
      known.touching += 1;
      if (words.length === 1) known.only += 1;
    }
  }
  return (word) => counts.get(word) ?? {only: 0, touching: 0};
};

const ofTypes = (whole: PetitionBatch, cases: readonly PetitionCase[]): readonly Comparison[] => {
  const countOf = countWords(cases, ({types}) => types);
  return TYPES.flatMap(([type, field]) => {
    const {only, touching} = countOf(type);
    return compareBetween(
      whole,
      field,
      [only, `逐件公开中只涉及${type}的件数`],
      [touching, `逐件公开中涉及${type}的件数`]
    );
  });
};

/** A case of several regions counts in each, in one, or in parts (0.3 件). */
const ofRegions = (rows: readonly PetitionBatch[], cases: readonly PetitionCase[]): readonly Comparison[] => {
  const countOf = countWords(cases, ({regions}) => regions);
  return rows.flatMap((row) => {
    if (row.region === null) return [];
    const {only, touching} = countOf(row.region);
    return compareBetween(
      row,
      "cases",
      [only, "逐件公开中只涉及该区域的件数"],
      [touching, "逐件公开中涉及该区域的件数"]
    );
  });
};

/** 已办结 until a day, and cases that have lost their 办结日期 because they were sent back. */
export interface Closed {
  readonly closed: number;
  readonly sentBack: number;
}

export const closedBy = (cases: readonly PetitionCase[], date: string): Closed => {
  let [closed, sentBack] = [0, 0];
  for (const {closedOn, rebounded} of cases)
    if (closedOn === null) sentBack += rebounded === true ? 1 : 0;
    else if (closedOn <= date) closed += 1;
  return {closed, sentBack};
};

/** 已办结 on the day of the bulletin by 办结日期; a case sent back since has lost its date. */
const closing = (whole: PetitionBatch, {closed, sentBack}: Closed): readonly Comparison[] =>
  whole.partlyClosed === null
    ? []
    : compare(
        whole,
        "closed",
        "逐件公开中办结日期不晚于通报日期的件数",
        closed,
        (printed) => atMost(closed, printed) && atMost(printed, closed + sentBack)
      );
