import {batchClosing, batchName} from "../../measures/petitions/petition-batch.ts";
import {tallyCases} from "../../measures/petitions/petition-case.ts";
import type {CaseList} from "../../measures/petitions/petition-lists.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import type {PetitionCase} from "../../tables/schemas/index.ts";
import {chineseDate} from "../drawing/format.ts";
import {batchPath, caseNumber, casePath, caseWords} from "./petition-words.ts";
import {brief, rateWords} from "../rectification/rectification-words.ts";

/** The sentence a list opens with: both rates, always. */
export const listLead = ({facet, name, cases}: CaseList): string => {
  const {strict, wide} = tallyCases(cases);
  return `${facet === "办结情况" ? "" : name}共 ${cases.length} 件，已办结 ${rateWords(strict)}，含阶段性办结 ${rateWords(wide)}。`;
};

const CLOSED_KINDS = {已办结: "closed", 阶段性办结: "done", 未办结: "track"} as const;

/** A case as a line of a list. */
export const caseEntry = (row: PetitionCase) => ({
  href: casePath(row.id),
  id: row.id,
  title: brief(row.problem, 56),
  state: {word: row.closed, kind: CLOSED_KINDS[row.closed]},
  late: row.rebounded === true ? "反弹" : null,
  meta: [row.verified, row.regions.join("、"), row.types.join("、"), row.assigned].join(" · ")
});

/** Batches as lines of a list, latest first. */
export const batchEntries = ({batches}: PetitionVerdicts) =>
  batches.toReversed().map((found) => {
    const {round, batch, date, tally, own, cumulative, disagreements} = found;
    const size = tally?.cases ?? own?.cases ?? null;
    const closing = batchClosing(found);
    return {
      href: batchPath(round, batch),
      title: `${round} ${batchName(batch)}`,
      meta: [
        date === "" ? "" : chineseDate(date),
        size === null ? `累计 ${cumulative?.cases == null ? "未公布" : caseWords(cumulative.cases)}` : caseWords(size),
        closing === null
          ? "未公布办结情况"
          : `${closing.scope === "累计" ? "累计" : ""}已办结 ${caseNumber(closing.closed)}，阶段性办结 ${caseNumber(closing.partly)}`,
        disagreements.length > 0 ? `${disagreements.length} 处数字对不上` : ""
      ]
        .filter((word) => word !== "")
        .join(" · ")
    };
  });

/** The cases before and after one in its batch, as the bureau listed them. */
export const caseNeighbours = ({batches}: Pick<PetitionVerdicts, "batches">, {id, round, batch}: PetitionCase) => {
  const cases = batches.find((one) => one.round === round && one.batch === batch)?.cases ?? [];
  const at = cases.findIndex((row) => row.id === id);
  const neighbour = (place: number) => {
    const row = at < 0 ? undefined : cases[place];
    return row === undefined ? null : {href: casePath(row.id), id: row.id, title: brief(row.problem, 24)};
  };
  return {before: neighbour(at - 1), after: neighbour(at + 1)};
};
