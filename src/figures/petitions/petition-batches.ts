import {type Batch, batchClosing, batchName} from "../../measures/petitions/petition-batch.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import type {City} from "../../tables/city.ts";
import {type Cell, type Figure, type FigureRow, missing} from "../figure.ts";
import {batchColumns, batchSize} from "./petition-columns.ts";
import {batchPath, caseWords, petitionBase} from "./petition-words.ts";

/** Batches over time: how many cases each brought, and how far they are closed. Null without batches. */
export const petitionBatches = (city: City, verdicts: PetitionVerdicts): Figure | null => {
  const {batches, disagreements} = verdicts;
  if (batches.length === 0) return null;
  return {
    ...petitionBase(city, verdicts),
    id: "petition-batches",
    title: "信访举报件逐批件数",
    sentence: sentenceOf(verdicts),
    table: {
      columns: [
        {key: "round", label: "督察轮次"},
        {key: "batch", label: "批次", link: (row) => String(row["path"])},
        {key: "date", label: "日期"},
        {key: "cases", label: "当批件数", unit: "件"},
        {key: "closed", label: "已办结", unit: "件"},
        {key: "partly", label: "阶段性办结", unit: "件"},
        {key: "open", label: "未办结", unit: "件"},
        {key: "scope", label: "办结数口径"},
        {key: "calls", label: "来电", unit: "件"},
        {key: "letters", label: "来信", unit: "件"},
        {key: "cumulative", label: "通报累计", unit: "件"},
        {key: "notes", label: "数字对不上", unit: "处", digits: 0}
      ],
      rows: batches.map(rowOf)
    },
    draw: batches.some((batch) => batchSize(batch) !== null) ? (frame) => batchColumns(verdicts.rounds, frame) : null,
    method: "petition-counts",
    notes: [
      countWords(verdicts),
      ...laterNote(verdicts),
      ...(batches.some(({own}) => own !== null) ? ["来电、来信、累计按批次通报原公布数照录。"] : []),
      ...(batches.some((batch) => batchSize(batch) === null)
        ? [
            "只公布了累计数的批次，当批件数写“未公布”，图中不画；办结数是累计数，“办结数口径”写明“累计”，不与当批的相加。"
          ]
        : []),
      disagreements.length === 0
        ? "通报里可以复算的和都对得上。"
        : `通报里有 ${disagreements.length} 处数字对不上，原样保留，列在各批次页上。`
    ]
  };
};

const laterNote = ({later: {cases, bulletins}}: PetitionVerdicts): readonly string[] =>
  cases + bulletins === 0
    ? []
    : [
        `晚于数据截至的未计入：${[
          cases === 0 ? "" : `信访件 ${cases} 件`,
          bulletins === 0 ? "" : `批次通报 ${bulletins} 行`
        ]
          .filter((part) => part !== "")
          .join("、")}。`
      ];

const UNPUBLISHED = missing("未公布");
const orMissing = (value: number | null | undefined): Cell => value ?? UNPUBLISHED;

const rowOf = (batch: Batch): FigureRow => {
  const closing = batchClosing(batch);
  return {
    round: batch.round,
    batch: batchName(batch.batch),
    path: batchPath(batch.round, batch.batch),
    date: batch.date,
    cases: orMissing(batchSize(batch)),
    closed: orMissing(closing?.closed),
    partly: orMissing(closing?.partly),
    open: orMissing(closing?.open),
    scope: closing?.scope ?? UNPUBLISHED,
    calls: orMissing(batch.own?.calls),
    letters: orMissing(batch.own?.letters),
    cumulative: orMissing(batch.cumulative?.cases),
    notes: batch.disagreements.length
  };
};

const countWords = ({batches, rounds}: PetitionVerdicts): string => {
  const known = batches.flatMap((batch) => batchSize(batch) ?? []);
  const total = known.reduce((sum, size) => sum + size, 0);
  return `收录 ${rounds.length} 轮督察的 ${batches.length} 个批次，${known.length} 个有当批件数，合计 ${caseWords(total)}。`;
};

const sentenceOf = ({batches, rounds}: PetitionVerdicts): string => {
  const known = batches.flatMap((batch) => {
    const size = batchSize(batch);
    return size === null ? [] : [{batch, size}];
  });
  const total = known.reduce((sum, {size}) => sum + size, 0);
  const most = known.toSorted((a, b) => b.size - a.size)[0];
  const head = `${rounds.length} 轮督察收录 ${batches.length} 个批次`;
  if (most === undefined) return `${head}，都只公布了累计数。`;
  const own = known.length < batches.length ? `其中 ${known.length} 个公布了当批件数，` : "";
  return `${head}，${own}合计 ${caseWords(total)}；最多的是${most.batch.round}${batchName(most.batch.batch)}，${caseWords(most.size)}。`;
};
