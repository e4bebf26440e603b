/** A table of a method page, printed from the very limits that the code judges by. */
export interface MethodTable {
  readonly title: string;
  readonly columns: readonly {readonly key: string; readonly label: string}[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** How a measure is computed, as its page under /methods/<id>/ says it. Texts are Chinese, for a journalist. */
export interface Method {
  /** `water-class`, `aqi`, `rectification-rates` … what figures name in `method`. */
  readonly id: string;
  readonly title: string;
  /** What the number means, in one or two sentences. */
  readonly meaning: string;
  /** The formula or rule, one step a line. */
  readonly formula: readonly string[];
  /**
   * Standard and clause, each with how sure we are of its text: A read in the text, B official or two sources, C one retelling.
   * `ours`: no document says it, the rule is the site's own.
   */
  readonly basis: readonly {readonly text: string; readonly certainty: "A" | "B" | "C" | "ours"}[];
  /** Limits, break points, weights; the page prints them below the formula. */
  readonly tables?: readonly MethodTable[];
  /** Ids of the standards in it (`GB 3838-2002 表 1`): the publisher's own limits for them (limits.csv) are printed with the tables. */
  readonly standards?: readonly string[];
  /** Rounding, denominators, validity, treatment of missing values. */
  readonly rules: readonly string[];
  /** What we do not know or did not include (该规则尚未收录). */
  readonly unknown: readonly string[];
}
