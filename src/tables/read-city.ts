import type {Told} from "./asides.ts";
import type {City, CityFiles, Reading} from "./city.ts";
import {countConversions} from "./conversions.ts";
import {sortFiles, type TableFile} from "./files.ts";
import {type Findings, collectFindings} from "./findings.ts";
import {headerName, knownHeaders, readHeader} from "./header.ts";
import {foreignHeaders, idleImports, planFor} from "./imports.ts";
import {mergedCells} from "./merged-cells.ts";
import {otherTable} from "./other-table.ts";
import {type Block, eachBlock} from "./records.ts";
import {maskPrivate} from "./private/mask.ts";
import {readSite} from "./read-site.ts";
import {type RowReader, rowReader} from "./rows.ts";
import type {RowOf} from "./schema.ts";
import type {TableName, Tables} from "./schemas/index.ts";
import type {imports} from "./schemas/record.ts";
import {type RawTable, SCHEMAS, settle} from "./settle.ts";
import {type Sheet, openSheet} from "./sheet.ts";
import {belowTitles} from "./title-rows.ts";
import {typedCells} from "./typed-cells.ts";
import {unfolder} from "./unfold.ts";

/** A city folder's bytes → typed rows, with every fault of every file and every repair. Never stops at the first. */
export const readCity = (files: CityFiles): Reading => {
  const findings = collectFindings();
  const site = readSite(files.get("site.json"), findings);
  const gathered: Gathered = {
    raw: new Map(),
    headers: new Map(),
    handedIn: new Map(),
    looks: new Set(),
    mixed: new Set()
  };
  const {raw, headers, handedIn, looks, mixed} = gathered;
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
    mixed,
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
  readonly mixed: Set<string>;
}

const readFile = (
  {path, table, mapped}: TableFile,
  files: CityFiles,
  mappings: readonly RowOf<typeof imports>[],
  {raw, headers, handedIn, looks, mixed}: Gathered,
  findings: Findings
): void => {
  const schema = SCHEMAS[table];
  const bytes = files.get(path);
  if (schema === undefined || bytes === undefined) return;
  const into = raw.get(table) ?? {files: [], rows: [], broken: [], totals: [], incomplete: false};
  raw.set(table, into);
  into.files.push(path);
  const brokenBefore = into.broken.length;
  const tell: Told = {
    look: (field) => void looks.add(`${table}/${field}`),
    mixed: (field) => void mixed.add(`${path}/${field}`)
  };

  /** Header and plan are looked at with the first block; null when the rows cannot be read. */
  const begin = (names: readonly string[], top: Block, sheet: Sheet): RowReader | null => {
    headers.set(path, names.map(headerName));
    const other = mapped ? null : otherTable(table, names, SCHEMAS);
    if (other !== null) {
      findings.add({file: path, line: sheet.headerLine}, other);
      return null;
    }
    const plan = mapped ? planFor(path, mappings, SCHEMAS, findings) : null;
    const sources = readHeader(path, names, top, sheet, schema, plan, findings);
    if (sources === null) return null;
    handedIn.set(path, new Map(sources.map(({column, index}) => [column.header, names[index] ?? ""])));
    const wide = plan !== null && plan.unfoldings.length > 0 ? unfolder(names, sources, schema, plan) : null;
    const merged = wide === null ? mergedCells(path, sheet, top, sources, schema, findings) : null;
    const reader = rowReader(path, wide?.sources ?? merged?.sources ?? sources, schema, plan, into, tell, findings);
    let [rows, made] = [0, 0];
    return {
      read: (block) => {
        rows += block.rows.length;
        merged?.fill(block);
        const unfolded = wide?.unfold(block);
        made += unfolded?.made ?? 0;
        reader.read(unfolded?.block ?? block);
      },
      close: () => {
        countConversions(path, names, sources, rows, findings);
        merged?.close();
        if (wide !== null) findings.mend(path, "unfolded", "宽表的列展开成的行", [], made);
        reader.close();
      }
    };
  };
  const opened = openSheet(path, bytes, findings);
  const known = knownHeaders(schema);
  const foreign = mapped ? foreignHeaders(path, mappings) : new Set<string>();
  const sheet = opened && belowTitles(path, opened, known, foreign, findings);
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
