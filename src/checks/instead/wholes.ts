import type {Fault} from "../../tables/fault.ts";
import type {Schema} from "../../tables/schema.ts";
import {headerMeant, headersMeant, missingHeaders, tablesMeant, unitMeant} from "./names.ts";
import {timesMeant} from "./times.ts";
import {trueOrFalse} from "./words.ts";

/** What a header, the name of a file or an item of site.json may mean. `own` are the findings of the same file. */
export const wholesMeant = (
  {code, column, file, message, value}: Fault,
  schema: Schema | undefined,
  own: () => readonly Fault[]
): readonly string[] => {
  if (file === "site.json") return value === null ? [] : inSite(column, value);
  if (code === "too-deep") return [file.replace(/^([^/]+)\/.*\/([^/]+)$/, "$1/$2")];
  if (code === "unknown-table") {
    const near = /最接近的是 (\w+)（/.exec(message)?.[1];
    return near === undefined
      ? tablesMeant(file.replace(/\.[^./]*$|\/.*$/g, "")).map((table) => inFile(table, file))
      : [inFile(near, file)];
  }
  if (schema === undefined || column === null)
    return schema !== undefined && code === "no-column-name" ? missingHeaders(schema, own()) : [];
  if (code === "unknown-column") return headersMeant(column, schema, own());
  if (code === "unknown-unit") return unitMeant(column, schema);
  return code === "missing-column" ? headerMeant(column, schema) : [];
};

/** A folder's files keep their names. */
const inFile = (table: string, file: string): string =>
  file.includes("/") ? file.replace(/^[^/]+/, table) : `${table}.csv`;

const FLAGS: ReadonlySet<string> = new Set(["demo", "indexExposure", "roundBeforeJudging"]);

const inSite = (item: string | null, value: string): readonly string[] => {
  if (item === "dataAsOf") return timesMeant(value, "date", []);
  if (item === "baseUrl") return HOST.test(value) ? [`https://${value.replace(/\/?$/, "/")}`] : [];
  return item !== null && FLAGS.has(item) ? trueOrFalse(value.replaceAll('"', "")) : [];
};
/** A host without the beginning of an address. */
const HOST = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/;
