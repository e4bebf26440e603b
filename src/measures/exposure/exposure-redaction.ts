import type {City} from "../../tables/city.ts";
import type {Correction, ExposureEntry} from "../../tables/schemas/index.ts";
import {type ExposureVerdict, exposureOf} from "./exposure.ts";

/** Stands where something was that may no longer be read. */
export const REDACTED = "（已隐去）";

/**
 * The city without the entries that may not be shown at the verdict's day: no row, no update, no old value of a correction,
 * no name in the words around them. Everything that is published works on this city, so that a page cannot leak by mistake.
 */
export const withoutHidden = (city: City, verdict: ExposureVerdict): City => {
  const {tables} = city;
  const shown = new Set(verdict.standing.map(({entry}) => entry.id));
  const scrub = scrubber(tables.exposure_list.filter(({id}) => !shown.has(id)));
  return {
    ...city,
    tables: {
      ...tables,
      exposure_list: tables.exposure_list.filter(({id}) => shown.has(id)),
      exposure_updates: tables.exposure_updates.filter(
        ({exposure, date}) => shown.has(exposure) && date <= verdict.asOf
      ),
      corrections: tables.corrections.map((row) => (isExposure(row.table) ? maskCorrection(row, shown, scrub) : row)),
      // A decision quotes the row it answers, so it would outlive the entry.
      decisions: tables.decisions.filter(({file}) => !isExposure(file))
    }
  };
};

const isExposure = (name: string): boolean => /^exposure_(list|updates)\b/.test(name);

/** 原值 of an exposure is never repeated; 新值 and the words only while the entry stands. */
const maskCorrection = (row: Correction, shown: ReadonlySet<string>, scrub: (words: string) => string): Correction => {
  const id = exposureOf(row.record);
  const stands = id !== null && shown.has(id);
  return {
    ...row,
    record: id === null ? REDACTED : scrub(row.record),
    before: REDACTED,
    after: stands ? scrub(row.after) : REDACTED,
    reason: scrub(row.reason),
    meta: {...row.meta, printed: null, remark: row.meta.remark === null ? null : scrub(row.meta.remark)}
  };
};

/** Replaces the names and credit codes of hidden entries; the longest first, so that no part of a name stays. */
const scrubber = (hidden: readonly ExposureEntry[]): ((words: string) => string) => {
  const names = [...new Set(hidden.flatMap(({party, creditCode}) => [party, creditCode ?? ""]))]
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return (words) => names.reduce((text, name) => text.replaceAll(name, REDACTED), words);
};
