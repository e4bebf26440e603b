import {batchName} from "../../measures/petitions/petition-batch.ts";
import {type Closing, PETITION_DEFINITIONS} from "../../measures/petitions/petition-case.ts";
import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import type {City} from "../../tables/city.ts";
import {type BarKey, type BarRow, barRows} from "../drawing/bar-rows.ts";
import {type Cell, type Figure, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {batchPath, petitionBase} from "./petition-words.ts";
import {rateCell, rateWords} from "../rectification/rectification-words.ts";

const WHOLE = "全部批次";
const UNPUBLISHED = "未公布";

/** Both closing rates by round and batch, never one without the other. Null where no closing was published at all. */
export const petitionClosing = (city: City, verdicts: PetitionVerdicts): Figure | null => {
  const known = verdicts.rounds.filter((round) => round.closing !== null);
  if (known.length === 0) return null;
  return {
    ...petitionBase(city, verdicts),
    id: "petition-closing",
    title: "信访办结率：两种算法都公布",
    sentence: sentenceOf(verdicts),
    table: {
      columns: [
        {key: "round", label: "督察轮次"},
        {key: "batch", label: "批次", link: (row) => linkOf(verdicts, row["round"], row["batch"])},
        {key: "cases", label: "件数", unit: "件"},
        {key: "closed", label: "已办结", unit: "件"},
        {key: "partly", label: "阶段性办结", unit: "件"},
        {key: "either", label: "已办结与阶段性办结合计", unit: "件"},
        {key: "open", label: "未办结", unit: "件"},
        {key: "strict", label: "办结率（已办结）", unit: "%", digits: 1},
        {key: "wide", label: "办结率（含阶段性办结）", unit: "%", digits: 1}
      ],
      rows: [
        ...(verdicts.tally === null || verdicts.rounds.length < 2
          ? []
          : [{round: "全部轮次", batch: WHOLE, ...cells(verdicts.tally, "")}]),
        ...verdicts.rounds.flatMap(({name, closing, batches}) => [
          {round: name, batch: WHOLE, ...cells(closing, UNPUBLISHED)},
          ...batches.map(({batch, tally, own}) => ({
            round: name,
            batch: batchName(batch),
            ...cells(tally ?? own?.closing ?? null, UNPUBLISHED)
          }))
        ])
      ]
    },
    draw: (frame) => draw(verdicts, frame),
    method: "petition-closing",
    notes: [
      `${PETITION_DEFINITIONS.strict}；${PETITION_DEFINITIONS.wide}。分母都是交办件数，未办结的件留在分母里。`,
      ...(verdicts.tally === null ? ["按各轮最近一次累计通报的原公布数计算。"] : [])
    ]
  };
};

const linkOf = ({batches}: PetitionVerdicts, round: Cell | undefined, name: Cell | undefined): string | null => {
  const batch = batches.find((one) => one.round === round && batchName(one.batch) === name);
  return batch === undefined ? null : batchPath(batch.round, batch.batch);
};

const cells = (closing: Closing | null, why: string) =>
  closing === null
    ? Object.fromEntries(
        ["cases", "closed", "partly", "either", "open", "strict", "wide"].map((key) => [key, missing(why)])
      )
    : {
        cases: closing.cases,
        closed: closing.closed,
        partly: closing.partly,
        either: closing.wide.numerator,
        open: closing.open,
        strict: rateCell(closing.strict),
        wide: rateCell(closing.wide)
      };

const sentenceOf = ({rounds, tally}: PetitionVerdicts): string => {
  const known = rounds.filter((round) => round.closing !== null);
  const latest = known.at(-1);
  const whole = tally ?? latest?.closing ?? null;
  if (whole === null) return "各批次没有公布办结情况。";
  const head = tally === null ? `${latest?.name}累计` : "交办信访件";
  const words = (closing: Closing): string =>
    `已办结占 ${rateWords(closing.strict)}，含阶段性办结占 ${rateWords(closing.wide)}`;
  const last =
    tally !== null && known.length > 1 && latest?.closing != null ? `；其中${latest.name}${words(latest.closing)}` : "";
  return `${head} ${formatNumber(whole.cases)} 件，${words(whole)}${last}。`;
};

const KEY: readonly BarKey[] = [
  {text: "含阶段性办结", tone: "done", hollow: true},
  {text: "已办结", tone: "done"}
];

const draw = ({rounds}: PetitionVerdicts, frame: Frame): Drawn =>
  barRows(
    rounds.map(({name, closing}) => barRow(name, closing)),
    {width: frame.width, stacked: narrow(frame), max: 100, track: true, key: KEY}
  );

const barRow = (name: string, closing: Closing | null): BarRow =>
  closing === null
    ? {label: name, bars: [{value: null, text: "未公布办结情况", tone: "done"}]}
    : {
        label: name,
        under: `${formatNumber(closing.cases)} 件`,
        bars: [
          {...bar(closing.wide.numerator, closing.cases), tone: "done", hollow: true},
          {...bar(closing.closed, closing.cases), tone: "done"}
        ]
      };

const bar = (part: number, whole: number) => ({value: percent(part, whole), text: text(part, whole)});

const text = (part: number, whole: number): string =>
  `${formatNumber(percent(part, whole) ?? 0, 1)}% · ${formatNumber(part)}/${formatNumber(whole)}`;
