import type {Column} from "./column.ts";
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

export const measured = (cell: string, context: CellContext): Outcome => {
  if (/^(未检出|ND|nd|N\.D\.)$/.test(cell)) return {value: null, missing: "未检出"};
  const text = halfWidth(cell).replace(/\s+/g, "");
  const limit = /^<(.+)$/.exec(text)?.[1] ?? /^(.+)[Ll]$/.exec(text)?.[1];
  if (limit === undefined || unitAfter(text) !== null) return numeric(cell, context);
  const read = readNumber(limit, context.shift);
  // 环办〔2011〕22号 and common practice: half the detection limit in means, printed as it stands (facts: B).
  return read === null || read.value <= 0
    ? refuse("not-a-number", "检出限不是数", "未检出请写成 0.01L 或 <0.01")
    : {value: read.value / 2, printed: cell, repairs: ["below-detection"]};
};

export const depth = (cell: string, context: CellContext): Outcome => {
  if (cell === "见底" || cell === "透明") return {value: cell};
  const outcome = numeric(cell, context);
  return typeof outcome.value === "number" ? {...outcome, value: String(outcome.value)} : outcome;
};
