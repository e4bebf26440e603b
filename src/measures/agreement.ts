import measured from "./agreement-measured.json" with {type: "json"};
import {SAID, type Said} from "./agreement-words.ts";

export type AgreementId = keyof typeof SAID;

/** How our judgements compare with published answers. */
export interface Agreement extends Said {
  readonly id: AgreementId;
  readonly compared: number;
  readonly agreed: number;
  /** What explains the rest: cause and number. */
  readonly rest: readonly {readonly cause: string; readonly count: number}[];
  /** The files of it, below tests/ of the source. */
  readonly files: readonly string[];
}

interface Measured {
  readonly files: readonly string[];
  readonly compared: number;
  readonly agreed: number;
  readonly rest: Readonly<Record<string, number>>;
}

// Written by tests/agreement (vitest run tests/agreement -u) and read over before it is committed.
const MEASURED: Readonly<Partial<Record<string, Measured>>> = measured;

export const agreements: readonly Agreement[] = (Object.entries(SAID) as [AgreementId, Said][]).flatMap(
  ([id, said]) => {
    const numbers = MEASURED[id];
    if (numbers === undefined) return [];
    return [{id, ...said, ...numbers, rest: Object.entries(numbers.rest).map(([cause, count]) => ({cause, count}))}];
  }
);
