import {type FigureRow, type FigureTable, type Field, isMissing} from "../figures/figure.ts";
import {formatCell} from "../figures/drawing/format.ts";
import {escapeText} from "../figures/drawing/plot.ts";

/** How the cells of a column stand: numbers at their points, dates unbroken. */
export type Look = "number" | "date" | null;

/** Readings keep the decimals they were reported with. */
const decimals = (cell: number): string => /\..*/.exec(String(cell))?.[0] ?? "";

const longestOf = ({key, digits}: Field, rows: readonly FigureRow[], look: Look): string =>
  look !== "number" || digits !== undefined
    ? ""
    : rows.reduce((most, {[key]: cell}) => {
        const own = typeof cell === "number" ? decimals(cell) : "";
        return own.length > most.length ? own : most;
      }, "");

/**
 * The rows of a table as HTML, every text of it escaped. A city has millions of cells: written as templates they cost
 * a build most of its time.
 */
export const tableRows = (
  {columns, rows, seam}: FigureTable,
  looks: readonly Look[],
  href: (path: string) => string
): string => {
  const fields = columns.map((field, i) => {
    const look = looks[i] ?? null;
    return {field, look, tag: i === 0 ? "th" : "td", longest: longestOf(field, rows, look)};
  });
  return rows
    .map((row, i) => {
      const cells = fields.map(({field, look, tag, longest}) => {
        const cell = row[field.key];
        // What a shorter reading lacks is left blank, so that points stand in line.
        const blank = typeof cell === "number" && longest !== "" ? longest.slice(decimals(cell).length) : "";
        const kind = cell !== undefined && isMissing(cell) ? (look === null ? "missing" : `${look} missing`) : look;
        const words = escapeText(formatCell(cell, field));
        const path = field.link?.(row) ?? null;
        return (
          `<${tag}${tag === "th" ? ' scope="row"' : ""}${blank === "" ? "" : ` data-blank="${blank}"`}${kind === null ? "" : ` class="${kind}"`}>` +
          `${path === null ? words : `<a href="${escapeText(href(path))}">${words}</a>`}</${tag}>`
        );
      });
      const before = rows[i - 1];
      const parted = seam !== undefined && before !== undefined && before[seam] !== row[seam];
      return `<tr${parted ? ' class="seam"' : ""}>${cells.join("")}</tr>`;
    })
    .join("");
};
