/** Design §5, in the units that are printed. */
export const BUDGETS = {
  /** ms for one more page with one more chart, reading and checking included. */
  pageBuild: 10,
  /** Reading and checking against bare csvParseRows on the same bytes. */
  reading: 6,
  /** kB gzip with its style sheets. */
  home: 30,
  page: 80,
  /** kB gzip of all scripts of a page. */
  scripts: 10,
  /** MB of heap for a city of a million rows. */
  heap: 4096
} as const;

/** One measured line; it passes when `value` is at most `budget`. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: string;
  readonly detail: string;
}

export const broken = ({value, budget}: Line): boolean => !(value <= budget);

/** Lines as a table, for a fixed-width terminal where a Chinese character is two wide. */
export const printed = (lines: readonly Line[]): string => {
  const cells = lines.map((line) => [
    broken(line) ? "超出" : "合格",
    line.what,
    `${line.value.toFixed(line.value < 100 ? 1 : 0)} ${line.unit}`,
    `≤ ${line.budget} ${line.unit}`,
    line.detail
  ]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(...cells.map((row) => width(row[i] ?? ""))));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell + " ".repeat(Math.max(0, (widths[i] ?? 0) - width(cell))))
        .join("  ")
        .trimEnd()
    )
    .join("\n");
};

const width = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffee]/.test(char) ? 2 : 1), 0);
