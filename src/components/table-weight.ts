import type {FigureRow, FigureTable} from "../figures/figure.ts";

/** Characters of running words weigh on a page, packed, about as many bytes; numbers and repeated marks next to nothing. */
const wordsOf = (row: FigureRow): number =>
  Object.values(row).reduce<number>(
    (sum, cell) => sum + (typeof cell === "string" ? (cell.match(/[\u2e80-\u9fff]/g)?.length ?? 0) : 0),
    0
  );

/** More than this beside a picture, and the twin is a page of its own. */
const BESIDE = 8_000;
const MOST_ROWS = 400;

/** Whether a twin would weigh more than the page it stands on. */
export const isHeavy = ({rows}: FigureTable): boolean =>
  rows.length > MOST_ROWS || rows.reduce((sum, row) => sum + wordsOf(row), 0) > BESIDE;

/** More than this, and a page holds only the first rows. */
const PAGE = 30_000;

/** As many rows as a page can bear; all of them are in the files. */
export const opening = (table: FigureTable): FigureTable => {
  let words = 0;
  const end = table.rows.findIndex((row) => (words += wordsOf(row)) > PAGE);
  return end < 0 ? table : {...table, rows: table.rows.slice(0, end)};
};
