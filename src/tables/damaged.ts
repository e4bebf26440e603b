import {halfWidth} from "./half-width.ts";
import {type Outcome, refuse} from "./outcome.ts";

const MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const ENGLISH_DATE = new RegExp(`^(?:\\d{1,2}-${MONTHS}(?:-\\d{2,4})?|${MONTHS}-\\d{2,4})$`, "i");
/** A host with a dot in it, and nothing or a path after it. */
const ADDRESS = /^https?:\/\/[^\s/]+\.[^\s/.]{2,}(?:\/|$)/i;

/** What Excel, a wrong encoding or a cut leaves of a text; null when it is whole. */
export const damageOf = (cell: string): Outcome | null => {
  if (cell.length < 24 && /^\d(\.\d+)?E\+\d+$/.test(cell))
    return refuse(
      "mangled-id",
      "Excel 把长编号变成了科学计数，末几位已丢失",
      "请把这一列设为文本格式，从原系统重新导出"
    );
  if (cell.startsWith("#") && /^#+$|^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(cell))
    return refuse("excel-error", "是 Excel 的错误提示或列宽不够的占位，不是内容", "请在原表中改正或调宽列后重新另存");
  if (cell === "TRUE" || cell === "FALSE")
    return refuse("excel-error", "是 Excel 的逻辑值，不是内容", "请在原表中改正：是或否请写汉字");
  if (cell.length < 12 && ENGLISH_DATE.test(cell))
    return refuse("excel-date", "Excel 把内容改成了英文日期", "请把这一列设为文本格式，重新填写原来的内容");
  if (cell.includes("\ufffd") || cell.includes("锟斤拷"))
    return refuse("damaged-text", "有编码转换时损坏的字", "请从原系统重新导出，不要在记事本中转存");
  if (/^https?:/i.test(cell) && !ADDRESS.test(cell))
    return refuse("bad-address", "网址不完整", "请填写完整的网址，或删去");
  return null;
};

/** Ids typed in full-width letters and digits, as half-width; text with anything else in it stays as it is. */
export const asciiOf = (cell: string): string => {
  if (!/[\uff01-\uff5e]/.test(cell)) return cell;
  const half = halfWidth(cell);
  return /^[ -~]+$/.test(half) ? half : cell;
};
