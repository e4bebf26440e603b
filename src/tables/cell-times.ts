import {lastDayOfPeriod, withCentury, withDigits} from "./chinese-dates.ts";
import {type When, readWhen} from "./dates.ts";
import type {Doubt} from "./doubts.ts";
import {yearFromFile} from "./file-month.ts";
import {halfWidth} from "./half-width.ts";
import {type CellContext, type Outcome, refuse} from "./outcome.ts";
import {from1904} from "./which-day.ts";

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

/** A last digit that may be missing, a month that Excel may have made a day, or a day of its other calendar. */
const doubtOf = (cell: string, iso: string, {column}: CellContext): Doubt | null => {
  const text = halfWidth(cell);
  const doubt = (what: Doubt["what"], message: string, fix: string): Doubt => ({
    what,
    problem: {code: "not-a-date", message, fix}
  });
  if (/^\d{4}-(?:\d{1,2}-)?\d$/.test(text))
    return doubt("short-day", "比本列其他日期少一位，可能缺了字", "请写成 2026-10-31 或 2026-10");
  if (/^\d{4}\.1$/.test(text))
    return doubt(
      "lost-zero",
      `Excel 会去掉末尾的 0，分不清是 ${text.slice(0, 4)}-01 还是 ${text.slice(0, 4)}-10`,
      "年月请写成 2026-01、2026-10"
    );
  if (column.kind === "moment" && iso.length === 10 && iso.endsWith("-01") && text !== iso)
    return doubt(
      "first-day",
      `可能是 Excel 把年月改成了 1 日，分不清是 ${iso} 还是 ${iso.slice(0, 7)}`,
      "按月的数据请写成 2026-10，按日的请写成 2026-10-01"
    );
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const late = from1904(iso.length === 7 ? `${iso}-01` : iso.slice(0, 10)).slice(0, iso.length);
  return {
    ...doubt(
      "serial",
      `Excel 日期序号按 1900 年起算是 ${iso.slice(0, 10)}，按 1904 年起算是 ${late}，本列其他日期都近于后者`,
      "请在 Excel 中把这一列设为日期格式，重新另存"
    ),
    days: [iso.slice(0, 7), late.slice(0, 7)]
  };
};

const anyDay = timed(({iso}, {column}) => {
  const p = precision(iso);
  if (p === "day") return {iso};
  if (p === "minute" && iso.endsWith(" 00:00")) return {iso: iso.slice(0, 10), repair: "midnight"};
  if (p === "minute") return "这一列是日期，不带钟点";
  if (p === "month" && column.exact !== true) return {iso: lastDayOf(iso), repair: "last-day", printed: true};
  return "缺少日";
});

export const date = (cell: string, context: CellContext): Outcome => {
  const end = context.column.periodEnd === true ? lastDayOfPeriod(halfWidth(cell)) : null;
  return end === null ? anyDay(cell, context) : {value: end, printed: cell, repairs: ["period-end"]};
};

export const moment = timed(({iso}) => (precision(iso) === "year" ? "缺少月份" : {iso}));

const monthly = timed(({iso}) => {
  const p = precision(iso);
  if (p === "month") return {iso};
  // Excel turns a typed 2026-10 into the first day of the month.
  if (iso.length >= 10 && iso.slice(8, 10) === "01") return {iso: iso.slice(0, 7), repair: "first-day"};
  return p === "year" ? "缺少月份" : "这一列是年月，不带日";
});
export const month = (cell: string, context: CellContext): Outcome => {
  const text = halfWidth(cell);
  const yearless = /^(\d{1,2})月份?$/.exec(withDigits(text))?.[1];
  const stated = yearless === undefined ? null : yearFromFile(context.months, Number(yearless), 1, NaN);
  if (yearless !== undefined)
    return stated === null
      ? refuse(
          "not-a-date",
          "月份没有年份，文件名也没有写明是哪一年",
          "请写成 2026-10，或把文件命名为数据所属的年份，如 2026.csv"
        )
      : {value: `${stated}-${yearless.padStart(2, "0")}`, repairs: ["year-from-file"]};
  const compact = /^(\d{4})(0[1-9]|1[0-2])$/.exec(text);
  return compact === null ? monthly(cell, context) : {value: `${compact[1]}-${compact[2]}`, repairs: ["date-form"]};
};

const QUARTERS: Readonly<Record<string, number>> = {一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4};
export const period = (cell: string, context: CellContext): Outcome => {
  const text = withCentury(withDigits(halfWidth(cell).replace(/\s/g, ""))) ?? cell;
  const quarter = /^(\d{4})(?:年|-)?(?:第?([一二三四1-4])季度?|[Qq]([1-4]))$/.exec(text);
  if (quarter !== null) {
    const value = `${quarter[1]}Q${QUARTERS[quarter[2] ?? quarter[3] ?? ""]}`;
    return value === cell ? {value} : {value, repairs: ["date-form"]};
  }
  const half = /^(\d{4})年?(上|下)半年$/.exec(text);
  if (half !== null) {
    const [quarters, months] = half[2] === "上" ? ["Q2", "-06"] : ["Q4", "-12"];
    return refuse(
      "not-a-period",
      `没有半年这种报告期，分不清是 ${half[1]}${months}（累计到这个月）还是 ${half[1]}${quarters}（只有一个季度）`,
      "请写成 2026、2026Q3 或 2026-10"
    );
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
