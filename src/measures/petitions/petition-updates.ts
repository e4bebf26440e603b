import type {PetitionCase} from "../../tables/schemas/index.ts";
import {dayNumber} from "../days.ts";
import {type Rate, rate} from "../rate.ts";

export const UPDATE_DEFINITION = "旧件再次公布占比 = 更新日期晚于所在批次通报日期的件数 ÷ 有批次通报的件数";

/** Old cases published again after their batch's bulletin, and those that wait without a new word. */
export interface UpdateTally {
  readonly again: Rate;
  /** Of those published again: 已办结 by now. */
  readonly closed: number;
  /** Not closed, the one longest without an update; null where all are closed. */
  readonly longest: {readonly row: PetitionCase; readonly days: number} | null;
}

/** `publishedOn` gives the day of the bulletin of a case's batch; null where there was none. */
export const tallyUpdates = (
  cases: readonly PetitionCase[],
  publishedOn: (row: PetitionCase) => string | null,
  asOf: string
): UpdateTally => {
  const dated = cases.flatMap((row) => {
    const day = publishedOn(row);
    return day === null ? [] : [{row, again: row.updated > day}];
  });
  const again = dated.filter((one) => one.again);
  const [waiting] = cases
    .filter(({closed}) => closed !== "已办结")
    .toSorted((a, b) => (a.updated < b.updated ? -1 : a.updated > b.updated ? 1 : 0));
  return {
    again: rate(again.length, dated.length, UPDATE_DEFINITION, "没有批次通报"),
    closed: again.filter(({row}) => row.closed === "已办结").length,
    longest:
      waiting === undefined ? null : {row: waiting, days: Math.max(0, dayNumber(asOf) - dayNumber(waiting.updated))}
  };
};
