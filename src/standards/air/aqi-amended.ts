import {type AqiItem, type AqiStandard, IAQI_STEPS, type Pollutant, POLLUTANTS} from "./aqi-standard.ts";
import {decimal} from "../decimal.ts";
import type {AirLimit, AirLimits, Averaging} from "./gb3095.ts";
import {AIR_LIMITS} from "./gb3095-in-force.ts";
import {type PublisherLimit, SAME_LIMIT} from "../publisher-limits.ts";

/** 项目 of limits.csv: `PM2.5 24小时平均`, `O3(日最大8小时平均)`. */
const readItem = (text: string): {readonly pollutant: Pollutant; readonly averaging: Averaging} | null => {
  const plain = text.normalize("NFKC").replace(/[\s()]/g, "");
  const pollutant = POLLUTANTS.find((name) => plain.startsWith(name));
  const averaging = AVERAGINGS.find(([pattern]) => pattern.test(plain.slice(pollutant?.length ?? 0)))?.[1];
  return pollutant === undefined || averaging === undefined ? null : {pollutant, averaging};
};

const AVERAGINGS: readonly (readonly [RegExp, Averaging])[] = [
  [/^年(平均|均)$/, "年平均"],
  [/^(24小时|日)(平均|均)?$/, "24小时平均"],
  [/^(日最大)?8小时(滑动)?(平均)?$/, "日最大8小时平均"],
  [/^(日最大)?1小时(平均)?$/, "1小时平均"]
];

const sameUnit = (a: string, b: string): boolean => plainUnit(a) === plainUnit(b);
const plainUnit = (unit: string): string =>
  unit.normalize("NFKC").replace(/[μ\s]/g, (sign) => (sign === "μ" ? "u" : ""));

/** The items of a table that a row may have meant: those of its pollutant, else all, as limits.csv writes them. */
const noItem = (
  {id}: AqiStandard | AirLimits,
  row: PublisherLimit,
  items: readonly {readonly pollutant: Pollutant; readonly averaging: Averaging | AqiItem["averaging"]}[]
): string => {
  const plain = row.item.normalize("NFKC").replace(/[\s()]/g, "");
  const meant = items.filter(({pollutant}) => plain.startsWith(pollutant));
  const names = [
    ...new Set((meant.length === 0 ? items : meant).map(({pollutant, averaging}) => `${pollutant} ${averaging}`))
  ];
  return `${id} 没有项目“${row.item}”，可写 ${names.join("、")}`;
};

/** Whether a row of limits.csv is about this column of the table of breakpoints. PM by the hour is judged on its daily rows. */
export const concerns = (item: AqiItem, row: PublisherLimit): boolean => {
  const named = readItem(row.item);
  if (named?.pollutant !== item.pollutant) return false;
  switch (named.averaging) {
    case "24小时平均":
      return item.averaging === "24小时平均" || item.pollutant === "PM2.5" || item.pollutant === "PM10";
    case "日最大8小时平均":
      return item.averaging === "日最大8小时平均";
    case "1小时平均":
      return item.averaging === "1小时平均" || item.averaging === "日最大1小时平均";
    default:
      return false;
  }
};

const stepOf = (row: PublisherLimit): number =>
  (IAQI_STEPS as readonly number[]).indexOf(Number(/(\d+)$/.exec(row.class.trim())?.[1]));

/** The publisher's row that set the concentration at an index; null where it is the standard's own. */
export const breakpointRow = (item: AqiItem, iaqi: number, rows: readonly PublisherLimit[]): PublisherLimit | null => {
  const step = (IAQI_STEPS as readonly number[]).indexOf(iaqi);
  return (
    rows.find((row) => stepOf(row) === step && row.limit === item.breakpoints[step] && concerns(item, row)) ?? null
  );
};

/** HJ 633 with one breakpoint set: 类别 names the IAQI of its row. */
export const amendAqi = (standard: AqiStandard, row: PublisherLimit): AqiStandard | string => {
  const step = stepOf(row);
  if (step < 1) return `类别应写明分指数，如“IAQI 100”，现为“${row.class}”`;
  const items = [...standard.daily, ...standard.hourly].filter((item) => concerns(item, row));
  if (items.length === 0) return noItem(standard, row, [...standard.daily, ...standard.hourly]);
  const why = items.map((item) => refusal(item, step, row)).find((each) => each !== null);
  if (why !== undefined) return why;
  if (items.every((item) => item.breakpoints[step] === row.limit)) return SAME_LIMIT;
  const set = (item: AqiItem): AqiItem =>
    concerns(item, row) ? {...item, breakpoints: item.breakpoints.toSpliced(step, 1, row.limit)} : item;
  return {...standard, daily: standard.daily.map(set), hourly: standard.hourly.map(set)};
};

const aboveWords = (above: AqiItem["above"]): string => (typeof above === "number" ? `分指数为 ${above}` : above);

const refusal = ({breakpoints, unit, places, above}: AqiItem, step: number, row: PublisherLimit): string | null => {
  if (!sameUnit(unit, row.unit)) return `单位应为 ${unit}，现为 ${row.unit}`;
  if (step > breakpoints.length) return "限值表在此之前已到最高行，不能跳行补充";
  // Both texts say what holds above the last row of a column that ends early (A).
  if (step === breakpoints.length) return `最高行以上由标准规定（${aboveWords(above)}），不能补充`;
  if (decimal(row.limit).scale > places) return "小数位多于浓度的修约位数";
  const [lower, upper] = [breakpoints[step - 1] ?? 0, breakpoints[step + 1] ?? Infinity];
  return lower < row.limit && row.limit < upper ? null : "限值应大于上一行、小于下一行";
};

/**
 * GB 3095 with one limit set: 类别 is 一级 or 二级. A row corrects the limit that held on its first day: the limits of 2031
 * are other limits, and have rows of their own.
 */
export const amendLimits = (standard: AirLimits, row: PublisherLimit): AirLimits | string => {
  const found = cellOf(standard, row);
  if (found === null) return noItem(standard, row, standard.limits);
  if (!sameUnit(found.unit, row.unit)) return `单位应为 ${found.unit}，现为 ${row.unit}`;
  const side = row.class === "一级" ? "first" : row.class === "二级" ? "second" : null;
  if (side === null) return `类别应为“一级”或“二级”，现为“${row.class}”`;
  const meant = AIR_LIMITS.find(
    ({id, from, to}) => id === standard.id && from <= row.from && row.from <= (to ?? row.from)
  );
  if (meant !== undefined && row.from < standard.from && cellOf(meant, row)?.[side] !== found[side]) return standard;
  if (found[side] === row.limit) return SAME_LIMIT;
  if (row.limit <= 0) return "限值应大于 0";
  if (row.limit > found[side] * FAR || row.limit * FAR < found[side])
    return `与标准的限值 ${found[side]} 相差超过 ${FAR} 倍，请核对单位`;
  const set = {...found, [side]: row.limit};
  if (set.first > set.second) return "一级限值不应高于二级限值";
  return {...standard, limits: standard.limits.map((each) => (each === found ? set : each))};
};

/** A limit this far from the standard's is another unit or a slip. */
const FAR = 10;

/** The cell that a row is about, however it is written: `日平均` and `24小时平均` are one. */
const named = (row: PublisherLimit, step: string): string => {
  const item = readItem(row.item);
  return item === null ? `${row.item} ${step}` : `${item.pollutant} ${item.averaging} ${step}`;
};
export const aqiCell = (row: PublisherLimit): string => named(row, String(stepOf(row)));
export const limitCell = (row: PublisherLimit): string => named(row, row.class);

const cellOf = ({limits}: AirLimits, row: PublisherLimit): AirLimit | null => {
  const named = readItem(row.item);
  return limits.find((each) => each.pollutant === named?.pollutant && each.averaging === named.averaging) ?? null;
};
