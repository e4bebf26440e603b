import type {ExcelCell, ExcelRow} from "./excel-row.ts";

/** Text for HTML, also inside quoted attributes. */
export const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Columns shown at a row's head, which tell what the row is about, and on either side of the marked cell. */
const HEAD = 2;
const AROUND = 2;
/** Columns shown where no cell is marked. */
const WIDE = 8;

/** Rows of one column's findings as a spreadsheet shows them: letters over headers over cells, the cells meant outlined. */
export const rowTable = (rows: readonly ExcelRow[]): string => {
  const [first] = rows;
  if (first === undefined) return "";
  const meant = first.cells.findIndex(({marked}) => marked);
  const kept = first.cells.flatMap((_, i) =>
    (meant < 0 ? i < WIDE : i < HEAD || Math.abs(i - meant) <= AROUND) ? [i] : []
  );
  const line = ({cells}: ExcelRow, part: (cell: ExcelCell) => string): string => withGaps(kept, cells, part);
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${row.row}</th>${line(row, ({text, marked}) => `<td${marked ? ' aria-current="true"' : ""}>${escaped(text)}</td>`)}</tr>`
  );
  return [
    `<div class="sheet" tabindex="0" role="group" aria-label="第 ${first.row} 行起"><table><thead>`,
    `<tr><td></td>${line(first, ({letter}) => `<th scope="col" class="letter">${letter}</th>`)}</tr>`,
    `<tr><th scope="row">1</th>${line(first, ({header}) => `<th scope="col">${escaped(header)}</th>`)}</tr></thead>`,
    `<tbody>${body.join("")}</tbody></table></div>`
  ].join("");
};

/** Columns left out between two shown ones are one narrow cell. */
const withGaps = (kept: readonly number[], all: readonly ExcelCell[], part: (cell: ExcelCell) => string): string => {
  const parts = kept.flatMap((at, k) => {
    const cell = all[at];
    if (cell === undefined) return [];
    return [(kept[k - 1] ?? -1) < at - 1 ? "<td>…</td>" : "", part(cell)];
  });
  return parts.join("") + ((kept.at(-1) ?? -1) < all.length - 1 ? "<td>…</td>" : "");
};
