import {FUNNEL_STEPS, type Funnel, assessFunnel} from "../../measures/rectification/rectification-funnel.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import type {RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import {rate} from "../../measures/rate.ts";
import {NEVER_DONE, NO_TASK} from "../../measures/rectification/rectification-tally.ts";
import type {City} from "../../tables/city.ts";
import {type BarRow, barRows} from "../drawing/bar-rows.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {FUNNEL_WORDS} from "./rectification-flow-words.ts";
import {funnelId} from "./rectification-round-ids.ts";
import {rateCell, rateWords, rectificationBase} from "./rectification-words.ts";

/** How many tasks have come to each step: of all, and of each round. */
export const rectificationFunnels = (city: City, verdicts: RectificationVerdicts): readonly Figure[] =>
  verdicts.issues.length === 0
    ? []
    : [
        funnelOf(city, verdicts, {id: "rectification-funnel", name: "全部轮次", issues: verdicts.issues}),
        ...verdicts.rounds.map(({name, issues}) => funnelOf(city, verdicts, {id: funnelId(name), name, issues}))
      ];

interface Group {
  readonly id: string;
  readonly name: string;
  readonly issues: readonly IssueVerdict[];
}

const LOOK_BACK = "回头看";
const NONE_BEFORE = "没有走到上一步的";

const funnelOf = (city: City, verdicts: RectificationVerdicts, {id, name, issues}: Group): Figure => {
  const funnel = assessFunnel(issues);
  return {
    ...rectificationBase(city, verdicts, issues),
    id,
    title: `${name}：从反馈到销号，各走到多少`,
    sentence: sentenceOf(funnel),
    table: {
      columns: [
        {key: "step", label: "环节"},
        {key: "reached", label: "走到这一步", unit: "项", digits: 0},
        {key: "recorded", label: "其中有记录", unit: "项", digits: 0},
        {key: "of", label: "分母"},
        {key: "denominator", label: "分母", unit: "项", digits: 0},
        {key: "share", label: "占分母", unit: "%", digits: 1},
        {key: "before", label: "占上一步", unit: "%", digits: 1}
      ],
      rows: rowsOf(funnel)
    },
    draw: (frame) => draw(funnel, frame),
    method: "rectification-flow",
    notes: notesOf(funnel)
  };
};

const rowsOf = ({steps, lookedBack, everDone}: Funnel): readonly FigureRow[] => {
  const total = steps[0]?.reached ?? 0;
  return [
    ...steps.map(({step, reached, recorded}, i) => ({
      ...{step: FUNNEL_WORDS[step], reached, recorded, of: "已反馈", denominator: total},
      share: rateCell(rate(reached, total, "", NO_TASK)),
      before: i === 0 ? missing("—") : rateCell(rate(reached, steps[i - 1]?.reached ?? 0, "", NONE_BEFORE))
    })),
    {
      ...{step: LOOK_BACK, reached: lookedBack, recorded: lookedBack, of: "曾完成整改", denominator: everDone},
      ...{share: rateCell(rate(lookedBack, everDone, "", NEVER_DONE)), before: missing("—")}
    }
  ];
};

const sentenceOf = ({steps, lookedBack, everDone}: Funnel): string => {
  const count = (i: number): number => steps[i]?.reached ?? 0;
  const at = (name: (typeof FUNNEL_STEPS)[number]): number => count(FUNNEL_STEPS.indexOf(name));
  const share = rateWords(rate(at("writtenOff"), count(0), "", NO_TASK));
  return (
    `反馈 ${count(0)} 项，有方案 ${at("planned")} 项，整改完成 ${at("completed")} 项，验收通过 ${at("accepted")} 项，` +
    `公示 ${at("notice")} 项，销号 ${share}；` +
    `${everDone === 0 ? "还没有完成过整改的，没有可回头看的" : `曾完成整改的 ${everDone} 项中，已回头看 ${lookedBack} 项`}。`
  );
};

const notesOf = ({steps, reopened, kept}: Funnel): readonly string[] => {
  const unrecorded = steps.filter(({reached, recorded}) => reached > recorded);
  return [
    "每一步都数走到这一步或更远的问题，分母是已反馈总数；“占上一步”的分母是上一步。回头看的分母是曾完成整改的问题（含反弹重改），与前几步不同。",
    ...(reopened === 0 ? [] : [`反弹重改 ${reopened} 项：反弹以前走过的步子不再计，退回到“方案”一步。`]),
    ...(kept === 0 ? [] : [`整改完成里有 ${kept} 项已完成并长期坚持，不是销号，也不等待销号。`]),
    ...(unrecorded.length === 0
      ? []
      : [
          `走得更远、这一步却没有记录的：${unrecorded
            .map(({step, reached, recorded}) => `${FUNNEL_WORDS[step]} ${reached - recorded} 项`)
            .join("，")}。各地环节不尽相同，没有记录不等于没有做。`
        ])
  ];
};

const draw = ({steps, lookedBack, everDone}: Funnel, frame: Frame): Drawn => {
  const total = steps[0]?.reached ?? 0;
  const row = (label: string, value: number, whole: number, under: string, none: string): BarRow => ({
    ...{label, under},
    bars: [
      {
        value: percent(value, whole),
        text: whole === 0 ? none : `${value}/${whole} · ${formatNumber(percent(value, whole) ?? 0, 1)}%`,
        tone: "done",
        // What is done on somebody's word is hollow, what is written off is solid.
        hollow: label !== FUNNEL_WORDS.writtenOff
      }
    ]
  });
  return barRows(
    [
      ...steps.map(({step, reached}, i) => {
        const before = percent(reached, steps[i - 1]?.reached ?? 0);
        return row(
          FUNNEL_WORDS[step],
          reached,
          total,
          i === 0 ? `共 ${total} 项` : before === null ? NONE_BEFORE : `占上一步 ${formatNumber(before, 1)}%`,
          NO_TASK
        );
      }),
      row(LOOK_BACK, lookedBack, everDone, "占曾完成整改", NEVER_DONE)
    ],
    {width: frame.width, stacked: narrow(frame), max: 100, track: true}
  );
};
