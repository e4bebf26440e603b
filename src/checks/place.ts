import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Row, Schema} from "../tables/schema.ts";
import {type TableName, type Tables, schemas} from "../tables/schemas/index.ts";

/** Where a finding about one field of a row of a table stands. */
export const placeIn = <N extends TableName>(name: N, row: Tables[N][number], field: string) =>
  placeOf(schemas[name] as unknown as Schema, row as unknown as Row<Schema["columns"]> & Draft, field);
