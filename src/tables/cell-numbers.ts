import type {Column} from "./column.ts";
import type {Doubt} from "./doubts.ts";
import type {Problem} from "./findings.ts";
import {halfWidth} from "./half-width.ts";
import {readNumber} from "./numbers.ts";
import {type CellContext, type Outcome, refuse} from "./outcome.ts";
import {isUnit} from "./units.ts";

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

/** The unit that follows a number in its cell: `0.17mg/L`. A bare L is the mark of a detection limit. */
const unitAfter = (cell: string): string | null => {
  const tail = /^[+-]?\d+(?:\.\d+)?\s*([^\d\s.,].*)$/.exec(halfWidth(cell))?.[1] ?? "";
  return isUnit(tail) || isUnit(tail.replace(/l$/, "L")) ? tail : null;
};

/** Whole numbers have thousands; beside numbers with a point a comma may be one. */
const commaOf = (text: string): Doubt => ({
  what: "comma",
  problem: {
    code: "decimal-comma",
    message: `本列其他数带小数点，分不清是 ${text.replaceAll(",", "")} 还是 ${text.replace(",", ".")}`,
    fix: "请去掉千分位逗号，小数点请用英文句点"
  }
});

/** What is no number any more, but shows what it was. */
const lostDigits = (text: string): Outcome | null =>
  /^[+-]?\d(?:\.\d+)?[eE]\+?\d{1,3}$/.test(text)
    ? refuse("mangled-number", "科学计数写法可能丢了末几位", "请把这一列设为数值格式，不用科学计数，从原表重新另存")
    : /^[+-]?0\d+(?:\.\d+)?$/.test(text)
      ? refuse(
          "leading-zero",
          `数以 0 开头，可能丢了小数点：是 ${text.replace(/^([+-]?)0+(?=\d)/, "$1")} 还是 ${text.replace(/^([+-]?)0/, "$10.")}`,
          "请核对后填写完整的数"
        )
      : /^[+-]?0,\d+$/.test(text)
        ? refuse("decimal-comma", `小数点写成了逗号：应是 ${text.replace(",", ".")}`, "小数点请用英文句点")
        : null;

export const numeric = (cell: string, {column, shift}: CellContext): Outcome => {
  const absent = column.absent ?? [];
  const text = column.unit === "%" ? cell.replace(/[%％]$/, "") : cell;
  const read = readNumber(text, shift);
  const tail = read === null ? unitAfter(text) : null;
  if (tail !== null)
    return refuse(
      "unit-in-cell",
      `数后面带了单位“${tail}”`,
      column.unit === undefined
        ? "请只填数字，这一列不带单位"
        : `请只填数字，单位写在列名里：${column.header}(${column.unit})`
    );
  if (read === null)
    return (
      lostDigits(halfWidth(text)) ??
      refuse(
        "not-a-number",
        "不是数",
        column.unit === undefined ? "请只填数字，没有数据请留空" : `请只填数字（单位 ${column.unit}），没有数据请留空`
      )
    );
  if (absent.some((word) => Number(word) * 10 ** shift === read.value)) return {value: null, missing: "未监测"};
  const problem = numberProblem(read.value, column);
  if (problem !== null) return {value: undefined, problem};
  const repairs = text === cell ? read.repairs : [...read.repairs, "percent-sign"];
  if (repairs.length === 0) return {value: read.value};
  return read.repairs.includes("thousands") && column.kind !== "count" && !text.includes(".")
    ? {value: read.value, repairs, doubt: commaOf(halfWidth(text))}
    : {value: read.value, repairs};
};

export const measured = (cell: string, context: CellContext): Outcome => {
  if (/^(未检出|ND|nd|N\.D\.)$/.test(cell)) return {value: null, missing: "未检出"};
  const text = halfWidth(cell).replace(/^<\s+|\s+(?=[Ll]$)/g, (found) => found.trim());
  const limit = /^<(.+)$/.exec(text)?.[1] ?? /^(.+)[Ll]$/.exec(text)?.[1];
  if (limit === undefined || unitAfter(text) !== null) return numeric(cell, context);
  const read = readNumber(limit, context.shift);
  // 环办〔2011〕22号 and common practice: half the detection limit in means, printed as it stands (facts: B).
  return read === null || read.value <= 0
    ? refuse("not-a-number", "检出限不是数", "未检出请写成 0.01L 或 <0.01")
    : {value: read.value / 2, printed: text, repairs: ["below-detection"]};
};

export const depth = (cell: string, context: CellContext): Outcome => {
  if (cell === "见底" || cell === "透明") return {value: cell};
  const outcome = numeric(cell, context);
  return typeof outcome.value === "number" ? {...outcome, value: String(outcome.value)} : outcome;
};
