import type {ExcelCell, ExcelRow} from "./excel-row.ts";

/** Text for HTML, also inside quoted attributes. */
export const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Columns shown at a row's head, which tell what the row is about, and on either side of the marked cell. */
const HEAD = 2;
const AROUND = 2;
/** Columns shown where no cell is marked. */
const WIDE = 8;

/** A row, and what is to be typed into its marked cell, as markup, where that differs from row to row. */
export interface TableRow {
  readonly row: ExcelRow;
  readonly instead: string | null;
}

/** Rows of one column's findings as a spreadsheet shows them: letters over headers over cells, the cells meant outlined. */
export const rowTable = (rows: readonly TableRow[]): string => {
  const first = rows[0]?.row;
  if (first === undefined) return "";
  const meant = first.cells.findIndex(({marked}) => marked);
  const kept = first.cells.flatMap((_, i) =>
    (meant < 0 ? i < WIDE : i < HEAD || Math.abs(i - meant) <= AROUND) ? [i] : []
  );
  const line = ({cells}: ExcelRow, part: (cell: ExcelCell, at: number) => string): string =>
    withGaps(kept, cells, part);
  // On a phone the first cell and the one that is meant are shown.
  const classOf = (at: number): string => (meant < 0 || at === 0 || at === meant ? "" : ' class="beside"');
  const told = rows.some(({instead}) => instead !== null);
  const beside = (words: string): string => (told ? `<td class="instead">${words}</td>` : "");
  const body = rows.map(
    ({row, instead}) =>
      `<tr><th scope="row">${row.row}</th>${line(row, ({text, marked}, at) => `<td${marked ? ' aria-current="true"' : classOf(at)}>${escaped(text)}</td>`)}${beside(instead ?? "")}</tr>`
  );
  const headers = `<tr><th scope="row">${first.head}</th>${line(first, ({header}, at) => `<th scope="col"${classOf(at)}>${escaped(header)}</th>`)}${beside("可改为")}</tr>`;
  return [
    `<div class="sheet" tabindex="0" role="group" aria-label="第 ${first.row} 行起"><table><thead>`,
    `<tr><td></td>${line(first, ({letter}, at) => `<th scope="col" class="letter${meant < 0 || at === 0 || at === meant ? "" : " beside"}">${letter}</th>`)}${beside("")}</tr>`,
    // The row of headers is not shown twice.
    `${first.row === first.head ? "" : headers}</thead>`,
    `<tbody>${body.join("")}</tbody></table></div>`
  ].join("");
};

/** Columns left out between two shown ones are one narrow cell. */
const withGaps = (
  kept: readonly number[],
  all: readonly ExcelCell[],
  part: (cell: ExcelCell, at: number) => string
): string => {
  const parts = kept.flatMap((at, k) => {
    const cell = all[at];
    if (cell === undefined) return [];
    return [(kept[k - 1] ?? -1) < at - 1 ? "<td>…</td>" : "", part(cell, at)];
  });
  return parts.join("") + ((kept.at(-1) ?? -1) < all.length - 1 ? "<td>…</td>" : "");
};
