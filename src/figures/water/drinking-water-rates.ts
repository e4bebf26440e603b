import type {SourcesMonth} from "../../measures/water/drinking-water.ts";
import type {WaterListVerdicts} from "../../measures/water/water-lists.ts";
import type {City} from "../../tables/city.ts";
import {type Completeness, type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {type KeyItem, keyLine} from "../drawing/key-line.ts";
import {box, letter, line} from "../drawing/lettering.ts";
import {monthTicks, monthWords} from "../drawing/month-words.ts";

/** By sources and by volume, one above the other: two rates, and what was not monitored apart from both. Null without rows. */
export const drinkingWaterRates = (city: City, {drinkingWater: {months}}: WaterListVerdicts): Figure | null => {
  const [first, latest] = [months[0], months.at(-1)];
  if (first === undefined || latest === undefined) return null;
  return {
    ...figureOrigin(city, "drinking_water_sources"),
    ...{id: "drinking-water-rates", section: "water", title: "饮用水水源达标率：按个数和按水量"},
    sentence: sentenceOf(months),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "bySource", label: "水源达标率", unit: "%", digits: 1},
        {key: "passed", label: "达标水源", unit: "个", digits: 0},
        {key: "monitored", label: "监测水源", unit: "个", digits: 0},
        {key: "unmonitored", label: "未监测", unit: "个", digits: 0},
        {key: "byVolume", label: "水量达标率", unit: "%", digits: 1},
        {key: "passedVolume", label: "达标取水量", unit: "万立方米", digits: 1},
        {key: "volume", label: "有监测的取水量", unit: "万立方米", digits: 1}
      ],
      rows: months.toReversed().map(({month, bySource, byVolume, unmonitored, withoutVolume}) => ({
        month,
        bySource: bySource?.percent ?? missing("均未监测"),
        passed: bySource?.numerator ?? missing("均未监测"),
        monitored: bySource?.denominator ?? missing("均未监测"),
        unmonitored: unmonitored.length,
        byVolume: byVolume?.percent ?? missing(silence(withoutVolume)),
        passedVolume: byVolume?.numerator ?? missing(silence(withoutVolume)),
        volume: byVolume?.denominator ?? missing(silence(withoutVolume))
      }))
    },
    draw: (frame) => draw(months, frame),
    ...{period: `${first.month} 至 ${latest.month}`, asOf: latest.month, status: null},
    ...{method: "drinking-water", standards: [], completeness: monthsReported(months)},
    notes: [
      "水源达标率 = 达标水源数 ÷ 监测水源数；水量达标率 = 达标水源取水量 ÷ 监测水源取水量。",
      "未监测的水源不进任何一个分母，在上图里叠在最上面；它的取水量也不进下图。有监测的水源只要有一个未报取水量，当月就不算水量达标率。"
    ]
  };
};

/** Every source in every month from its first on. */
const monthsReported = (months: readonly SourcesMonth[]): Completeness => {
  const told = months.reduce((sum, {bySource}) => sum + (bySource?.denominator ?? 0), 0);
  const missing = months.flatMap(({month, unmonitored, absent}) => [
    ...unmonitored.map((name) => ({what: `${name} ${monthWords(month)}`, why: "未监测"})),
    ...absent.map((name) => ({what: `${name} ${monthWords(month)}`, why: "没有填报"}))
  ]);
  return {evaluated: told, total: told + missing.length, unit: "个水源·月", missing};
};

const silence = (withoutVolume: readonly string[]): string =>
  withoutVolume.length === 0 ? "均未监测" : `${withoutVolume.length} 个未报取水量`;

const sentenceOf = (months: readonly SourcesMonth[]): string => {
  const failed = months.filter(({failed: names}) => names.length > 0);
  const silent = months.filter(({unmonitored}) => unmonitored.length > 0);
  const worst = failed.reduce<SourcesMonth | null>(
    (least, month) =>
      month.byVolume !== null && (least?.byVolume == null || month.byVolume.percent < least.byVolume.percent)
        ? month
        : least,
    null
  );
  return (
    `${months.length} 个月里有 ${failed.length} 个月出现不达标水源、${silent.length} 个月有水源未监测` +
    (worst?.byVolume == null || worst.bySource === null
      ? ""
      : `；水量达标率最低是${monthWords(worst.month)}的 ${formatNumber(worst.byVolume.percent, 1)}%（${formatNumber(worst.byVolume.numerator, 1)}/${withUnit(worst.byVolume.denominator, "万立方米", 1)}），同月水源达标率 ${formatNumber(worst.bySource.percent, 1)}%（${worst.bySource.numerator}/${worst.bySource.denominator} 个）`) +
    "。"
  );
};

interface Band {
  readonly title: string;
  readonly parts: (month: SourcesMonth) => {readonly passed: number; readonly failed: number; readonly silent: number};
  readonly percent: (month: SourcesMonth) => number | null;
}

const BANDS: readonly Band[] = [
  {
    title: "按水源个数（个）",
    parts: ({bySource, unmonitored}) => ({
      passed: bySource?.numerator ?? 0,
      failed: (bySource?.denominator ?? 0) - (bySource?.numerator ?? 0),
      silent: unmonitored.length
    }),
    percent: ({bySource}) => bySource?.percent ?? null
  },
  {
    title: "按取水量（万立方米）",
    parts: ({byVolume}) => ({
      passed: byVolume?.numerator ?? 0,
      failed: (byVolume?.denominator ?? 0) - (byVolume?.numerator ?? 0),
      silent: 0
    }),
    percent: ({byVolume}) => byVolume?.percent ?? null
  }
];

const UNMONITORED: KeyItem = {
  words: "未监测，不进分母",
  sign: (x, y) => box(x - 6, y - 6, 12, 12, "paper", "s4")
};

const draw = (all: readonly SourcesMonth[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const months = all.slice(small ? -12 : -72);
  const pitch = frame.width / months.length;
  const tall = 110;
  const every = months.length > 40 ? 6 : 3;
  const ticks = monthTicks(months.map(({month}) => month));
  const bands = BANDS.map(({title, parts, percent}, b) => {
    const base = (b + 1) * (tall + 44);
    const most = Math.max(
      1,
      ...months.map((month) => {
        const {passed, failed, silent} = parts(month);
        return passed + failed + silent;
      })
    );
    const columns = months.map((month, i) => {
      const {passed, failed, silent} = parts(month);
      const room = pitch > 20 ? 2 : 1;
      const [x, width] = [i * pitch + room, pitch - 2 * room];
      const high = (count: number) => (count / most) * tall;
      const rate = percent(month);
      const before = months[i - 1];
      const raised = pitch < 32 && before !== undefined && (percent(before) ?? 0) < 100;
      const top = base - high(passed + failed + silent);
      return (
        box(x, base - high(passed), width, high(passed), "done") +
        box(x, base - high(passed + failed), width, high(failed), "zhu") +
        box(x, top, width, high(silent), "paper", "s4") +
        (rate === null || rate < 100
          ? letter(
              rate === null ? "—" : formatNumber(rate, small ? 0 : 1),
              x + width / 2,
              base - tall - (raised ? 17 : 5),
              {
                ...{anchor: "middle", size: 11, bold: true}
              }
            )
          : "")
      );
    });
    return (
      letter(title, 0, base - tall - 22, {bold: true}) + line(0, base, frame.width, base, "rule") + columns.join("")
    );
  });
  const bottom = 2 * (tall + 44);
  const axis = ticks.map(({month, year}, i) => {
    const number = Number(month.replace("月", ""));
    return (
      (small || number % every === 1
        ? letter(small ? String(number) : month, Math.max((i + 0.5) * pitch, small ? 0 : 9), bottom + 16, {
            anchor: "middle",
            size: 11,
            tone: "soft"
          })
        : "") + (year === "" ? "" : letter(year, i * pitch + 2, bottom + 32, {size: 11, tone: "soft"}))
    );
  });
  const silent = months.some(({unmonitored}) => unmonitored.length > 0);
  const key = keyLine(
    [
      {words: "达标", sign: (x, y) => box(x - 6, y - 6, 12, 12, "done")},
      {words: "不达标", sign: (x, y) => box(x - 6, y - 6, 12, 12, "zhu")},
      ...(silent ? [UNMONITORED] : [])
    ],
    bottom + 40,
    frame.width
  );
  const said = letter("柱上数字：不足 100% 的达标率", 0, bottom + 52 + key.height, {size: 11, tone: "soft"});
  return {body: bands.join("") + axis.join("") + key.body + said, height: bottom + 58 + key.height};
};
