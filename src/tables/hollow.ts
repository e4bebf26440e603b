import type {Draft} from "./rows.ts";
import type {Schema} from "./schema.ts";

const TIMES: ReadonlySet<string> = new Set(["date", "month", "moment", "period", "hour"]);
const VALUES: ReadonlySet<string> = new Set(["number", "count", "measured", "depth"]);

/**
 * "A row with neither time nor value is dropped and counted" (dictionary §1). In tables of readings a value is a
 * number or an official verdict; in the others a row goes only when nothing but its names is filled.
 */
export const hollowRow = (schema: Schema): ((row: Draft) => boolean) => {
  const columns = Object.entries(schema.columns);
  const times = columns.flatMap(([field, column]) =>
    TIMES.has(column.kind) && (schema.key.includes(field) || column.header === "时间") ? [field] : []
  );
  const readings = columns.some(([, column]) => column.kind === "measured");
  const values = columns
    .filter(
      ([field, column]) =>
        !schema.key.includes(field) && (!readings || VALUES.has(column.kind) || field.startsWith("official"))
    )
    .map(([field]) => field);
  if (times.length === 0 || !values.some((field) => VALUES.has(schema.columns[field]?.kind ?? ""))) return () => false;
  const fields = [...times, ...values];
  const named = schema.key.filter((field) => schema.columns[field]?.kind === "text");
  const needed = named.filter((field) => schema.columns[field]?.need === "R");
  const names = needed.length > 0 ? needed : named;
  return (row) => {
    // Without a name it is no reading that was not made, but a cell that went astray.
    if (names.length > 0 && names.every((field) => row[field] === null)) return false;
    for (let k = 0; k < fields.length; ++k) if (row[fields[k] as string] !== null) return false;
    return true;
  };
};
