import type {CityFiles, Reading} from "../../tables/city.ts";
import type {Column} from "../../tables/column.ts";
import type {Fault, ToType} from "../../tables/fault.ts";
import {monthsOfFile} from "../../tables/file-month.ts";
import {headerName} from "../../tables/header.ts";
import {isCreditCode} from "../../tables/identifiers.ts";
import type {Schema} from "../../tables/schema.ts";
import {schemas} from "../../tables/schemas/index.ts";
import {attachmentsMeant, namesMeant, tablesMeant} from "./names.ts";
import {bothCommas, bothZeros, inPercent, numbersMeant, withoutUnit} from "./numbers.ts";
import {hoursMeant, timesMeant, yearsMeant} from "./times.ts";
import {beforeExcel, choicesMeant, codesMeant, creditCodesMeant, joinedMeant, listMeant, yesOrNo} from "./words.ts";
import {wholesMeant} from "./wholes.ts";

const SCHEMAS = schemas as unknown as Readonly<Record<string, Schema>>;
/** Different cells of a column and kind that are looked at: one after the thousandth tells nothing new. */
const MOST = 1000;

/** A cell that was refused. */
interface Cell {
  readonly value: string;
  readonly column: Column;
  readonly fault: Fault;
  readonly reading: Reading;
  readonly files: CityFiles;
}

/**
 * What a cell may mean, by the code of its fault. Values that can be true and seldom are, and sums that do not add, have
 * no entry here: what is to be typed there stands in the records of the bureau, and nowhere in the files.
 */
const CELLS: Readonly<Record<string, (cell: Cell) => readonly string[]>> = {
  "not-a-number": ({value, column}) =>
    column.kind === "measured" && /^[<＜]?\s*0*(?:\.0*)?[Ll]?$/.test(value)
      ? ["未检出"]
      : numbersMeant(value, column.unit),
  "unit-in-cell": ({value, column, fault}) => withoutUnit(value, column, fault.header ?? ""),
  "leading-zero": ({value}) => bothZeros(value),
  "decimal-comma": ({value}) => bothCommas(value),
  "garbage-value": () => ["", "未监测"],
  "scale-differs": ({value}) => inPercent(value),
  "not-a-date": ({value, column, fault}) => timesMeant(value, column.kind, monthsOfFile(fault.file), fault.message),
  "not-a-period": ({value, fault}) => timesMeant(value, "period", monthsOfFile(fault.file), fault.message),
  "not-an-hour": ({value}) => hoursMeant(value),
  "not-a-year": ({value}) => yearsMeant(value),
  "not-yes-no": ({value}) => yesOrNo(value),
  "not-in-list": ({value, column}) =>
    column.joined !== undefined
      ? joinedMeant(value, column.joined)
      : column.kind === "choices"
        ? listMeant(value, column)
        : choicesMeant(value, column),
  "open-list": ({value}) => [value.replace(/[、\s]+$/, "")],
  "bad-code": ({value}) => codesMeant(value),
  "excel-date": ({value}) => beforeExcel(value),
  "bad-credit-code": ({value}) => creditCodesMeant(value, isCreditCode),
  "unknown-reference": ({value, column, reading}) => referred(value, column.ref, reading),
  "unknown-region": ({value, reading}) => referred(value, "regions", reading),
  "no-such-table": ({value}) => tablesMeant(value),
  "missing-attachment": ({value, files}) => attachmentsMeant(value, files.keys())
};

const referred = (value: string, table: string | undefined, {city}: Reading): readonly string[] =>
  city === null || table === undefined ? [] : namesMeant(value, table, city);

/** Every finding with what may be typed instead, where that can be known or listed. */
export const withInstead = (faults: readonly Fault[], reading: Reading, files: CityFiles): readonly Fault[] => {
  const schemaOf = new Map(
    Object.entries(reading.tables).flatMap(([name, {files: own}]) => own.map((file) => [file, SCHEMAS[name]] as const))
  );
  const byFile = Map.groupBy(faults, ({file}) => file);
  const known = new Map<string, Map<string, readonly string[]>>();
  return faults.map((fault) => {
    if (fault.instead !== undefined || fault.severity === "note") return fault;
    const schema = schemaOf.get(fault.file);
    const {code, file, column, value} = fault;
    const read = CELLS[code];
    if (read === undefined || fault.line === 1 || column === null) {
      const words = wholesMeant(fault, schema, () => byFile.get(file) ?? []);
      return filled(fault, words.length === 0 ? nearestSaid(fault) : words);
    }
    const own = schema === undefined ? undefined : columnOf(schema, column);
    if (value === null || own === undefined || value.endsWith("…")) return fault;
    const place = `${code}\n${file}\n${column}`;
    const cells = known.get(place) ?? new Map<string, readonly string[]>();
    known.set(place, cells);
    let words = cells.get(value);
    if (words === undefined) {
      words = cells.size < MOST ? read({value, column: own, fault, reading, files}) : [];
      cells.set(value, words);
    }
    return filled(fault, words.length === 0 ? nearestSaid(fault) : words);
  });
};

/** The nearest that the message names, where it was looked for among the headers of another table. */
const nearestSaid = ({code, message}: Fault): readonly string[] =>
  code === "bad-import" ? (/最接近的是“([^”]+)”/.exec(message)?.slice(1) ?? []) : [];

const filled = (fault: Fault, words: readonly string[]): Fault => {
  const own = words.filter((one) => one !== fault.value);
  return own.length === 0 ? fault : {...fault, instead: own.map((one): ToType => ({words: one}))};
};

const columnOf = ({columns}: Schema, header: string): Column | undefined =>
  Object.values(columns).find((column) => column.header === header || headerName(column.header) === headerName(header));
