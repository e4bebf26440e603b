import {WATER_YEAR_UNKNOWN} from "../../measures/targets/target-measures.ts";
import {isYearly, noTarget, supersededText, type Target, targetText} from "../../measures/targets/targets.ts";
import type {MonthShares} from "../../measures/water/water-shares.ts";
import {type Cell, type Completeness, missing} from "../figure.ts";
import {afterWords, openTargetWords, plansText} from "../targets/target-notes.ts";
import {monthWords} from "./water-words.ts";

/** A share of the sections in a month, in %, and the target of its year. */
export interface SharePoint {
  readonly month: string;
  readonly share: number | null;
  /** Every target of its year, the five-year one first. */
  readonly targets: readonly Target[];
  /** The limits changed before this month. */
  readonly seam: boolean;
}

/** Under one another on a phone. */
const LINE = 13;

/** The stretch of each target of a year; all of a year are written in one line, on a phone under one another. */
export const targetStretches = (points: readonly SharePoint[], small: boolean) =>
  [...Map.groupBy(points, ({month}) => month.slice(0, 4)).values()].flatMap((months) => {
    const [first, middle, final] = [0, Math.floor((months.length - 1) / 2), months.length - 1].map(
      (i) => months[i] as SharePoint
    );
    const targets = first?.targets ?? [];
    return first === undefined || middle === undefined || final === undefined
      ? []
      : targets.map((target, i) => ({
          ...{target, first: first.month, middle: middle.month, final: final.month},
          words: small ? shortText(target, i) : i > 0 ? null : targets.map(shortText).join("、"),
          ...{head: i === 0, lift: small ? (targets.length - 1 - i) * LINE : 0}
        }));
  });

/** `≥86`, and `年度≥88` beside it. */
const shortText = (target: Target, i: number): string =>
  `${i > 0 && isYearly(target) ? "年度" : ""}${target.direction}${target.value}`;

/** All targets of a month's year, or why there is none. */
export const targetCell = ({month, targets}: SharePoint, dataAsOf: string): Cell =>
  targets.length === 0 ? missing(noTarget(Number(month.slice(0, 4)), dataAsOf)) : plansText(targets);

/** No month is judged by the target of a year: what was promised, without a verdict. Begins with `；`. */
export const shareTargetWords = (targets: readonly Target[], month: string, dataAsOf: string): string => {
  if (targets.length > 0) return openTargetWords(targets, targets);
  const word = noTarget(Number(month.slice(0, 4)), dataAsOf);
  return word === "目标值待发布" ? `；当年${word}` : `；${word}`;
};

export const shareTargetNotes = (targets: readonly Target[]): readonly string[] =>
  targets.length === 0
    ? []
    : [
        `目标按全年考核，逐月比例只看走向，不作达标判断；全年是否达到尚不能判断：${WATER_YEAR_UNKNOWN}。`,
        ...targets.map(
          (target) =>
            `${target.year}年目标 ${targetText(target)}：${target.document}${
              target.superseded.length === 0 ? "" : `，此前为 ${target.superseded.map(supersededText).join("、")}`
            }${afterWords(target)}。`
        )
      ];

/** Latest month first; per month and reason, so that the counts add up to what was not evaluated. */
export const judgedMonths = (months: readonly MonthShares[]): Completeness => ({
  evaluated: months.reduce((sum, {judged}) => sum + judged, 0),
  total: months.reduce((sum, {total}) => sum + total, 0),
  unit: "断面·月",
  missing: months.toReversed().flatMap(({month, unjudged}) =>
    unjudged.map(({why, sections}) => ({
      what: `${monthWords(month)} ${sections.map(({name}) => name).join("、")}`,
      why,
      count: sections.length
    }))
  )
});
