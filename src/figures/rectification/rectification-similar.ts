import type {Verdicts} from "../../measures/assess.ts";
import {rate} from "../../measures/rate.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import {RATE_DEFINITIONS} from "../../measures/rectification/rectification-tally.ts";
import {periodWords} from "../responsibility/accountability.ts";
import type {Fact} from "./rectification-story.ts";
import {rateWords} from "./rectification-words.ts";

/** Other tasks shown beside one. */
const SHOWN = 5;

/** 举一反三: what the unit itself found, and what the self-inspection of the same field in the same counties found. */
export const similarFacts = (
  {responsibility}: Pick<Verdicts, "responsibility">,
  {issue}: IssueVerdict
): readonly Fact[] => {
  const latest = responsibility.selfInspection.at(-1);
  const cells = issue.regions.flatMap((region) => {
    const cell = issue.focus === null ? null : (latest?.cell(issue.focus, region) ?? null);
    return cell === null ? [] : [{region, ...cell}];
  });
  return [
    {
      term: "排查同类问题",
      value:
        issue.similarFound === null
          ? null
          : issue.similarFound === 0
            ? "没有发现"
            : `${issue.similarFound} 个，${mendedWords(issue.similarMended, issue.similarFound)}`
    },
    ...cells.map(({region, found, mended}) => ({
      term: `${region}自检自查`,
      value: `${periodWords(latest?.period ?? "")}“${issue.focus}”排查发现 ${found} 个，已整改 ${found === 0 ? "0 个" : share(mended, found)}`,
      href: "/responsibility/"
    }))
  ];
};

/** A number that was not handed in is not 0. */
const mendedWords = (mended: number | null, found: number): string =>
  mended === null ? "已整改数未填报" : `已整改 ${share(mended, found)}`;

const share = (numerator: number, denominator: number): string =>
  rateWords(rate(numerator, denominator, RATE_DEFINITIONS.similar, "没有发现"));

/** Other tasks of the same field in a county of this one, those still open first. */
export const similarTasks = (
  {rectification}: Pick<Verdicts, "rectification">,
  {issue}: IssueVerdict
): readonly IssueVerdict[] => {
  const urgent = rectification.lists.get("all")?.issues ?? [];
  return urgent
    .filter(
      (other) =>
        other.issue.id !== issue.id &&
        (issue.focus === null ? other.issue.field === issue.field : other.issue.focus === issue.focus) &&
        other.issue.regions.some((name) => issue.regions.includes(name))
    )
    .slice(0, SHOWN);
};
