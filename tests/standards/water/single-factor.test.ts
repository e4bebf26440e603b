import {expect, it} from "vitest";
import {add, decimal, subtract, toNumber} from "../../../src/standards/decimal.ts";
import {BASIC_ITEMS, SOURCE_WATER_ITEMS, type WaterKind} from "../../../src/standards/water/gb3838-2002.ts";
import {className, classOf} from "../../../src/standards/water/single-factor.ts";
import {ITEM_OF, vectors} from "../vectors.ts";

const kindOf = (body: string | undefined): WaterKind => (body === "lake" ? "湖库" : "河流");

it("gives every single value of the vectors the class of the value as handed in", () => {
  for (const row of vectors("water-single")) {
    const rank = classOf(ITEM_OF[row["code"] ?? ""] ?? "", Number(row["raw_value"]), kindOf(row["body"]));
    expect(rank === null ? "不评价" : className(rank), row["id"]).toBe(row["class_from_raw"]);
  }
});

it("gives the rounded values of the vectors their class too", () => {
  for (const row of vectors("water-single")) {
    const rank = classOf(ITEM_OF[row["code"] ?? ""] ?? "", Number(row["value_rounded"]), kindOf(row["body"]));
    expect(rank === null ? "不评价" : className(rank), row["id"]).toBe(row["class_from_rounded"]);
  }
});

/** A millionth of a unit of the limit's last digit: nearer than any instrument. */
const STEP = decimal("0.0000000001");

it("changes class exactly at each limit of the standard and nowhere nearer", () => {
  for (const row of vectors("water-limits")) {
    if (row["kind"] !== "max" && row["kind"] !== "min") continue;
    const id = ITEM_OF[row["code"] ?? ""] ?? "";
    const limits = ["I", "II", "III", "IV", "V"].map((name) => row[name] ?? "");
    const kinds: WaterKind[] = row["body"] === "all" ? ["河流", "湖库"] : [kindOf(row["body"])];
    for (const kind of kinds)
      limits.forEach((limit, i) => {
        // With equal neighbours a value exactly on the limit has the best class of them, one beyond the class after them.
        const best = limits.findIndex((other) => Number(other) === Number(limit));
        const next = limits.filter((other) => Number(other) === Number(limit)).length + best;
        const beyond = row["kind"] === "max" ? add(decimal(limit), STEP) : subtract(decimal(limit), STEP);
        expect(classOf(id, Number(limit), kind), `${id} ${kind} ${limit}`).toBe(best);
        expect(classOf(id, toNumber(beyond), kind), `${id} ${kind} beyond ${limit} (${i})`).toBe(next);
      });
  }
});

it("keeps pH between 6 and 9 inclusive in class Ⅰ and everything else in 劣Ⅴ", () => {
  expect([5.99, 6, 9, 9.01].map((value) => className(classOf("pH", value, "河流") ?? 0))).toEqual([
    "劣Ⅴ",
    "Ⅰ",
    "Ⅰ",
    "劣Ⅴ"
  ]);
});

it("judges total phosphorus of a lake by its own row and total nitrogen in lakes only", () => {
  expect(classOf("phosphorus", 0.06, "河流")).toBe(1);
  expect(classOf("phosphorus", 0.06, "湖库")).toBe(3);
  expect(classOf("nitrogen", 1.2, "河流")).toBeNull();
  expect(classOf("nitrogen", 1.2, "湖库")).toBe(3);
});

it("holds the 24 items and the 21 that decide a class, with the decimals kept in means", () => {
  expect(BASIC_ITEMS.map((item) => item.number)).toEqual(Array.from({length: 24}, (_, i) => i + 1));
  expect(BASIC_ITEMS.filter((item) => !item.takesPart).map((item) => item.name)).toEqual([
    "水温",
    "总氮",
    "粪大肠菌群"
  ]);
  for (const row of vectors("water-limits")) {
    const item = BASIC_ITEMS.find(({id}) => id === ITEM_OF[row["code"] ?? ""]);
    if (row["assessment_decimals"] !== "") expect(item?.decimals, row["code"]).toBe(Number(row["assessment_decimals"]));
    expect(item?.takesPart, row["code"]).toBe(row["in_21_indicators"] === "1");
  }
});

it("holds the five supplementary items of Table 2", () => {
  expect(SOURCE_WATER_ITEMS.map(({limit}) => limit)).toEqual(vectors("water-limits-table2").map((row) => row["limit"]));
});
