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
    ...TYPES.flatMap(([type, field]) => {
      const touching = cases.filter(({types}) => types.includes(type));
      return compareBetween(
        whole,
        field,
        [touching.filter(({types}) => types.length === 1).length, `逐件公开中只涉及${type}的件数`],
        [touching.length, `逐件公开中涉及${type}的件数`]
      );
    }),
    ...rows.flatMap((row) => (row.region === null ? [] : ofRegion(row, row.region, cases))),
    ...closing(whole, cases)
  ];
};

/** 累计 against the cases of all batches so far. What a batch brought of types and regions is compared with its 当批. */
export const sofarComparisons = (
  rows: readonly PetitionBatch[],
  cases: readonly PetitionCase[]
): readonly Comparison[] => {
  const whole = wholeOf(rows);
  if (whole === undefined || cases.length === 0) return [];
  const number = compare(whole, "cases", "至该批逐件公开的件数", cases.length);
  return whole.cases === cases.length ? [...number, ...closing(whole, cases)] : number;
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

/** A case of several regions counts in each, in one, or in parts (0.3 件). */
const ofRegion = (row: PetitionBatch, region: string, cases: readonly PetitionCase[]): readonly Comparison[] => {
  const touching = cases.filter(({regions}) => regions.includes(region));
  return compareBetween(
    row,
    "cases",
    [touching.filter(({regions}) => regions.length === 1).length, "逐件公开中只涉及该区域的件数"],
    [touching.length, "逐件公开中涉及该区域的件数"]
  );
};

/** 已办结 on the day of the bulletin by 办结日期; a case sent back since has lost its date. */
const closing = (whole: PetitionBatch, cases: readonly PetitionCase[]): readonly Comparison[] => {
  if (whole.partlyClosed === null) return [];
  const found = cases.filter(({closedOn}) => closedOn !== null && closedOn <= whole.date).length;
  const sentBack = cases.filter(({closedOn, rebounded}) => closedOn === null && rebounded === true).length;
  return compare(
    whole,
    "closed",
    "逐件公开中办结日期不晚于通报日期的件数",
    found,
    (printed) => atMost(found, printed) && atMost(printed, found + sentBack)
  );
};
