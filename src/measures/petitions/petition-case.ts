import type {PetitionCase} from "../../tables/schemas/index.ts";
import {type Rate, rate} from "../rate.ts";

export const VERIFIED = ["属实", "基本属实", "部分属实", "不属实", "待核实"] as const;
export type Verified = (typeof VERIFIED)[number];

export const PETITION_DEFINITIONS = {
  strict: "办结率（已办结）= 已办结 ÷ 交办件数",
  wide: "办结率（含阶段性办结）=（已办结 + 阶段性办结）÷ 交办件数",
  substantiated: "属实占比 =（属实 + 基本属实 + 部分属实）÷ 已有核实结论的件数（不含待核实）",
  satisfied: "满意占比 =（满意 + 基本满意）÷ 已回访件数",
  visited: "回访率 = 已回访（满意、基本满意、不满意）÷ 已办结件数",
  coverage: "回头看覆盖率 = 已开展回头看 ÷ 曾办结的件数（现为已办结的，和已开展回头看的）",
  rebound: "反弹率 = 回头看发现反弹 ÷ 已开展回头看"
} as const;

/** Why a rate of cases has no denominator. */
export const NO_CASE = "没有交办件";
export const NO_CONCLUSION = "没有核实结论";
const NONE_CLOSED = "没有办结的";

/** 已办结, 阶段性办结, 未办结 of a group of cases and the two rates that 办结率 may mean; they are never given apart. */
export interface Closing {
  readonly cases: number;
  readonly closed: number;
  readonly partly: number;
  readonly open: number;
  readonly strict: Rate;
  readonly wide: Rate;
}

export const closing = (cases: number, closed: number, partly: number, open: number): Closing => ({
  cases,
  closed,
  partly,
  open,
  strict: rate(closed, cases, PETITION_DEFINITIONS.strict, NO_CASE),
  wide: rate(closed + partly, cases, PETITION_DEFINITIONS.wide, NO_CASE)
});

const VISITED: readonly PetitionCase["satisfaction"][] = ["满意", "基本满意", "不满意"];

/** The counts of a group of petition cases. */
export interface PetitionTally extends Closing {
  readonly verified: Readonly<Record<Verified, number>>;
  readonly substantiated: Rate;
  readonly satisfied: Rate;
  readonly visited: Rate;
  readonly major: number;
  readonly coverage: Rate;
  readonly rebound: Rate;
  /** Rebounds of cases that no look-back is dated for. */
  readonly reboundedElsewhere: number;
}

export const tallyCases = (cases: readonly PetitionCase[]): PetitionTally => {
  const count = (test: (row: PetitionCase) => boolean): number => cases.filter(test).length;
  const verified = Object.fromEntries(VERIFIED.map((word) => [word, count((row) => row.verified === word)])) as Record<
    Verified,
    number
  >;
  const satisfied = count(({satisfaction}) => satisfaction === "满意" || satisfaction === "基本满意");
  const visited = satisfied + count(({satisfaction}) => satisfaction === "不满意");
  const lookedBack = count((row) => row.lookedBack !== null);
  const rebounded = count((row) => row.lookedBack !== null && row.rebounded === true);
  return {
    ...closing(
      cases.length,
      count(({closed}) => closed === "已办结"),
      count(({closed}) => closed === "阶段性办结"),
      count(({closed}) => closed === "未办结")
    ),
    verified,
    substantiated: rate(
      verified.属实 + verified.基本属实 + verified.部分属实,
      cases.length - verified.待核实,
      PETITION_DEFINITIONS.substantiated,
      NO_CONCLUSION
    ),
    satisfied: rate(satisfied, visited, PETITION_DEFINITIONS.satisfied, "没有回访"),
    visited: rate(
      count((row) => row.closed === "已办结" && VISITED.includes(row.satisfaction)),
      count(({closed}) => closed === "已办结"),
      PETITION_DEFINITIONS.visited,
      NONE_CLOSED
    ),
    major: count(({major}) => major === true),
    coverage: rate(
      lookedBack,
      count((row) => row.closed === "已办结" || row.lookedBack !== null),
      PETITION_DEFINITIONS.coverage,
      NONE_CLOSED
    ),
    rebound: rate(rebounded, lookedBack, PETITION_DEFINITIONS.rebound, "没有回头看"),
    reboundedElsewhere: count((row) => row.rebounded === true) - rebounded
  };
};

/** A word and how many cases carry it. A case may carry several: the counts do not add up to the cases. */
export interface CaseCount {
  readonly name: string;
  readonly cases: number;
}

/** Cases by each word of a multi-valued column, words in the given order, unknown ones after them. */
export const countCases = (
  cases: readonly PetitionCase[],
  order: readonly string[],
  words: (row: PetitionCase) => readonly string[]
): readonly CaseCount[] => {
  const found = new Map<string, number>(order.map((name) => [name, 0]));
  for (const row of cases) for (const word of new Set(words(row))) found.set(word, (found.get(word) ?? 0) + 1);
  return [...found].map(([name, count]) => ({name, cases: count})).filter(({cases: count}) => count > 0);
};
