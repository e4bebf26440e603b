import type {Refusal} from "../../standards/publisher-limits.ts";
import {type WaterTable, waterTables} from "../../standards/water/water-table.ts";
import type {City} from "../../tables/city.ts";
import {type SectionMonth, sectionMonths} from "./water-months.ts";
import {type WaterPlaces, waterPlaces, type WaterSectionPlace} from "./water-places.ts";
import {type ReadingVerdict, readingVerdict} from "./water-readings.ts";

/** Everything the site says about rivers and lakes, computed once. */
export interface WaterVerdicts extends Omit<WaterPlaces, "sectionOf"> {
  /** The limits of each stretch of time, with the publisher's in them, and the rows of limits.csv that change none. */
  readonly tables: readonly WaterTable[];
  readonly refused: readonly Refusal[];
  /** One per row of water_readings, in its order. */
  readonly readings: readonly ReadingVerdict[];
  /** Every month from the first reading to the latest up to 数据截至, without gaps. */
  readonly months: readonly string[];
  readonly latest: string | null;
  /** The class of a section in a month; by slug, then month. Months without any row are absent. */
  readonly bySection: ReadonlyMap<string, ReadonlyMap<string, SectionMonth>>;
}

export const assessWater = (city: City): WaterVerdicts => {
  const {sectionOf, sections, bodies} = waterPlaces(city);
  const {tables, refused} = waterTables(city.tables.limits);
  const readings = city.tables.water_readings.map((row, i) =>
    readingVerdict(row, sectionOf[i] ?? null, tables, city.site.roundBeforeJudging)
  );
  const until = city.site.dataAsOf.slice(0, 7);
  const bySection = new Map(
    sections.map((section) => [
      section.slug,
      sectionMonths(
        section,
        section.readings.flatMap((position) => readings[position] ?? []),
        tables,
        until
      )
    ])
  );
  const seen = [...new Set([...bySection.values()].flatMap((months) => [...months.keys()]))].sort();
  const [first, latest] = [seen[0] ?? null, seen[seen.length - 1] ?? null];
  return {
    sections,
    bodies,
    ...{tables, refused},
    readings,
    months: first === null || latest === null ? [] : monthsBetween(first, latest),
    latest,
    bySection
  };
};

/** Every month from one to another, both included. */
export const monthsBetween = (first: string, last: string): readonly string[] => {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return Array.from({length: number(last) - number(first) + 1}, (_, i) => monthText(number(first) + i));
};

const monthText = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

/** The cell of a section and month: its verdict, or 无数据 where no row was handed in. */
export const sectionMonth = (verdicts: WaterVerdicts, section: WaterSectionPlace, month: string): SectionMonth | null =>
  verdicts.bySection.get(section.slug)?.get(month) ?? null;
