import {type Fault, type ToType, insteadText} from "../../tables/fault.ts";
import {escaped} from "./row-table.ts";

/** What may be typed instead, one line for each different value; where all lines are the same, the line alone. */
export const insteadList = (faults: readonly Fault[]): string => {
  const told = faults.filter(({instead}) => instead !== undefined);
  const lines = [...new Map(told.map((fault) => [`${fault.value}\u0000${insteadText(fault)}`, fault])).values()];
  const [first] = lines;
  if (first === undefined) return "";
  const alike = told.length === faults.length && lines.every((fault) => insteadText(fault) === insteadText(first));
  if (alike) return `<p class="instead">可改为：${answers(first)}</p>`;
  return `<ul class="instead">${lines
    .map(
      (fault) =>
        `<li>${escaped(fault.value === null || fault.value === "" ? "空格" : `“${fault.value}”`)} 可改为：${answers(fault)}</li>`
    )
    .join("")}</ul>`;
};

const answers = ({instead = []}: Fault): string => instead.map(answer).join(" 或 ");

const answer = ({words, column}: ToType): string =>
  `${column === undefined ? "" : `${escaped(column)} 列`}${words === "" ? "<b>留空</b>" : `${column === undefined ? "" : "填 "}<kbd>${escaped(words)}</kbd>`}`;
