import {decimal, roundKeepingOne, toNumber} from "../decimal.ts";
import type {BasicItem, WaterKind} from "./gb3838-2002.ts";
import {type ClassRank, classOf} from "./single-factor.ts";
import {BASIC_FIVE, DECIDING_ITEMS} from "./water-assessment-2011.ts";
import type {ItemValues} from "./water-mean.ts";
import {STATE_TABLE, type WaterTable} from "./water-table.ts";

export interface JudgedItem {
  readonly item: BasicItem;
  /** As handed in, or as averaged. */
  readonly value: number;
  /** As judged: the same, or rounded first. */
  readonly judged: number;
  readonly rank: ClassRank;
}

/** The class of a section: the worst of its items (B). */
export interface Judgement {
  readonly kind: WaterKind;
  readonly table: WaterTable;
  /** Null when a required item is missing. */
  readonly rank: ClassRank | null;
  /** Those of the basic five that have no value. */
  readonly lacking: readonly BasicItem[];
  /** Of the 21, those with a value, in the order of Table 1. */
  readonly items: readonly JudgedItem[];
}

export interface Judging {
  /** The limits in force on the day; without one, the newest of the state. */
  readonly table?: WaterTable;
  /** Items without which there is no class. */
  readonly required?: readonly string[];
  /** A bureau that rounds values before it judges them (C); half limits of detection are not rounded. */
  readonly round?: boolean;
  /** Values below detection as printed, `0.01L`; the value itself is then half the limit of detection. */
  readonly printed?: Readonly<Record<string, string>> | null;
}

export const judge = (
  values: ItemValues,
  kind: WaterKind,
  {table = STATE_TABLE, required = BASIC_FIVE, round = false, printed = null}: Judging = {}
): Judgement => {
  const items: JudgedItem[] = [];
  let worst: ClassRank = 0;
  for (const item of DECIDING_ITEMS) {
    const value = values[item.id];
    if (typeof value !== "number") continue;
    const judged = round && printed?.[item.id] === undefined ? rounded(item, value) : value;
    const rank = classOf(item.id, judged, kind, table);
    if (rank === null) continue;
    if (rank > worst) worst = rank;
    items.push({item, value, judged, rank});
  }
  const absent = (id: string): boolean => typeof values[id] !== "number";
  const lacking = DECIDING_ITEMS.filter(({id}) => BASIC_FIVE.some((basic) => basic === id) && absent(id));
  return {kind, table, rank: required.some(absent) ? null : worst, lacking, items};
};

const rounded = ({decimals}: BasicItem, value: number): number => toNumber(roundKeepingOne(decimal(value), decimals));

/** 定类项目: the items at the worst class; of a section in class Ⅰ that is every item measured. */
export const determining = ({rank, items}: Judgement): readonly JudgedItem[] =>
  rank === null ? [] : items.filter((item) => item.rank === rank);

/** `5+3`: of the five basic items and of the other sixteen, how many have a value. */
export const itemCount = ({items, lacking}: Judgement): string => {
  const basic = BASIC_FIVE.length - lacking.length;
  return `${basic}+${items.length - basic}`;
};

/** The class that the same value has by the standard as the state published it, where a publisher's limit made it another. */
export const stateClass = ({item, judged, rank}: JudgedItem, {kind, table: {state}}: Judgement): ClassRank | null => {
  const base = state === null ? rank : classOf(item.id, judged, kind, state);
  return base === rank ? null : base;
};

/**
 * A limit of detection above the limit it is measured against (C): half of it meets a class that the limit of detection
 * itself does not, so the class rests on the convention alone.
 */
export const detectionTooHigh = ({item, judged, rank}: JudgedItem, {kind, table}: Judgement): boolean =>
  item.kind === "ceiling" && (classOf(item.id, judged * 2, kind, table) ?? rank) > rank;
