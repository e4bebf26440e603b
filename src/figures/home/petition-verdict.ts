import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import {batchName} from "../../measures/petitions/petition-batch.ts";
import {caseNumber, caseWords} from "../petitions/petition-words.ts";
import {rateWords} from "../rectification/rectification-words.ts";
import type {Verdict} from "./home-verdicts.ts";

/** What was published of the newest round: its sum, else its cases, else its newest bulletin. */
export const petitionVerdict = ({rounds}: PetitionVerdicts): Verdict | null => {
  const round = rounds.at(-1);
  if (round === undefined) return null;
  const given = (cases: number, words: string): Verdict => ({
    ...{label: "信访", path: "/petitions/", value: caseNumber(cases), unit: "件"},
    words: `${round.name}${words}。`
  });
  const sum = round.batches.findLast(({cumulative}) => cumulative?.cases != null)?.cumulative?.cases ?? null;
  if (sum !== null) return given(sum, `累计交办信访举报件 ${caseWords(sum)}`);
  if (round.tally !== null) {
    const {cases, strict, wide} = round.tally;
    return given(
      cases,
      `逐件公开信访举报件 ${caseWords(cases)}，已办结 ${rateWords(strict)}，含阶段性办结 ${rateWords(wide)}`
    );
  }
  const latest = round.batches.findLast(({own}) => own?.cases != null);
  const cases = latest?.own?.cases ?? null;
  return latest === undefined || cases === null
    ? null
    : given(cases, `${batchName(latest.batch)}交办信访举报件 ${caseWords(cases)}`);
};
