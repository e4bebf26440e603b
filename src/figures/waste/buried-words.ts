import {BURIED} from "../../measures/waste/facilities.ts";
import {sumOf} from "../../measures/waste/garbage-sum.ts";
import type {GarbageMonth} from "../../tables/schemas/index.ts";
import {type Field, type FigureRow, missing} from "../figure.ts";
import {withUnit} from "../drawing/format.ts";

/** What was buried, kind by kind: ash is not raw landfilling, and a blank cell is no 0. */
export const buriedWords = (rows: readonly GarbageMonth[]): string =>
  BURIED.map(({key, label}) => {
    const {value, unreported} = buried(rows, key);
    if (value === null) return `${label}未报`;
    const blank = unreported.length === 0 ? "" : `（${unreported.length} 个月未报）`;
    return `${label} ${withUnit(value, "吨", Number.isInteger(value) ? 0 : 1)}${blank}`;
  }).join("、");

export const buriedSums = (rows: readonly GarbageMonth[]): FigureRow =>
  Object.fromEntries(BURIED.map(({key}) => [key, buried(rows, key).value ?? missing("未报")]));

const buried = (rows: readonly GarbageMonth[], key: (typeof BURIED)[number]["key"]) =>
  sumOf(
    rows,
    ({month}) => month,
    (row) => row[key]
  );

export const BURIED_FIELDS: readonly Field[] = BURIED.map(({key, label}) => ({
  ...{key, label: `${label}填埋`, unit: "吨", digits: 0}
}));

export const buriedCells = (row: GarbageMonth): FigureRow =>
  Object.fromEntries(BURIED.map(({key}) => [key, row[key] ?? missing("未报")]));

/** Under every picture of a landfill. */
export const BURIED_NOTE =
  "飞灰等是焚烧的残余，不算原生填埋；原生、飞灰等、应急都占用填埋场，负荷率按三者之和计算，没有报的不计入。";
