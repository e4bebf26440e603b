import type {PetitionBatch} from "../../tables/schemas/index.ts";
import {agrees, decimalsOf} from "../indicators.ts";
import {type Comparison, type CountField, atMost, compare, same, sumOf} from "./petition-comparison.ts";

const TYPES: readonly CountField[] = [
  ...(["water", "air", "soil", "noise", "ecology", "solidWaste", "garbage", "fumes", "dust"] as const),
  ...(["odour", "radiation", "sea", "heavyMetal", "other"] as const)
];
const VERIFIED: readonly CountField[] = ["true", "mostlyTrue", "partlyTrue", "untrue"];
const ADDITIVE = [
  ["cases", "件数"],
  ["calls", "来电"],
  ["letters", "来信"],
  ["closed", "已办结"],
  ["partlyClosed", "阶段性办结"],
  ["open", "未办结"]
] as const;

/** Every sum and rate inside one bulletin: the whole and each of its rows. */
export const bulletinComparisons = (
  whole: PetitionBatch | null,
  parts: readonly PetitionBatch[]
): readonly Comparison[] => {
  const rows = whole === null ? parts : [whole, ...parts];
  const digits = Math.max(0, ...rows.map(rateDigits));
  return [...(whole === null ? [] : overParts(whole, parts)), ...rows.flatMap((row) => ofRow(row, digits))];
};

/** A bulletin prints all its rates with the same decimals: 50.00 stands in the table as 50. */
const rateDigits = ({printedRate, meta}: PetitionBatch): number =>
  printedRate === null ? 0 : decimalsOf(meta.printed?.["printedRate"] ?? String(printedRate));

const overParts = (whole: PetitionBatch, parts: readonly PetitionBatch[]): readonly Comparison[] =>
  ADDITIVE.flatMap(([field, name]) => {
    const parted = sumOf(parts.map((row) => row[field]));
    const printed = whole[field];
    if (parted === null || printed === null) return [];
    const what = `各行政区域${name}之和`;
    if (parted.whole) return compare(whole, field, what, parted.sum);
    // What a row does not print lies between nothing and all its cases.
    const most = parted.sum + parts.reduce((sum, row) => sum + (row[field] === null ? row.cases : 0), 0);
    return atMost(parted.sum, printed) && atMost(printed, most)
      ? []
      : compare(whole, field, `${what}（有的区域未公布）`, parted.sum);
  });

const ofRow = (row: PetitionBatch, digits: number): readonly Comparison[] => {
  const {calls, letters, closed, partlyClosed, open} = row;
  const types = TYPES.map((field) => row[field]).filter((value) => value !== null);
  const states = closed === null || partlyClosed === null || open === null ? null : closed + partlyClosed + open;
  return [
    ...compare(row, "cases", "来电 + 来信", calls === null || letters === null ? null : calls + letters),
    // A case may have several types, so that they may exceed the cases but not fall short of them.
    ...compare(row, "cases", "各污染类型之和", types.length < 2 ? null : (sumOf(types)?.sum ?? null), atMost),
    ...compare(row, "cases", "属实情况各项之和", sumOf(VERIFIED.map((field) => row[field]))?.sum ?? null, (a, b) =>
      atMost(b, a)
    ),
    ...compare(row, "cases", "已办结 + 阶段性办结 + 未办结", states),
    ...rateComparison(row, digits)
  ];
};

/** A printed 办结率 must be one of the two rates, to the digits it was printed with. */
const rateComparison = (row: PetitionBatch, digits: number): readonly Comparison[] => {
  const {cases, closed, partlyClosed} = row;
  if (closed === null || cases === 0) return [];
  const strict = (closed / cases) * 100;
  const wide = partlyClosed === null ? strict : ((closed + partlyClosed) / cases) * 100;
  const what = partlyClosed === null ? "公布办结率与已办结 ÷ 件数" : "公布办结率与含阶段性办结的办结率";
  return compare(
    row,
    "printedRate",
    what,
    wide,
    (printed) => agrees(strict, printed, digits) || agrees(wide, printed, digits)
  );
};

/** 累计 of a batch must be the 累计 of the batch before it plus its own 当批, in the whole and in every region. */
export const cumulativeComparisons = (
  before: readonly PetitionBatch[],
  own: readonly PetitionBatch[],
  after: readonly PetitionBatch[]
): readonly Comparison[] => {
  const [past, added] = [byRegion(before), byRegion(own)];
  const known = (rows: ReadonlyMap<string | null, PetitionBatch>, {region}: PetitionBatch, field: CountField) => {
    const row = rows.get(region);
    // A region that a bulletin with regions leaves out had no case.
    if (row === undefined) return region !== null && field === "cases" && rows.size > 1 ? 0 : null;
    return row[field] as number | null;
  };
  return after.flatMap((row) =>
    (["cases", "calls", "letters"] as const).flatMap((field) => {
      const [a, b] = [known(past, row, field), known(added, row, field)];
      const name = {cases: row.region ?? "件数", calls: "来电", letters: "来信"}[field];
      return compare(row, field, `${name}：上一批累计 + 当批`, a === null || b === null ? null : a + b, same);
    })
  );
};

const byRegion = (rows: readonly PetitionBatch[]): ReadonlyMap<string | null, PetitionBatch> =>
  new Map(rows.map((row) => [row.region, row]));
