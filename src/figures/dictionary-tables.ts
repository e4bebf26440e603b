import {type DictionaryColumn, dictionary} from "../tables/dictionary.ts";
import type {Schema} from "../tables/schema.ts";
import {schemas} from "../tables/schemas/index.ts";
import type {FigureTable} from "./figure.ts";

/** One table of the dictionary page. */
export interface DictionaryEntry {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The columns that tell one row from another. */
  readonly key: string;
  readonly table: FigureTable;
}

/** What each table takes, for the clerk: the same schemas that read the files. */
export const dictionaryEntries = (): readonly DictionaryEntry[] =>
  (Object.values(schemas) as unknown as readonly Schema[]).map((schema) => ({
    name: schema.name,
    title: schema.title,
    about: schema.about,
    key: schema.key.map((field) => schema.columns[field]?.header ?? field).join(" + "),
    table: described(dictionary(schema))
  }));

const COLUMNS = [
  {key: "header", label: "列名"},
  {key: "need", label: "填写"},
  {key: "kind", label: "格式"},
  {key: "allowed", label: "可填的内容"},
  {key: "aliases", label: "也认得的列名"},
  {key: "note", label: "说明"}
] as const;

/** What no column of a table has anything to say about is left out. */
const described = (columns: readonly DictionaryColumn[]): FigureTable => ({
  columns: COLUMNS.filter(({key}) => columns.some((column) => column[key] !== "")),
  rows: columns.map((column) => ({...column}))
});
