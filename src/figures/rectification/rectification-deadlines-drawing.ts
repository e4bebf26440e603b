import {monthsBetween} from "../../measures/days.ts";
import type {DeadlineMonth, Deadlines} from "../../measures/rectification/rectification-deadlines.ts";
import {STANDINGS, type IssueVerdict, type Standing} from "../../measures/rectification/rectification-issue.ts";
import {box, letter, line} from "../drawing/lettering.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {cellLegend, cellMarks} from "./rectification-cells.ts";
import {type TaskCell, linkedCell} from "./rectification-task-cell.ts";

/** Cells drawn of one month at most. */
export const MOST_CELLS = 60;

interface Page {
  readonly cells: TaskCell[];
  readonly words: string[];
  readonly y: number;
}

/** Every task not done is a cell in the month of its deadline; a phone lists the months, a wide page is a calendar of years. */
export const deadlinesDrawing = ({past, ahead, undated}: Deadlines, asOf: string, frame: Frame): Drawn => {
  const small = narrow(frame);
  const months = merged([...past, ...ahead]);
  const now = asOf.slice(0, 7);
  const first = [...months.keys(), now].toSorted()[0] ?? now;
  const last = [...months.keys(), now].toSorted().at(-1) ?? now;
  const years = [...new Set(monthsBetween(first, last).map((month) => month.slice(0, 4)))];
  const [size, pitch] = small ? [28, 31.5] : [21, 24];
  const page: Page = small ? list(years, months, asOf, frame, pitch) : calendar(years, months, asOf, frame, pitch);
  let y = page.y;
  const {cells, words} = page;
  if (undated.length > 0) {
    words.push(letter(`没有日期时限 ${undated.length} 项`, 0, y + 16, {size: 12.5}));
    const left = small ? 0 : 130;
    const top = small ? y + 26 : y;
    const perRow = Math.floor((frame.width - left) / pitch);
    const shown = undated.slice(0, MOST_CELLS);
    shown.forEach((verdict, i) =>
      cells.push(cell(verdict, left + (i % perRow) * pitch, top + Math.floor(i / perRow) * pitch))
    );
    y = top + Math.ceil(shown.length / perRow) * pitch + 10;
  }
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const verdict of [...[...months.values()].flat(), ...undated]) counts[verdict.standing] += 1;
  const key = cellLegend(counts, y + 8, frame.width);
  return {
    body:
      words.join("") + cells.map((one) => linkedCell(one, size, frame)).join("") + cellMarks(cells, size) + key.body,
    height: y + 8 + key.height
  };
};

const cell = (verdict: IssueVerdict, x: number, y: number): TaskCell => ({x, y, standing: verdict.standing, verdict});

/** Tasks by month; the month of 数据截至 may hold both passed and coming ones. */
const merged = (months: readonly DeadlineMonth[]): ReadonlyMap<string, readonly IssueVerdict[]> => {
  const found = new Map<string, readonly IssueVerdict[]>();
  for (const {month, issues} of months) found.set(month, [...(found.get(month) ?? []), ...issues]);
  return found;
};

type Months = ReadonlyMap<string, readonly IssueVerdict[]>;

const monthOf = (year: string, number: number): string => `${year}-${String(number).padStart(2, "0")}`;

const more = (issues: readonly IssueVerdict[]): number => Math.max(0, issues.length - MOST_CELLS);

/** A year a row, twelve columns of months. */
const calendar = (years: readonly string[], months: Months, asOf: string, frame: Frame, pitch: number): Page => {
  const [left, gap] = [52, 4];
  const column = (frame.width - left) / 12;
  const perRow = 3;
  const cells: TaskCell[] = [];
  const words = Array.from({length: 12}, (_, i) =>
    letter(`${i + 1}月`, left + i * column + gap, 12, {size: 11, tone: "soft"})
  );
  let y = 20;
  for (const year of years) {
    const rows = Math.max(
      0,
      ...Array.from({length: 12}, (_, i) => {
        const issues = months.get(monthOf(year, i + 1)) ?? [];
        return Math.ceil(Math.min(MOST_CELLS, issues.length) / perRow) + (more(issues) > 0 ? 0.75 : 0);
      })
    );
    const height = rows === 0 ? 30 : 30 + rows * pitch;
    words.push(line(0, y, frame.width, y, "rule"), letter(year, 0, y + 20, {size: 15, serif: true}));
    for (let i = 0; i < 12; i++) {
      const [x, month] = [left + i * column, monthOf(year, i + 1)];
      const issues = months.get(month) ?? [];
      if (month === asOf.slice(0, 7))
        words.push(asOfMark(x, y, column, height, `截至 ${Number(asOf.slice(8))}日`, issues.length > 0));
      if (issues.length === 0) continue;
      words.push(letter(`${issues.length} 项`, x + gap, y + 19, {size: 12.5, bold: true}));
      issues
        .slice(0, MOST_CELLS)
        .forEach((verdict, k) =>
          cells.push(cell(verdict, x + gap + (k % perRow) * pitch, y + 26 + Math.floor(k / perRow) * pitch))
        );
      if (more(issues) > 0)
        words.push(letter(`另 ${more(issues)} 项`, x + gap, y + 26 + (MOST_CELLS / perRow) * pitch + 12, {size: 11}));
    }
    y += height + 4;
  }
  words.push(line(0, y, frame.width, y, "rule"));
  return {cells, words, y: y + 12};
};

const asOfMark = (x: number, y: number, width: number, height: number, words: string, counted: boolean): string =>
  box(x, y + 1, width - 2, height + 1, null, "ink") +
  letter(words, counted ? x + width - 6 : x + 5, y + 19, {size: 10.5, tone: "soft", anchor: counted ? "end" : "start"});

/** Months under their year, those without a deadline left out. */
const list = (years: readonly string[], months: Months, asOf: string, frame: Frame, pitch: number): Page => {
  const left = 60;
  const perRow = Math.floor((frame.width - left + 3.5) / pitch);
  const cells: TaskCell[] = [];
  const words: string[] = [];
  let y = 0;
  const seam = (): void => {
    words.push(
      line(0, y + 8, frame.width, y + 8, "ink", 1.5),
      letter(`数据截至 ${asOf}`, 0, y + 25, {size: 12, bold: true})
    );
    y += 36;
  };
  let passed = false;
  for (const year of years) {
    const own = Array.from({length: 12}, (_, i) => monthOf(year, i + 1)).filter((month) => months.has(month));
    words.push(letter(year, 0, y + 18, {size: 15, serif: true}));
    y += 28;
    if (own.length === 0 && year !== asOf.slice(0, 4)) {
      words.push(letter("没有到期的", left, y - 10, {tone: "soft"}));
    }
    for (const month of own) {
      if (!passed && month > asOf.slice(0, 7)) {
        passed = true;
        seam();
      }
      const issues = months.get(month) ?? [];
      const shown = issues.slice(0, MOST_CELLS);
      const rows = Math.ceil(shown.length / perRow);
      words.push(
        letter(`${Number(month.slice(5))}月`, 0, y + 14, {size: 13}),
        letter(`${issues.length} 项`, 0, y + 30, {size: 12, tone: "soft"})
      );
      shown.forEach((verdict, k) =>
        cells.push(cell(verdict, left + (k % perRow) * pitch, y + Math.floor(k / perRow) * pitch))
      );
      y += Math.max(36, rows * pitch + 4);
      if (more(issues) > 0) {
        words.push(letter(`另 ${more(issues)} 项`, left, y + 10));
        y += 20;
      }
      y += 6;
    }
    if (!passed && year === asOf.slice(0, 4)) {
      passed = true;
      seam();
    }
  }
  return {cells, words, y: y + 4};
};
