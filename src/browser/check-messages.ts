import type {Chosen} from "./chosen-files.ts";

/** Files for the worker, which finds out where they stand in a city folder. */
export interface CheckJob {
  readonly id: number;
  readonly chosen: readonly Chosen[];
  /** By path in the city folder, the table that the clerk says a file is of; null before that was asked. */
  readonly tables: Readonly<Record<string, string>> | null;
}

/** A download. */
export interface Written {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What is different in a mended copy. */
  readonly changes: readonly string[];
}

/** A file whose name is no table's, and the table whose headers it shares, if any. */
export interface Unnamed {
  readonly path: string;
  readonly like: string | null;
}

export interface Progress {
  readonly id: number;
  readonly kind: "progress";
  readonly words: string;
  readonly done: number;
  readonly all: number;
}

interface Failed {
  readonly id: number;
  readonly kind: "failed";
  readonly words: string;
}

export interface Which {
  readonly id: number;
  readonly kind: "which";
  readonly files: readonly Unnamed[];
  readonly tables: readonly {readonly name: string; readonly title: string}[];
}

export interface Checked {
  readonly id: number;
  readonly kind: "checked";
  readonly verdict: string;
  /** Said before the report, where the city's own tables were not among the files. */
  readonly lacks: string | null;
  /** The report as markup, and as two files. */
  readonly body: string;
  readonly reports: readonly Written[];
  readonly copies: readonly Written[];
}

/** What the worker says: how far it is, what it must know, what it found, or why it could not. */
export type CheckReply = Progress | Failed | Which | Checked;
