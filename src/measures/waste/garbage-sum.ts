/** A sum that remembers who did not report: a blank cell is not 0. */
export interface Sum {
  /** null when nobody reported. */
  readonly value: number | null;
  /** Regions whose cell was blank. */
  readonly unreported: readonly string[];
}

export const sumOf = <R>(rows: readonly R[], name: (row: R) => string, pick: (row: R) => number | null): Sum => {
  const reported = rows.filter((row) => pick(row) !== null);
  return {
    value:
      reported.length === 0
        ? null
        : Math.round(reported.reduce((sum, row) => sum + (pick(row) as number), 0) * 1e6) / 1e6,
    unreported: rows.filter((row) => pick(row) === null).map(name)
  };
};
