/** A publication as its open files hold it: read from an output folder, or written from a city without being built. */
export interface PublishedText {
  /** Text of /data/<table>.json by table, in parts. */
  readonly tables: ReadonlyMap<string, () => Iterable<string>>;
  /** Text of /figures/<id>.json by figure. */
  readonly figures: ReadonlyMap<string, () => string>;
}

export type PublishedCell = string | number | null;

export interface PublishedColumn {
  /** Without its unit: the header of the dictionary. */
  readonly name: string;
  readonly computed: boolean;
}

/** A published table: its columns, and its rows one a line as they stand in the file. */
export interface PublishedTable {
  readonly columns: readonly PublishedColumn[];
  readonly demo: boolean;
  readonly lines: Iterator<string, undefined>;
}

/** The file is written one row a line, so that it can be read without ever being held as a whole. */
export const publishedTable = (parts: Iterable<string>): PublishedTable => {
  const lines = linesOf(parts);
  const head = lines.next();
  const {meta} = JSON.parse(`${head.done === true ? "" : head.value.replace(/,$/, "")}}`) as {
    meta: {demo: boolean; columns: readonly {header: string; unit: string | null; computed: boolean}[]};
  };
  lines.next();
  return {
    columns: meta.columns.map(({header, unit, computed}) => ({
      name: unit !== null && header.endsWith(`(${unit})`) ? header.slice(0, -unit.length - 2) : header,
      computed
    })),
    demo: meta.demo,
    lines: rowsOf(lines)
  };
};

/** The cells of a line that `publishedTable` gave. */
export const cellsOf = (line: string): readonly PublishedCell[] => JSON.parse(line) as readonly PublishedCell[];

function* rowsOf(lines: Iterator<string>): Generator<string, undefined> {
  for (let line = lines.next(); line.done !== true; line = lines.next())
    if (line.value.startsWith("[")) yield line.value.endsWith(",") ? line.value.slice(0, -1) : line.value;
  return undefined;
}

function* linesOf(parts: Iterable<string>): Generator<string> {
  let rest = "";
  for (const part of parts) {
    const lines = (rest + part).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
