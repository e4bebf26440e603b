import {daysInMonth} from "../measures/days.ts";
import {facilities} from "../measures/waste/facilities.ts";
import {OPERATING_WORDS, isRunning} from "../measures/waste/operating-words.ts";
import {sewagePlants} from "../measures/waste/sewage-plants.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {nearestFew, nearestWords} from "../tables/nearest.ts";
import {placeIn} from "./place.ts";

/** Beyond these a load is more likely a unit, a decimal point or a plant's name in the wrong row: the site's own lines. */
const TOO_HIGH_PERCENT = 200;
const TOO_LOW_PERCENT = 5;

const FIX = "请核对吨数、单位和设计能力；确实如此的，在 decisions.csv 中写明";

/** Which column holds the tonnes that a facility's load is made of. */
const flowField = (kind: string, basis: string | null): string =>
  kind === "餐厨处理厂"
    ? "kitchen"
    : kind === "填埋场"
      ? "landfilledRaw"
      : kind === "转运站" || basis === "入厂"
        ? "collected"
        : "burnt";

/** Landfills that only take ash run far below their capacity, and small stations now and then: never asked about. */
const STEADY: ReadonlySet<string> = new Set(["焚烧厂", "餐厨处理厂"]);

/** Loads that no plant can have, tonnes in a month that stood still, and states nobody knows. Asked about, never refused. */
export const garbageLoads = (city: City): readonly Fault[] =>
  facilities(city).flatMap(({row, months}) =>
    months.flatMap(({month, load, tonnes, state, daysStopped, row: told}): readonly Fault[] => {
      const ask = (
        field: string,
        code: string,
        message: string,
        fix: string,
        instead: readonly string[] = []
      ): Fault => ({
        ...placeIn("garbage_monthly", told, field),
        ...{severity: "warning", code, message, fix},
        ...(instead.length === 0 ? {} : {instead: instead.map((words) => ({words}))})
      });
      const field = flowField(row.kind, row.capacityBasis);
      const opening = row.opened !== null && row.opened.slice(0, 7) >= month;
      const running = isRunning(state) && (row.state === "运行" || state !== null) && !daysStopped && !opening;
      const off = loadWords(load?.percent ?? null, running && STEADY.has(row.kind));
      const stood = daysStopped !== null && daysStopped >= daysInMonth(month) && (tonnes ?? 0) > 0;
      const strange = state !== null && !OPERATING_WORDS.has(state);
      return [
        ...(off === null ? [] : [ask(field, "implausible-load", off, FIX)]),
        ...(stood
          ? [
              ask(
                "daysStopped",
                "stopped-but-treated",
                `整月停炉 ${daysStopped} 天，却处理了 ${tonnes} 吨`,
                "请核对停炉天数和吨数；确实如此的，在 decisions.csv 中写明"
              )
            ]
          : []),
        ...(strange
          ? [
              ask(
                "operating",
                "unknown-state",
                `不是常见的运行状态${nearestWords(state, [...OPERATING_WORDS])}`,
                `请填写${[...OPERATING_WORDS].join("、")}之一；确实是别的状态的，在 decisions.csv 中写明`,
                nearestFew(state, OPERATING_WORDS, 3)
              )
            ]
          : [])
      ];
    })
  );

/** Sewage plants have no state of their own: a month without water is asked about too. */
export const sewageLoads = (city: City): readonly Fault[] =>
  sewagePlants(city).flatMap(({months}) =>
    months.flatMap(({load, row}) => {
      const off = loadWords(load?.percent ?? null, true);
      return off === null
        ? []
        : [
            {
              ...placeIn("sewage_plants_monthly", row, "treated"),
              ...{severity: "warning" as const, code: "implausible-load", message: off},
              fix: "请核对处理水量、单位和设计规模；确实如此的，在 decisions.csv 中写明"
            }
          ];
    })
  );

const loadWords = (percent: number | null, steady: boolean): string | null =>
  percent === null
    ? null
    : percent > TOO_HIGH_PERCENT
      ? `负荷率 ${percent.toFixed(1)}%，超过 ${TOO_HIGH_PERCENT}%`
      : steady && percent < TOO_LOW_PERCENT
        ? `负荷率 ${percent.toFixed(1)}%，运行的月份不到 ${TOO_LOW_PERCENT}%`
        : null;
