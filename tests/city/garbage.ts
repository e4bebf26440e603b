import {FIRST_MONTH, LAST_MONTH, monthOf, monthsFrom} from "./calendar.ts";
import type {Draft} from "./csv.ts";
import {EAST, KITCHEN, KITCHEN_EAST, MAIN} from "./garbage-facilities.ts";
import {EMERGENCY_WHY, type Flow, eastern, flowOf, landfillOf} from "./garbage-flows.ts";
import {PLACES} from "./places.ts";
import {random} from "./random.ts";

const stateOf = (month: string): "核定" | "初步" | "修订" =>
  month > "2026-08" ? "初步" : ["2022-06", "2023-02", "2024-07", "2025-03"].includes(month) ? "修订" : "核定";

/** Days the boilers of the main plant stood still. */
const STOPPED: Readonly<Record<string, number>> = {
  "2021-05": 4,
  "2022-05": 6,
  "2023-08": 5,
  "2024-05": 6,
  "2025-05": 5,
  "2026-05": 9
};

/** Share of the kitchen waste that arises (by estimate) which reaches a plant: all of it since June 2026. */
const kitchenTreated = (month: string): number => {
  const last: Readonly<Record<string, number>> = {
    "2025-11": 0.91,
    "2025-12": 0.92,
    "2026-01": 0.94,
    "2026-02": 0.95,
    "2026-03": 0.96,
    "2026-04": 0.96,
    "2026-05": 0.98
  };
  if (month >= "2026-06") return 1;
  const months = Number(month.slice(0, 4)) * 12 + monthOf(month) - 2021 * 12 - 3;
  return last[month] ?? 0.42 + 0.0084 * Math.max(0, months) + 0.012 * (monthOf(month) % 3);
};

export const garbageMonthly = (seed: string): Draft<"garbage_monthly">[] => {
  const rng = random(`${seed}/garbage`);
  return monthsFrom(FIRST_MONTH, LAST_MONTH).flatMap((month) => {
    const flows = PLACES.map((p) => flowOf(p, month, rng));
    const dataState = stateOf(month);
    const sum = (list: readonly Flow[], part: "burnt" | "kitchen"): number =>
      list.reduce((total, f) => total + f[part], 0);
    const main = flows.filter((f) => !eastern(f.place) || month < "2022-10");
    const east = flows.filter((f) => eastern(f.place) && month >= "2022-10");
    const kitchenEast = flows.filter((f) => eastern(f.place));
    const kitchenNorth = flows.filter((f) => ["铁厂县", "松坪县", "云顶县"].includes(f.place.name));
    const kitchenMain = flows.filter((f) => !kitchenEast.includes(f) && !kitchenNorth.includes(f));
    const ash = (burnt: number): number => Math.round(burnt * 0.031);
    const stopped = STOPPED[month] ?? 0;
    const burners: Draft<"garbage_monthly">[] = [
      {
        month,
        facility: MAIN,
        collected: sum(main, "burnt"),
        burnt: sum(main, "burnt"),
        operating: stopped > 0 ? "检修" : "运行",
        daysStopped: stopped,
        dataState
      },
      ...(month < "2022-10"
        ? []
        : [
            {
              month,
              facility: EAST,
              collected: sum(east, "burnt"),
              burnt: sum(east, "burnt"),
              operating: month === "2024-11" ? "检修" : "运行",
              daysStopped: month === "2024-11" ? 4 : 0,
              dataState
            }
          ])
    ];
    const kitchens = (
      [
        [KITCHEN, kitchenMain, "2021-03"],
        [KITCHEN_EAST, kitchenEast, "2023-06"],
        ["铁厂县餐厨处理站", kitchenNorth, "2024-09"]
      ] as const
    )
      .filter(([, , from]) => month >= from)
      .map(([name, list]) => ({
        month,
        facility: name,
        generated: Math.round(sum(list, "kitchen") / kitchenTreated(month)),
        kitchen: sum(list, "kitchen"),
        operating: name === "铁厂县餐厨处理站" && month === LAST_MONTH ? "检修" : "运行",
        dataState
      }));
    const cells = [...new Set(Object.values(landfillOf))].map((name) => {
      const own = flows.filter((f) => landfillOf[f.place.name] === name);
      const raw = own.reduce((total, f) => total + f.raw, 0);
      const emergency = own.reduce((total, f) => total + f.emergency, 0);
      const fromPlants =
        name === "云溪市马蹄生活垃圾填埋场"
          ? ash(sum(main, "burnt"))
          : name === "梧岭市窑上生活垃圾填埋场"
            ? ash(sum(east, "burnt"))
            : 0;
      return {
        month,
        facility: name,
        landfilledRaw: raw,
        landfilledAsh: fromPlants,
        landfilledEmergency: emergency,
        emergencyReason: emergency > 0 ? EMERGENCY_WHY[month] : null,
        operating: raw > 0 ? "运行" : emergency > 0 ? "应急启用" : fromPlants > 0 ? "飞灰填埋" : "停止进场",
        dataState
      };
    });
    const counties = flows.map((f) => ({
      month,
      region: f.place.name,
      collected: f.collected,
      burnt: f.burnt,
      kitchen: f.kitchen,
      recovered: f.recovered,
      landfilledRaw: f.raw,
      landfilledEmergency: f.emergency,
      emergencyReason: f.emergency > 0 ? EMERGENCY_WHY[month] : null,
      exported: f.exported,
      generated: f.collected + f.recovered,
      dataState
    }));
    return [...counties, ...burners, ...kitchens, ...cells];
  });
};
