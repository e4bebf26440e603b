import type {City, CityFiles, Reading} from "../tables/city.ts";
import type {Fault, Repair} from "../tables/fault.ts";
import {readCity} from "../tables/read-city.ts";
import {ambiguousNames} from "./ambiguous-names.ts";
import {afterDataDate, periodsAhead, unfinishedPeriods} from "./data-date.ts";
import {type Answered, answer, withoutDiscarded} from "./decisions.ts";
import {exampleRows} from "./example-rows.ts";
import {exposureTerm} from "./exposure-term.ts";
import {garbageBalances, kitchenBalances} from "./garbage-balance.ts";
import {withHeaders, withTypedNumbers} from "./handed-in.ts";
import {faintAir} from "./faint-air.ts";
import {implausibleValues} from "./implausible.ts";
import {garbageLoads, sewageLoads} from "./loads.ts";
import {maskFault} from "./mask-faults.ts";
import {indicatorTargets} from "./indicator-targets.ts";
import {indicatorUnits} from "./indicator-units.ts";
import {withInstead} from "./instead/index.ts";
import {inOrder} from "./order.ts";
import {oddTexts} from "./odd-texts.ts";
import {outfallKindsKept, outfallSums} from "./outfall-sums.ts";
import {petitionSums} from "./petition-sums.ts";
import {PLAUSIBLE} from "./plausible/index.ts";
import {textCells} from "./text-cells.ts";
import {silentRegions} from "./never-reported.ts";
import {correctionDates, correctionKeys, datasetNames} from "./record.ts";
import {issueContradictions} from "./rectification/index.ts";
import {sourceClass} from "./source-class.ts";
import {unusedLimits} from "./unused-limits.ts";
import {finishedProjects, ruralSewageSums} from "./waste-sums.ts";
import {flowsInCircles, sectionOrder} from "./water-network.ts";

/** The checks over a whole city; each may look at anything that was read. */
const CHECKS: readonly ((city: City, reading: Reading) => readonly Fault[])[] = [
  ambiguousNames,
  afterDataDate,
  periodsAhead,
  unfinishedPeriods,
  issueContradictions,
  petitionSums,
  garbageBalances,
  kitchenBalances,
  garbageLoads,
  sewageLoads,
  finishedProjects,
  ruralSewageSums,
  silentRegions,
  outfallSums,
  outfallKindsKept,
  indicatorUnits,
  indicatorTargets,
  sourceClass,
  unusedLimits,
  exampleRows,
  exposureTerm,
  flowsInCircles,
  sectionOrder,
  datasetNames,
  correctionKeys,
  correctionDates,
  textCells,
  oddTexts,
  implausibleValues,
  faintAir,
  ...PLAUSIBLE
];

const answered = (reading: Reading, files: CityFiles): Answered => {
  const {city, faults} = reading;
  const all = city === null ? faults : [...faults, ...CHECKS.flatMap((one) => one(city, reading))];
  return answer(withInstead(withHeaders(all, reading), reading, files).map(maskFault), city?.tables.decisions ?? []);
};

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
  const {faults, discarded} = answered(reading, files);
  return {
    city: reading.city === null ? null : withoutDiscarded(reading.city, discarded),
    // Once more: a decision brings words of its own.
    faults: inOrder(withTypedNumbers(faults, reading, files)).map(maskFault),
    repairs: reading.repairs,
    tables: reading.tables,
    publishable: reading.city !== null && faults.every((fault) => fault.severity === "note")
  };
};
