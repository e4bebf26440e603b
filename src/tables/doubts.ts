import type {Problem} from "./findings.ts";

/** A cell that can be read in two ways until the rest of its column has been seen. */
export interface Doubt {
  readonly what: "short-day" | "first-day" | "comma";
  readonly problem: Problem;
}

/** What the dates of a column show about how they are written. */
export interface Habits {
  /** Months and days have two digits. */
  padded: boolean;
  /** Some dates are `2026-10-12` or `2026-10`, which says nothing about the digits. */
  long: boolean;
  /** How many cells are doubted. */
  doubted: number;
  /** There are other days than the first of a month. */
  otherDays: boolean;
}

/** Looks at a cell of dates and what it was read as. Hot: called for every new cell of such a column. */
export const observe = (habits: Habits, cell: string, value: unknown): void => {
  if (!habits.long) habits.long = (cell.length === 10 || cell.length === 7) && cell[4] === "-";
  if (!habits.padded && cell[4] === "-") habits.padded = cell[5] === "0" || (cell[7] === "-" && cell[8] === "0");
  if (!habits.otherDays && typeof value === "string" && value.length >= 10)
    habits.otherDays = value[8] !== "0" || value[9] !== "1";
};

/** More dates than this are written with one digit on purpose. */
const FEW = 2;

/**
 * `2026-10-3` beside `2026-09-28` has lost a digit; days of a machine's making that are all the first of a month may
 * have been months; `7,125` beside `6.98` is hardly seven thousand. Asked back, not guessed.
 */
export const stands = ({what}: Doubt, habits: Habits, hasFractions: () => boolean): boolean =>
  what === "short-day"
    ? habits.padded || (habits.long && habits.doubted <= FEW)
    : what === "first-day"
      ? !habits.otherDays
      : hasFractions();
