import type {City} from "../../tables/city.ts";
import {FOCUS_AREAS} from "../../tables/schemas/rectification.ts";

/** Found and mended of one field in one region. Absent where nothing was handed in: that is no 0. */
export interface Inspected {
  readonly found: number;
  readonly mended: number;
}

/** One 报告期 of 自检自查: counts only, since single leads are process information (条例 art. 16). */
export interface SelfInspection {
  readonly period: string;
  /** The twelve 重点领域 in the order of the plan, reported or not; other fields after them. */
  readonly fields: readonly string[];
  /** How many of them anybody reported. */
  readonly reported: number;
  /** Every region of regions.csv, reported or not. */
  readonly regions: readonly string[];
  readonly cell: (field: string, region: string) => Inspected | null;
  readonly ofField: (field: string) => Inspected;
  readonly ofRegion: (region: string) => Inspected;
  readonly total: Inspected;
}

/** Every 报告期, earliest first. */
export const assessSelfInspection = ({tables}: City): readonly SelfInspection[] =>
  [...Map.groupBy(tables.self_inspection, ({period}) => period)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, rows]) => {
      const cells = new Map(rows.map((row) => [`${row.field}\n${row.region}`, row]));
      const fields = new Set(rows.map(({field}) => field));
      return {
        period,
        fields: [...new Set([...FOCUS_AREAS, ...fields])],
        reported: fields.size,
        regions: [...new Set([...tables.regions.map(({name}) => name), ...rows.map(({region}) => region)])],
        cell: (field, region) => cells.get(`${field}\n${region}`) ?? null,
        ofField: (name) => sum(rows.filter(({field}) => field === name)),
        ofRegion: (name) => sum(rows.filter(({region}) => region === name)),
        total: sum(rows)
      };
    });

const sum = (rows: readonly Inspected[]): Inspected => ({
  found: rows.reduce((total, {found}) => total + found, 0),
  mended: rows.reduce((total, {mended}) => total + mended, 0)
});
