import type {Aside} from "./columns.ts";
import type {Findings, Problem} from "./findings.ts";
import type {Source} from "./header.ts";
import {REPAIR_WORDS} from "./repair-words.ts";

/** Words about single cells, by row and field. */
export interface Notes {
  readonly of: (i: number) => Readonly<Record<string, string>> | null;
  readonly put: (i: number, field: string, words: string) => void;
}

export interface Refused {
  readonly i: number;
  readonly source: Source;
  readonly problem: Problem;
  readonly raw: string;
}

/** What the cells of a file say beside their values, gathered while its columns are read. */
export interface Asides {
  readonly missing: Notes;
  readonly printed: Notes;
  readonly refused: readonly Refused[];
  readonly of: (source: Source) => Aside;
  /** Counts the repairs of single cells, per column. */
  readonly report: (file: string, findings: Findings) => void;
}

const LINES_NAMED = 5;

export const gatherAsides = (n: number, lines: readonly number[]): Asides => {
  const missing = takeNotes(n);
  const printed = takeNotes(n);
  const refused: Refused[] = [];
  const repairs: {source: Source; counts: Map<string, {count: number; lines: number[]}>}[] = [];
  return {
    missing,
    printed,
    refused,
    of: (source) => {
      const counts = new Map<string, {count: number; lines: number[]}>();
      repairs.push({source, counts});
      return {
        missing: (i, reason) => missing.put(i, source.field, reason),
        printed: (i, words) => printed.put(i, source.field, words),
        refused: (i, problem, raw) => void refused.push({i, source, problem, raw}),
        repaired: (i, code) => {
          let known = counts.get(code);
          if (known === undefined) counts.set(code, (known = {count: 0, lines: []}));
          if (++known.count <= LINES_NAMED) known.lines.push(lines[i] ?? 0);
        }
      };
    },
    report: (file, findings) => {
      for (const {source, counts} of repairs)
        for (const [code, {count, lines: named}] of counts)
          findings.mend({file, column: source.column.header}, code, REPAIR_WORDS[code] ?? code, named, count);
    }
  };
};

const takeNotes = (n: number): Notes => {
  let rows: (Record<string, string> | null)[] | null = null;
  return {
    of: (i) => rows?.[i] ?? null,
    put: (i, field, words) => {
      rows ??= new Array<Record<string, string> | null>(n).fill(null);
      const known = rows[i] ?? null;
      if (known === null) rows[i] = {[field]: words};
      else known[field] = words;
    }
  };
};
