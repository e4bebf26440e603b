import {REPEAT_DEFINITIONS, type RepeatTally} from "../../measures/petitions/petition-repeats.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import type {City} from "../../tables/city.ts";
import type {BarRow} from "../drawing/bar-rows.ts";
import type {Figure} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";
import {rateCell, rateWords} from "../rectification/rectification-words.ts";
import {roundsFigure} from "./petition-rounds-figure.ts";
import {caseWords} from "./petition-words.ts";

/** Cases raised again, and how many of them after they had been called closed. Null where no case names another. */
export const petitionRepeats = (city: City, verdicts: PetitionVerdicts): Figure | null => {
  const whole = verdicts.follow?.repeats;
  if (whole === undefined || whole.repeats.length === 0) return null;
  const rounds = verdicts.rounds.flatMap(({name, follow}) => (follow === null ? [] : [{name, tally: follow.repeats}]));
  const unknown = whole.repeats.filter(({earlier}) => earlier.length === 0).length;
  return roundsFigure(city, verdicts, rounds, whole, {
    id: "petition-repeats",
    title: "同一问题再次举报",
    sentence: sentenceOf,
    columns: [
      {key: "cases", label: "件数", unit: "件"},
      {key: "repeats", label: "重复举报", unit: "件"},
      {key: "share", label: "重复举报占比", unit: "%", digits: 1},
      {key: "known", label: "以前的件也公开的", unit: "件"},
      {key: "after", label: "其中以前的件已办结", unit: "件"},
      {key: "afterShare", label: "办结后再次举报占比", unit: "%", digits: 1}
    ],
    ...{row: rowOf, bar: barOf},
    most: (all) => Math.max(1, ...all.map(({tally}) => tally.repeats.length)),
    key: [
      {text: "重复举报", tone: "s2"},
      {text: "其中以前的件已办结的", tone: "zhu", hollow: true}
    ],
    notes: [
      `${REPEAT_DEFINITIONS.share}；${REPEAT_DEFINITIONS.afterClosing}。`,
      "两件是否同一问题，以公布的“关联编号”为准；没有填写关联编号的，不计为重复举报。",
      ...(unknown === 0 ? [] : [`${unknown} 件的关联编号不在本站公开的举报件中，只计入重复举报。`])
    ]
  });
};

const rowOf = ({share, afterClosing}: RepeatTally) => ({
  ...{cases: share.denominator, repeats: share.numerator, share: rateCell(share)},
  ...{known: afterClosing.denominator, after: afterClosing.numerator, afterShare: rateCell(afterClosing)}
});

const barOf = ({repeats, share, afterClosing}: RepeatTally): Omit<BarRow, "label"> => ({
  bars: [
    {value: repeats.length, text: `${caseWords(repeats.length)} · ${rateWords(share)}`, tone: "s2"},
    {
      value: afterClosing.numerator,
      text: afterClosing.denominator === 0 ? "" : rateWords(afterClosing),
      ...{tone: "zhu", hollow: true}
    }
  ]
});

const sentenceOf = ({share, afterClosing}: RepeatTally): string =>
  `${formatNumber(share.denominator)} 件中，写明与以前的举报件有关的占 ${rateWords(share)}${
    afterClosing.denominator === 0 ? "" : `；其中以前的件已办结、之后又被举报的占 ${rateWords(afterClosing)}`
  }。`;
