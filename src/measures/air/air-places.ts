import type {City} from "../../tables/city.ts";
import {slug} from "../../tables/slug.ts";

/** A station that has a page. */
export interface AirPlace {
  /** The part of the URL. */
  readonly id: string;
  readonly name: string;
  /** 城市 of the rows, where the table of hours holds several cities; otherwise null. */
  readonly city: string | null;
  readonly region: string | null;
  /** 对照点 stand outside the built-up area and do not enter the city's value. */
  readonly kind: "评价点" | "对照点" | null;
}

/** Identifies a station over all tables: its name alone is not unique once several cities are read. */
const placeKey = (name: string, city: string | null): string => (city === null ? name : `${city} ${name}`);

/**
 * The stations of air_stations in its order, then those that only rows name: a station is its name within its 城市.
 * A known station keeps its one page whatever 城市 its rows carry.
 */
export const airPlaces = (city: City): ReadonlyMap<string, AirPlace> => {
  const {air_stations: stations, air_daily: days, air_hourly: hours} = city.tables;
  const places = new Map<string, AirPlace>();
  for (const {name, code, region, kind} of stations)
    places.set(name, {id: slug(name, code), name, city: null, region, kind});
  const rows = [
    ...days.flatMap(({station}) => (station === null ? [] : [{name: station, town: null}])),
    ...hours.map(({station, city: town}) => ({name: station, town}))
  ];
  for (const {name, town} of rows) {
    const key = placeKey(name, town);
    if (places.has(name) || places.has(key)) continue;
    places.set(key, {
      id: slug(town === null ? name : `${town}-${name}`),
      name,
      city: town,
      region: town,
      kind: name.includes("对照点") ? "对照点" : null
    });
  }
  return places;
};

/** The place of a row. */
export const placeOf = (places: ReadonlyMap<string, AirPlace>, name: string, town: string | null): AirPlace | null =>
  places.get(name) ?? places.get(placeKey(name, town)) ?? null;
