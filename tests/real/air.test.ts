import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {expect, it} from "vitest";
import {assessAir} from "../../src/measures/air/air.ts";
import {agrees} from "../../src/measures/air/air-official.ts";
import {readPrimary} from "../agreement/primary.ts";
import {decimal, divide, toNumber} from "../../src/standards/decimal.ts";
import {eightHourMeans} from "../../src/standards/air/hj663-hours.ts";
import {readFolder} from "../../src/tables/folder.ts";
import {readCity} from "../../src/tables/read-city.ts";

// Published station hours of four cities of Yunnan, April 2020, read through the project's own reader.
const {city, repairs} = readCity(readFolder("tests/real/city"));
if (city === null) throw new Error("the city cannot be read");
const air = assessAir(city);
const hours = [...air.stationHours.values()].flat();

// The files hold 81 identical repeats, which the reader drops. Agreement is counted over published rows, so each hour
// counts as often as it was published and nothing is lost from the denominator.
const published = new Map<string, number>();
for (const town of ["大理州", "昆明", "曲靖", "玉溪"])
  for (const row of csvParse(readFileSync(`tests/real/city/air_hourly_${town}.csv`, "utf8"))) {
    const key = [town.slice(0, 2), row["Date"], Number(row["Hour"]), row["WatchPoint"]].join(" ");
    published.set(key, (published.get(key) ?? 0) + 1);
  }
const times = ({row}: (typeof hours)[number]): number =>
  published.get([row.city?.slice(0, 2), row.date?.replaceAll("-", ""), row.hour, row.station].join(" ")) ?? 0;
const count = (list: typeof hours): number => list.reduce((sum, hour) => sum + times(hour), 0);

const complete = hours.filter(({row: {pm25, pm10, so2, no2, co, o3_1h, officialAqi}}) =>
  [pm25, pm10, so2, no2, co, o3_1h, officialAqi].every((value) => value !== null)
);
const withPrimary = complete.filter(({row}) => readPrimary(row.officialPrimary)?.length !== 0);

it("drops identical repeats and counts them", () => {
  const repeats = repairs.filter(({file, code}) => file.startsWith("air_hourly") && code === "identical-repeat");
  expect(repeats.reduce((sum, {count: found}) => sum + found, 0)).toBe(81);
  expect(count(hours)).toBe(hours.length + 81);
});

it("makes a station of every name within its city", () => {
  expect(air.stations.size).toBe(19);
  expect([...air.stations.values()].filter(({kind}) => kind === "对照点").map(({name}) => name)).toEqual([
    "西山森林公园(对照点)"
  ]);
});

it("computes the published AQI of every hour with six values: 1,413 of 1,413", () => {
  expect(count(complete)).toBe(1413);
  expect(count(complete.filter(({row, result}) => agrees(row, result)))).toBe(1413);
});

it("names the published primary pollutants: 1,167 of 1,167", () => {
  expect(count(withPrimary)).toBe(1167);
  const same = withPrimary.filter(
    ({row, result}) => readPrimary(row.officialPrimary)?.join("、") === result.primary.join("、")
  );
  expect(count(same)).toBe(1167);
});

it("names no primary pollutant where none was published", () => {
  const none = complete.filter(({row}) => readPrimary(row.officialPrimary)?.length === 0);
  expect(none.filter(({result}) => result.primary.length > 0)).toEqual([]);
});

it("gives the level that was published beside the index", () => {
  expect(complete.filter(({row, result}) => row.officialLevel !== null && row.officialLevel !== result.level)).toEqual([]);
});

/** Published 8-hour O3 beside the mean of the eight published hours that end with it, inside one natural day. */
const eightHours = [...air.stationHours.values()].flatMap((list) =>
  list.flatMap(({date, hour, row}) => {
    const window = list.filter((each) => each.date === date && each.hour <= hour && each.hour > hour - 8);
    const slots = Array.from({length: 24}, (_, i) => window.find((each) => each.hour === i + 1)?.row.o3_1h ?? null);
    const mean = eightHourMeans(slots).find(({count: hours}) => hours === 8);
    return mean === undefined || row.o3_8h === null
      ? []
      : [{row, hour, mean: toNumber(divide(mean.sum, decimal(8), 0))}];
  })
);

it("computes the published 8-hour O3 of the hours to 24:00: 507 of 507, and none of 82 at two stations", () => {
  // The two publish values that are not the mean of their own published hours, a few µg/m³ off; why is not known.
  const odd = ["西山森林公园", "官渡区博物馆（180930启用）"];
  const [own, theirs] = [false, true].map((is) => eightHours.filter(({row}) => odd.includes(row.station) === is));
  expect([own?.length, theirs?.length]).toEqual([507, 82]);
  expect(own?.filter(({row, mean}) => row.o3_8h !== mean)).toEqual([]);
  expect(theirs?.filter(({row, mean}) => row.o3_8h === mean)).toEqual([]);
});
