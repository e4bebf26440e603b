import type {City} from "../../tables/city.ts";
import type {Column} from "../../tables/column.ts";
import type {Fault} from "../../tables/fault.ts";
import type {Draft} from "../../tables/rows.ts";
import {schemas} from "../../tables/schemas/index.ts";
import {WATER_ITEMS} from "../../tables/schemas/water.ts";
import {placeIn} from "../place.ts";
import {twoReadings} from "../readings.ts";
import {inTime, median, recent} from "./series.ts";

/** Fewer earlier values are no history. */
const LEAST = 12;
/** A decimal point moves by ten. */
const FACTOR = 10;
/** Beyond everything seen before, by this factor. */
const BEYOND = 2;
/** What is asked about, with its history: of months the last two years, of days the last quarter. */
const MONTHS = 24;
const MONTHS_OF_DAYS = 3;
/** A series that varies by more of its median, in median absolute deviations, has no level to jump from. */
const LEVEL = 0.5;
/** Beyond the spread, in median absolute deviations. */
const SPREAD = 6;
/** A power of ten away from this value is a value as before, within this factor. */
const SLACK = 2;

/** What lives or is stirred up varies by powers of ten in good order. */
const WILD: ReadonlySet<string> = new Set(["coliform", "chlorophyll", "turbidity", "algae"]);
const ITEMS = Object.keys(WATER_ITEMS).filter((field) => !WILD.has(field));

interface History {
  readonly rows: Draft[];
  /** Of the first and the last of them. */
  readonly times: {first: string; last: string};
  /** By column; a value that jumps is no part of its history's range. */
  readonly most: Float64Array;
  readonly least: Float64Array;
  readonly filled: Uint32Array;
  /** The value before jumped already: one level, one question. */
  readonly jumped: Uint8Array;
}

/**
 * A value ten times the median of its own series' earlier values (or a tenth), twice beyond all of them, and beyond their
 * spread: most often a decimal point or a unit. The site's own rule; readings of automatic stations are not asked about.
 */
export const jumps = ({site, tables}: City): readonly Fault[] => [
  ...jumpsIn("water_readings", tables.water_readings, ITEMS, {
    ...{dataAsOf: site.dataAsOf, months: MONTHS},
    seriesOf: ({section, province}) => (province === null ? section : `${section}\n${province}`),
    timeOf: ({time}) => time,
    skips: ({time}) => time.length > 10
  }),
  ...jumpsIn("air_daily", tables.air_daily, ["pm25", "pm10", "so2", "no2", "co", "o3_8h", "o3_1h"], {
    ...{dataAsOf: site.dataAsOf, months: MONTHS_OF_DAYS},
    seriesOf: ({station, area}) => station ?? area ?? "",
    timeOf: ({date}) => date,
    skips: ({dust}) => dust === true
  }),
  ...jumpsIn(
    "garbage_monthly",
    tables.garbage_monthly,
    ["collected", "burnt", "kitchen", "recovered", "landfilledRaw", "landfilledAsh", "exported", "generated"],
    {
      ...{dataAsOf: site.dataAsOf, months: MONTHS},
      seriesOf: ({region, facility}) => region ?? facility ?? "",
      timeOf: ({month}) => month,
      skips: () => false
    }
  ),
  ...jumpsIn(
    "sewage_plants_monthly",
    tables.sewage_plants_monthly,
    ["capacity", "treated", "inflowBod5", "inflowCod", "sludge"],
    {
      ...{dataAsOf: site.dataAsOf, months: MONTHS},
      seriesOf: ({plant}) => plant,
      timeOf: ({month}) => month,
      skips: () => false
    }
  ),
  ...jumpsIn("drinking_water_sources", tables.drinking_water_sources, ["intake"], {
    ...{dataAsOf: site.dataAsOf, months: MONTHS},
    seriesOf: ({name}) => name,
    timeOf: ({month}) => month,
    skips: () => false
  })
];

type Measured = "water_readings" | "air_daily" | "garbage_monthly" | "sewage_plants_monthly" | "drinking_water_sources";

interface Ways<R> {
  readonly dataAsOf: string;
  readonly months: number;
  readonly seriesOf: (row: R) => string;
  readonly timeOf: (row: R) => string;
  readonly skips: (row: R) => boolean;
}

const jumpsIn = <N extends Measured>(
  name: N,
  rows: City["tables"][N],
  fields: readonly string[],
  {dataAsOf, months, seriesOf, timeOf, skips}: Ways<City["tables"][N][number]>
): readonly Fault[] => {
  const faults: Fault[] = [];
  const units = new Map(
    Object.entries(schemas[name].columns).map(([field, {unit}]: [string, Column]) => [field, unit])
  );
  const histories = new Map<string, History>();
  for (const row of inTime(recent<City["tables"][N][number]>(rows, timeOf, dataAsOf, months), timeOf)) {
    if (skips(row)) continue;
    const history = historyIn(histories, seriesOf(row), fields.length);
    const {most, least, filled, jumped} = history;
    const draft = row as unknown as Draft;
    for (let c = 0; c < fields.length; ++c) {
      const field = fields[c] as string;
      const value = draft[field];
      if (typeof value !== "number") continue;
      const above = value > (most[c] as number) * BEYOND;
      const below = value * BEYOND < (least[c] as number) && value > 0;
      if ((above || below) && (filled[c] as number) >= LEAST) {
        const message = jumpOf(value, history, field, units.get(field) ?? "");
        if (message !== null) {
          if (jumped[c] === 0)
            faults.push({
              ...placeIn(name, row, field),
              ...{severity: "warning", code: "value-jumps", message},
              fix: "请核对小数点和单位；确实如此的，请在 decisions.csv 中答复"
            });
          jumped[c] = 1;
          continue;
        }
      }
      jumped[c] = 0;
      ++(filled[c] as number);
      if (value > (most[c] as number)) most[c] = value;
      if (value > 0 && value < (least[c] as number)) least[c] = value;
    }
    history.rows.push(draft);
    history.times.last = timeOf(row);
    if (history.rows.length === 1) history.times.first = history.times.last;
  }
  return faults;
};

const historyIn = (histories: Map<string, History>, series: string, columns: number): History => {
  const known = histories.get(series);
  if (known !== undefined) return known;
  const made: History = {
    rows: [],
    times: {first: "", last: ""},
    most: new Float64Array(columns),
    least: new Float64Array(columns).fill(Infinity),
    filled: new Uint32Array(columns),
    jumped: new Uint8Array(columns)
  };
  histories.set(series, made);
  return made;
};

/** Below detection half the limit is reckoned with; the next detection is no jump from it. */
const seen = (row: Draft, field: string): readonly number[] => {
  const value = row[field];
  if (typeof value !== "number") return [];
  return [row.meta.printed?.[field] === undefined ? value : value * 2];
};

const jumpOf = (value: number, {rows, times}: History, field: string, unit: string): string | null => {
  const earlier = rows.flatMap((row) => seen(row, field));
  const middle = median(earlier);
  if (middle <= 0 || (value < middle * FACTOR && value * FACTOR > middle)) return null;
  const spread = median(earlier.map((one) => Math.abs(one - middle)));
  if (spread > middle * LEVEL || Math.abs(value - middle) <= SPREAD * spread) return null;
  const about = value > middle ? `约 ${Math.round(value / middle)} 倍` : `约 ${Math.round(middle / value)} 分之一`;
  const [least = 0, most = 0] = [Math.min(...earlier), Math.max(...earlier)].map((one) => Number(one.toPrecision(3)));
  const history = `此前 ${earlier.length} 个值（${times.first} 至 ${times.last}）在 ${least} 到 ${most} 之间`;
  return `${history}，中位数 ${Number(middle.toPrecision(3))}，这个值是它的${about}${twoReadings(value, unit, (one) => one * SLACK >= least && one <= most * SLACK)}`;
};
