import {batchName} from "../../measures/petitions/petition-batch.ts";
import {PETITION_DEFINITIONS} from "../../measures/petitions/petition-case.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import {type VerifiedTally, verifiedOf} from "../../measures/petitions/petition-verified.ts";
import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";
import {type Frame, narrow} from "../frame.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Bar, type Part, stackedBars} from "../drawing/stacked-bars.ts";
import {rateCell, rateWords} from "../rectification/rectification-words.ts";
import {petitionBase} from "./petition-words.ts";

const PARTS: readonly Part[] = [
  {key: "属实", label: "属实", fill: "done", text: "ondone"},
  {key: "基本属实", label: "基本属实", fill: "track", text: "ink", outline: "done"},
  {key: "部分属实", label: "部分属实", fill: "paper", text: "ink", outline: "done"},
  {key: "不属实", label: "不属实", fill: "track", text: "ink", outline: "s4"},
  {key: "待核实", label: "待核实", fill: "paper", text: "ink", outline: "s4"}
];

/** 核实结论 by round: each case has one, so that they add up. Null where none was published. */
export const petitionVerified = (city: City, verdicts: PetitionVerdicts): Figure | null => {
  const rounds = verdicts.rounds.flatMap((round) => {
    const found = verifiedOf(round);
    return found === null ? [] : [{name: round.name, found}];
  });
  const last = rounds.at(-1);
  if (last === undefined) return null;
  const all = verdicts.tally === null ? null : verifiedOf({tally: verdicts.tally, batches: []});
  const printed = rounds.filter(({found}) => found.basis !== "逐件");
  return {
    ...petitionBase(city, verdicts),
    id: "petition-verified",
    title: "举报属实的有多少",
    sentence: sentenceOf(all === null || rounds.length === 1 ? last : {name: "交办信访件", found: all}),
    table: {
      columns: [
        {key: "round", label: "督察轮次"},
        {key: "whole", label: "件数", unit: "件"},
        ...PARTS.map(({key}) => ({key, label: key, unit: "件"})),
        {key: "numerator", label: "属实、基本属实、部分属实合计", unit: "件"},
        {key: "concluded", label: "已有核实结论", unit: "件"},
        {key: "share", label: "属实占比", unit: "%", digits: 1}
      ],
      rows: [
        ...rounds.map(({name, found}) => rowOf(name, found)),
        ...(all === null || rounds.length < 2 ? [] : [rowOf("全部轮次", all)])
      ]
    },
    draw: (frame) =>
      stackedBars(
        rounds.map((one) => barOf(one, frame)),
        PARTS,
        frame
      ),
    method: "petition-closing",
    notes: [
      `${PETITION_DEFINITIONS.substantiated}。每件只有一个核实结论，因此各项相加等于件数。`,
      ...(printed.length === 0
        ? []
        : [
            `${printed.map(({name, found}) => `${name}按至${found.basis === "逐件" ? "" : batchName(found.basis.batch)}的累计通报`).join("，")}；通报没有写明结论的件数归入待核实。`
          ])
    ]
  };
};

interface Shown {
  readonly name: string;
  readonly found: VerifiedTally;
}

const rowOf = (round: string, {counts, whole, substantiated}: VerifiedTally) => ({
  ...{round, whole, numerator: substantiated.numerator, concluded: substantiated.denominator},
  ...Object.fromEntries(counts.map(({name, cases}) => [name, cases])),
  share: rateCell(substantiated)
});

const barOf = ({name, found}: Shown, frame: Frame): Bar => ({
  label: name,
  path: null,
  values: Object.fromEntries(found.counts.map((one) => [one.name, one.cases])),
  // A phone needs the room for the bars; the note says what the share is.
  end: `${narrow(frame) ? "" : "属实占比 "}${rateWords(found.substantiated)}`,
  late: null
});

const sentenceOf = ({name, found: {counts, whole, substantiated}}: Shown): string => {
  const of = (word: string): string => formatNumber(counts.find((one) => one.name === word)?.cases ?? 0);
  return `${name} ${formatNumber(whole)} 件，已有核实结论的 ${formatNumber(substantiated.denominator)} 件，属实、基本属实、部分属实占 ${rateWords(substantiated)}，不属实 ${of("不属实")} 件，待核实 ${of("待核实")} 件。`;
};
