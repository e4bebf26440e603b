import type {Contradiction} from "../../measures/rectification/contradictions.ts";
import {type IssueVerdict, assessIssues} from "../../measures/rectification/rectification-issue.ts";
import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {placeIn} from "../place.ts";
import {type Words, ofRow, ofStep} from "./words.ts";

/**
 * The list against its steps, and the steps against each other (measures/rectification/states.ts). Two records that exclude
 * each other are refused, and the later one is taken for the truer; a record that is wanting is asked for, since places
 * have steps of their own. Cities that record no steps at all are not asked.
 */
export const issueContradictions = (city: City): readonly Fault[] =>
  city.present.has("issue_events")
    ? assessIssues(city).flatMap((verdict) => verdict.history.contradictions.map((one) => faultOf(verdict, one)))
    : [];

const faultOf = (verdict: IssueVerdict, one: Contradiction): Fault => {
  const {code, severity, at, field} = one;
  const words: Words = at === null ? ofRow(verdict, one) : ofStep(at, one);
  const place =
    at === null ? placeIn("rectification_issues", verdict.issue, field) : placeIn("issue_events", at, field);
  return {...place, severity, code, ...words};
};
