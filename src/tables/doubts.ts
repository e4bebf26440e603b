import type {Problem} from "./findings.ts";

/** A cell that can be read in two ways until the rest of its column has been seen. */
export interface Doubt {
  readonly what: "short-day" | "first-day" | "comma" | "lost-zero" | "serial";
  /** Of a serial: its month counted from 1900, and from 1904. */
  readonly days?: readonly [string, string];
  readonly problem: Problem;
}

/** What the dates of a column show about how they are written. */
export interface Habits {
  /** Months and days have two digits. */
  padded: boolean;
  /** Some dates are `2026-10-12` or `2026-10`, which says nothing about the digits. */
  long: boolean;
  /** Some month is `2026.10` or `2026.01`: no zero is lost. */
  zeros: boolean;
  /** The months of the dates that are no serials, from the first to the last. */
  first: string;
  last: string;
  /** How many cells are doubted. */
  doubted: number;
  /** There are other days than the first of a month. */
  otherDays: boolean;
}

/** Looks at a cell of dates and what it was read as. Hot: called for every new cell of such a column. */
export const observe = (habits: Habits, cell: string, value: unknown): void => {
  if (!habits.long) habits.long = (cell.length === 10 || cell.length === 7) && cell[4] === "-";
  if (!habits.padded && cell[4] === "-") habits.padded = cell[5] === "0" || (cell[7] === "-" && cell[8] === "0");
  if (cell[4] === "." && !habits.zeros) habits.zeros = /^\d{4}\.(?:10|0\d)$/.test(cell);
  if (typeof value === "string" && cell.length !== 5 && cell[5] !== ".") {
    if (habits.first === "" || value < habits.first) habits.first = value.slice(0, 7);
    if (value > habits.last) habits.last = value.slice(0, 7);
  }
  if (!habits.otherDays && typeof value === "string" && value.length >= 10)
    habits.otherDays = value[8] !== "0" || value[9] !== "1";
};

/** More dates than this are written with one digit on purpose. */
const FEW = 2;

/**
 * `2026-10-3` beside `2026-09-28` has lost a digit; days of a machine's making that are all the first of a month may
 * have been months; `7,125` beside `6.98` is hardly seven thousand; `2024.1` may have been `2024.10`; a serial that is years
 * away from all other dates may count from 1904. Asked back, not guessed.
 */
export const stands = ({what, days}: Doubt, habits: Habits, hasFractions: () => boolean): boolean => {
  switch (what) {
    case "short-day":
      return habits.padded || (habits.long && habits.doubted <= FEW);
    case "first-day":
      return !habits.otherDays;
    case "comma":
      return hasFractions();
    case "lost-zero":
      return !habits.zeros;
    case "serial": {
      const isNear = (month = ""): boolean => habits.first <= month && month <= habits.last;
      return habits.first !== "" && !isNear(days?.[0]) && isNear(days?.[1]);
    }
  }
};
