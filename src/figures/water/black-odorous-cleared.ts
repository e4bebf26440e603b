import {type Carried, quarterEnd} from "../../measures/water/black-odorous.ts";
import type {WaterListVerdicts} from "../../measures/water/water-lists.ts";
import {lastMonthOf} from "../../measures/targets/targets.ts";
import type {City} from "../../tables/city.ts";
import {quartersReported} from "./black-odorous-states.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {formatNumber} from "../drawing/format.ts";
import {clearedColumns} from "./black-odorous-drawing.ts";
import {aheadWords, eachVerdict, judgedNotes, lastClosed} from "../targets/target-notes.ts";

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
        {key: "names", label: "返黑返臭的水体"},
        {key: "carried", label: "本季未报，沿用以前状态"}
      ],
      rows: quarters.toReversed().flatMap((quarter) =>
        kinds.flatMap(({kind, quarters: all}) => {
          const found = all.find((one) => one.quarter === quarter);
          return found === undefined ? [] : [rowOf(kind, found)];
        })
      )
    },
    draw: (frame) => clearedColumns(kinds, quarters, promises, frame),
    ...{
      period: `${quarterWords(first)} 至 ${quarterWords(latest)}`,
      asOf: quarterEnd(latest, city.site.dataAsOf),
      status: null
    },
    ...{method: "black-odorous", standards: [], completeness: quartersReported(blackOdorous.waters, quarters)},
    notes: [
      "消除比例 =（已消除 + 长制久清）÷ 清单总数。完成待评估不算消除；返黑返臭的仍在分母内。城市、县城和农村清单各算各的。",
      "本季没有填报的水体仍在分母内，沿用它最近一次填报的状态，逐条写明是哪一季的；图上逐季的状态不补画。",
      ...judgedNotes(promises, "城市清单年末消除比例")
    ]
  };
};

/** `2026年第3季度`. */
export const quarterWords = (quarter: string): string => quarter.replace(/^(\d{4})-?Q([1-4])$/, "$1年第$2季度");

/** `圩上河汊（2023年第4季度，返黑返臭）`: whose state is of an earlier quarter, and of which. */
const carriedNames = (carried: readonly Carried[]): string =>
  carried
    .map(({name, state, since}) => `${name}（${since === null ? "季度未注明" : quarterWords(since)}，${state}）`)
    .join("、");

const carriedWords = (carried: readonly Carried[]): string => {
  if (carried.length === 0) return "";
  const [first] = carried as readonly [Carried, ...Carried[]];
  return carried.every(({since}) => since !== null && since === first.since)
    ? `；${carried.length} 条本季未报，沿用${quarterWords(first.since ?? "")}的状态（${carried.map(({name, state}) => `${name}：${state}`).join("、")}）`
    : `；${carried.length} 条本季未报，沿用以前的状态：${carriedNames(carried)}`;
};

const rowOf = (kind: string, {quarter, cleared, relapsed, carried}: Kinds[number]["quarters"][number]) => ({
  ...{quarter, kind, relapsed: relapsed.length, names: relapsed.join("、") || "无"},
  carried: carriedNames(carried) || "无",
  cleared: cleared?.numerator ?? missing("清单为空"),
  total: cleared?.denominator ?? missing("清单为空"),
  percent: cleared?.percent ?? missing("清单为空")
});

const sentenceOf = (kinds: Kinds, latest: string, promises: Promises): string =>
  `${stateWords(kinds, latest)}${judged(promises)}${ahead(kinds, promises)}。`;

/** The sentence in two: how it stands, and what was promised; the second is "" without targets of the 城市 list. */
export const clearedLead = ({blackOdorous: {kinds, promises}}: WaterListVerdicts): readonly [string, string] => {
  const latest = [...new Set(kinds.flatMap((kind) => kind.quarters.map(({quarter}) => quarter)))].sort().at(-1);
  const promised = `${judged(promises)}${ahead(kinds, promises)}`.slice(1);
  return latest === undefined ? ["", ""] : [`${stateWords(kinds, latest)}。`, promised === "" ? "" : `${promised}。`];
};

const stateWords = (kinds: Kinds, latest: string): string => {
  const now = kinds.flatMap(({kind, quarters}) => {
    const found = quarters.find(({quarter}) => quarter === latest);
    return found === undefined || found.cleared === null
      ? []
      : [{kind, cleared: found.cleared, relapsed: found.relapsed, carried: found.carried}];
  });
  const relapsed = now.flatMap((one) => one.relapsed);
  return (
    `${quarterWords(latest)}：${now
      .map(
        ({kind, cleared}) =>
          `${kind} ${cleared.denominator} 条中 ${cleared.numerator} 条已消除（${formatNumber(cleared.percent, 1)}%）`
      )
      .join("，")}；` +
    `${relapsed.length === 0 ? `${now.some(({carried}) => carried.length > 0) ? "本季填报的水体" : ""}没有返黑返臭` : `${relapsed.join("、")}返黑返臭`}` +
    carriedWords(now.flatMap((one) => one.carried))
  );
};

/** The last target whose year is over, with the value it ended on. */
const judged = (promises: Promises): string => {
  const ended = lastClosed(promises);
  const [last] = ended;
  if (last === undefined) return promises.length === 0 ? "；目标值待发布" : "";
  const value = last.value === null ? "" : ` ${formatNumber(last.value, 1)}%`;
  return `；城市清单 ${last.target.year} 年末${value}，${eachVerdict(ended)}，考核期已结束`;
};

/** What the 城市 list still has to do, in waters. */
const ahead = (kinds: Kinds, promises: Promises): string => {
  const now = kinds.find(({kind}) => kind === "城市")?.quarters.at(-1);
  if (now === undefined || now.cleared === null || promises.length === 0) return "";
  const {percent, denominator} = now.cleared;
  const targets = promises.map(({target}) => target);
  return `；${aheadWords(targets, percent, lastMonthOf(now.quarter), {whole: denominator, what: "条水体"})}`;
};
