import type {PetitionBatch} from "../../tables/schemas/index.ts";
import {type CaseCount, type Closing, closing} from "./petition-case.ts";
import type {Comparison} from "./petition-comparison.ts";
import {bulletinComparisons} from "./petition-sums.ts";

/** One published bulletin as printed: the whole and, where given, its regions. Fractions are kept, nothing is mended. */
export interface Bulletin {
  readonly round: string;
  readonly batch: string;
  readonly scope: "当批" | "累计";
  readonly date: string;
  readonly origin: string | null;
  /** 件数 of the whole; null when only regions were printed. */
  readonly cases: number | null;
  readonly calls: number | null;
  readonly letters: number | null;
  readonly major: number | null;
  /** Types as printed; a case may count in several. */
  readonly types: readonly CaseCount[];
  /** 属实 … 不属实 as printed. */
  readonly verified: readonly CaseCount[];
  /** Null when the bulletin does not print 已办结 and 阶段性办结 both: then neither rate can be given. */
  readonly closing: Closing | null;
  /** 办结数 of a bulletin that does not print 阶段性办结: it may hold them or not. Null where both are printed, or none. */
  readonly closedUnsaid: number | null;
  readonly printedRate: number | null;
  /** 边督边改: 责令整改, 立案处罚, 罚款 … as printed. */
  readonly measures: readonly {readonly name: string; readonly value: number; readonly unit: string}[];
  readonly regions: readonly CaseCount[];
  /** As handed in, the whole first. */
  readonly rows: readonly PetitionBatch[];
  /** Its own sums and rates. */
  readonly comparisons: readonly Comparison[];
}

const TYPE_COLUMNS = [
  ["water", "水"],
  ["air", "大气"],
  ["soil", "土壤"],
  ["noise", "噪声"],
  ["ecology", "生态"],
  ["solidWaste", "固废"],
  ["garbage", "垃圾"],
  ["fumes", "油烟"],
  ["dust", "扬尘"],
  ["odour", "恶臭"],
  ["radiation", "辐射"],
  ["sea", "海洋"],
  ["heavyMetal", "重金属"],
  ["other", "其他"]
] as const;
const VERIFIED_COLUMNS = [
  ["true", "属实"],
  ["mostlyTrue", "基本属实"],
  ["partlyTrue", "部分属实"],
  ["untrue", "不属实"]
] as const;
const MEASURE_COLUMNS = [
  ["ordered", "责令整改", "家"],
  ["punished", "立案处罚", "家"],
  ["fine", "罚款金额", "元"],
  ["investigated", "立案侦查", "件"],
  ["detained", "拘留", "人"],
  ["summoned", "约谈", "人"],
  ["accountable", "问责", "人"]
] as const;

/** The bulletin of one round, batch and scope from its rows. */
export const bulletin = (rows: readonly PetitionBatch[]): Bulletin | null => {
  const [first] = rows;
  if (first === undefined) return null;
  const whole = rows.find(({region}) => region === null) ?? null;
  const printed = (columns: readonly (readonly [keyof PetitionBatch, string, ...string[]])[]): readonly CaseCount[] =>
    columns.flatMap(([key, name]) => {
      const value = whole?.[key];
      return typeof value === "number" ? [{name, cases: value}] : [];
    });
  const parts = rows.filter(({region}) => region !== null);
  return {
    round: first.round,
    batch: first.batch,
    scope: first.scope,
    date: (whole ?? first).date,
    origin: (whole ?? first).origin ?? (whole ?? first).meta.source,
    cases: whole?.cases ?? null,
    calls: whole?.calls ?? null,
    letters: whole?.letters ?? null,
    major: whole?.major ?? null,
    types: printed(TYPE_COLUMNS),
    verified: printed(VERIFIED_COLUMNS),
    closing: whole === null ? null : printedClosing(whole),
    closedUnsaid: whole?.partlyClosed === null ? whole.closed : null,
    printedRate: whole?.printedRate ?? null,
    measures: printed(MEASURE_COLUMNS).map(({name, cases}) => ({
      name,
      value: cases,
      unit: MEASURE_COLUMNS.find((column) => column[1] === name)?.[2] ?? ""
    })),
    regions: parts.flatMap(({region, cases}) => (region === null ? [] : [{name: region, cases}])),
    rows: whole === null ? parts : [whole, ...parts],
    comparisons: bulletinComparisons(whole, parts)
  };
};

const printedClosing = ({cases, closed, partlyClosed, open}: PetitionBatch): Closing | null =>
  closed === null || partlyClosed === null
    ? null
    : closing(cases, closed, partlyClosed, open ?? cases - closed - partlyClosed);
