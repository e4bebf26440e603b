import {type When, readWhen} from "./dates.ts";
import type {Doubt} from "./doubts.ts";
import {halfWidth} from "./half-width.ts";
import {type CellContext, type Outcome, refuse} from "./outcome.ts";

const precision = (iso: string): "year" | "month" | "day" | "minute" =>
  iso.length === 4 ? "year" : iso.length === 7 ? "month" : iso.length === 10 ? "day" : "minute";

const lastDayOf = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
};

const timed =
  (fit: (when: When, context: CellContext) => {iso: string; repair?: string; printed?: boolean} | string) =>
  (cell: string, context: CellContext): Outcome => {
    const when = readWhen(cell, context.months);
    if ("message" in when) return refuse("not-a-date", when.message, when.fix);
    const fitted = fit(when, context);
    if (typeof fitted === "string") return refuse("not-a-date", fitted, "请写成 2026-10-31；年月写成 2026-10");
    const repairs = fitted.repair === undefined ? when.repairs : [...when.repairs, fitted.repair];
    const doubt = doubtOf(cell, fitted.iso, context);
    const printed = when.printed ?? (fitted.printed === true ? cell : undefined);
    return {
      value: fitted.iso,
      ...(repairs.length === 0 ? {} : {repairs}),
      ...(printed === undefined ? {} : {printed}),
      ...(doubt === null ? {} : {doubt})
    };
  };

/** A last digit that may be missing, or a month that Excel may have made a day. */
const doubtOf = (cell: string, iso: string, {column}: CellContext): Doubt | null => {
  const text = halfWidth(cell);
  if (/^\d{4}-(?:\d{1,2}-)?\d$/.test(text))
    return {
      what: "short-day",
      problem: {code: "not-a-date", message: "比本列其他日期少一位，可能缺了字", fix: "请写成 2026-10-31 或 2026-10"}
    };
  return column.kind === "moment" && iso.length === 10 && iso.endsWith("-01") && text !== iso
    ? {
        what: "first-day",
        problem: {
          code: "not-a-date",
          message: `可能是 Excel 把年月改成了 1 日，分不清是 ${iso} 还是 ${iso.slice(0, 7)}`,
          fix: "按月的数据请写成 2026-10，按日的请写成 2026-10-01"
        }
      }
    : null;
};

export const date = timed(({iso}, {column}) => {
  const p = precision(iso);
  if (p === "day") return {iso};
  if (p === "minute" && iso.endsWith(" 00:00")) return {iso: iso.slice(0, 10), repair: "midnight"};
  if (p === "minute") return "这一列是日期，不带钟点";
  if (p === "month" && column.exact !== true) return {iso: lastDayOf(iso), repair: "last-day", printed: true};
  return "缺少日";
});

export const moment = timed(({iso}) => (precision(iso) === "year" ? "缺少月份" : {iso}));

const monthly = timed(({iso}) => {
  const p = precision(iso);
  if (p === "month") return {iso};
  // Excel turns a typed 2026-10 into the first day of the month.
  if (iso.length >= 10 && iso.slice(8, 10) === "01") return {iso: iso.slice(0, 7), repair: "first-day"};
  return p === "year" ? "缺少月份" : "这一列是年月，不带日";
});
export const month = (cell: string, context: CellContext): Outcome => {
  const compact = /^(\d{4})(0[1-9]|1[0-2])$/.exec(halfWidth(cell));
  return compact === null ? monthly(cell, context) : {value: `${compact[1]}-${compact[2]}`, repairs: ["date-form"]};
};

const QUARTERS: Readonly<Record<string, number>> = {一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4};
export const period = (cell: string, context: CellContext): Outcome => {
  const text = halfWidth(cell).replace(/\s/g, "");
  const quarter = /^(\d{4})(?:年|-)?(?:第?([一二三四1-4])季度?|[Qq]([1-4]))$/.exec(text);
  if (quarter !== null) {
    const value = `${quarter[1]}Q${QUARTERS[quarter[2] ?? quarter[3] ?? ""]}`;
    return value === cell ? {value} : {value, repairs: ["date-form"]};
  }
  const year = /^(\d{4})年?度?$/.exec(text);
  if (year !== null) return year[1] === cell ? {value: cell} : {value: year[1], repairs: ["date-form"]};
  const outcome = month(cell, context);
  return outcome.problem === undefined
    ? outcome
    : refuse("not-a-period", "不是能识别的报告期", "请写成 2026、2026Q3 或 2026-10");
};

export const hour = (cell: string): Outcome => {
  const match = /^(\d{1,2})(?::00(?::00)?|时|点)?$/.exec(halfWidth(cell));
  const value = Number(match?.[1] ?? NaN);
  return value >= 0 && value <= 24 ? {value} : refuse("not-an-hour", "不是整点小时", "请填 0 至 24 的整数");
};

export const year = (cell: string): Outcome => {
  const match = /^((?:19|20)\d{2})年?度?$/.exec(halfWidth(cell));
  return match === null ? refuse("not-a-year", "不是四位年份", "请写成 2026") : {value: Number(match[1])};
};
