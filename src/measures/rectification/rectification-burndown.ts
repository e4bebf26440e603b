import type {Round} from "../../tables/schemas/index.ts";
import {daysInMonth, monthsBetween} from "../days.ts";
import {type FlowMonth, assessFlow} from "./rectification-flow.ts";
import type {IssueVerdict} from "./rectification-issue.ts";

/** A month of the way to 清零. What is measured ends at 数据截至; what the list promises goes on. */
export interface BurnMonth {
  readonly month: string;
  readonly date: string;
  /** Null after 数据截至. */
  readonly flow: FlowMonth | null;
  /**
   * Would be left if every task fed back by then were done on its original deadline. Those without a dated deadline promise
   * no day: they count as they stood, and after 数据截至 as they stand.
   */
  readonly promised: number;
  /** Would be left of the tasks open at 数据截至 if each were done on its deadline in force; null before. */
  readonly inForce: number | null;
}

/** Promises farther away than this are told in words. */
const AHEAD = 60;

export const assessBurndown = (
  issues: readonly IssueVerdict[],
  rounds: readonly Round[],
  asOf: string
): readonly BurnMonth[] => {
  const flow = assessFlow(issues, rounds, asOf);
  const undated = assessFlow(
    issues.filter(({issue}) => issue.deadline === null),
    rounds,
    asOf
  );
  const first = flow.months[0]?.month;
  if (first === undefined) return [];
  // A deadline before the feedback promises the day of the feedback.
  const original = issues
    .flatMap(({issue}) => (issue.deadline === null ? [] : later(issue.deadline, issue.fedBack ?? "")))
    .toSorted();
  const open = issues.filter(({done}) => !done);
  const inForce = open.flatMap(({deadlineInForce}) => deadlineInForce ?? []).toSorted();
  const last = later(asOf.slice(0, 7), later(original.at(-1) ?? "", inForce.at(-1) ?? "").slice(0, 7));
  const known = new Map(flow.months.map((month) => [month.month, month]));
  const loose = new Map(undated.months.map((month) => [month.month, month]));
  return monthsBetween(first, last)
    .slice(0, flow.months.length + AHEAD)
    .map((month) => {
      const own = known.get(month) ?? null;
      const date = own?.date ?? `${month}-${daysInMonth(month)}`;
      const dated = known.get(month) ?? flow.months.at(-1);
      const rest = loose.get(month) ?? undated.months.at(-1);
      const promised = (dated?.total ?? 0) - (rest?.total ?? 0) - upTo(original, date) + (rest?.open ?? 0);
      return {
        ...{month, date, flow: own, promised},
        inForce: date < asOf ? null : open.length - upTo(inForce, date)
      };
    });
};

/** How many of the sorted dates are not after the day. */
const upTo = (dates: readonly string[], day: string): number => {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};

const later = (a: string, b: string): string => (a > b ? a : b);
