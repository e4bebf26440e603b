import type {IssueVerdict} from "./rectification-issue.ts";

/** The tasks not done whose deadline in force lies in a month; those of one month by day. */
export interface DeadlineMonth {
  readonly month: string;
  readonly issues: readonly IssueVerdict[];
}

export interface Deadlines {
  /** Past and still open, oldest first; those of the month of 数据截至 too. */
  readonly past: readonly DeadlineMonth[];
  /** To come, soonest first. */
  readonly ahead: readonly DeadlineMonth[];
  /** Not done, and without a dated deadline. */
  readonly undated: readonly IssueVerdict[];
}

export const assessDeadlines = (issues: readonly IssueVerdict[]): Deadlines => {
  const open = issues.filter(({done}) => !done);
  const dated = open
    .filter(({deadlineInForce}) => deadlineInForce !== null)
    .toSorted((a, b) => compare(a.deadlineInForce ?? "", b.deadlineInForce ?? ""));
  return {
    past: byMonth(dated.filter(({late}) => late)),
    ahead: byMonth(dated.filter(({late}) => !late)),
    undated: open.filter(({deadlineInForce}) => deadlineInForce === null)
  };
};

const byMonth = (issues: readonly IssueVerdict[]): readonly DeadlineMonth[] =>
  [...Map.groupBy(issues, ({deadlineInForce}) => (deadlineInForce ?? "").slice(0, 7))].map(([month, members]) => ({
    month,
    issues: members
  }));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
