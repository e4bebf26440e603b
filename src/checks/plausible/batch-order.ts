import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {placeIn} from "../place.ts";

/** `12`, `第12批` and `2025年第3批` are numbers; other names have no order. */
export const batchNumber = (batch: string): number | null => {
  const [, year = "0", digits] = /^(?:(\d{4})年)?第?\s*(\d{1,4})\s*批?$/.exec(batch) ?? [];
  return digits === undefined ? null : Number(year) * 10_000 + Number(digits);
};

interface Dated {
  readonly number: number;
  readonly date: string;
}

/** A later batch of a round cannot have been handed over before an earlier one. */
export const batchOrder = ({tables}: City): readonly Fault[] =>
  [...Map.groupBy(tables.petition_batches, ({round}) => round).values()].flatMap((rows) => {
    const numbered = rows
      .flatMap((row) => {
        const number = batchNumber(row.batch);
        return number === null ? [] : [{row, number}];
      })
      .toSorted((a, b) => a.number - b.number);
    const faults: Fault[] = [];
    // The latest date of all batches with smaller numbers.
    let earlier: Dated | null = null;
    for (const batch of Map.groupBy(numbered, ({number}) => number).values()) {
      let latest: Dated | null = earlier;
      for (const {row, number} of batch) {
        if (earlier !== null && row.date < earlier.date)
          faults.push({
            ...placeIn("petition_batches", row, "date"),
            ...{severity: "warning", code: "batch-order"},
            message: `第 ${number % 10_000} 批的日期早于第 ${earlier.number % 10_000} 批的 ${earlier.date}`,
            fix: "请核对批次和日期；确实如此公布的，请在 decisions.csv 中答复"
          });
        if (latest === null || row.date > latest.date) latest = {number, date: row.date};
      }
      earlier = latest;
    }
    return faults;
  });
