import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";

export type Row = Readonly<Record<string, string>>;

/** Rows of a file below tests/. */
export const rowsOf = (path: string, encoding = "utf-8"): readonly Row[] =>
  csvParse(
    new TextDecoder(encoding).decode(readFileSync(new URL(`../${path}`, import.meta.url))).replace(/^\uFEFF/, "")
  );

/** What was measured of one comparison: how many answers were held against ours, how many agree, and why the rest does not. */
export interface Measured {
  readonly compared: number;
  readonly agreed: number;
  /** Cause and number of those that do not agree; the numbers add up to the difference. */
  readonly rest: Readonly<Record<string, number>>;
  /** Counted beside it, in words: what was not compared, and what the same rows come down to. */
  readonly aside?: readonly string[];
}

export interface Comparison extends Measured {
  /** Names the comparison on /methods/; its words stand in src/measures/agreement.ts. */
  readonly id: string;
  /** Below tests/. */
  readonly files: readonly string[];
}

/** Every answer with `null` where ours agrees, else why it does not. */
export const compare = (
  id: string,
  files: string | readonly string[],
  answers: readonly (string | null)[],
  aside: readonly string[] = []
): Comparison => {
  const rest = answers.filter((cause) => cause !== null);
  return {
    ...{id, files: typeof files === "string" ? [files] : files},
    compared: answers.length,
    agreed: answers.length - rest.length,
    rest: Object.fromEntries([...Map.groupBy(rest, (cause) => cause)].map(([cause, list]) => [cause, list.length])),
    ...(aside.length === 0 ? {} : {aside})
  };
};

/** A disagreement that nobody has explained. */
export const UNKNOWN = "原因不明";

/** Agreement of one answer, without a known cause where it fails. */
export const same = (holds: boolean, cause: string = UNKNOWN): string | null => (holds ? null : cause);
