import type {Source, SourcesMonth} from "../../measures/water/drinking-water.ts";
import {monthsBetween} from "../../measures/days.ts";
import type {WaterListVerdicts} from "../../measures/water/water-lists.ts";
import type {City} from "../../tables/city.ts";
import type {DrinkingWaterSource} from "../../tables/schemas/index.ts";
import {type Answer, answerMark} from "../drawing/answer-marks.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {keyLine} from "../drawing/key-line.ts";
import {letter, line} from "../drawing/lettering.ts";
import {monthTicks, monthWords} from "../drawing/month-words.ts";

const ANSWER: Readonly<Record<DrinkingWaterSource["compliant"], Answer>> = {
  达标: "yes",
  不达标: "no",
  未监测: "unknown"
};

/** Sources by month, and the two rates that must not be swapped. Null without rows. */
export const drinkingWaterCompliance = (city: City, {drinkingWater}: WaterListVerdicts): Figure | null => {
  const {months, sources} = drinkingWater;
  const [first, latest] = [months[0], months.at(-1)];
  if (first === undefined || latest === undefined) return null;
  return {
    ...figureOrigin(city, "drinking_water_sources"),
    ...{id: "drinking-water-compliance", section: "water", title: "集中式饮用水水源：逐月达标了没有"},
    sentence: sentenceOf(latest),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "passed", label: "达标水源", unit: "个", digits: 0},
        {key: "monitored", label: "监测水源", unit: "个", digits: 0},
        {key: "bySource", label: "水源达标率", unit: "%", digits: 1},
        {key: "passedVolume", label: "达标取水量", unit: "万立方米", digits: 1},
        {key: "volume", label: "取水量", unit: "万立方米", digits: 1},
        {key: "byVolume", label: "水量达标率", unit: "%", digits: 1},
        {key: "failed", label: "不达标水源"},
        {key: "unmonitored", label: "未监测水源"},
        {key: "absent", label: "没有填报的水源"}
      ],
      rows: months.map(rowOf).reverse()
    },
    draw: (frame) => draw(sources, latest.month, frame),
    ...{period: `${first.month} 至 ${latest.month}`, asOf: latest.month, status: null},
    ...{method: "drinking-water", standards: []},
    completeness: {
      evaluated: latest.bySource?.denominator ?? 0,
      total: (latest.bySource?.denominator ?? 0) + latest.unmonitored.length + latest.absent.length,
      unit: "个水源",
      missing: [
        ...latest.unmonitored.map((what) => ({what, why: "未监测"})),
        ...latest.absent.map((what) => ({what, why: "本月没有填报"}))
      ]
    },
    notes: [
      "水源达标率 = 达标水源数 ÷ 监测水源数；水量达标率 = 达标水源取水量 ÷ 监测水源取水量。未监测的水源不进任何一个分母，另列。",
      "是否达标由报送单位判定；因地质背景值超标的照列为不达标，并注明原因。本站不公布取水口位置。"
    ]
  };
};

const rowOf = ({month, bySource, byVolume, failed, unmonitored, withoutVolume, absent}: SourcesMonth) => ({
  month,
  passed: bySource?.numerator ?? missing("均未监测"),
  monitored: bySource?.denominator ?? missing("均未监测"),
  bySource: bySource?.percent ?? missing("均未监测"),
  passedVolume: byVolume?.numerator ?? missing(noVolume(withoutVolume)),
  volume: byVolume?.denominator ?? missing(noVolume(withoutVolume)),
  byVolume: byVolume?.percent ?? missing(noVolume(withoutVolume)),
  failed: failed.map(failedText).join("、") || "无",
  unmonitored: unmonitored.join("、") || "无",
  absent: absent.join("、") || "无"
});

const failedText = ({name, exceeded, background}: DrinkingWaterSource): string =>
  `${name}（${exceeded ?? "指标未报"}${background === null ? "" : `，${background}`}）`;

const noVolume = (sources: readonly string[]): string =>
  sources.length === 0 ? "取水量未报" : `${sources.length} 个未报取水量`;

const sentenceOf = ({month, bySource, byVolume, failed, unmonitored, withoutVolume, absent}: SourcesMonth): string => {
  if (bySource === null) return `${monthWords(month)}没有监测过的水源。`;
  return (
    `${monthWords(month)}监测的 ${bySource.denominator} 个水源中 ${bySource.numerator} 个达标，水源达标率 ${formatNumber(bySource.percent, 1)}%` +
    `${byVolume === null ? (withoutVolume.length === 0 ? "" : `，${noVolume(withoutVolume)}，不算水量达标率`) : `，水量达标率 ${formatNumber(byVolume.percent, 1)}%（${formatNumber(byVolume.numerator, 1)}/${withUnit(byVolume.denominator, "万立方米", 1)}）`}` +
    `${failed.length === 0 ? "" : `；不达标：${failed.map(failedText).join("、")}`}` +
    `${unmonitored.length === 0 ? "" : `；未监测：${unmonitored.join("、")}`}` +
    `${absent.length === 0 ? "" : `；本月没有填报：${absent.join("、")}`}。`
  );
};

const draw = (sources: readonly Source[], latest: string, frame: Frame): Drawn => {
  const small = narrow(frame);
  const span = small ? 6 : 12;
  const months = monthsBetween(`${Number(latest.slice(0, 4)) - 1}${latest.slice(4)}`, latest).slice(-span);
  const left = small ? 0 : 190;
  const pitch = (frame.width - left) / span;
  const x = (i: number) => left + (i + 0.5) * pitch;
  const axis = monthTicks(months)
    .map(
      ({month, year}, i) =>
        letter(month, x(i), 28, {anchor: "middle", size: 11, tone: "soft"}) +
        (year === "" ? "" : letter(year, x(i), 13, {anchor: "middle", size: 11, tone: "soft"}))
    )
    .join("");
  const height = small ? 54 : 34;
  const rows = sources.map(({name, kind, months: all}, r) => {
    const y = 36 + r * height;
    const byMonth = new Map(all.map((row) => [row.month, row]));
    const middle = y + (small ? 36 : height / 2);
    return (
      line(0, y, frame.width, y, r === 0 ? "rule" : "hair") +
      letter(name, 0, small ? y + 18 : middle + 4, {size: 13, bold: small}) +
      letter(kind, small ? frame.width : 176, small ? y + 18 : middle + 4, {size: 11, tone: "soft", anchor: "end"}) +
      months
        .map((month, i) => {
          const row = byMonth.get(month);
          return row === undefined
            ? letter("—", x(i), middle + 4, {anchor: "middle", tone: "soft"})
            : answerMark(ANSWER[row.compliant], x(i), middle);
        })
        .join("")
    );
  });
  const top = 36 + sources.length * height + 6;
  const key = keyLine(
    (["达标", "不达标", "未监测"] as const)
      .filter((word) =>
        sources.some(({months: all}) => all.some((row) => row.compliant === word && row.month >= (months[0] ?? "")))
      )
      .map((words) => ({words, sign: (a, b) => answerMark(ANSWER[words], a, b)})),
    top,
    frame.width
  );
  return {body: axis + rows.join("") + key.body, height: top + key.height};
};
