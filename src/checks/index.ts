import type {City, CityFiles, Reading} from "../tables/city.ts";
import type {Fault, Repair} from "../tables/fault.ts";
import {readCity} from "../tables/read-city.ts";
import {answer} from "./decisions.ts";
import {inOrder} from "./order.ts";

/** Everything that speaks against publishing what was read: the reader's faults and the checks over rows. */
export const check = (reading: Reading): readonly Fault[] =>
  inOrder(answer(reading.faults, reading.city?.tables.decisions ?? []));

export interface Inspection {
  readonly city: City | null;
  readonly faults: readonly Fault[];
  readonly repairs: readonly Repair[];
  readonly tables: Reading["tables"];
  /** No fault and no open warning. */
  readonly publishable: boolean;
}

/** A folder read and checked: what `npm run check` prints and `npm run build` stands on. */
export const inspect = (files: CityFiles): Inspection => {
  const reading = readCity(files);
  const faults = check(reading);
  return {
    city: reading.city,
    faults,
    repairs: reading.repairs,
    tables: reading.tables,
    publishable: reading.city !== null && faults.every((fault) => fault.severity === "note")
  };
};
