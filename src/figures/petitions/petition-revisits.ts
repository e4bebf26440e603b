import {PETITION_DEFINITIONS, type PetitionTally} from "../../measures/petitions/petition-case.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import type {City} from "../../tables/city.ts";
import type {Bar, BarKey, BarRow} from "../drawing/bar-rows.ts";
import type {Figure} from "../figure.ts";
import {percent} from "../drawing/format.ts";
import type {Rate} from "../../measures/rate.ts";
import {rateCell, rateWords} from "../rectification/rectification-words.ts";
import {roundsFigure} from "./petition-rounds-figure.ts";

/** Asked again and looked at again: 回访, 回头看, 反弹 by round. Null where no case says anything of either. */
export const petitionRevisits = (city: City, verdicts: PetitionVerdicts): Figure | null => {
  const {tally} = verdicts;
  if (tally === null || tally.satisfied.denominator + tally.coverage.numerator === 0) return null;
  const rounds = verdicts.rounds.flatMap(({name, tally}) => (tally === null ? [] : [{name, tally}]));
  return roundsFigure(city, verdicts, rounds, tally, {
    id: "petition-revisits",
    title: "办结以后：回访、回头看和反弹",
    sentence: sentenceOf,
    columns: [
      {key: "closed", label: "已办结", unit: "件"},
      {key: "visited", label: "其中已回访", unit: "件"},
      {key: "visitRate", label: "回访率", unit: "%", digits: 1},
      {key: "asked", label: "已回访（含未办结的）", unit: "件"},
      {key: "satisfied", label: "满意和基本满意", unit: "件"},
      {key: "satisfiedRate", label: "满意占比", unit: "%", digits: 1},
      {key: "once", label: "曾办结", unit: "件"},
      {key: "lookedBack", label: "已开展回头看", unit: "件"},
      {key: "coverage", label: "回头看覆盖率", unit: "%", digits: 1},
      {key: "rebounded", label: "回头看发现反弹", unit: "件"},
      {key: "rebound", label: "反弹率", unit: "%", digits: 1}
    ],
    parts: [
      {name: "回访", keys: ["closed", "visited", "visitRate", "asked", "satisfied", "satisfiedRate"]},
      {name: "回头看和反弹", keys: ["once", "lookedBack", "coverage", "rebounded", "rebound"]}
    ],
    ...{row: rowOf, bar: barOf, most: "share", key: KEY},
    notes: [
      `${PETITION_DEFINITIONS.satisfied}；${PETITION_DEFINITIONS.visited}。`,
      `${PETITION_DEFINITIONS.coverage}；${PETITION_DEFINITIONS.rebound}。`,
      ...(tally.reboundedElsewhere === 0
        ? []
        : [`另有 ${tally.reboundedElsewhere} 件填写了反弹而没有回头看日期，不计入反弹率。`])
    ]
  });
};

const rowOf = ({visited, satisfied, coverage, rebound}: PetitionTally) => ({
  ...{closed: visited.denominator, visited: visited.numerator, visitRate: rateCell(visited)},
  ...{asked: satisfied.denominator, satisfied: satisfied.numerator, satisfiedRate: rateCell(satisfied)},
  ...{once: coverage.denominator, lookedBack: coverage.numerator, coverage: rateCell(coverage)},
  ...{rebounded: rebound.numerator, rebound: rateCell(rebound)}
});

const KEY: readonly BarKey[] = [
  {text: "满意占比", tone: "done"},
  {text: "回头看覆盖率", tone: "s2", hollow: true},
  {text: "反弹率", tone: "zhu"}
];

const barOf = ({satisfied, coverage, rebound}: PetitionTally): Omit<BarRow, "label"> => ({
  bars: [bar(satisfied, {tone: "done"}), bar(coverage, {tone: "s2", hollow: true}), bar(rebound, {tone: "zhu"})]
});

const bar = (rate: Rate, look: Pick<Bar, "tone" | "hollow">): Bar => ({
  value: percent(rate.numerator, rate.denominator),
  text: rateWords(rate),
  ...look
});

const sentenceOf = ({satisfied, coverage, rebound}: PetitionTally): string =>
  `${satisfied.denominator === 0 ? "没有公布回访结果" : `回访过的 ${satisfied.denominator} 件中，满意和基本满意占 ${rateWords(satisfied)}`}；${
    coverage.numerator === 0
      ? "没有公布回头看"
      : `曾办结的 ${coverage.denominator} 件中，回头看覆盖 ${rateWords(coverage)}，发现反弹 ${rateWords(rebound)}`
  }。`;
