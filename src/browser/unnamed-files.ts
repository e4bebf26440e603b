import type {CityFiles} from "../tables/city.ts";
import {nearestTable} from "../tables/nearest-table.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";
import {otherEnding, withoutEnding} from "../tables/table-file.ts";
import type {Unnamed, Which} from "./check-messages.ts";

const SCHEMAS = schemas as unknown as Readonly<Record<string, Schema>>;

export const TABLES: Which["tables"] = Object.values(SCHEMAS).map(({name, title}) => ({name, title}));

/** More shared headers than this make a table likely; the clerk confirms it. */
const ALIKE = 2;

/**
 * CSVs handed in without their folder, whose names say no table: `2026-11.csv`. A city folder with its site.json, or with
 * an imports.csv, says itself what its files are.
 */
export const unnamedFiles = (files: CityFiles): readonly Unnamed[] =>
  files.has("site.json") || files.has("imports.csv")
    ? []
    : [...files].flatMap(([path, bytes]) => {
        const name = withoutEnding(path);
        if (path.includes("/") || name === path || name in SCHEMAS) return [];
        const {table, headers} = nearestTable(name, bytes, SCHEMAS);
        const like = headers > ALIKE ? table : null;
        // A text of other words is a note, as it is for the command.
        return like === null && otherEnding(path) !== null ? [] : [{path, like}];
      });
