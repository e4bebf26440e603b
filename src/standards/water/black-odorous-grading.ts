import type {Certainty} from "../standard.ts";

const BLACK_ODOROUS_GRADES = ["无", "轻度", "重度"] as const;
export type BlackOdorousGrade = (typeof BLACK_ODOROUS_GRADES)[number];

/** A row of the grading table of the guide of 2015. */
export interface BlackOdorousRow {
  readonly id: "transparency" | "dissolvedOxygen" | "redox" | "ammonia";
  readonly name: string;
  readonly unit: string;
  /** low: too little is black-odorous · high: too much. */
  readonly kind: "low" | "high";
  /** From here on 轻度, and beyond the second 重度; a value on a line belongs to the better side (B the numbers, C the sides). */
  readonly mild: number;
  readonly heavy: number;
  readonly certainty: Certainty;
}

const row = (given: Omit<BlackOdorousRow, "certainty">): BlackOdorousRow => ({...given, certainty: "B"});

/** 《城市黑臭水体整治工作指南》(2015), table of grades. Water shallower than 25 cm is graded by its depth, which no table carries. */
export const BLACK_ODOROUS_ROWS: readonly BlackOdorousRow[] = [
  row({id: "transparency", name: "透明度", unit: "厘米", kind: "low", mild: 25, heavy: 10}),
  row({id: "dissolvedOxygen", name: "溶解氧", unit: "mg/L", kind: "low", mild: 2, heavy: 0.2}),
  row({id: "redox", name: "氧化还原电位", unit: "毫伏", kind: "low", mild: 50, heavy: -200}),
  row({id: "ammonia", name: "氨氮", unit: "mg/L", kind: "high", mild: 8, heavy: 15})
];

export type BlackOdorousValues = Readonly<Partial<Record<BlackOdorousRow["id"], unknown>>>;

/** The grade of one item: 0 = 无, 1 = 轻度, 2 = 重度. `depth` in cm: below 25 cm the line of 重度 is 40 % of it (C). */
const rankOf = ({id, kind, mild, heavy}: BlackOdorousRow, value: number, depth: number | null): number => {
  const line = id === "transparency" && depth !== null && depth < mild ? depth * 0.4 : heavy;
  if (kind === "high") return value > heavy ? 2 : value > mild ? 1 : 0;
  return value < line ? 2 : value < mild ? 1 : 0;
};

export interface BlackOdorousJudgement {
  /** The worst of its items. */
  readonly grade: BlackOdorousGrade;
  readonly items: readonly {readonly row: BlackOdorousRow; readonly value: number; readonly grade: BlackOdorousGrade}[];
}

/** The grade of one set of values; items without a number (见底, 透明) are left out. Null without any. */
export const blackOdorousGrade = (
  values: BlackOdorousValues,
  depth: number | null = null
): BlackOdorousJudgement | null => {
  const items = BLACK_ODOROUS_ROWS.flatMap((row) => {
    const value = values[row.id];
    if (typeof value !== "number") return [];
    return [{row, value, rank: rankOf(row, value, depth)}];
  });
  if (items.length === 0) return null;
  const named = (rank: number): BlackOdorousGrade => BLACK_ODOROUS_GRADES[rank] ?? "无";
  return {
    grade: named(Math.max(...items.map(({rank}) => rank))),
    items: items.map(({row, value, rank}) => ({row, value, grade: named(rank)}))
  };
};
