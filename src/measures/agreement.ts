import measured from "./agreement-measured.json" with {type: "json"};
import {SAID, type Said} from "./agreement-words.ts";

/** How our judgements compare with published answers. */
export interface Agreement extends Said, Measured {
  readonly id: string;
  readonly section: string;
}

interface Measured {
  /** The files of it, below tests/ of the source. */
  readonly files: readonly string[];
  readonly compared: number;
  readonly agreed: number;
  /** What explains the rest: cause and number. */
  readonly rest: Readonly<Record<string, number>>;
  /** What was counted beside it, in words. */
  readonly aside?: readonly string[];
}

// Written by tests/agreement (vitest run tests/agreement -u) and read over before it is committed.
const MEASURED: Readonly<Partial<Record<string, Measured>>> = measured;

export const agreements: readonly Agreement[] = SAID.flatMap(({section, said}) =>
  Object.entries(said).flatMap(([id, words]) => {
    const numbers = MEASURED[id];
    return numbers === undefined ? [] : [{id, section, ...words, ...numbers}];
  })
);
