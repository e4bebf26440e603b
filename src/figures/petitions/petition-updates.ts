import {type UpdateTally, UPDATE_DEFINITION} from "../../measures/petitions/petition-updates.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import type {City} from "../../tables/city.ts";
import type {BarRow} from "../drawing/bar-rows.ts";
import {type Figure, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {rateCell, rateWords} from "../rectification/rectification-words.ts";
import {roundsFigure} from "./petition-rounds-figure.ts";
import {casePath} from "./petition-words.ts";

/** Old cases published again after their bulletin, and the longest wait of those not closed. Null without dated bulletins. */
export const petitionUpdates = (city: City, verdicts: PetitionVerdicts): Figure | null => {
  const whole = verdicts.follow?.updates;
  if (whole === undefined || whole.again.denominator === 0) return null;
  const rounds = verdicts.rounds.flatMap(({name, follow}) => (follow === null ? [] : [{name, tally: follow.updates}]));
  return roundsFigure(city, verdicts, rounds, whole, {
    id: "petition-updates",
    title: "旧件后来怎样：再次公布",
    sentence: sentenceOf,
    columns: [
      {key: "dated", label: "有批次通报的件数", unit: "件"},
      {key: "again", label: "通报以后再次公布", unit: "件"},
      {key: "share", label: "再次公布占比", unit: "%", digits: 1},
      {key: "closed", label: "再次公布后为已办结", unit: "件"},
      {key: "longest", label: "未办结（含阶段性）中最久没有更新", unit: "天"},
      {key: "id", label: "该件受理编号", link: ({path}) => (path === "" ? null : String(path))}
    ],
    ...{row: rowOf, bar: barOf, most: "share", key: [{text: "通报以后再次公布", tone: "s2"}]},
    notes: [
      `${UPDATE_DEFINITION}。再次公布可以是办结、回访或回头看的结果。`,
      "没有更新的天数从该件更新日期算到数据截至。"
    ]
  });
};

const rowOf = ({again, closed, longest}: UpdateTally) => ({
  ...{dated: again.denominator, again: again.numerator, closed},
  share: rateCell(again),
  longest: longest?.days ?? missing("全部已办结"),
  id: longest?.row.id ?? missing("全部已办结"),
  path: longest === null ? "" : casePath(longest.row.id)
});

const barOf = ({again, longest}: UpdateTally): Omit<BarRow, "label"> => ({
  under: longest === null ? "全部已办结" : `未办结的最久 ${longest.days} 天没有更新`,
  bars: [{value: percent(again.numerator, again.denominator), text: rateWords(again), tone: "s2"}]
});

const sentenceOf = ({again, closed, longest}: UpdateTally): string =>
  `有批次通报的 ${formatNumber(again.denominator)} 件中，通报以后再次公布的占 ${rateWords(again)}，其中 ${formatNumber(closed)} 件现为已办结；${
    longest === null ? "没有未办结的件" : `未办结和阶段性办结的件中，最久的 ${longest.days} 天没有更新`
  }。`;
