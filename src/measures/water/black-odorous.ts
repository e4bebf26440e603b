import {type BlackOdorousJudgement, blackOdorousGrade} from "../../standards/water/black-odorous-grading.ts";
import {slug} from "../../tables/slug.ts";
import type {City} from "../../tables/city.ts";
import type {BlackOdorousWater} from "../../tables/schemas/index.ts";
import {daysInMonth} from "../days.ts";
import {type Share, share} from "../share.ts";

/** States that count as cleared (达到消除标准): 已消除 and 长制久清. 完成待评估 is not yet one. */
const CLEARED: ReadonlySet<string> = new Set(["已消除", "长制久清"]);

export interface BlackOdorous {
  /** The part of a URL: its 水体编号. */
  readonly id: string;
  /** Its newest row at 数据截至. */
  readonly latest: BlackOdorousWater;
  readonly history: readonly BlackOdorousWater[];
  readonly cleared: boolean;
  /** Quarters in which it came back: state 返黑返臭. */
  readonly relapses: readonly string[];
  /** 计划完成日期 is past at 数据截至 and it is not cleared. */
  readonly late: boolean;
}

/** A relapse from its first quarter to its last: quarters without a break, as far as rows were handed in. */
export interface Relapse {
  readonly from: string;
  readonly to: string;
  readonly quarters: number;
  /** The newest row still says 返黑返臭. */
  readonly open: boolean;
}

/** Every time the water came back, earliest first. */
export const relapsesOf = ({history}: BlackOdorous): readonly Relapse[] =>
  history.reduce<readonly Relapse[]>((found, {state, quarter}, i) => {
    if (state !== "返黑返臭" || quarter === null) return found;
    const last = found.at(-1);
    const open = i === history.length - 1;
    return last !== undefined && history[i - 1]?.quarter === last.to
      ? [...found.slice(0, -1), {...last, to: quarter, quarters: last.quarters + 1, open}]
      : [...found, {from: quarter, to: quarter, quarters: 1, open}];
  }, []);

/** One quarter of one kind of list, by the state each water had last reported by then. */
export interface ClearedQuarter {
  readonly quarter: string;
  /** 消除比例 = 已消除与长制久清 ÷ 清单总数; relapsed waters stay in the denominator. */
  readonly cleared: Share | null;
  readonly relapsed: readonly string[];
  /** Waters without a row in this quarter, counted by the state they had in the quarter named. */
  readonly carried: readonly Carried[];
}

export interface Carried {
  readonly name: string;
  readonly state: BlackOdorousWater["state"];
  /** null where the list told no quarter. */
  readonly since: string | null;
}

/**
 * The grade of one quarter's values by the table for cities and county towns, beside the printed one. It is of single values:
 * the grade of a list rests on many samples. Null for rural lists, whose table is not held, and without a number.
 */
export const gradeOf = (row: BlackOdorousWater): BlackOdorousJudgement | null =>
  row.kind === "城市" || row.kind === "县城"
    ? blackOdorousGrade({...row, transparency: centimetres(row.transparency)})
    : null;

/** 透明度 is kept as words, since 见底 and 透明 may stand in its place. */
const centimetres = (words: string | null): number | null =>
  words !== null && /^\d+(\.\d+)?$/.test(words) ? Number(words) : null;

/** The waters of the lists, in order of first appearance. */
export const blackOdorousWaters = ({site, tables}: City): readonly BlackOdorous[] => {
  const rows = tables.black_odorous_waters.filter((row) => quarterStart(row.quarter) <= site.dataAsOf);
  return [...Map.groupBy(rows, (row) => row.id)].map(([id, ofWater]) => {
    const history = ofWater.toSorted((a, b) => (quarterStart(a.quarter) < quarterStart(b.quarter) ? -1 : 1));
    const latest = history.at(-1) as BlackOdorousWater;
    const cleared = CLEARED.has(latest.state);
    return {
      ...{id: slug(id), latest, history, cleared},
      relapses: history.flatMap((row) => (row.state === "返黑返臭" && row.quarter !== null ? [row.quarter] : [])),
      late: !cleared && latest.planned !== null && latest.planned < site.dataAsOf
    };
  });
};

/** 消除比例 quarter by quarter; a water without a row in a quarter keeps its last reported state. */
export const clearedByQuarter = (waters: readonly BlackOdorous[]): readonly ClearedQuarter[] => {
  const quarters = new Set(waters.flatMap(({history}) => history.flatMap((row) => row.quarter ?? [])));
  return [...quarters]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((quarter) => {
      const states = waters.flatMap(({history}) => {
        const known = history.findLast((row) => quarterStart(row.quarter) <= quarterStart(quarter));
        return known === undefined ? [] : [known];
      });
      return {
        quarter,
        cleared: share(states.filter((row) => CLEARED.has(row.state)).length, states.length),
        relapsed: states.filter((row) => row.state === "返黑返臭").map((row) => row.name),
        carried: states
          .filter((row) => quarterStart(row.quarter) !== quarterStart(quarter))
          .map(({name, state, quarter: since}) => ({name, state, since}))
      };
    });
};

/** The last day of a quarter that numbers can be of: not after 数据截至. */
export const quarterEnd = (quarter: string, dataAsOf: string): string => {
  const start = quarterStart(quarter);
  if (start === "") return dataAsOf;
  const month = `${start.slice(0, 5)}${String(Number(start.slice(5, 7)) + 2).padStart(2, "0")}`;
  const end = `${month}-${daysInMonth(month)}`;
  return end < dataAsOf ? end : dataAsOf;
};

/** 监测季度 as its first day: `2026Q3`, `2026-Q3`, `2026年第三季度`, `2026年3季度`; a list row without one is the oldest. */
export const quarterStart = (quarter: string | null): string => {
  const found = /^(\d{4})\D*?([1-4一二三四])/.exec(quarter ?? "");
  if (found === null) return "";
  const index = "一二三四".indexOf(found[2] ?? "") + 1 || Number(found[2]);
  return `${found[1]}-${String(index * 3 - 2).padStart(2, "0")}-01`;
};
