import type {ExposureEntry, ExposureTerm, ExposureUpdate} from "../../tables/schemas/index.ts";
import {addDays} from "../days.ts";

/** Why an entry is no longer shown. In this order where two took it down on the same day. */
export const DOWN_REASONS = ["决定撤销撤下", "异议成立撤下", "信用修复撤下", "撤下", "到期撤下"] as const;
export type DownReason = (typeof DOWN_REASONS)[number];

/** Where an entry stands on the publication day. `on`: first day it was no longer shown; null where no date was handed in. */
export type Life =
  | {readonly kind: "standing"}
  | {readonly kind: "down"; readonly reason: DownReason; readonly on: string | null}
  | {readonly kind: "unpublished"};

/**
 * The life of an entry at `asOf`. 公开截止日期 is the last day of showing. The earliest event that took it down is its reason:
 * an entry that was revoked in March did not "expire" in June.
 */
export const lifeOf = (entry: ExposureEntry, updates: readonly ExposureUpdate[], asOf: string): Life => {
  if (entry.publishedOn > asOf) return {kind: "unpublished"};
  const [first] = endings(entry, updates, asOf)
    .filter(({on}) => on === null || on <= asOf)
    .sort((a, b) => byDate(a, b) || DOWN_REASONS.indexOf(a.reason) - DOWN_REASONS.indexOf(b.reason));
  return first === undefined ? {kind: "standing"} : {kind: "down", ...first};
};

interface Ending {
  readonly reason: DownReason;
  readonly on: string | null;
}

/** A removal without a date comes first: it is in effect already. */
const byDate = (a: Ending, b: Ending): number =>
  (a.on ?? "") < (b.on ?? "") ? -1 : (a.on ?? "") > (b.on ?? "") ? 1 : 0;

const ENDING_UPDATES: Partial<Record<ExposureUpdate["kind"], DownReason>> = {
  决定撤销: "决定撤销撤下",
  信用修复: "信用修复撤下",
  撤下: "撤下"
};

const endings = (entry: ExposureEntry, updates: readonly ExposureUpdate[], asOf: string): readonly Ending[] => {
  const removals = updates.flatMap(({kind, date}) => {
    const reason = ENDING_UPDATES[kind];
    return reason === undefined ? [] : [{reason, on: date}];
  });
  const expiry: Ending = {reason: "到期撤下", on: addDays(entry.until, 1)};
  if (entry.objection !== "成立已撤下") return [...removals, expiry];
  // 成立已撤下 says that it is down already, with or without a date; a 撤下 among the updates is that same removal.
  const removed = removals.find(({reason}) => reason === "撤下")?.on ?? entry.answeredOn;
  const upheld: Ending = {reason: "异议成立撤下", on: removed !== null && removed <= asOf ? removed : null};
  return [upheld, ...removals.filter(({reason}) => reason !== "撤下"), expiry];
};

/** The longest an entry may be shown by the term in force on `asOf`, and where that is written. */
export interface Limit {
  readonly term: ExposureTerm;
  /** The day it is counted from; 发布日期 stands in where no 决定日期 was handed in. */
  readonly from: string;
  readonly lastDay: string;
  readonly exceeded: boolean;
}

export const limitOf = (entry: ExposureEntry, terms: readonly ExposureTerm[], asOf: string): Limit | null => {
  const term = terms.find(
    ({gravity, from, to}) => gravity === entry.gravity && from <= asOf && (to === null || asOf <= to)
  );
  if (term === undefined) return null;
  const from = term.counted === "决定日期" ? (entry.decidedOn ?? entry.publishedOn) : entry.publishedOn;
  const lastDay = addMonths(from, term.most);
  return {term, from, lastDay, exceeded: entry.until > lastDay};
};

/** The same day `months` later; the month's last day where it has no such day. */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
};
