import type {City} from "../tables/city.ts";
import examples from "../tables/examples.json" with {type: "json"};
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {type TableName, schemas} from "../tables/schemas/index.ts";

/** Fields that agree before a row is taken for the example: a name alone may be anyone's. */
const LEAST = 2;

/** Their examples are the same everywhere: law, standards, how a file is read, what a table is called. */
const TRUE_EVERYWHERE: ReadonlySet<string> = new Set(["legal_refs", "exposure_terms", "limits", "imports", "datasets"]);

interface Example {
  readonly name: TableName;
  readonly schema: Schema;
  /** By field, as the template prints it; the key's first field comes first, which differs in nearly all rows. */
  readonly cells: readonly (readonly [field: string, words: string])[];
}

const EXAMPLES: readonly Example[] = Object.entries(
  examples as Readonly<Record<string, Readonly<Record<string, string>>>>
).flatMap(([name, words]): readonly Example[] => {
  const schema = (schemas as unknown as Readonly<Record<string, Schema>>)[name];
  if (schema === undefined || TRUE_EVERYWHERE.has(name)) return [];
  const [first = ""] = schema.key;
  const cells = Object.entries(schema.columns)
    .flatMap(([field, {header}]) => (words[header] === undefined ? [] : [[field, words[header]] as const]))
    .toSorted(([a], [b]) => Number(b === first) - Number(a === first));
  return [{name: name as TableName, schema, cells}];
});

/** Whether a value is what the template prints; null for values with more to them than words or a number. */
const agrees = (value: unknown, words: string): boolean | null => {
  if (value === null || value === undefined) return false;
  if (typeof value === "string") return value === words;
  if (typeof value === "number") return value === Number(words);
  if (typeof value === "boolean") return value === (words === "是");
  return Array.isArray(value) ? value.join("、") === words : null;
};

const isExample = (row: Draft, {cells}: Example): boolean => {
  let same = 0;
  for (const [field, words] of cells) {
    const one = agrees(row.meta.printed?.[field] ?? row[field], words);
    if (one === false) return false;
    if (one === true) ++same;
  }
  return same >= LEAST;
};

/** The invented row of a template, left in the bureau's own data: it would be published as if it were true. */
export const exampleRows = ({site, tables}: City): readonly Fault[] =>
  site.demo
    ? []
    : EXAMPLES.flatMap((example) =>
        (tables[example.name] as unknown as readonly Draft[]).flatMap((row): readonly Fault[] =>
          isExample(row, example)
            ? [
                {
                  ...placeOf(example.schema, row, example.schema.key[0] ?? ""),
                  severity: "warning",
                  code: "example-row",
                  message: "与模板的示例行完全相同，像是忘了删除的示例，不是本地的数据",
                  fix: "请删除这一行；确实如此的，请在 decisions.csv 中答复"
                }
              ]
            : []
        )
      );
