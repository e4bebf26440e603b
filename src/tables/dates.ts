import {withCentury, withDigits} from "./chinese-dates.ts";
import {isStated, yearFromFile} from "./file-month.ts";
import {halfWidth} from "./half-width.ts";
import {from1904, readingsOf} from "./which-day.ts";

/** A point in time as read: `2026`, `2026-10`, `2026-10-31` or `2026-10-31 08:00`. */
export interface When {
  readonly iso: string;
  readonly repairs: readonly string[];
  /** The words, where they say more than the date (`2024年底前`). */
  readonly printed?: string;
}

/** Why a cell is no date, in the clerk's words. */
export interface NoDate {
  readonly message: string;
  readonly fix: string;
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 864e5).toISOString().slice(0, 10);

const DAY = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?!\d)/;
const MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月份?)$/;
const END = /^(\d{4})年?(?:(\d{1,2})月)?(?:年)?(?:底|末)之?前?$/;
const CLOCK = /^(?:[ T]+|日)?(\d{1,2})(?::(\d\d)(?::(\d\d)(?:\.\d+)?)?|[时点]整?(?:(\d{1,2})分?)?)$/;
const YEARLESS = /^(\d{1,2})(?:[-/.](\d{1,2})(?=[ T])|月(\d{1,2})日?)/;
const HALF_OR_QUARTER = /^(\d{4})年?(?:(?:上|下)半年|第?[一二三四1-4]季度?)$/;
const SERIAL = /^([2-7]\d{4})(\.\d+)?$/;

const bad = (message: string, fix: string): NoDate => ({message, fix});
const SHAPE = "请写成 2026-10-31";

/** A year that a record of the environment can have; anything else is a slip of the keyboard. */
const inRange = (year: number): boolean => year >= 1900 && year <= 2100;

const day = (year: number, month: number, date: number): string | NoDate =>
  !inRange(year) || month < 1 || month > 12 || date < 1 || date > lastDay(year, month)
    ? bad("没有这一天", "请核对年、月、日")
    : `${year}-${two(month)}-${two(date)}`;

const clock = (iso: string, rest: string): string | NoDate => {
  const match = CLOCK.exec(rest);
  if (match === null) return bad("不是能识别的日期或时间", `${SHAPE} 或 2026-10-31 08:00`);
  const [hour, minute, second] = [Number(match[1]), Number(match[2] ?? match[4] ?? 0), Number(match[3] ?? 0)];
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0))
    return bad("没有这个钟点", "小时为 0 至 24，分为 0 至 59");
  // 24:00 closes the day; it is written as the first minute of the next so that one hour has one name.
  return hour === 24 ? `${nextDay(iso)} 00:00` : `${iso} ${two(hour)}:${two(minute)}`;
};

/** Any form of the dictionary §1; the kind of the column decides afterwards what precision it takes. */
export const readWhen = (cell: string, months: readonly string[] = []): When | NoDate => {
  const half = halfWidth(cell).replace(/\s+/g, " ");
  const repairs = half === cell ? [] : ["full-width"];
  const digits = withDigits(half);
  const text = withCentury(digits);
  if (text === null)
    return bad(`年份只有两位，分不清是 19${digits.slice(0, 2)} 年还是 20${digits.slice(0, 2)} 年`, SHAPE);
  const made = (iso: string | NoDate, code = "date-form", printed?: string): When | NoDate =>
    typeof iso !== "string"
      ? iso
      : {iso, repairs: iso === half ? repairs : [...repairs, code], ...(printed === undefined ? {} : {printed})};

  const match = DAY.exec(text) ?? COMPACT.exec(text);
  if (match !== null) {
    const [year, month, date] = match.slice(1).filter((part) => part !== undefined);
    const iso = day(Number(year), Number(month), Number(date));
    const rest = text.slice(match[0].length);
    if (month?.startsWith("0") && date?.length === 1 && !/[年日]/.test(match[0]))
      return bad(`月份有两位，日只有一位：是 ${Number(date)} 日，还是缺了一位`, SHAPE);
    return made(typeof iso !== "string" || rest === "" ? iso : clock(iso, rest));
  }
  const month = MONTH.exec(text);
  if (month !== null) {
    const number = Number(month[2] ?? month[3]);
    if (!inRange(Number(month[1]))) return bad("没有这一年", "请核对年份");
    return made(number >= 1 && number <= 12 ? `${month[1]}-${two(number)}` : bad("没有这个月份", "月份为 1 至 12"));
  }
  const end = END.exec(text);
  if (end !== null) {
    if (!inRange(Number(end[1]))) return bad("没有这一年", "请核对年份");
    const number = Number(end[2] ?? 12);
    return number >= 1 && number <= 12
      ? made(`${end[1]}-${two(number)}-${two(lastDay(Number(end[1]), number))}`, "date-words", cell)
      : bad("没有这个月份", "月份为 1 至 12");
  }
  const serial = SERIAL.exec(text);
  if (serial !== null) {
    // Excel counts days from 1899-12-30 (the false leap day of 1900 included).
    const minutes = Math.round(Number(`0${serial[2] ?? ""}`) * 1440);
    const at = new Date(Date.UTC(1899, 11, 30) + Number(serial[1]) * 864e5 + minutes * 6e4).toISOString();
    const date = at.slice(0, 10);
    if (months.length > 0 && !isStated(months, date) && isStated(months, from1904(date)))
      return bad(
        `Excel 日期序号有两种读法：按 1900 年起算是 ${date}，按 1904 年起算是 ${from1904(date)}，文件名写的是后者的时间`,
        "请在 Excel 中把这一列设为日期格式，重新另存"
      );
    return made(minutes === 0 ? date : `${date} ${at.slice(11, 16)}`, "excel-serial");
  }
  const yearless = YEARLESS.exec(text);
  if (yearless !== null) {
    const [number, date] = [Number(yearless[1]), Number(yearless[2] ?? yearless[3])];
    const rest = text.slice(yearless[0].length);
    const hour = Number(/\d{1,2}/.exec(rest)?.[0] ?? NaN);
    const year = yearFromFile(months, number, date, hour);
    if (year === null)
      return bad(
        months.length === 0 ? "时间没有年份，文件名也没有写明月份" : "时间没有年份，且与文件名写明的月份不符",
        "请补上年份，或把文件命名为数据所属的月份，如 water_readings/2021-04.csv"
      );
    const iso = day(year, number, date);
    return made(typeof iso !== "string" || rest === "" ? iso : clock(iso, rest), "year-from-file");
  }
  if (/^\d{4}$/.test(text)) return {iso: text, repairs};
  if (/^[A-Z][a-z]{2}-\d{2}$|^\d{1,2}-[A-Z][a-z]{2}(-\d{2})?$/.test(text))
    return bad("Excel 把日期改成了英文写法", "请把这一列设为文本格式，重新填写为 2026-10-31 或 2026-10");
  const [one, ...more] = readingsOf(text);
  if (one !== undefined)
    return more.length === 0
      ? bad(`年、月、日的先后不合规定，只能是 ${one}`, `${SHAPE}，年份用四位`)
      : bad(`分不清年、月、日的先后：是 ${one}，还是 ${more.join("，还是 ")}`, `${SHAPE}，年份用四位`);
  if (HALF_OR_QUARTER.test(text)) return bad("是一段时间，分不清是最后一天还是其中某一天", SHAPE);
  const short = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (short !== null) return bad(`没有年份，分不清是 ${short[1]} 月 ${short[2]} 日，还是别的写法`, SHAPE);
  return bad("不是能识别的日期", SHAPE);
};
