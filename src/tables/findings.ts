import type {Fault, Repair, Severity, ToType} from "./fault.ts";
import {maskPrivate} from "./private/mask.ts";

/** Where a finding is: a file, perhaps a line in it, perhaps a column. */
export interface Place {
  readonly file: string;
  readonly line?: number | null;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  /** The row's key, see Fault. */
  readonly key?: string;
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  /** See Fault. */
  readonly instead?: readonly ToType[];
}

/** What is found on the way, collected over all files; nothing stops at the first fault. */
export interface Findings {
  readonly faults: () => readonly Fault[];
  readonly repairs: () => readonly Repair[];
  readonly add: (place: Place, problem: Problem, severity?: Severity) => void;
  readonly mend: (
    place: string | Place,
    code: string,
    message: string,
    lines: readonly number[],
    count?: number
  ) => void;
}

/** Lines named per repair; the rest is only counted. */
const LINES_NAMED = 5;
const LONGEST_VALUE = 60;

const shortened = (value: string): string => {
  const line = value.replace(/\s*[\r\n]+\s*/g, "⏎");
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line;
};

export const collectFindings = (): Findings => {
  const faults: Fault[] = [];
  const repairs = new Map<string, Repair & {count: number; lines: number[]}>();
  return {
    faults: () => faults,
    repairs: () => [...repairs.values()],
    add: (place, {code, message, fix, instead}, severity = "fault") => {
      const value = place.value ?? null;
      faults.push({
        file: maskPrivate(place.file),
        line: place.line ?? null,
        row: place.row ?? null,
        column: place.column === undefined || place.column === null ? null : maskPrivate(place.column),
        value: value === null ? null : shortened(maskPrivate(value)),
        severity,
        code,
        message: maskPrivate(message),
        fix: maskPrivate(fix),
        ...(instead === undefined ? {} : {instead}),
        ...(place.key === undefined ? {} : {key: maskPrivate(place.key)})
      });
    },
    mend: (place, code, message, lines, count = Math.max(1, lines.length)) => {
      const {file: path, column: header = null} = typeof place === "string" ? {file: place} : place;
      const [file, column] = [maskPrivate(path), header === null ? null : maskPrivate(header)];
      const id = [file, column, code, message].join("\u0000");
      const known = repairs.get(id);
      if (known === undefined)
        repairs.set(id, {file, column, code, message: maskPrivate(message), count, lines: lines.slice(0, LINES_NAMED)});
      else {
        known.count += count;
        if (known.lines.length < LINES_NAMED) known.lines.push(...lines.slice(0, LINES_NAMED - known.lines.length));
      }
    }
  };
};
