import type {City} from "../../tables/city.ts";
import type {Correction, ExposureEntry, ExposureUpdate, LegalRef} from "../../tables/schemas/index.ts";
import {slug} from "../../tables/slug.ts";
import {dayNumber} from "../days.ts";
import {type DownReason, type Limit, lifeOf, limitOf} from "./exposure-life.ts";

/** How far the mending of a standing entry is. 逾期未整改 is computed as well as typed. */
export const MENDING = ["逾期未整改", "整改中", "已整改待核", "已核实完成"] as const;
export type Mending = (typeof MENDING)[number];

/** An entry that may be shown on the publication day, with all that belongs to it. */
export interface Standing {
  readonly entry: ExposureEntry;
  readonly slug: string;
  readonly mending: Mending;
  /** Days between 整改时限 and 数据截至; null where it is not late or no 整改时限 was handed in. */
  readonly daysLate: number | null;
  readonly updates: readonly ExposureUpdate[];
  readonly laws: readonly LegalRef[];
  readonly limit: Limit | null;
}

/** All that is left of an entry that is down: its number, dates and reason. Nothing else of it may go anywhere. */
export interface Tombstone {
  readonly id: string;
  readonly slug: string;
  readonly publishedOn: string;
  readonly until: string;
  readonly reason: DownReason;
  readonly on: string | null;
}

export interface ExposureVerdict {
  /** The publication day these states hold on. */
  readonly asOf: string;
  /** Late first (longest first), then the latest published. */
  readonly standing: readonly Standing[];
  /** The latest taken down first. */
  readonly down: readonly Tombstone[];
  /** The next day on which an entry comes down by its 公开截止日期: the last day of the earliest. */
  readonly nextUntil: string | null;
}

/** What may be shown of 警示曝光 at `asOf`; lateness by 数据截至. */
export const assessExposure = (city: City, asOf: string): ExposureVerdict => {
  const {exposure_list, exposure_updates, exposure_terms, legal_refs} = city.tables;
  const updates = Map.groupBy(exposure_updates, ({exposure}) => exposure);
  const standing: Standing[] = [];
  const down: Tombstone[] = [];
  for (const entry of exposure_list) {
    const its = updates.get(entry.id) ?? [];
    const life = lifeOf(entry, its, asOf);
    if (life.kind === "standing")
      standing.push({
        entry,
        slug: slug(entry.id),
        ...mendingOf(entry, city.site.dataAsOf),
        updates: its.filter(({date}) => date <= asOf).toSorted((a, b) => order(a.date, b.date)),
        laws: (entry.laws ?? []).flatMap((id) => legal_refs.filter((law) => law.id === id)),
        limit: limitOf(entry, exposure_terms, asOf)
      });
    else if (life.kind === "down") {
      const {id, publishedOn, until} = entry;
      down.push({id, slug: slug(id), publishedOn, until, reason: life.reason, on: life.on});
    }
  }
  return {
    asOf,
    standing: standing.toSorted(lateFirst),
    down: down.toSorted((a, b) => order(b.on ?? "", a.on ?? "") || order(b.id, a.id)),
    nextUntil: standing.map(({entry}) => entry.until).toSorted(order)[0] ?? null
  };
};

/** A typed 整改中 whose 整改时限 has passed is late whatever was typed; handed-in but unverified mending is not. */
const mendingOf = (
  entry: ExposureEntry,
  dataAsOf: string
): {readonly mending: Mending; readonly daysLate: number | null} => {
  const open = entry.state === "整改中" || entry.state === "逾期未整改";
  const passed = entry.deadline === null ? 0 : dayNumber(dataAsOf) - dayNumber(entry.deadline);
  const late = entry.state === "逾期未整改" || (open && passed > 0);
  return {mending: late ? "逾期未整改" : entry.state, daysLate: late && passed > 0 ? passed : null};
};

/** Corrections of one entry, from a city that is already `withoutHidden`. */
export const correctionsOf = (city: City, id: string): readonly Correction[] =>
  city.tables.corrections.filter(
    ({table, record}) => (table === "exposure_list" || table === "exposure_updates") && exposureOf(record) === id
  );

/** The 曝光编号 of a 记录键 such as `曝光编号=BG-001;日期=…`. */
export const exposureOf = (record: string): string | null =>
  record
    .split(/[;；]/)
    .map((part) => part.split("="))
    .find(([column]) => column?.trim() === "曝光编号")?.[1]
    ?.trim() ?? null;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lateFirst = (a: Standing, b: Standing): number =>
  Number(b.mending === "逾期未整改") - Number(a.mending === "逾期未整改") ||
  (b.daysLate ?? 0) - (a.daysLate ?? 0) ||
  order(b.entry.publishedOn, a.entry.publishedOn) ||
  order(a.entry.id, b.entry.id);
