import type {City} from "../../tables/city.ts";
import type {GarbageMonth} from "../../tables/schemas/index.ts";
import {type Sum, sumOf} from "./garbage-sum.ts";

interface OpenLandfill {
  readonly name: string;
  /** The month from which it owes a row. */
  readonly since: string;
}

/** Landfills that stand open, as an emergency reserve too: one closed, stopped or being built owes no row. */
export const openLandfills = ({tables}: City): readonly OpenLandfill[] =>
  tables.garbage_facilities
    .filter(({kind, state}) => kind === "填埋场" && (state === "运行" || state === "检修" || state === "应急备用"))
    .map(({name, opened}) => ({name, since: opened?.slice(0, 7) ?? ""}));

/** Those without a row for the month, or with 原生填埋量 left blank in it: a silence is not 0. */
export const silentLandfills = (
  open: readonly OpenLandfill[],
  month: string,
  rows: readonly GarbageMonth[]
): readonly string[] =>
  open
    .filter(({since}) => since <= month)
    .map(({name}) => name)
    .filter((name) => !rows.some((row) => row.facility === name && row.landfilledRaw !== null));

/** 飞灰等填埋量 as the landfills report it, by month. */
export const ashOfLandfills = (rows: readonly GarbageMonth[]): ReadonlyMap<string, Sum> => {
  const buried = rows.filter((row) => row.facility !== null && row.landfilledAsh !== null);
  return new Map(
    [...Map.groupBy(buried, (row) => row.month)].map(([month, ofMonth]) => [
      month,
      sumOf(
        ofMonth,
        (row) => row.facility ?? "",
        (row) => row.landfilledAsh
      )
    ])
  );
};
