/** The rows in the order of their time; most exports are in it already. Rows of one time keep their order. */
export const inTime = <R>(rows: readonly R[], timeOf: (row: R) => string): readonly R[] => {
  let last = "";
  const ordered = rows.every((row) => {
    const before = last;
    last = timeOf(row);
    return before <= last;
  });
  return ordered
    ? rows
    : rows.toSorted((a, b) => {
        const [x, y] = [timeOf(a), timeOf(b)];
        return x < y ? -1 : x > y ? 1 : 0;
      });
};

/** Rows of the months up to 数据截至: what is older was published, and is corrected by corrections.csv. */
export const recent = <R>(
  rows: readonly R[],
  timeOf: (row: R) => string,
  dataAsOf: string,
  months: number
): readonly R[] => {
  const last = Number(dataAsOf.slice(0, 4)) * 12 + Number(dataAsOf.slice(5, 7)) - 1;
  const first = last - months + 1;
  const from = `${String(Math.floor(first / 12)).padStart(4, "0")}-${String((first % 12) + 1).padStart(2, "0")}`;
  return rows.filter((row) => timeOf(row) >= from);
};

export const median = (values: readonly number[]): number => {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
};

/** The month before `2026-01` is `2025-12`. */
export const monthBefore = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 1
    ? `${String(year - 1).padStart(4, "0")}-12`
    : `${month.slice(0, 4)}-${String(number - 1).padStart(2, "0")}`;
};
