import type {Column, Kind} from "./column.ts";
import {type When, readWhen} from "./dates.ts";
import type {Problem} from "./findings.ts";
import {halfWidth, trimmed} from "./half-width.ts";
import {isMissingReason, isMissingSymbol} from "./missing.ts";
import {readNumber} from "./numbers.ts";

/** What a cell says. `undefined` as value = refused, see `problem`; `null` = no value. */
export interface Outcome {
  readonly value: unknown;
  /** Why there is no value, where the cell says so. */
  readonly missing?: string;
  /** The cell as printed, where the value is not the whole truth. */
  readonly printed?: string;
  readonly repairs?: readonly string[];
  readonly problem?: Problem;
}

export interface CellContext {
  readonly column: Column;
  /** Places the decimal point moves, where the header names another unit. */
  readonly shift: number;
  /** Months that the file's name states, for times without a year. */
  readonly months: readonly string[];
}

const NOTHING: Outcome = {value: null};
const refuse = (code: string, message: string, fix: string): Outcome => ({
  value: undefined,
  problem: {code, message, fix}
});

/** One cell of a column → value or fault. Never coerces: what no rule names is refused. */
export const readCell = (raw: string, context: CellContext): Outcome => {
  const cell = trimmed(raw);
  const spaces = cell !== raw && cell !== "" ? ["spaces"] : [];
  const {column} = context;
  if (cell === "" || (column.verbatim !== true && isMissingSymbol(cell))) return NOTHING;
  const own = column.choices?.includes(cell) === true;
  if (isMissingReason(cell) && !own && column.kind !== "text" && column.kind !== "list")
    return {value: null, missing: cell};
  const outcome = PARSERS[column.kind](cell, context);
  return spaces.length === 0 ? outcome : {...outcome, repairs: [...spaces, ...(outcome.repairs ?? [])]};
};

/** A value of a numeric column against what the column allows; null = allowed. */
export const numberProblem = (value: number, column: Column): Problem | null => {
  if (column.garbage !== undefined && column.garbage.some((code) => Number(code) === value))
    return {
      code: "garbage-value",
      message: "是仪器或程序的占位码，不是监测值",
      fix: "没有监测值请留空，或写明未监测原因"
    };
  if (column.kind === "count" && !Number.isInteger(value))
    return {code: "not-whole", message: "应为整数", fix: "请核对；家、件、人、村等不能有小数"};
  const {min, max} = column;
  if (min !== undefined && value < min)
    return {code: "out-of-range", message: `小于允许的最小值 ${min}`, fix: "请核对数值和单位"};
  if (max !== undefined && value > max)
    return {code: "out-of-range", message: `大于允许的最大值 ${max}`, fix: "请核对数值和单位"};
  return null;
};

const numeric = (cell: string, {column, shift}: CellContext): Outcome => {
  const absent = column.absent ?? [];
  const text = column.unit === "%" ? cell.replace(/[%％]$/, "") : cell;
  const read = readNumber(text, shift);
  if (read === null)
    return refuse(
      "not-a-number",
      "不是数",
      column.unit === undefined ? "请只填数字，没有数据请留空" : `请只填数字（单位 ${column.unit}），没有数据请留空`
    );
  if (absent.some((word) => Number(word) * 10 ** shift === read.value)) return {value: null, missing: "未监测"};
  const problem = numberProblem(read.value, column);
  if (problem !== null) return {value: undefined, problem};
  const repairs = text === cell ? read.repairs : [...read.repairs, "percent-sign"];
  return repairs.length === 0 ? {value: read.value} : {value: read.value, repairs};
};

const measured = (cell: string, context: CellContext): Outcome => {
  if (/^(未检出|ND|nd|N\.D\.)$/.test(cell)) return {value: null, missing: "未检出"};
  const text = halfWidth(cell).replace(/\s+/g, "");
  const limit = /^<(.+)$/.exec(text)?.[1] ?? /^(.+)[Ll]$/.exec(text)?.[1];
  if (limit === undefined) return numeric(cell, context);
  const read = readNumber(limit, context.shift);
  // 环办〔2011〕22号 and common practice: half the detection limit in means, printed as it stands (facts: B).
  return read === null || read.value <= 0
    ? refuse("not-a-number", "检出限不是数", "未检出请写成 0.01L 或 <0.01")
    : {value: read.value / 2, printed: cell, repairs: ["below-detection"]};
};

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
    const printed = when.printed ?? (fitted.printed === true ? cell : undefined);
    return {
      value: fitted.iso,
      ...(repairs.length === 0 ? {} : {repairs}),
      ...(printed === undefined ? {} : {printed})
    };
  };

const date = timed(({iso}, {column}) => {
  const p = precision(iso);
  if (p === "day") return {iso};
  if (p === "minute" && iso.endsWith(" 00:00")) return {iso: iso.slice(0, 10), repair: "midnight"};
  if (p === "minute") return "这一列是日期，不带钟点";
  if (p === "month" && column.exact !== true) return {iso: lastDayOf(iso), repair: "last-day", printed: true};
  return "缺少日";
});

const moment = timed(({iso}) => (precision(iso) === "year" ? "缺少月份" : {iso}));

const monthly = timed(({iso}) => {
  const p = precision(iso);
  if (p === "month") return {iso};
  // Excel turns a typed 2026-10 into the first day of the month.
  if (iso.length >= 10 && iso.slice(8, 10) === "01") return {iso: iso.slice(0, 7), repair: "first-day"};
  return p === "year" ? "缺少月份" : "这一列是年月，不带日";
});
const month = (cell: string, context: CellContext): Outcome => {
  const compact = /^(\d{4})(0[1-9]|1[0-2])$/.exec(halfWidth(cell));
  return compact === null ? monthly(cell, context) : {value: `${compact[1]}-${compact[2]}`, repairs: ["date-form"]};
};

const QUARTERS: Readonly<Record<string, number>> = {一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4};
const period = (cell: string, context: CellContext): Outcome => {
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

const hour = (cell: string): Outcome => {
  const match = /^(\d{1,2})(?::00(?::00)?|时|点)?$/.exec(halfWidth(cell));
  const value = Number(match?.[1] ?? NaN);
  return value >= 0 && value <= 24 ? {value} : refuse("not-an-hour", "不是整点小时", "请填 0 至 24 的整数");
};

const year = (cell: string): Outcome => {
  const match = /^((?:19|20)\d{2})年?度?$/.exec(halfWidth(cell));
  return match === null ? refuse("not-a-year", "不是四位年份", "请写成 2026") : {value: Number(match[1])};
};

const yesNo = (cell: string): Outcome =>
  cell === "是" || cell === "否"
    ? {value: cell === "是"}
    : refuse("not-yes-no", "应为“是”或“否”", "请填“是”或“否”，不清楚请留空");

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join("");

/** The word of a closed set that a cell means, with the repair that was needed; null when none. */
const word = (cell: string, column: Column): {word: string; repairs: readonly string[]} | null => {
  const choices = column.choices ?? [];
  if (choices.includes(cell)) return {word: cell, repairs: []};
  const bare = halfWidth(cell).replace(/\s/g, "");
  const spelled = column.spellings?.[cell] ?? column.spellings?.[bare] ?? choices.find((c) => halfWidth(c) === bare);
  return spelled === undefined ? null : {word: spelled, repairs: ["spelling"]};
};

const notInList = (column: Column): Outcome =>
  refuse("not-in-list", "不是规定的写法", `请从下列中选一个：${listed(column.choices ?? [])}`);

const choice = (cell: string, {column}: CellContext): Outcome => {
  const found = word(cell, column);
  if (found === null) return notInList(column);
  return found.repairs.length === 0 ? {value: found.word} : {value: found.word, repairs: found.repairs};
};

const parts = (cell: string): readonly string[] =>
  cell
    .split(/[、；;\r\n]+/)
    .map(trimmed)
    .filter((part) => part !== "");

const choices = (cell: string, {column}: CellContext): Outcome => {
  const found = parts(cell).map((part) => word(part, column));
  if (found.some((one) => one === null)) return notInList(column);
  const value = found.flatMap((one) => (one === null ? [] : [one.word]));
  const repairs = found.some((one) => one !== null && one.repairs.length > 0) ? ["spelling"] : [];
  return repairs.length === 0 ? {value} : {value, repairs};
};

/** Several words of a vocabulary in one cell, on lines or between 、，,；; joined by 、 in the vocabulary's order. */
const joined = (cell: string, vocabulary: Readonly<Record<string, string>>): Outcome => {
  const order = [...new Set(Object.values(vocabulary))];
  const words = cell
    .split(/[、，,；;\r\n]+/)
    .map(trimmed)
    .filter((part) => part !== "" && !isMissingSymbol(part));
  const known = words.map((part) => vocabulary[part] ?? vocabulary[halfWidth(part).replace(/\s/g, "")]);
  if (known.some((one) => one === undefined))
    return refuse(
      "not-in-list",
      "有不认识的名称",
      `请用：${listed(order.filter((one) => one !== ""))}，几项之间用顿号`
    );
  const value = order.filter((one) => one !== "" && known.includes(one)).join("、");
  if (value === "") return NOTHING;
  return value === cell ? {value} : {value, repairs: ["spelling"]};
};

const text = (cell: string, {column}: CellContext): Outcome => {
  if (column.joined !== undefined) return joined(cell, column.joined);
  if (/^\d(\.\d+)?E\+\d+$/.test(cell))
    return refuse(
      "mangled-id",
      "Excel 把长编号变成了科学计数，末几位已丢失",
      "请把这一列设为文本格式，从原系统重新导出"
    );
  if (/^#+$|^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(cell))
    return refuse("excel-error", "是 Excel 的错误提示或列宽不够的占位，不是内容", "请在原表中改正或调宽列后重新另存");
  if (/\ufffd|锟斤拷/.test(cell))
    return refuse("damaged-text", "有编码转换时损坏的字", "请从原系统重新导出，不要在记事本中转存");
  return {value: cell.includes("\r") ? cell.replace(/\r\n?/g, "\n") : cell};
};

const code = (cell: string): Outcome =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(cell)
    ? {value: cell}
    : refuse("bad-code", "编码只能用小写英文字母、数字和连字符", "请改成如 dian-chi 的写法，或留空");

const depth = (cell: string, context: CellContext): Outcome => {
  if (cell === "见底" || cell === "透明") return {value: cell};
  const outcome = numeric(cell, context);
  return typeof outcome.value === "number" ? {...outcome, value: String(outcome.value)} : outcome;
};

const PARSERS: Readonly<Record<Kind, (cell: string, context: CellContext) => Outcome>> = {
  text,
  code,
  number: numeric,
  count: numeric,
  measured,
  date,
  month,
  moment,
  period,
  hour,
  year,
  yesNo,
  choice,
  choices,
  list: (cell) => ({value: parts(cell)}),
  depth
};
