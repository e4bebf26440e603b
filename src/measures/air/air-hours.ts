import {type AqiResult, aqiBy} from "../../standards/air/aqi.ts";
import type {City} from "../../tables/city.ts";
import type {AirHour} from "../../tables/schemas/index.ts";
import {type AirPlace, placeOf} from "./air-places.ts";
import {type AirStandards, aqiOn} from "./air-standards.ts";
import {addDays} from "../days.ts";

/** One published hour of one station. */
export interface StationHour {
  readonly row: AirHour;
  /** Natural day the hour belongs to, and its end on that day, 1 … 24. */
  readonly date: string;
  readonly hour: number;
  readonly result: AqiResult;
}

/** The day and the hour's end, 1 … 24: 00:00 closes the day before, unless hours are labelled by their start. */
export const hourOf = (
  {date, hour, time}: Pick<AirHour, "date" | "hour" | "time">,
  label: "end" | "start"
): {readonly date: string; readonly hour: number} | null => {
  const day = date ?? time?.slice(0, 10) ?? null;
  const read = hour ?? (time !== null && time.length > 10 ? Number(time.slice(11, 13)) : null);
  if (day === null || read === null) return null;
  const end = label === "start" ? read + 1 : read;
  return end === 0 ? {date: addDays(day, -1), hour: 24} : {date: day, hour: end};
};

/** Every hour judged by the standard of its day, by station, in time order. A row without a readable time is left out. */
export const stationHours = (
  city: City,
  places: ReadonlyMap<string, AirPlace>,
  standards: AirStandards
): ReadonlyMap<string, readonly StationHour[]> => {
  const hours = new Map<string, StationHour[]>();
  for (const row of city.tables.air_hourly) {
    const place = placeOf(places, row.station, row.city);
    const at = hourOf(row, city.site.hourLabel);
    const edition = at === null ? null : aqiOn(standards, at.date);
    if (place === null || at === null || edition === null) continue;
    const list = hours.get(place.id) ?? [];
    if (list.length === 0) hours.set(place.id, list);
    list.push({row, ...at, result: aqiBy(edition, "hourly", row)});
  }
  for (const list of hours.values())
    list.sort((a, b) => (a.date === b.date ? a.hour - b.hour : a.date < b.date ? -1 : 1));
  return hours;
};
