import {checkAttachments} from "./attachments.ts";
import type {City, CityFiles, Reading} from "./city.ts";
import {countConversions} from "./conversions.ts";
import {checkAddresses} from "./collisions.ts";
import {sortFiles, type TableFile} from "./files.ts";
import {type Findings, collectFindings} from "./findings.ts";
import {headerName, readHeader} from "./header.ts";
import {idleImports, planFor} from "./imports.ts";
import {type Block, eachBlock} from "./records.ts";
import {namesOf, resolveReferences} from "./references.ts";
import {regionNames} from "./regions.ts";
import {mergeRepeats} from "./repeats.ts";
import {maskPrivate} from "./private/mask.ts";
import {readSite} from "./read-site.ts";
import {placeOf} from "./row-names.ts";
import {type Draft, type FileRows, type RowReader, rowReader} from "./rows.ts";
import type {Row, RowOf, Schema} from "./schema.ts";
import {type TableName, type Tables, schemas} from "./schemas/index.ts";
import type {imports} from "./schemas/record.ts";
import {checkTotals} from "./totals.ts";
import {type Sheet, openSheet} from "./sheet.ts";
import {type TypedCell, typedCells} from "./typed-cells.ts";
import {unfolder} from "./unfold.ts";

/** Every schema, without the types of its rows: what the reader works with. */
const SCHEMAS = schemas as unknown as Readonly<Record<string, Schema>>;

/** Tables whose names others use. */
const REFERRED: ReadonlySet<string> = new Set(
  Object.values(SCHEMAS).flatMap(({columns}) => Object.values(columns).flatMap(({ref}) => ref ?? []))
);

interface RawTable extends FileRows {
  readonly files: string[];
  /** Rows or files of it could not be read: names that it lacks may stand there. */
  incomplete: boolean;
}

/** A city folder's bytes → typed rows, with every fault of every file and every repair. Never stops at the first. */
export const readCity = (files: CityFiles): Reading => {
  const findings = collectFindings();
  const site = readSite(files.get("site.json"), findings);
  const gathered: Gathered = {raw: new Map(), headers: new Map(), handedIn: new Map(), looks: new Set()};
  const {raw, headers, handedIn, looks} = gathered;
  const read = (file: TableFile, rows: readonly RowOf<typeof imports>[]) =>
    readFile(file, files, rows, gathered, findings);

  const plain = sortFiles(files, SCHEMAS, [], collectFindings());
  for (const file of plain) if (file.table === "imports") read(file, []);
  const mappings = (raw.get("imports")?.rows ?? []) as unknown as readonly RowOf<typeof imports>[];
  for (const file of sortFiles(files, SCHEMAS, mappings, findings)) if (file.table !== "imports") read(file, mappings);
  idleImports(
    mappings.filter(({table}) => table in SCHEMAS),
    headers,
    findings
  );
  if (!raw.has("regions"))
    findings.add(
      {file: "regions.csv"},
      {code: "missing-file", message: "缺少 regions.csv", fix: "请列出本地的行政区域，列名“行政区域”"}
    );

  const tables = settle(raw, site?.region ?? null, files, typedCells(files, handedIn), findings);
  const usable = site !== null && (tables.get("regions")?.length ?? 0) > 0;
  const city: City | null = usable
    ? {
        site,
        tables: Object.fromEntries(
          Object.keys(SCHEMAS).map((name) => [name, tables.get(name) ?? []])
        ) as unknown as Tables,
        present: new Set(Object.keys(SCHEMAS).filter((name) => (tables.get(name)?.length ?? 0) > 0) as TableName[])
      }
    : null;
  return {
    city,
    faults: findings.faults(),
    repairs: findings.repairs(),
    headers: handedIn,
    looks,
    tables: Object.fromEntries(
      [...raw].map(([name, table]) => [
        name,
        {rows: tables.get(name)?.length ?? 0, files: table.files.map(maskPrivate)}
      ])
    )
  };
};

/** What is gathered file by file. */
interface Gathered {
  readonly raw: Map<string, RawTable>;
  /** By file, its headers in their one spelling. */
  readonly headers: Map<string, readonly string[]>;
  /** By file, its headers as handed in by those of our columns. */
  readonly handedIn: Map<string, ReadonlyMap<string, string>>;
  readonly looks: Set<string>;
}

const readFile = (
  {path, table, mapped}: TableFile,
  files: CityFiles,
  mappings: readonly RowOf<typeof imports>[],
  {raw, headers, handedIn, looks}: Gathered,
  findings: Findings
): void => {
  const schema = SCHEMAS[table];
  const bytes = files.get(path);
  if (schema === undefined || bytes === undefined) return;
  const into = raw.get(table) ?? {files: [], rows: [], broken: [], totals: [], incomplete: false};
  raw.set(table, into);
  into.files.push(path);
  const brokenBefore = into.broken.length;
  const look = (field: string) => void looks.add(`${table}/${field}`);

  /** Header and plan are looked at with the first block; null when the rows cannot be read. */
  const begin = (names: readonly string[], top: Block, sheet: Sheet): RowReader | null => {
    headers.set(path, names.map(headerName));
    const plan = mapped ? planFor(path, mappings, SCHEMAS, findings) : null;
    const sources = readHeader(path, names, top, sheet, schema, plan, findings);
    if (sources === null) return null;
    handedIn.set(path, new Map(sources.map(({column, index}) => [column.header, names[index] ?? ""])));
    const wide = plan !== null && plan.unfoldings.length > 0 ? unfolder(names, sources, schema, plan) : null;
    const reader = rowReader(path, wide?.sources ?? sources, schema, plan, into, look, findings);
    let [rows, made] = [0, 0];
    return {
      read: (block) => {
        rows += block.rows.length;
        const unfolded = wide?.unfold(block);
        made += unfolded?.made ?? 0;
        reader.read(unfolded?.block ?? block);
      },
      close: () => {
        countConversions(path, names, sources, rows, findings);
        if (wide !== null) findings.mend(path, "unfolded", "宽表的列展开成的行", [], made);
        reader.close();
      }
    };
  };
  const sheet = openSheet(path, bytes, findings);
  if (sheet === null) {
    into.incomplete = true;
    return;
  }
  let reader: RowReader | null | undefined;
  const refused = eachBlock(path, sheet, findings, (names, block) => {
    if (reader === undefined) reader = begin(names, block, sheet);
    reader?.read(block);
  });
  reader?.close();
  const key = schema.key[0] ?? "";
  into.incomplete ||=
    refused !== 0 || !reader || into.broken.slice(brokenBefore).some((row) => typeof row[key] !== "string");
};

/** What takes more than one row: names, repeats, sums, rules, addresses. */
const settle = (
  raw: ReadonlyMap<string, RawTable>,
  own: string | null,
  files: CityFiles,
  typed: TypedCell,
  findings: Findings
): ReadonlyMap<string, readonly Draft[]> => {
  const all = (name: string) => [...(raw.get(name)?.rows ?? []), ...(raw.get(name)?.broken ?? [])];
  const regions = regionNames(all("regions"), own ?? "");
  // Without the city's own name nothing can be said about a region.
  const regional = own !== null && all("regions").length > 0 ? regions : null;
  const incomplete = new Set([...raw].filter(([, table]) => table.incomplete).map(([name]) => name));
  const names = new Map(
    Object.values(SCHEMAS).flatMap((schema): [string, ReadonlyMap<string, string> | null][] => {
      if (!raw.has(schema.name)) return [[schema.name, null]];
      if (!REFERRED.has(schema.name)) return [];
      // A table that could not be read at all knows no names; its own fault is enough.
      const rows = all(schema.name);
      return rows.length === 0 ? [] : [[schema.name, namesOf(schema, rows)]];
    })
  );
  const tables = new Map<string, readonly Draft[]>();
  for (const [name, table] of raw) {
    const schema = SCHEMAS[name];
    if (schema === undefined) continue;
    if (schema.settle !== undefined)
      for (const row of table.rows) schema.settle(row as unknown as Row<typeof schema.columns>);
    resolveReferences(schema, table.rows, {names, regions: regional, incomplete}, findings);
    const rows = mergeRepeats(schema, table.rows, typed, findings);
    checkTotals(schema, rows, table.totals, findings);
    for (const row of rows)
      for (const rule of schema.rules) {
        const fault = rule(row as unknown as Row<typeof schema.columns>);
        if (fault !== null) findings.add(placeOf(schema, row, fault.field), fault);
      }
    checkAddresses(schema, rows, findings);
    checkAttachments(schema, rows, files, findings);
    tables.set(name, rows);
  }
  return tables;
};
