import type {City} from "../tables/city.ts";
import type {Fault, Severity} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {type TableName, schemas} from "../tables/schemas/index.ts";

/** Columns that tell of what has happened; none of it can be later than 数据截至. Plans and validities are not here. */
const PAST: Partial<Record<TableName, readonly string[]>> = {
  rectification_issues: ["fedBack", "updated", "completed", "writtenOff"],
  issue_events: ["date"],
  petition_cases: ["assigned", "closedOn", "lookedBack", "updated"],
  petition_batches: ["date"],
  rounds: ["fedBack"],
  exposure_list: ["foundOn", "decidedOn", "objectedOn", "answeredOn", "repliedOn"],
  exposure_updates: ["date"],
  water_readings: ["time"],
  black_odorous_waters: ["completed"],
  outfalls: ["asOf"],
  drinking_water_sources: ["month"],
  air_daily: ["date"],
  air_hourly: ["time"],
  garbage_monthly: ["month"],
  rural_garbage: ["asOf"],
  sewage_plants_monthly: ["month"],
  sewage_projects: ["started", "finished"],
  rural_sewage: ["asOf"],
  third_party: ["date"],
  datasets: ["until"]
};

/** Columns of years, half-years and quarters: one that has not begun has nothing to tell. */
const PERIODS: Partial<Record<TableName, string>> = {
  black_odorous_waters: "quarter",
  self_inspection: "period",
  assessments: "year",
  accountability: "period"
};

/** Tables kept as they were printed elsewhere: said, but not stopped. */
const AS_PRINTED: ReadonlySet<string> = new Set(["petition_batches"]);

/** Values later than `dataAsOf` of site.json, which every sentence of the site names. */
export const afterDataDate = (city: City): readonly Fault[] => {
  const until = city.site.dataAsOf;
  const faults: Fault[] = [];
  const said = new Set<string>();
  for (const [name, fields = []] of Object.entries(PAST)) {
    const schema = schemas[name as TableName] as unknown as Schema;
    const severity: Severity = AS_PRINTED.has(name) ? "note" : "warning";
    for (const row of city.tables[name as TableName] as unknown as readonly Draft[])
      for (const field of fields) {
        const value = row[field];
        if (typeof value !== "string" || !isLater(value, until)) continue;
        // Rows unfolded from one printed row share its line and its date.
        const place = placeOf(schema, row, field);
        const id = `${place.file}:${place.line}:${field}`;
        if (said.has(id)) continue;
        said.add(id);
        faults.push({
          ...place,
          severity,
          code: "after-data-date",
          message: `晚于 site.json 的数据截至 ${until}`,
          fix: "请更正日期；数据确已更新的，请把 site.json 的 dataAsOf 改为新的截止日期"
        });
      }
  }
  return faults;
};

/** Periods that begin after 数据截至. */
export const periodsAhead = (city: City): readonly Fault[] => {
  const until = city.site.dataAsOf;
  return Object.entries(PERIODS).flatMap(([name, field]) => {
    const schema = schemas[name as TableName] as unknown as Schema;
    return (city.tables[name as TableName] as unknown as readonly Draft[]).flatMap((row): readonly Fault[] => {
      const first = firstDay(String(row[field] ?? ""));
      return first === null || first <= until
        ? []
        : [
            {
              ...placeOf(schema, row, field),
              ...{severity: "warning", code: "after-data-date"},
              message: `晚于 site.json 的数据截至 ${until}`,
              fix: "请更正时间；数据确已更新的，请把 site.json 的 dataAsOf 改为新的截止日期"
            }
          ];
    });
  });
};

/** Of `2026`, `2026H1`, `2026Q3` or `2026-10`; null for other words. */
const firstDay = (period: string): string | null => {
  const [, year, half, quarter, month] = /^(\d{4})(?:H([12])|Q([1-4])|-(\d\d))?/.exec(period) ?? [];
  if (year === undefined) return null;
  const first =
    half !== undefined ? Number(half) * 6 - 5 : quarter !== undefined ? Number(quarter) * 3 - 2 : Number(month ?? 1);
  return `${year}-${String(first).padStart(2, "0")}-01`;
};

/**
 * An indicator of a whole year, quarter or month that is not over cannot be known; what is known so far is 累计, and says so.
 * A period that has not begun has nothing at all.
 */
export const unfinishedPeriods = ({site: {dataAsOf: until}, tables}: City): readonly Fault[] =>
  tables.indicators.flatMap((row): readonly Fault[] => {
    const {first, last} = daysOf(row.period);
    // A month is known as a month, see isLater.
    if (last <= until || (row.period.length === 7 && row.period <= until)) return [];
    if (first <= until && row.frequency === "累计") return [];
    return [
      {
        ...placeOf(schemas.indicators as unknown as Schema, row as unknown as Draft, "period"),
        severity: "warning",
        code: "after-data-date",
        message:
          first > until
            ? `晚于 site.json 的数据截至 ${until}`
            : `报告期到 ${last} 才结束，晚于 site.json 的数据截至 ${until}，期别却是“${row.frequency}”`,
        fix:
          first > until
            ? "请更正报告期；数据确已更新的，请把 site.json 的 dataAsOf 改为新的截止日期"
            : "到数据截至为止的数，请把期别改为“累计”；全期的数请等期满后再填报，或更正报告期",
        ...(first > until ? {} : {instead: [{column: "期别", words: "累计"}]})
      }
    ];
  });

/** First and last day of `2026`, `2026Q3` or `2026-10`. */
const daysOf = (period: string): {readonly first: string; readonly last: string} => {
  const [year, rest = ""] = [period.slice(0, 4), period.slice(4)];
  const [from, to] =
    rest === ""
      ? [1, 12]
      : rest.startsWith("Q")
        ? [Number(rest[1]) * 3 - 2, Number(rest[1]) * 3]
        : [Number(rest.slice(1)), Number(rest.slice(1))];
  const lastDay = new Date(Date.UTC(Number(year), to ?? 12, 0)).toISOString().slice(0, 10);
  return {first: `${year}-${String(from).padStart(2, "0")}-01`, last: lastDay};
};

/** A month is compared as a month: October's total is known on its last day. Midnight closes the day before. */
const isLater = (value: string, until: string): boolean => {
  if (value <= until) return false;
  if (value.endsWith(" 00:00")) return Date.parse(`${value.slice(0, 10)}T00:00:00Z`) > Date.parse(until) + 864e5;
  const day = value.slice(0, 10);
  return day > until.slice(0, day.length);
};

/** A 数据截至 after the day of publication: one wrong digit there moves everything that is late. */
export const dataDateAhead = ({site, tables}: City, publicationDay: string): readonly Fault[] => [
  ...(["corrections", "decisions"] as const).flatMap((name) =>
    tables[name].flatMap((row): readonly Fault[] =>
      row.date <= publicationDay
        ? []
        : [
            {
              ...placeOf(schemas[name] as unknown as Schema, row as unknown as Draft, "date"),
              ...{severity: "warning", code: "after-publication"},
              message: `晚于发布日期 ${publicationDay}`,
              fix: "请核对年、月、日"
            }
          ]
    )
  ),
  ...(site.dataAsOf <= publicationDay
    ? []
    : [
        {
          file: "site.json",
          line: null,
          row: null,
          column: "dataAsOf",
          value: site.dataAsOf,
          severity: "warning" as const,
          code: "data-date-ahead",
          message: `数据截至晚于发布日期 ${publicationDay}`,
          fix: "请核对年、月、日；它决定哪些任务算逾期"
        }
      ])
];
