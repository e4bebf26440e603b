import {SURFACE_WATER_STANDARDS, type WaterKind} from "../standards/gb3838-2002.ts";
import type {ClassRank} from "../standards/single-factor.ts";
import {type Standard, inForce} from "../standards/standard.ts";
import {AUTOMATIC_FOUR, BASIC_FIVE, type Judgement, judge} from "../standards/water-assessment-2011.ts";
import type {City} from "../tables/city.ts";
import type {WaterReading} from "../tables/schemas/index.ts";
import {type SectionMonth, sectionMonths} from "./water-months.ts";
import {type WaterBodyPlace, type WaterPlaces, waterPlaces, type WaterSectionPlace} from "./water-places.ts";

/** What follows from one row of water_readings. */
export interface ReadingVerdict {
  readonly row: WaterReading;
  readonly section: WaterSectionPlace | null;
  readonly kind: WaterKind;
  readonly standard: Standard | null;
  /** Class of the reading as handed in, 0 = Ⅰ … 5 = 劣Ⅴ; null when it is not judged. */
  readonly rank: ClassRank | null;
  /** Why it is not judged: 断流, 缺氨氮 … */
  readonly why: string | null;
}

/** Everything the site says about rivers and lakes, computed once. */
export interface WaterVerdicts extends Omit<WaterPlaces, "sectionOf"> {
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
  const readings = city.tables.water_readings.map((row, i) => readingVerdict(row, sectionOf[i] ?? null));
  const until = city.site.dataAsOf.slice(0, 7);
  const bySection = new Map(
    sections.map((section) => [
      section.slug,
      sectionMonths(
        section,
        section.readings.flatMap((position) => readings[position] ?? []),
        until
      )
    ])
  );
  const seen = [...new Set([...bySection.values()].flatMap((months) => [...months.keys()]))].sort();
  const [first, latest] = [seen[0] ?? null, seen[seen.length - 1] ?? null];
  return {
    sections,
    bodies,
    readings,
    months: first === null || latest === null ? [] : monthsBetween(first, latest),
    latest,
    bySection
  };
};

/** An automatic reading carries a time of day. */
export const isAutomatic = (row: WaterReading): boolean => row.time.length > 10;

/** The items of a reading, judged as handed in; a non-detect enters as half its limit, which is the value of the row. */
export const judgeReading = (row: WaterReading, kind: WaterKind): Judgement =>
  judge(row, kind, isAutomatic(row) ? AUTOMATIC_FOUR : BASIC_FIVE);

const readingVerdict = (row: WaterReading, section: WaterSectionPlace | null): ReadingVerdict => {
  // The row's own word, then the register's or what other rows of the section say.
  const kind = row.kind ?? section?.kind ?? "河流";
  const standard = inForce(SURFACE_WATER_STANDARDS, row.time);
  const judgement = judgeReading(row, kind);
  const rank = standard === null ? null : judgement.rank;
  return {
    row,
    section,
    kind,
    standard,
    rank,
    why: rank !== null ? null : standard === null ? "监测时无适用标准" : whyUnjudged(row, judgement)
  };
};

/** 断流, 未监测 … as the row says; otherwise which of the basic items are missing. */
const whyUnjudged = (row: WaterReading, {lacking}: Judgement): string => {
  if (row.whyMissing !== null) return row.whyMissing;
  const reasons = [...new Set(lacking.map(({id}) => row.meta.missing?.[id] ?? null))];
  const [only] = reasons;
  const said = reasons.length === 1 && only !== null && only !== undefined ? only : null;
  if (lacking.length === BASIC_FIVE.length) return said ?? "无数据";
  const names = `缺${lacking.map(({name}) => name).join("、")}`;
  return said === null ? names : `${names}（${said}）`;
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

export const bodyOf = (verdicts: WaterVerdicts, section: WaterSectionPlace): WaterBodyPlace | null =>
  verdicts.bodies.find(({name}) => name === section.body) ?? null;
