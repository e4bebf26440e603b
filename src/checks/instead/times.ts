import type {Kind} from "../../tables/column.ts";
import {readWhen} from "../../tables/dates.ts";
import {halfWidth} from "../../tables/half-width.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const two = (n: number): string => String(n).padStart(2, "0");
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayOf = (year: number, month: number, day: number): string | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month) ? `${year}-${two(month)}-${two(day)}` : null;

/** Two figures of a year of this century. */
const full = (year: number): number => (year < 100 ? 2000 + year : year);

/** Excel's `5-Mar-24`, `Mar-24`. */
const english = (cell: string): readonly (string | null)[] => {
  const match = /^(?:(\d{1,2})-)?([A-Za-z]{3})-(\d{2}|\d{4})$/.exec(cell);
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? "") + 1;
  if (match === null || month === 0) return [];
  const year = full(Number(match[3]));
  return [match[1] === undefined ? `${year}-${two(month)}` : dayOf(year, month, Number(match[1]))];
};

/** `2026-01-3` is the 3rd, or has lost the last figure of the 30th; `2026-1` likewise. */
const lostDigit = (cell: string): readonly (string | null)[] => {
  const day = /^(\d{4})-(\d{1,2})-(\d)$/.exec(cell);
  const [year, month, last] = (day ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || last === undefined) {
    const short = /^(\d{4})-(\d)$/.exec(cell);
    if (short === null) return [];
    const [, of, one] = short;
    return [`${of}-0${one}`, ...(one === "1" ? [`${of}-10`, `${of}-11`, `${of}-12`] : [])];
  }
  const longer = Array.from({length: 10}, (_, i) => dayOf(year, month, last * 10 + i)).filter((one) => one !== null);
  // One of a dozen is no answer.
  return last === 0 || longer.length > 3 ? [] : [dayOf(year, month, last), ...longer];
};

/** 2026-13-05: the month and the day have changed places. */
const swapped = (cell: string): readonly (string | null)[] => {
  const match = /^(\d{4})\D?(\d{1,2})\D(\d{1,2})日?$|^(\d{4})(\d\d)(\d\d)$/.exec(cell);
  const [year = 0, month = 0, day = 0] = (match ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  if (match === null || year < 1900 || year > 2100) return [];
  return month > 12 ? [dayOf(year, day, month)] : [];
};

/** Other words for the same: 号, 上午 and 下午, spaces around 年 and 月. */
const respelled = (cell: string): string =>
  cell
    .replace(/\s*([年月日])\s*/g, "$1")
    .replace(/号/g, "日")
    .replace(/日(?=[\d上下])/g, "日 ")
    .replace(/(?:上午|AM)\s*|\s*AM$/i, "")
    .replace(/(?:下午|PM)\s*(\d{1,2})|(\d{1,2})(?=:\d\d\s*PM$)/i, (_, after?: string, before?: string) =>
      String((Number(after ?? before) % 12) + 12)
    )
    .replace(/\s*PM$/i, "")
    .trim();

/** As a column of this kind takes it; null where it does not. */
const fitted = (iso: string, kind: Kind): string | null => {
  const n = iso.length;
  if (kind === "date") return n < 10 ? null : iso.slice(0, 10);
  if (kind === "month") return n < 7 ? null : iso.slice(0, 7);
  if (kind === "period") return n < 7 ? iso : iso.slice(0, 7);
  if (kind === "year") return iso.slice(0, 4);
  return n < 7 ? null : iso;
};

const LOST = /^\d{4}-(?:\d{1,2}-)?\d$/;
/** The readings between which the reader could not choose, as its message names them. */
const SAID = /是 (\d{4}-\d\d(?:-\d\d(?: \d\d:\d\d)?)?|\d{4}Q\d)(?!\d)/g;

/** The days, months or times that a cell may mean, as they should be typed. */
export const timesMeant = (cell: string, kind: Kind, months: readonly string[], message = ""): readonly string[] => {
  const text = halfWidth(cell).replace(/\s+/g, " ").trim();
  const said = [...message.matchAll(SAID)].flatMap(([, iso = ""]) => iso);
  const found = said.length > 0 ? said : LOST.test(text) ? lostDigit(text) : [...english(text), ...swapped(text)];
  const read =
    found.length > 0 || LOST.test(text) ? [] : [text, respelled(text)].flatMap((words) => isoOf(words, months));
  const all = [...found, ...read].flatMap((iso) => (iso === null ? [] : (fitted(iso, kind) ?? [])));
  return [...new Set(all)].filter((words) => words !== cell);
};

const isoOf = (words: string, months: readonly string[]): readonly string[] => {
  const when = readWhen(words, months);
  return "iso" in when ? [when.iso] : [];
};

/** `8:00`, `08`, 八点 → 8. */
export const hoursMeant = (cell: string): readonly string[] => {
  const hour = /^(?:\d{4}\D\d{1,2}\D\d{1,2}\D?\s*)?(\d{1,2})(?::00(?::00)?|:|点整?|时整?)?$/.exec(
    respelled(halfWidth(cell))
  )?.[1];
  return hour === undefined || Number(hour) > 24 ? [] : [String(Number(hour))];
};

/** `26`, `2026-10`, `2026.0` → 2026. */
export const yearsMeant = (cell: string): readonly string[] => {
  const text = halfWidth(cell);
  const year = /^(?:19|20)\d{2}(?=\D)/.exec(text)?.[0] ?? /^'?(\d{2})年?$/.exec(text)?.[1]?.padStart(4, "20");
  return year === undefined ? [] : [year];
};
