import {FATES, type Fate, type GarbageTotal, type Gap} from "../../measures/waste/garbage.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {withUnit} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {FATE_FILL} from "./garbage-ways.ts";
import {monthWords} from "../drawing/month-words.ts";
import {neverReportedNotes} from "./never-reported-notes.ts";
import {type Segment, type SplitRow, splitRows} from "../drawing/split-rows.ts";

/** From the street to its fate: what arose, was collected and went where, and what does not add up. Null without region rows. */
export const garbageBalance = (city: City, {garbage: {months}, neverReported}: WasteVerdicts): Figure | null => {
  const [first, latest] = [months[0], months.at(-1)];
  if (first === undefined || latest === undefined) return null;
  return {
    ...figureOrigin(city, "garbage_monthly"),
    ...{id: "garbage-balance", section: "waste", title: `从街头到去处：${monthWords(latest.month)}生活垃圾的物料平衡`},
    sentence: sentenceOf(latest, months),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "generated", label: "产生量", unit: "吨", digits: 0},
        {key: "recovered", label: "可回收物", unit: "吨", digits: 0},
        {key: "collected", label: "清运量", unit: "吨", digits: 0},
        ...FATES.map(({key, label}) => ({key, label, unit: "吨", digits: 0})),
        {key: "unaccounted", label: "清运与去向之差", unit: "吨", digits: 0},
        {key: "gaps", label: "差在哪里"},
        {key: "ash", label: "飞灰等填埋", unit: "吨", digits: 0}
      ],
      rows: months
        .map((total) => ({
          month: total.month,
          generated: total.generated.value ?? missing("未报"),
          recovered: total.recovered.value ?? missing("未报"),
          collected: total.collected.value ?? missing("未报"),
          ...Object.fromEntries(FATES.map(({key}) => [key, total.fates[key].value ?? missing("未报")])),
          unaccounted: total.unaccounted ?? missing("不能计算"),
          gaps: toldOf(total).join("、") || "无",
          ash: total.ash.value ?? missing("未报")
        }))
        .reverse()
    },
    draw: (frame) => draw(latest, frame),
    ...{period: `${first.month} 至 ${latest.month}`, asOf: latest.month, status: latest.dataState},
    ...{method: "garbage-balance", standards: []},
    completeness: {
      evaluated: months.filter(({unaccounted}) => unaccounted !== null).length,
      total: months.length,
      unit: "个月",
      missing: months.flatMap(({month, unaccounted}) =>
        unaccounted === null ? [{what: monthWords(month), why: "清运量未报"}] : []
      )
    },
    notes: [
      "清运量 = 焚烧 + 餐厨处理 + 原生填埋 + 应急填埋 + 外运 + 差额；差额照实列出，不摊入任何一项；“少”是去向比清运少，“多”是去向比清运多（储坑周转、称重）。未报的去向不作 0，会显示为差额。",
      "飞灰等填埋是焚烧的残余，不计入去向，另起一行。",
      ...neverReportedNotes(neverReported.garbage, "生活垃圾月报")
    ]
  };
};

const gapWords = ({region, tonnes}: Gap): string =>
  `${region}${tonnes > 0 ? "少" : "多"} ${withUnit(Math.abs(tonnes), "吨")}`;

/** Where the difference arose: tonnes that do not add up, regions without a row, and every blank cell by its name. */
const toldOf = ({gaps, absent, collected, fates}: GarbageTotal): readonly string[] => [
  ...gaps.map(gapWords),
  ...absent.map((region) => `${region}未报`),
  ...collected.unreported.map((region) => `${region}未报清运量`),
  ...FATES.flatMap(({key, label}) => fates[key].unreported.map((region) => `${region}未报${label}量`))
];

const sentenceOf = (found: GarbageTotal, all: readonly GarbageTotal[]): string => {
  const {month, collected, unaccounted, regions, absent} = found;
  if (collected.value === null || unaccounted === null) return `${monthWords(month)}清运量未报，不能平衡。`;
  const odd = all.filter((total) => total.unaccounted !== 0).length;
  const state =
    unaccounted === 0
      ? "与各去向之和相等"
      : `各去向之和比清运${unaccounted > 0 ? "少" : "多"} ${withUnit(Math.abs(unaccounted), "吨")}`;
  const told = toldOf(found);
  const where = told.length === 0 ? "" : `（${told.join("、")}）`;
  const who = absent.length === 0 ? "" : `，${regions.length + absent.length} 个行政区域中报送的 ${regions.length} 个`;
  return `${monthWords(month)}${who}清运 ${withUnit(collected.value, "吨")}，${state}${where}；${odd === 0 ? `${all.length} 个月都平衡` : `${all.length} 个月中 ${odd} 个月有差额`}。`;
};

const draw = (total: GarbageTotal, frame: Frame): Drawn => {
  const {collected, recovered, generated, fates, unaccounted, ash} = total;
  const arose = generated.value ?? (collected.value ?? 0) + (recovered.value ?? 0);
  const lost = generated.value === null ? 0 : Math.max(0, arose - (collected.value ?? 0) - (recovered.value ?? 0));
  const rows: readonly SplitRow[] = [
    {
      label: "产生",
      total: withUnit(arose, "吨"),
      segments: [
        part("清运", collected.value, "track", "ink"),
        part("可回收物", recovered.value, "s3", "cellink"),
        part("产生与收运之差", lost, null, "ink")
      ]
    },
    {
      label: "清运",
      total: withUnit(collected.value ?? 0, "吨"),
      segments: [
        ...FATES.map(({key, label}) => part(label, fates[key].value, FATE_FILL[key], inkOn(key))),
        part("去向不明", unaccounted === null ? null : Math.max(0, unaccounted), null, "zhu")
      ]
    },
    ...(ash.value === null || ash.value === 0
      ? []
      : [
          {
            label: "焚烧之后",
            total: withUnit(fates.burnt.value ?? 0, "吨"),
            segments: [part("飞灰等填埋", ash.value, "s4", "paper" as const)]
          }
        ])
  ];
  return splitRows(rows, {whole: arose, unit: "吨", height: 34, labelWidth: narrow(frame) ? 0 : 150}, frame);
};

const inkOn = (fate: Fate): Segment["ink"] =>
  (
    ({
      burnt: "ondone",
      kitchen: "cellink",
      exported: "ink",
      landfilledRaw: "paper",
      landfilledEmergency: "onzhu"
    }) as const
  )[fate];

const part = (label: string, value: number | null, fill: Segment["fill"], ink: Segment["ink"]): Segment => ({
  ...{label, value: value ?? 0, fill, ink}
});
