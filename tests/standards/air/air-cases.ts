import {AQI_STANDARDS} from "../../../src/standards/air/aqi.ts";
import type {AqiItem, AqiStandard} from "../../../src/standards/air/aqi-standard.ts";
import {iaqi} from "../../../src/standards/air/iaqi.ts";
import {vectors} from "../vectors.ts";

/** One concentration and the index it must have; null where the standard computes none. */
export interface IaqiCase {
  readonly standard: string;
  readonly report: "daily" | "hourly";
  readonly field: string;
  readonly value: number;
  readonly index: number | null;
}

const indexOf = (cell: string | undefined): number | null => (cell === "NOT_COMPUTED" ? null : Number(cell));

export const BOUNDARY_CASES: readonly IaqiCase[] = vectors("air-boundaries").map((row) => ({
  standard: row["standard"] ?? "",
  report: row["report"] === "hourly" ? "hourly" : "daily",
  field: row["item"] ?? "",
  value: Number(row["conc"]),
  index: indexOf(row["iaqi"])
}));

export const itemOf = (standard: AqiStandard, {report, field}: Pick<IaqiCase, "report" | "field">): AqiItem => {
  const item = standard[report].find((each) => each.field === field);
  if (item === undefined) throw new Error(`${standard.id} has no ${report} ${field}`);
  return item;
};

export const standardNamed = (id: string): AqiStandard => {
  const found = AQI_STANDARDS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no standard ${id}`);
  return found;
};

/** Whether an item gives every case of its own the index it must have. */
export const holds = (item: AqiItem, cases: readonly IaqiCase[]): boolean =>
  cases.every(({value, index}) => iaqi(item, value) === index);
