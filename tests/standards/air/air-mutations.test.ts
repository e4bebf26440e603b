import {expect, it} from "vitest";
import {AQI_STANDARDS} from "../../../src/standards/air/aqi.ts";
import type {AqiItem} from "../../../src/standards/air/aqi-standard.ts";
import {type AirLimit, limitOf, meetsLimit} from "../../../src/standards/air/gb3095.ts";
import {AIR_LIMITS} from "../../../src/standards/air/gb3095-in-force.ts";
import {iaqi} from "../../../src/standards/air/iaqi.ts";
import {inForce} from "../../../src/standards/standard.ts";
import {BOUNDARY_CASES, holds, itemOf, standardNamed} from "./air-cases.ts";
import {vectors} from "../vectors.ts";

it.each(BOUNDARY_CASES)("$standard $report $field $value has the index $index", (one) => {
  expect(holds(itemOf(standardNamed(one.standard), one), [one])).toBe(true);
});

it("breaks a boundary case when any one breakpoint moves by one unit, either way", () => {
  let cells = 0;
  const same: string[] = [];
  for (const standard of AQI_STANDARDS)
    for (const report of ["daily", "hourly"] as const)
      for (const item of standard[report]) {
        const cases = BOUNDARY_CASES.filter(
          (each) => each.standard === standard.id && each.report === report && each.field === item.field
        );
        item.breakpoints.slice(1).forEach((breakpoint, i) => {
          for (const unit of [-1, 1]) {
            const moved = Math.round((breakpoint + unit * 10 ** -item.places) * 10) / 10;
            const wrong: AqiItem = {...item, breakpoints: item.breakpoints.toSpliced(i + 1, 1, moved)};
            const name = `${standard.id} ${report} ${item.field} ${breakpoint} → ${moved}`;
            if (indistinguishable(item, wrong)) same.push(name);
            else expect(holds(wrong, cases), name).toBe(false);
          }
          cells += 1;
        });
        if (typeof item.above === "number" && item.above < 500)
          expect(holds({...item, above: item.above + 1}, cases), `${item.field} above`).toBe(false);
      }
  // Daily 7·7 − 2 and 6·7 − 2; hourly 6·7 − 3 twice.
  expect(cells).toBe(47 + 40 + 39 + 39);
  // Only a last row one unit higher can change nothing: indices are rounded up, and above the table the index is the same.
  expect(same).toEqual([
    "HJ 633-2012 daily pm10 600 → 601",
    "HJ 633-2012 daily o3_1h 1200 → 1201",
    "HJ 633-2012 hourly pm10 600 → 601",
    "HJ 633-2012 hourly co 150 → 150.1",
    "HJ 633-2012 hourly o3_1h 1200 → 1201",
    "HJ 633-2026 daily pm10 600 → 601",
    "HJ 633-2026 hourly pm10 600 → 601",
    "HJ 633-2026 hourly so2 800 → 801",
    "HJ 633-2026 hourly co 150 → 150.1",
    "HJ 633-2026 hourly o3_1h 1200 → 1201"
  ]);
});

/** Whether no concentration that can be judged tells two columns apart. */
const indistinguishable = (item: AqiItem, other: AqiItem): boolean => {
  const scale = 10 ** item.places;
  const units = ((item.breakpoints.at(-1) ?? 0) + 2) * scale;
  return Array.from({length: units + 1}, (_, unit) => unit / scale).every(
    (value) => iaqi(item, value) === iaqi(other, value)
  );
};

interface LimitCase {
  readonly date: string;
  readonly pollutant: string;
  readonly averaging: string;
  readonly grade: "first" | "second";
  readonly value: number;
  readonly meets: boolean;
}

const LIMIT_CASES = vectors("air-limits").map((row): LimitCase => ({
  ...{date: row["date"] ?? "", pollutant: row["pollutant"] ?? "", averaging: row["averaging"] ?? ""},
  grade: row["class"] === "一级" ? "first" : "second",
  value: Number(row["conc"]),
  meets: row["meets"] === "是"
}));

const limitFor = (one: LimitCase): AirLimit => {
  const standard = inForce(AIR_LIMITS, one.date);
  const found = standard === null ? null : limitOf(standard, one.pollutant as "CO", one.averaging as "年平均");
  if (found === null) throw new Error(`no limit of ${one.pollutant} on ${one.date}`);
  return found;
};

it.each(LIMIT_CASES)("$date $pollutant $averaging $grade: $value meets the limit: $meets", (one) => {
  expect(meetsLimit(limitFor(one), one.value, one.grade)).toBe(one.meets);
});

it("breaks a boundary case when any one limit moves by one unit, either way", () => {
  let cells = 0;
  for (const standard of AIR_LIMITS)
    for (const limit of standard.limits)
      for (const grade of ["first", "second"] as const) {
        const cases = LIMIT_CASES.filter(
          (each) => each.grade === grade && inForce(AIR_LIMITS, each.date) === standard && limitFor(each) === limit
        );
        const unit = limit.pollutant === "CO" ? 0.1 : 1;
        for (const moved of [limit[grade] - unit, limit[grade] + unit]) {
          const wrong = {...limit, [grade]: Math.round(moved * 10) / 10};
          const good = cases.every(({value, meets}) => meetsLimit(wrong, value, grade) === meets);
          expect(good, `${standard.id} ${limit.pollutant} ${limit.averaging} ${grade} → ${moved}`).toBe(false);
        }
        cells += 1;
      }
  expect(cells).toBe(4 * 14 * 2);
});
