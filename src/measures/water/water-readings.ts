import type {WaterKind} from "../../standards/water/gb3838-2002.ts";
import type {ClassRank} from "../../standards/water/single-factor.ts";
import {inForce} from "../../standards/standard.ts";
import {AUTOMATIC_FOUR, BASIC_FIVE} from "../../standards/water/water-assessment-2011.ts";
import {type Judgement, type Judging, judge} from "../../standards/water/water-judge.ts";
import type {WaterTable} from "../../standards/water/water-table.ts";
import type {WaterReading} from "../../tables/schemas/index.ts";
import type {WaterSectionPlace} from "./water-places.ts";

/** What follows from one row of water_readings. */
export interface ReadingVerdict {
  readonly row: WaterReading;
  readonly section: WaterSectionPlace | null;
  readonly kind: WaterKind;
  /** The limits in force at its time. */
  readonly table: WaterTable | null;
  /** Rounded before it is judged (site.json: roundBeforeJudging). */
  readonly round: boolean;
  /** Class of the reading, 0 = Ⅰ … 5 = 劣Ⅴ; null when it is not judged. */
  readonly rank: ClassRank | null;
  /**
   * 四项试算: the class by the other four items where an automatic reading has no 总磷 (C). It is compared with the published
   * class and counts nowhere as a class of ours.
   */
  readonly trial: ClassRank | null;
  /** Why it is not judged: 断流, 缺氨氮 … */
  readonly why: string | null;
}

/** An automatic reading carries a time of day. */
export const isAutomatic = (row: WaterReading): boolean => row.time.length > 10;

/** The reading judged as handed in; a non-detect enters as half its limit, which is the value of the row. */
export const judgeReading = ({row, kind, table, round}: ReadingVerdict): Judgement | null =>
  table === null ? null : judge(row, kind, judging(row, table, round));

const judging = (row: WaterReading, table: WaterTable, round: boolean): Judging => ({
  ...{table, round},
  printed: row.meta.printed as Readonly<Record<string, string>> | null
});

export const readingVerdict = (
  row: WaterReading,
  section: WaterSectionPlace | null,
  tables: readonly WaterTable[],
  round: boolean
): ReadingVerdict => {
  // The row's own word, then the register's or what other rows of the section say.
  const kind = row.kind ?? section?.kind ?? "河流";
  const table = inForce(tables, row.time);
  const base = {row, section, kind, table, round};
  if (table === null) return {...base, rank: null, trial: null, why: "监测时无适用标准"};
  const judgement = judge(row, kind, judging(row, table, round));
  const {rank} = judgement;
  const trial =
    rank === null && isAutomatic(row)
      ? judge(row, kind, {...judging(row, table, round), required: AUTOMATIC_FOUR}).rank
      : null;
  return {...base, rank, trial, why: rank !== null ? null : whyUnjudged(row, judgement)};
};

/** 断流, 未监测 … as the row says; otherwise which of the basic items are missing. */
const whyUnjudged = (row: WaterReading, {lacking}: Judgement): string => {
  if (row.whyMissing !== null) return row.whyMissing;
  const reasons = [...new Set(lacking.map(({id}) => row.meta.missing?.[id] ?? null))];
  const [only] = reasons;
  const said = reasons.length === 1 && only !== null && only !== undefined ? only : null;
  if (lacking.length === BASIC_FIVE.length) return said ?? "无数据";
  const names = `缺${lacking.map(({name}) => name).join("、")}`;
  return said === null ? names : `${names}（${said}）`;
};
