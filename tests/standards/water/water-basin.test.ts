import {expect, it} from "vitest";
import {BASIC_ITEMS} from "../../../src/standards/water/gb3838-2002.ts";
import {CLASS_III, conditionOf} from "../../../src/standards/water/water-assessment-2011.ts";
import {basinCondition, basinPollutants} from "../../../src/standards/water/water-basin.ts";
import {basinChange} from "../../../src/standards/water/water-change.ts";
import {judge} from "../../../src/standards/water/water-judge.ts";
import {meanValues} from "../../../src/standards/water/water-mean.ts";
import {excessText, mainPollutants} from "../../../src/standards/water/water-pollutants.ts";
import {ITEM_OF, vectors} from "../vectors.ts";
import {printed, valuesOf} from "./water-rows.ts";

const count = (row: Readonly<Record<string, string>>, name: string): number => Number(row[name]);

it("grades basins by the proportions of their classes, on exact ratios", () => {
  for (const row of vectors("water-basins")) {
    const good = count(row, "n_I") + count(row, "n_II") + count(row, "n_III");
    const spread = {good, inferior: count(row, "n_inferior_V"), total: count(row, "n_total")};
    expect(basinCondition(spread), row["id"]).toBe(row["grade"]);
  }
});

it("gives every published basin its published grade", () => {
  for (const row of vectors("water-published-basins")) {
    // Shares printed with one decimal, as counts of a thousand.
    const spread = {good: count(row, "pct_I_III") * 10, inferior: count(row, "pct_inferior_V") * 10, total: 1000};
    expect(basinCondition(spread), row["id"]).toBe(row["published"]);
  }
});

it("changes grade exactly at 90, 75, 40 and 20 percent", () => {
  const at = (good: number, inferior: number): string | null => basinCondition({good, inferior, total: 1000});
  expect([at(900, 100), at(899, 0), at(750, 250), at(749, 199), at(749, 200), at(600, 399), at(600, 400)]).toEqual([
    "优",
    "良好",
    "良好",
    "轻度污染",
    "中度污染",
    "中度污染",
    "重度污染"
  ]);
  expect(basinCondition({good: 0, inferior: 0, total: 0})).toBeNull();
});

it("judges the mean concentrations of fewer than five sections like one section", () => {
  const basins = Map.groupBy(vectors("water-basin-mean"), (row) => row["id"]);
  for (const [id, rows] of basins) {
    const mean = rows.find((row) => row["section"] === "MEAN");
    const {values, exact} = meanValues(rows.filter((row) => row !== mean).map(valuesOf));
    for (const [code, item] of Object.entries(ITEM_OF)) {
      if (mean?.[code] === undefined || mean[code] === "") continue;
      // The vector prints the pH with two decimals; as judged it has none.
      if (code === "pH") expect(Number(exact["pH"]).toFixed(2), id).toBe(mean["pH"]);
      else expect(values[item], `${id} ${code}`).toBe(Number(mean[code]));
    }
    const result = judge(values, "河流");
    expect(result.rank === null ? null : conditionOf(result.rank), id).toBe(mean?.["grade"]);
    // The vector prints 0.0 for a multiple of 0.05; here it keeps the decimal that tells it from nothing.
    expect(excessText(mainPollutants(result)).replace("(0.05)", "(0.0)"), id).toBe(
      printed(mean?.["main_pollutants_1dp"])
    );
  }
});

it("orders the items of a basin by the share of sections over Ⅲ, equals in the order of Table 1", () => {
  const rows = vectors("water-basin-main");
  const total = Number(rows[0]?.["n_sections"]);
  const clean = {pH: 7.5, dissolvedOxygen: 8, permanganate: 2, ammonia: 0.1, phosphorus: 0.02};
  const sections = Array.from({length: total}, (_, i) =>
    judge(
      {
        ...clean,
        ...Object.fromEntries(
          rows.flatMap((row) => {
            const item = BASIC_ITEMS.find(({name}) => name === row["indicator"]);
            if (item === undefined || i >= Number(row["n_sections_over_III"])) return [];
            const limit = Number((item.river as readonly string[] | null)?.[CLASS_III]);
            return [[item.id, item.kind === "floor" ? limit / 2 : limit * 2]];
          })
        )
      },
      "河流"
    )
  );
  // That only the first three are "main" (column is_main_pollutant) rests on no text: all are listed.
  expect(basinPollutants(sections).map(({item, over, total: all}) => [item.name, (over * 100) / all])).toEqual(
    rows.map((row) => [row["indicator"], Number(row["rate_pct"])])
  );
});

const SPOKEN: Readonly<Record<string, string>> = {"有所变差(下降)": "有所变差", "明显变差(下降)": "明显变差"};

it("measures a change by ΔG − ΔD; beyond 20 points the word is confirmed, below it is a trial", () => {
  for (const row of vectors("water-change")) {
    if (row["method"] !== "proportion") continue;
    const spread = (good: string, inferior: string) => ({
      ...{good: Number(row[good]) * 10, inferior: Number(row[inferior]) * 10},
      total: 1000
    });
    const change = basinChange(
      spread("prev_pct_I_III_or_class", "prev_pct_inferior_V"),
      spread("now_pct_I_III_or_class", "now_pct_inferior_V")
    );
    expect(change?.points, row["id"]).toBeCloseTo(Number(row["dG_minus_dD"]), 9);
    expect(change?.word, row["id"]).toBe(SPOKEN[row["result"] ?? ""] ?? row["result"]);
  }
  // The words for one section (rows section-grade) rest on no text: the site says 变好 or 变差 and the two classes.
});

it("takes exactly 20 points for no marked change, whatever the counts", () => {
  // 3 of 15 more: 20 points, though 0.8 − 0.6 is 0.20000000000000007 in doubles.
  expect(basinChange({good: 9, inferior: 0, total: 15}, {good: 12, inferior: 0, total: 15})?.word).toBe("有所好转");
  expect(basinChange({good: 9, inferior: 0, total: 15}, {good: 13, inferior: 0, total: 15})?.word).toBe("明显好转");
  expect(basinChange({good: 0, inferior: 0, total: 0}, {good: 1, inferior: 0, total: 1})).toBeNull();
});
