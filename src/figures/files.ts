import {type Cell, type Figure, isMissing} from "./figure.ts";
import {formatNumber} from "./drawing/format.ts";

/** What a download says of itself besides the numbers. */
export interface Origin {
  readonly publisher: string;
  readonly licence: string;
  readonly edition: string | null;
  readonly demo: boolean;
}

/** The figure's table as CSV: BOM for Excel, unit in the header, numbers at published precision, reasons in a last column. */
export const figureCsv = (figure: Figure): string => {
  const {columns, rows} = figure.table;
  const gaps = rows.some((row) => columns.some(({key}) => isGap(row[key])));
  const header = [
    ...columns.map(({label, unit}) => (unit === undefined ? label : `${label}(${unit})`)),
    ...(gaps ? ["缺失说明"] : [])
  ];
  const body = rows.map((row) => [
    ...columns.map(({key, digits}) => plain(row[key], digits)),
    ...(gaps
      ? [
          columns
            .flatMap(({key, label}) => (isGap(row[key]) ? [`${label}：${(row[key] as {why: string}).why}`] : []))
            .join("；")
        ]
      : [])
  ]);
  return `\uFEFF${[header, ...body].map((cells) => cells.map(quoted).join(",")).join("\n")}\n`;
};

/** The figure as JSON: every number with its unit, the sentence, the dates, the source; null is a missing value with its reason. */
export const figureJson = (figure: Figure, origin: Origin): string => {
  const {columns, rows} = figure.table;
  return `${JSON.stringify(
    {
      id: figure.id,
      title: figure.title,
      sentence: figure.sentence,
      period: figure.period,
      asOf: figure.asOf,
      published: figure.published,
      status: figure.status,
      source: figure.source,
      owner: figure.owner,
      method: figure.method,
      standards: figure.standards,
      notes: figure.notes,
      completeness: figure.completeness,
      ...origin,
      columns: columns.map(({key, label, unit, digits}) => ({key, label, unit: unit ?? null, digits: digits ?? null})),
      rows: rows.map((row) => Object.fromEntries(columns.map(({key, digits}) => [key, jsonValue(row[key], digits)]))),
      missing: rows.flatMap((row, index) =>
        columns.flatMap(({key}) => (isGap(row[key]) ? [{row: index, key, why: (row[key] as {why: string}).why}] : []))
      )
    },
    null,
    1
  )}\n`;
};

const isGap = (cell: Cell | undefined): boolean => cell !== undefined && isMissing(cell);

const plain = (cell: Cell | undefined, digits: number | undefined): string => {
  if (cell === undefined || isMissing(cell)) return "";
  if (typeof cell === "string") return cell;
  return digits === undefined ? String(cell) : formatNumber(cell, digits).replaceAll(",", "");
};

const jsonValue = (cell: Cell | undefined, digits: number | undefined): string | number | null => {
  if (cell === undefined || isMissing(cell)) return null;
  return typeof cell === "number" ? Number(plain(cell, digits)) : cell;
};

const quoted = (cell: string): string => {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
