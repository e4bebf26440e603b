import {batchName} from "../../measures/petitions/petition-batch.ts";
import {type RoundActions, actionsOf} from "../../measures/petitions/petition-actions.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";
import {petitionBase} from "./petition-words.ts";

/** 边督边改 as printed: households, yuan, cases and people share no scale, so a table says it better than a drawing. */
export const petitionActions = (city: City, verdicts: PetitionVerdicts): Figure | null => {
  const rounds = verdicts.rounds.flatMap((round) => actionsOf(round) ?? []);
  const last = rounds.at(-1);
  if (last === undefined) return null;
  const kinds = [...new Map(rounds.flatMap(({actions}) => actions).map((one) => [one.name, one])).values()];
  return {
    ...petitionBase(city, verdicts),
    id: "petition-actions",
    title: "边督边改：责令整改、处罚和问责",
    sentence: sentenceOf(last),
    table: {
      columns: [
        {key: "round", label: "督察轮次"},
        {key: "basis", label: "统计到"},
        {key: "cases", label: "件数", unit: "件"},
        ...kinds.map(({name, unit}) => ({key: name, label: name, unit, digits: digitsOf(rounds, name)}))
      ],
      rows: rounds.map(({round, basis, cases, actions}) => ({
        round,
        basis: basisWords(basis),
        cases: cases ?? missing("未公布"),
        ...Object.fromEntries(
          kinds.map(({name}) => [name, actions.find((one) => one.name === name)?.value ?? missing("未公布")])
        )
      }))
    },
    draw: null,
    method: "petition-counts",
    notes: [
      "按批次通报原公布数照录；家、元、件、人不能相加。",
      "累计取该轮公布了这些数的最近一次累计通报；没有累计的，按各批次当批相加，没有公布的批次不计。"
    ]
  };
};

/** Yuan are printed to the fen by some, whole by others. */
const digitsOf = (rounds: readonly RoundActions[], kind: string): number =>
  rounds.some(({actions}) => actions.some(({name, value}) => name === kind && !Number.isInteger(value))) ? 2 : 0;

const basisWords = (basis: RoundActions["basis"]): string =>
  "batch" in basis ? `${batchName(basis.batch)}（累计）` : `${basis.batches} 个批次合计`;

const sentenceOf = ({round, basis, actions}: RoundActions): string =>
  `${round}，${basisWords(basis)}：${actions
    .map(({name, value, unit}) => `${name} ${formatNumber(value, Number.isInteger(value) ? 0 : 2)} ${unit}`)
    .join("、")}。`;
