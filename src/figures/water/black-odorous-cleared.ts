import type {ClearedQuarter} from "../../measures/water/black-odorous.ts";
import type {WaterListVerdicts} from "../../measures/water/water-lists.ts";
import {lastMonthOf, supersededText, targetText} from "../../measures/targets/targets.ts";
import type {City} from "../../tables/city.ts";
import {quartersReported} from "./black-odorous-states.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {keyLine} from "../drawing/key-line.ts";
import {box, letter, line} from "../drawing/lettering.ts";
import {aheadWords, judgedNotes, verdictWords} from "../targets/target-notes.ts";

type Kinds = WaterListVerdicts["blackOdorous"]["kinds"];
type Promises = WaterListVerdicts["blackOdorous"]["promises"];

/** 消除比例 quarter by quarter, each list by itself, relapses drawn. Null without rows. */
export const blackOdorousCleared = (city: City, {blackOdorous}: WaterListVerdicts): Figure | null => {
  const {kinds, promises} = blackOdorous;
  const quarters = [...new Set(kinds.flatMap((kind) => kind.quarters.map(({quarter}) => quarter)))].sort();
  const [first, latest] = [quarters[0], quarters.at(-1)];
  if (first === undefined || latest === undefined) return null;
  return {
    ...figureOrigin(city, "black_odorous_waters"),
    ...{id: "black-odorous-cleared", section: "water", title: "黑臭水体：消除了多少，有没有返黑返臭"},
    sentence: sentenceOf(kinds, latest, promises),
    table: {
      columns: [
        {key: "quarter", label: "季度"},
        {key: "kind", label: "清单"},
        {key: "cleared", label: "已消除", unit: "条", digits: 0},
        {key: "total", label: "清单总数", unit: "条", digits: 0},
        {key: "percent", label: "消除比例", unit: "%", digits: 1},
        {key: "relapsed", label: "返黑返臭", unit: "条", digits: 0},
        {key: "names", label: "返黑返臭的水体"}
      ],
      rows: quarters.toReversed().flatMap((quarter) =>
        kinds.flatMap(({kind, quarters: all}) => {
          const found = all.find((one) => one.quarter === quarter);
          return found === undefined ? [] : [rowOf(kind, found)];
        })
      )
    },
    draw: (frame) => draw(kinds, quarters, promises, frame),
    ...{period: `${quarterWords(first)} 至 ${quarterWords(latest)}`, asOf: city.site.dataAsOf, status: null},
    ...{method: "black-odorous", standards: [], completeness: quartersReported(blackOdorous.waters, quarters)},
    notes: [
      "消除比例 =（已消除 + 长制久清）÷ 清单总数。完成待评估不算消除；返黑返臭的仍在分母内。城市、县城和农村清单各算各的。",
      ...judgedNotes(promises, "城市清单年末消除比例")
    ]
  };
};

/** `2026年第3季度`. */
export const quarterWords = (quarter: string): string => quarter.replace(/^(\d{4})-?Q([1-4])$/, "$1年第$2季度");

const rowOf = (kind: string, {quarter, cleared, relapsed}: ClearedQuarter) => ({
  ...{quarter, kind, relapsed: relapsed.length, names: relapsed.join("、") || "无"},
  cleared: cleared?.numerator ?? missing("清单为空"),
  total: cleared?.denominator ?? missing("清单为空"),
  percent: cleared?.percent ?? missing("清单为空")
});

const sentenceOf = (kinds: Kinds, latest: string, promises: Promises): string => {
  const now = kinds.flatMap(({kind, quarters}) => {
    const found = quarters.find(({quarter}) => quarter === latest);
    return found === undefined || found.cleared === null
      ? []
      : [{kind, cleared: found.cleared, relapsed: found.relapsed}];
  });
  const relapsed = now.flatMap((one) => one.relapsed);
  return (
    `${quarterWords(latest)}：${now
      .map(
        ({kind, cleared}) =>
          `${kind} ${cleared.denominator} 条中 ${cleared.numerator} 条已消除（${formatNumber(cleared.percent, 1)}%）`
      )
      .join("，")}；` +
    `${relapsed.length === 0 ? "没有返黑返臭" : `${relapsed.join("、")}返黑返臭`}${judged(promises)}${ahead(kinds, promises)}。`
  );
};

/** The last target whose year is over, with the value it ended on. */
const judged = (promises: Promises): string => {
  const last = promises.findLast(({target}) => target.closed);
  if (last === undefined) return promises.length === 0 ? "；目标值待发布" : "";
  const value = last.value === null ? "" : ` ${formatNumber(last.value, 1)}%`;
  return `；城市清单 ${last.target.year} 年末${value}，${verdictWords(last.target, last.verdict)}，考核期已结束`;
};

/** What the 城市 list still has to do, in waters. */
const ahead = (kinds: Kinds, promises: Promises): string => {
  const now = kinds.find(({kind}) => kind === "城市")?.quarters.at(-1);
  if (now === undefined || now.cleared === null || promises.length === 0) return "";
  const {percent, denominator} = now.cleared;
  const targets = promises.map(({target}) => target);
  return `；${aheadWords(targets, percent, lastMonthOf(now.quarter), {whole: denominator, what: "水体"})}`;
};

const draw = (kinds: Kinds, all: readonly string[], promises: Promises, frame: Frame): Drawn => {
  const small = narrow(frame);
  const quarters = all.slice(small ? -8 : -16);
  const left = small ? 0 : 120;
  const pitch = Math.min(72, (frame.width - left) / quarters.length);
  const tall = 62;
  const height = tall + (small ? 52 : 36);
  const top = 38;
  const most = Math.max(1, ...kinds.flatMap((kind) => kind.quarters.map(({cleared}) => cleared?.denominator ?? 0)));
  const axis = quarters
    .map((quarter, i) => {
      const [, year = "", number = ""] = /^(\d{4})\D*(\d)$/.exec(quarter) ?? [];
      const x = left + (i + 0.5) * pitch;
      const first = quarters[i - 1]?.slice(0, 4) !== year;
      return (
        letter(number === "" ? quarter : `${number}季`, x, 29, {anchor: "middle", size: 11, tone: "soft"}) +
        (first ? letter(`${year}年`, x, 13, {anchor: "middle", size: 11, tone: "soft"}) : "")
      );
    })
    .join("");
  const rows = kinds.map(({kind, quarters: found}, r) => {
    const y = top + r * height;
    const base = y + height - 6;
    const byQuarter = new Map(found.map((one) => [one.quarter, one]));
    const last = found.at(-1)?.cleared;
    return (
      line(0, y, frame.width, y, r === 0 ? "rule" : "hair") +
      letter(kind, 0, small ? y + 18 : base - 26, {bold: true, size: 13}) +
      (last === null || last === undefined
        ? ""
        : letter(
            `${last.numerator}/${last.denominator}，${formatNumber(last.percent, 1)}%`,
            small ? frame.width : 0,
            small ? y + 18 : base - 8,
            {
              ...{anchor: small ? "end" : "start", tone: "soft"}
            }
          )) +
      quarters
        .map((quarter, i) => column(byQuarter.get(quarter), left + i * pitch, base, pitch, tall / most))
        .join("") +
      (kind === "城市"
        ? promises
            .map(({target}) => {
              const i = quarters.indexOf(`${target.year}Q4`);
              const whole = byQuarter.get(`${target.year}Q4`)?.cleared?.denominator;
              if (i < 0 || whole === undefined) return "";
              const [from, to] = [left + i * pitch - 1, left + (i + 1) * pitch + 1];
              const high = (value: number) => base - (value / 100) * whole * (tall / most);
              return (
                target.superseded
                  .filter(({target: value}) => value !== target.value)
                  .map(({target: value}) => line(from, high(value), to, high(value), "ink", 1.5, "4 3"))
                  .join("") + line(from, high(target.value), to, high(target.value), "ink", 3)
              );
            })
            .join("")
        : "")
    );
  });
  const bottom = top + kinds.length * height + 6;
  const key = keyLine(
    [
      {words: "已消除、长制久清", sign: (x, y) => box(x - 6, y - 6, 12, 12, "done")},
      {words: "尚未消除", sign: (x, y) => box(x - 6, y - 6, 12, 12, "track", "s4")},
      {words: "返黑返臭", sign: (x, y) => box(x - 6, y - 6, 12, 12, "zhu")},
      ...promises.map(({target}) => ({
        words: `城市清单 ${target.year} 年目标 ${targetText(target)}${target.superseded.length === 0 ? "" : `（虚线：修订前 ${target.superseded.map(supersededText).join("、")}）`}`,
        sign: (x: number, y: number) => line(x - 8, y, x + 8, y, "ink", 3)
      }))
    ],
    bottom,
    frame.width
  );
  return {body: axis + rows.join("") + key.body, height: bottom + key.height};
};

const column = (found: ClearedQuarter | undefined, x: number, base: number, pitch: number, each: number): string => {
  if (found === undefined || found.cleared === null)
    return letter("—", x + pitch / 2, base - 4, {anchor: "middle", tone: "soft"});
  const {numerator, denominator} = found.cleared;
  const wide = pitch - 8;
  const back = found.relapsed.length;
  const [done, late] = [numerator * each, back * each];
  return (
    box(x + 4, base - denominator * each, wide, denominator * each, "track", "s4") +
    box(x + 4, base - done, wide, done, "done") +
    (back === 0
      ? ""
      : box(x + 4, base - done - late, wide, late, "zhu") +
        letter(`返 ${back}`, x + pitch / 2, base - denominator * each - 6, {
          anchor: "middle",
          size: 11,
          tone: "zhu",
          bold: true
        }))
  );
};
