import {type Fault, type ToType, insteadText} from "../../tables/fault.ts";
import {escaped} from "./row-table.ts";

/** What may be typed instead, as markup that can be picked up with a click; null where nothing is known. */
export const insteadMarkup = ({instead}: Fault): string | null => instead?.map(answer).join(" 或 ") ?? null;

const answer = ({words, column}: ToType): string =>
  (column === undefined ? "" : `${escaped(column)} 列${words === "" ? "" : "填 "}`) +
  (words === "" ? "<b>留空</b>" : `<kbd>${escaped(words)}</kbd>`);

/** Whether the same is to be typed for all. */
export const answersAlike = (faults: readonly Fault[]): boolean =>
  new Set(faults.map((fault) => insteadText(fault))).size === 1;
