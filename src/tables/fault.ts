/** fault = refused · warning = refused until decisions.csv answers it · note = printed only. */
export type Severity = "fault" | "warning" | "note";

/** What may be typed instead: into the cell that is meant, or into another one of its row. Empty words: leave it empty. */
export interface ToType {
  readonly words: string;
  /** Header of the other column. */
  readonly column?: string;
}

/** One thing that is wrong with what was handed in, in the clerk's words (Chinese). */
export interface Fault {
  /** Path inside the city folder. */
  readonly file: string;
  /** Physical line, header = 1; null when the whole file is meant. */
  readonly line: number | null;
  /** Row as Excel counts it; differs from `line` only after cells with line breaks. */
  readonly row: number | null;
  /** Header of the column, as the dictionary prints it; null when no single column is meant. */
  readonly column: string | null;
  /** That header as it stands in the file, with its unit, where it differs. */
  readonly header?: string;
  /** The value found, as handed in; null when there is none. */
  readonly value: string | null;
  readonly severity: Severity;
  /** Stable kebab-case word, used in decisions.csv. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** What may be typed instead, the likeliest first, where that can be known or listed; the clerk decides. Never a private value. */
  readonly instead?: readonly ToType[];
  /** The row's key as decisions.csv writes it, `断面名称=龙潭;监测时间=2026-03`; absent where no row is meant. */
  readonly key?: string;
}

/** Something the reader mended by a stated rule, counted: full-width digits, blank rows, aliases … */
export interface Repair {
  readonly file: string;
  /** Header of the column, where one is meant. */
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly count: number;
  /** The first places, as physical lines. */
  readonly lines: readonly number[];
}

/** `“2026-10-31”`, `留空`, `“整改状态”填“已销号”`. */
const toTypeText = ({words, column}: ToType): string =>
  (column === undefined ? "" : `“${column}”${words === "" ? "" : "填"}`) + (words === "" ? "留空" : `“${words}”`);

/** What may be typed instead, in one phrase; nothing where it is not known. */
export const insteadText = ({instead = []}: Pick<Fault, "instead">): string => instead.map(toTypeText).join("或");

/** Said once: what the message and the fix name already is not named again. */
const insteadTail = (fault: Fault): string => {
  const said = `${fault.message}${fault.fix}`;
  const known = (one: ToType) =>
    said.includes(toTypeText(one)) ||
    (one.column === undefined && one.words.length > 3 && fault.message.includes(one.words));
  return (fault.instead ?? []).every(known) ? "" : `；可改为${insteadText(fault)}`;
};

/** `file:line: column: what is wrong, value found; how to fix [code]` on one line; the code is what decisions.csv asks for. */
export const faultText = (fault: Fault): string =>
  [
    `${fault.file}${fault.line === null ? "" : `:${fault.line}`}`,
    ...(fault.column === null ? [] : [fault.header ?? fault.column]),
    `${fault.message}${fault.value === null ? "" : `，现值“${fault.value}”`}；${fault.fix}${insteadTail(fault)}`
  ].join(": ") +
  (fault.row !== null && fault.row !== fault.line ? `（Excel 第 ${fault.row} 行）` : "") +
  ` [${fault.code}]`;
