import * as Plot from "@observablehq/plot";
import {FATES, type Fate, type GarbageTotal} from "../../measures/waste/garbage.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {keyLine} from "../drawing/key-line.ts";
import {box, letter} from "../drawing/lettering.ts";
import {monthWords} from "../drawing/month-words.ts";
import {type ColorName, color} from "../drawing/palette.ts";
import {neverReportedNotes} from "./never-reported-notes.ts";
import {plot} from "../drawing/plot.ts";

/** Raw waste in the ground is the darkest; vermilion marks only the emergency. */
export const FATE_FILL: Readonly<Record<Fate, ColorName>> = {
  burnt: "s1",
  kitchen: "s3",
  exported: "s2",
  landfilledRaw: "ink",
  landfilledEmergency: "zhu"
};

/** Tonnes by way of treatment, month by month. Null without region rows. */
export const garbageWays = (city: City, {garbage: {months}, neverReported}: WasteVerdicts): Figure | null => {
  const [first, latest] = [months[0], months.at(-1)];
  if (first === undefined || latest === undefined) return null;
  const before = months.find(({month}) => month === yearBefore(latest.month));
  return {
    ...figureOrigin(city, "garbage_monthly"),
    ...{id: "garbage-ways", section: "waste", title: "生活垃圾去了哪里：逐月各种去向的吨数"},
    sentence: sentenceOf(latest, before),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "collected", label: "清运量", unit: "吨", digits: 0},
        ...FATES.map(({key, label}) => ({key, label, unit: "吨", digits: 0})),
        {key: "burnRate", label: "焚烧率（焚烧量÷清运量）", unit: "%", digits: 1},
        {key: "recovered", label: "可回收物", unit: "吨", digits: 0},
        {key: "state", label: "数据状态"}
      ],
      rows: months.map(rowOf).reverse()
    },
    draw: (frame) => draw(months, frame),
    ...{period: `${first.month} 至 ${latest.month}`, asOf: latest.month, status: latest.dataState},
    ...{method: "garbage-balance", standards: []},
    completeness: {
      evaluated: latest.regions.length,
      total: latest.regions.length + latest.absent.length,
      unit: "个行政区域",
      missing: latest.absent.map((what) => ({what, why: `${monthWords(latest.month)}未报`}))
    },
    notes: [
      "焚烧率是实际烧掉的占清运量多少，不是焚烧处理能力占比；两者不可混用。",
      "可回收物在清运之前分出，不在清运量内，单列一栏；飞灰等填埋是焚烧之后的残余，不是垃圾的去向，见物料平衡图。",
      ...neverReportedNotes(neverReported.garbage, "生活垃圾月报")
    ]
  };
};

const rowOf = (total: GarbageTotal) => ({
  month: total.month,
  collected: total.collected.value ?? missing("未报"),
  ...Object.fromEntries(FATES.map(({key}) => [key, total.fates[key].value ?? missing("未报")])),
  burnRate: total.burnRate?.percent ?? missing(total.silent.length === 0 ? "未报" : `${total.silent.join("、")}未报`),
  recovered: total.recovered.value ?? missing("未报"),
  state: total.dataState ?? missing("未注明")
});

const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

const sentenceOf = (latest: GarbageTotal, before: GarbageTotal | undefined): string => {
  const {collected, burnRate, fates, silent, regions, absent} = latest;
  if (collected.value === null || burnRate === null)
    return silent.length === 0
      ? `${monthWords(latest.month)}没有完整的清运和焚烧数据，不算全市焚烧率。`
      : `${monthWords(latest.month)}，${regions.length + absent.length} 个行政区域中 ${regions.length + absent.length - silent.length} 个清运和焚烧数据完整（${silent.join("、")}未报），不算全市焚烧率。`;
  const then =
    before === undefined || before.burnRate === null ? "" : `，上年同月为 ${formatNumber(before.burnRate.percent, 1)}%`;
  const raw = fates.landfilledRaw.value;
  return (
    `${monthWords(latest.month)}清运 ${withUnit(collected.value, "吨")}，焚烧 ${withUnit(burnRate.numerator, "吨")}，` +
    `焚烧率 ${formatNumber(burnRate.percent, 1)}%${then}；` +
    `${raw === null ? "原生填埋未报" : `原生填埋 ${withUnit(raw, "吨")}`}。`
  );
};

const draw = (all: readonly GarbageTotal[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const months = all.slice(small ? -24 : -60);
  const keys = FATES.filter(({key}) => months.some(({fates}) => (fates[key].value ?? 0) > 0));
  const key = keyLine(
    keys.map(({key: fate, label}) => ({
      words: label,
      sign: (x, y) => box(x - 6, y - 6, 12, 12, FATE_FILL[fate])
    })),
    0,
    frame.width
  );
  const tidy = months.flatMap(({month, fates}) =>
    keys.map(({key: fate}) => ({month, fate, tonnes: (fates[fate].value ?? 0) / 10_000}))
  );
  const emergencies = months.filter(({fates}) => (fates.landfilledEmergency.value ?? 0) > 0);
  const most = Math.max(...months.map(({collected}) => (collected.value ?? 0) / 10_000));
  const chart = plot({
    width: frame.width,
    height: small ? 260 : 300,
    marginLeft: 34,
    marginRight: 4,
    marginTop: 40,
    marginBottom: 28,
    x: {
      type: "band",
      domain: months.map(({month}) => month),
      padding: 0.14,
      axis: null
    },
    y: {axis: null},
    marks: [
      Plot.gridY({stroke: color("hair"), strokeOpacity: 1, ticks: 4}),
      Plot.axisY({
        ...{ticks: 4, tickSize: 0, label: null, fill: color("soft"), fontSize: 11},
        tickFormat: (value: number) => String(value)
      }),
      ...keys.map(({key: fate}) =>
        Plot.barY(
          tidy.filter((part) => part.fate === fate && part.tonnes > 0),
          {
            ...{x: "month", fill: color(FATE_FILL[fate])},
            y1: ({month}: (typeof tidy)[number]) => stackOf(months, month, keys, fate),
            y2: ({month, tonnes}: (typeof tidy)[number]) => stackOf(months, month, keys, fate) + tonnes
          }
        )
      ),
      Plot.ruleY([0], {stroke: color("rule")}),
      Plot.text(
        months.filter(({month}, i) => month.endsWith("-01") || (i === 0 && month.slice(5) < "10")),
        {
          ...{x: "month", y: 0, dy: 16, fontSize: 11, fill: color("soft"), textAnchor: "start", dx: -4},
          text: ({month}: GarbageTotal) =>
            `${month.slice(0, 4)}年${month.endsWith("-01") ? "" : `${Number(month.slice(5))}月`}`
        }
      ),
      Plot.ruleX(emergencies, {
        ...{x: "month", stroke: color("zhu")},
        y1: ({collected}: GarbageTotal) => (collected.value ?? 0) / 10_000,
        y2: most * 1.05
      }),
      Plot.text(emergencies, {
        ...{x: "month", y: most * 1.05, fontSize: 11, fill: color("zhu"), dy: -8},
        text: ({fates}: GarbageTotal) => `应急 ${formatNumber(fates.landfilledEmergency.value ?? 0)} 吨`
      })
    ]
  });
  const last = letter("万吨", 0, key.height + 16, {size: 11, tone: "soft"});
  return {
    body: `${key.body}${last}<g transform="translate(0,${key.height})">${chart.body}</g>`,
    height: key.height + chart.height
  };
};

const stackOf = (
  months: readonly GarbageTotal[],
  month: string,
  keys: readonly {readonly key: Fate}[],
  fate: Fate
): number => {
  const found = months.find((total) => total.month === month);
  const below = keys.slice(
    0,
    keys.findIndex(({key}) => key === fate)
  );
  return below.reduce((sum, {key}) => sum + (found?.fates[key].value ?? 0), 0) / 10_000;
};
