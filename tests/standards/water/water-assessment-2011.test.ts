import {expect, it} from "vitest";
import type {WaterKind} from "../../../src/standards/water/gb3838-2002.ts";
import {className, classRank} from "../../../src/standards/water/single-factor.ts";
import {conditionOf} from "../../../src/standards/water/water-assessment-2011.ts";
import {detectionTooHigh, determining, judge} from "../../../src/standards/water/water-judge.ts";
import {excessText, mainPollutants, multipleText, over} from "../../../src/standards/water/water-pollutants.ts";
import {vectors} from "../vectors.ts";
import {detectionsOf, printed, valuesOf} from "./water-rows.ts";

it("judges the sections of the vectors as handed in: class, condition, main pollutants, target", () => {
  for (const row of vectors("water-sections")) {
    const kind: WaterKind = row["body"] === "lake" ? "湖库" : "河流";
    const result = judge(valuesOf(row), kind);
    const {rank} = result;
    expect(rank === null ? null : className(rank), row["id"]).toBe(row["class_without_rounding"]);
    // None of these sections changes class by rounding, so the columns of the rounded judgement hold as well.
    expect(rank === null ? null : conditionOf(rank), row["id"]).toBe(row["grade"]);
    expect(
      determining(result)
        .map(({item}) => item.name)
        .join("、"),
      row["id"]
    ).toBe(printed(row["determining"]));
    expect(excessText(mainPollutants(result)), row["id"]).toBe(printed(row["main_pollutants_1dp"]));
    expect(excessText(mainPollutants(result), 2), row["id"]).toBe(printed(row["main_pollutants_2dp"]));
    const target = classRank(row["target"] as "Ⅱ" | "Ⅲ" | "Ⅳ");
    expect((rank ?? 9) <= target ? "达标" : "不达标", row["id"]).toBe(row["compliance"]);
    expect(excessText(over(result, target), 2), row["id"]).toBe(printed(row["over_target_2dp"]));
  }
});

it("judges the sections of the vectors rounded first, as a bureau may ask for: half limits of detection stay", () => {
  for (const row of vectors("water-sections")) {
    const kind: WaterKind = row["body"] === "lake" ? "湖库" : "河流";
    const {rank, items} = judge(valuesOf(row), kind, {round: true, printed: detectionsOf(row)});
    expect(rank === null ? null : className(rank), row["id"]).toBe(row["class"]);
    for (const {item, value, judged} of items)
      if (detectionsOf(row)[item.id] !== undefined) expect(judged, `${row["id"]} ${item.name}`).toBe(value);
  }
});

it("says where a limit of detection lies above the limit it is held against", () => {
  const judged = (value: number, printed: string) =>
    judge({...FIVE, phenol: value}, "河流", {printed: {phenol: printed}});
  const phenol = (judgement: ReturnType<typeof judge>) => judgement.items.find(({item}) => item.id === "phenol")!;
  // Ⅰ–Ⅱ end at 0.002: half of 0.003 meets it, 0.003 does not.
  const [high, low] = [judged(0.0015, "0.003L"), judged(0.0005, "0.001L")];
  expect([detectionTooHigh(phenol(high), high), detectionTooHigh(phenol(low), low)]).toEqual([true, false]);
});

const FIVE = {pH: 7.5, dissolvedOxygen: 8, permanganate: 2, ammonia: 0.1, phosphorus: 0.02};

it("leaves a section unjudged when one of the five basic items is missing, whatever the others say", () => {
  const result = judge({...FIVE, ammonia: null, cod: 90}, "河流");
  expect(result.rank).toBeNull();
  expect(result.lacking.map(({name}) => name)).toEqual(["氨氮"]);
  expect(mainPollutants(result)).toEqual([]);
  expect(judge({}, "河流").lacking).toHaveLength(5);
});

it("judges the five alone and counts which of the 21 were measured", () => {
  const result = judge({...FIVE, nitrogen: 9, temperature: 30, coliform: 99999}, "湖库");
  // 总磷 0.02 of a lake is Ⅱ; 总氮, 水温 and 粪大肠菌群 take no part.
  expect(result.rank).toBe(1);
  expect(result.items).toHaveLength(5);
});

it("names no main pollutant up to class Ⅲ", () => {
  expect(excessText(mainPollutants(judge({...FIVE, ammonia: 1}, "河流")))).toBe("");
});

it("puts cyanide and heavy metals over Ⅲ first, and dissolved oxygen before a better class", () => {
  const mixed = judge({...FIVE, dissolvedOxygen: 1, phosphorus: 0.25, ammonia: 2.5, lead: 0.06}, "河流");
  expect(excessText(mainPollutants(mixed))).toBe("铅(0.2)、氨氮(1.5)、溶解氧");
});

it("prints two decimals where one would print 0.0, and says <0.01 below that", () => {
  const cod = judge({...FIVE, cod: 21}, "河流");
  expect(excessText(mainPollutants(cod))).toBe("化学需氧量(0.05)");
  const ammonia = judge({...FIVE, ammonia: 1.0004}, "河流");
  expect(excessText(mainPollutants(ammonia))).toBe("氨氮(<0.01)");
});

it("computes multiples as published bulletins do, within their own rounding", () => {
  for (const row of vectors("water-published-multiples")) {
    const excess = {value: Number(row["conc_mg_L"]), limit: row["target_limit_V"] ?? ""};
    const ours = multipleText({...excess, item: judge(FIVE, "河流").items[0]!.item, rank: 5}, 2);
    expect(ours, row["id"]).toBe(row["half_even_2dp"]);
    // The bulletins round half-up or truncate: a hundredth apart at most.
    expect(Math.abs(Number(ours) - Number(row["published"])), row["id"]).toBeLessThan(0.011);
  }
});

it("orders multiples exactly, where doubles would tie or swap them", () => {
  // 0.3/0.2 and 1.5/1.0 are the same multiple; the table's order decides.
  const tie = judge({...FIVE, ammonia: 1.5, phosphorus: 0.3}, "河流");
  expect(excessText(mainPollutants(tie))).toBe("氨氮(0.5)、总磷(0.5)");
});
