import {expect, it} from "vitest";
import {aqi, AQI_STANDARDS} from "../../../src/standards/air/aqi.ts";
import type {AqiItem, AqiStandard, Concentrations, Report} from "../../../src/standards/air/aqi-standard.ts";
import {airRows, rowHolds} from "../../agreement/air-vectors.ts";
import {rowsOf} from "../../agreement/comparison.ts";
import {BOUNDARY_CASES, holds} from "./air-cases.ts";

// How a wrong breakpoint would come to light, counted honestly: by an index that was published, by one computed elsewhere, or only
// by a case one unit beside the breakpoint. That every one is found by some case is what air-mutations.test.ts demands.

interface Hour {
  readonly values: Concentrations;
  readonly official: number;
}

const cell = (text: string | undefined): number | null =>
  text === undefined || text === "" || text === "NaN" ? null : Number(text);

/** Published station hours of Yunnan with all six values; see tests/real. */
const hours: readonly Hour[] = ["大理州", "昆明", "曲靖", "玉溪"].flatMap((town) =>
  rowsOf(`real/city/air_hourly_${town}.csv`).flatMap((row) => {
    const official = cell(row["AQI"]);
    const values = {
      ...{pm25: cell(row["PM2.5"]), pm10: cell(row["PM10"]), so2: cell(row["SO2"]), no2: cell(row["NO2"])},
      ...{co: cell(row["CO"]), o3_1h: cell(row["O3_1h"])}
    };
    const whole = Object.values(values).every((value) => value !== null);
    return official === null || !whole ? [] : [{official, values: {...values, o3_8h: null}}];
  })
);

const ofStandard = (published: boolean, {id}: AqiStandard) =>
  airRows(published).filter((row) => row["standard"] === id.replace(" ", ""));

interface Mutant {
  readonly standard: AqiStandard;
  readonly report: Report;
  readonly wrong: AqiItem;
}

/** Every breakpoint of both standards one unit up and one down. */
const mutants: readonly Mutant[] = AQI_STANDARDS.flatMap((standard) =>
  (["daily", "hourly"] as const).flatMap((report) =>
    standard[report].flatMap((item) =>
      item.breakpoints.slice(1).flatMap((breakpoint, i) =>
        [-1, 1].map((unit): Mutant => {
          const moved = Math.round((breakpoint + unit * 10 ** -item.places) * 10) / 10;
          return {standard, report, wrong: {...item, breakpoints: item.breakpoints.toSpliced(i + 1, 1, moved)}};
        })
      )
    )
  )
);

const mutated = ({standard, report, wrong}: Mutant): AqiStandard => ({
  ...standard,
  [report]: standard[report].map((item) => (item.field === wrong.field ? wrong : item))
});

const byPublished = (mutant: Mutant): boolean => {
  const standard = mutated(mutant);
  return (
    ofStandard(true, mutant.standard).some((row) => !rowHolds(row, standard)) ||
    (mutant.report === "hourly" &&
      mutant.standard.id === "HJ 633-2012" &&
      hours.some(({values, official}) => aqi(standard, "hourly", values).aqi !== official))
  );
};

const byComputed = (mutant: Mutant): boolean => {
  const standard = mutated(mutant);
  return ofStandard(false, mutant.standard).some((row) => !rowHolds(row, standard));
};

const byBoundary = ({standard, report, wrong}: Mutant): boolean =>
  !holds(
    wrong,
    BOUNDARY_CASES.filter((one) => one.standard === standard.id && one.report === report && one.field === wrong.field)
  );

it("counts how many moved breakpoints a published index, a computed one and a boundary case find", () => {
  for (const {values, official} of hours)
    expect(aqi(AQI_STANDARDS[0] as AqiStandard, "hourly", values).aqi).toBe(official);
  const found = {
    published: mutants.filter(byPublished),
    computed: mutants.filter(byComputed),
    boundary: mutants.filter(byBoundary)
  };
  const answers = new Set([...found.published, ...found.computed]);
  console.info(
    `air breakpoints: ${mutants.length} moved; ${found.published.length} found by published answers, ` +
      `${found.computed.length} by answers computed elsewhere (${answers.size} by one of the two), ${found.boundary.length} by boundary cases; ` +
      `${mutants.length - found.boundary.length} change no index`
  );
  expect(hours).toHaveLength(1413);
  expect(mutants).toHaveLength(2 * (47 + 40 + 39 + 39));
  // The ten that air-mutations.test.ts names: no concentration tells them from the standard's own.
  expect(mutants.length - new Set([...answers, ...found.boundary]).size).toBe(10);
});
