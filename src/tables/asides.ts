import type {Aside} from "./columns.ts";
import {type Doubt, type Habits, stands} from "./doubts.ts";
import type {Findings, Problem} from "./findings.ts";
import type {Source} from "./header.ts";
import type {Block} from "./records.ts";
import {REPAIR_WORDS} from "./repair-words.ts";
import type {Draft} from "./rows.ts";
import {type Ways, isMixed, isWatched, noWays} from "./way-of-writing.ts";

export interface Refused {
  readonly i: number;
  readonly source: Source;
  readonly problem: Problem;
  readonly raw: string;
}

export interface Blank {
  readonly i: number;
  readonly source: Source;
}

export interface Doubted {
  readonly draft: Draft;
  readonly source: Source;
  readonly doubt: Doubt;
  readonly raw: string;
}

/** What the cells of a file say beside their values, gathered while its columns are read. */
export interface Asides {
  /** From here on, places are those of this block. Forgets what was refused or left blank before. */
  readonly begin: (block: Block, drafts: readonly Draft[]) => void;
  readonly refused: () => readonly Refused[];
  /** Required cells with nothing in them. */
  readonly blank: () => readonly Blank[];
  readonly of: (source: Source) => Aside;
  /** The cells that the rest of their column speaks against. */
  readonly doubted: (hasFractions: (field: string) => boolean) => readonly Doubted[];
  /** Counts the repairs of single cells, per column. */
  readonly report: (file: string, findings: Findings) => void;
}

const LINES_NAMED = 5;

/** What is told of a field once or more often, and asked later by the checks of the whole city. */
export interface Told {
  /** A cell of it has to be looked at by a person. */
  readonly look: (field: string) => void;
  /** A few of its cells may be written unlike all others. */
  readonly mixed: (field: string) => void;
}

export const gatherAsides = (tell: Told): Asides => {
  let lines: readonly number[] = [];
  let drafts: readonly Draft[] = [];
  let refused: Refused[] = [];
  let blank: Blank[] = [];
  const repairs: {source: Source; counts: Map<string, {count: number; lines: number[]}>}[] = [];
  const written: {source: Source; ways: Ways}[] = [];
  const doubts: (Doubted & {habits: Habits})[] = [];
  return {
    begin: (block, rows) => {
      lines = block.lines;
      [drafts, refused, blank] = [rows, [], []];
    },
    refused: () => refused,
    blank: () => blank,
    of: (source) => {
      const counts = new Map<string, {count: number; lines: number[]}>();
      repairs.push({source, counts});
      const ways = noWays();
      written.push({source, ways});
      const habits: Habits = {
        ...{padded: false, long: false, zeros: false, otherDays: false},
        ...{first: "", last: "", doubted: 0}
      };
      return {
        missing: (i, reason) => note(drafts[i], "missing", source.field, reason),
        printed: (i, words) => note(drafts[i], "printed", source.field, words),
        refused: (i, problem, raw) => void refused.push({i, source, problem, raw}),
        habits,
        doubted: (i, doubt, raw) => {
          const draft = drafts[i];
          habits.doubted += 1;
          if (draft !== undefined) doubts.push({draft, source, doubt, raw, habits});
        },
        blank: (i) => void blank.push({i, source}),
        look: () => tell.look(source.field),
        ways,
        repaired: (i, code) => {
          let known = counts.get(code);
          if (known === undefined) counts.set(code, (known = {count: 0, lines: []}));
          if (++known.count <= LINES_NAMED) known.lines.push(lines[i] ?? 0);
        }
      };
    },
    doubted: (hasFractions) =>
      doubts.filter(({doubt, source, habits}) => stands(doubt, habits, () => hasFractions(source.field))),
    report: (file, findings) => {
      for (const {source, ways} of written)
        if (isMixed(ways) || (isWatched(source.column) && source.column.spellings !== undefined))
          tell.mixed(source.field);
      for (const {source, counts} of repairs)
        for (const [code, {count, lines: named}] of counts)
          findings.mend({file, column: source.column.header}, code, REPAIR_WORDS[code] ?? code, named, count);
    }
  };
};

type Notes = {-readonly [K in "missing" | "printed"]: Record<string, string> | null};

const note = (row: Draft | undefined, kind: keyof Notes, field: string, words: string): void => {
  if (row === undefined) return;
  const meta = row.meta as Notes;
  const known = meta[kind];
  if (known === null) meta[kind] = {[field]: words};
  else known[field] = words;
};
