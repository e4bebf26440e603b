import type {Column} from "./column.ts";
import type {Doubt} from "./doubts.ts";
import type {Problem} from "./findings.ts";

/** What a cell says. `undefined` as value = refused, see `problem`; `null` = no value. */
export interface Outcome {
  readonly value: unknown;
  /** Why there is no value, where the cell says so. */
  readonly missing?: string;
  /** The cell as printed, where the value is not the whole truth. */
  readonly printed?: string;
  readonly repairs?: readonly string[];
  /** Published words that a person may have to look at first, see `checks/text-cells.ts`. */
  readonly look?: true;
  readonly problem?: Problem;
  /** The value holds unless the rest of the column says otherwise. */
  readonly doubt?: Doubt;
}

export interface CellContext {
  readonly column: Column;
  /** Places the decimal point moves, where the header names another unit. */
  readonly shift: number;
  /** Months that the file's name states, for times without a year. */
  readonly months: readonly string[];
}

export const NOTHING: Outcome = {value: null};
export const refuse = (code: string, message: string, fix: string): Outcome => ({
  value: undefined,
  problem: {code, message, fix}
});
