/**
 * How sure our source of a rule is. A: read in the primary document. B: an official page, or two independent
 * sources that agree. C: one secondary source; computed and marked 依据为转述. D: remembered only; not computed.
 */
export type Certainty = "A" | "B" | "C" | "D";

/** A document that prescribes limits or formulas between two dates. */
export interface Standard {
  /** As printed beside a value: `GB 3838-2002`, `HJ 633-2012`. */
  readonly id: string;
  readonly title: string;
  /** 文号 or number of the document. */
  readonly document: string;
  /** First day in force, `2002-06-01`. */
  readonly from: string;
  /** Last day in force; null while nothing has replaced it. */
  readonly to: string | null;
  readonly certainty: Certainty;
  /** Where our copy of the text was seen, in words. */
  readonly source: string;
}

/** The one in force on a day, month or moment (`2026-10`, `2026-10-31`); null before the first and after the last. */
export const inForce = <S extends {readonly from: string; readonly to: string | null}>(
  list: readonly S[],
  date: string
): S | null => {
  // A month is judged by its first day: a standard that starts inside a month governs the months after it.
  const day = date.length === 7 ? `${date}-01` : date.slice(0, 10);
  return list.find((standard) => standard.from <= day && (standard.to === null || day <= standard.to)) ?? null;
};
