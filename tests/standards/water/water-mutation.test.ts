import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {expect, it} from "vitest";
import {add, decimal, print, subtract} from "../../../src/standards/decimal.ts";
import {
  BASIC_ITEMS,
  type BasicItem,
  CLASSES,
  GB3838_2002,
  type Limits,
  type SurfaceWaterClass,
  type WaterKind
} from "../../../src/standards/water/gb3838-2002.ts";
import {className, classOf, classRank} from "../../../src/standards/water/single-factor.ts";
import {AUTOMATIC_FOUR} from "../../../src/standards/water/water-assessment-2011.ts";
import {judge} from "../../../src/standards/water/water-judge.ts";
import {excessText, over} from "../../../src/standards/water/water-pollutants.ts";
import {STATE_TABLE, tableOf, type WaterTable} from "../../../src/standards/water/water-table.ts";
import {ITEM_OF, vectors} from "../vectors.ts";
import {printed, valuesOf} from "./water-rows.ts";

// A wrong digit in any cell of Table 1 must be found by a class that was published, by an answer computed elsewhere, or by a
// value beside a limit with the class that was worked out for it by hand: nothing here is made from a table of limits.

interface Case {
  readonly name: string;
  readonly holds: (table: WaterTable) => boolean;
}

const kindOf = (body: string | undefined): WaterKind => (body === "lake" || body === "湖库" ? "湖库" : "河流");
const itemOf = (row: Readonly<Record<string, string>>): string => ITEM_OF[row["code"] ?? ""] ?? "";
const classIn = (values: Readonly<Record<string, unknown>>, kind: WaterKind, table: WaterTable): string | null => {
  const {rank} = judge(values, kind, {table, required: AUTOMATIC_FOUR});
  return rank === null ? null : className(rank);
};

/** Unrounded readings of the national automatic stations in Yunnan with their published class; see tests/real. */
const published: readonly Case[] = csvParse(
  readFileSync(new URL("../../real/city/water_readings_yunnan_2020-05_2021-04.csv", import.meta.url), "utf8")
).flatMap((row, i) => {
  const official = row["官方水质类别"];
  if (!CLASSES.some((name) => name === official)) return [];
  const cell = (header: string): number | null =>
    /^[\d.]+(E-?\d+)?$/.test(row[header] ?? "") ? Number(row[header]) : null;
  const values = {
    ...{pH: cell("pH(无量纲)"), dissolvedOxygen: cell("溶解氧(mg/L)"), permanganate: cell("高锰酸盐指数(mg/L)")},
    ...{ammonia: cell("氨氮(mg/L)"), phosphorus: cell("总磷(mg/L)")}
  };
  return [{name: `published ${i + 2}`, holds: (table) => classIn(values, kindOf(row["水体类型"]), table) === official}];
});

/** Single values and whole sections whose class and multiples were computed outside this code base. */
const computed: readonly Case[] = [
  ...vectors("water-single").map((row) => ({
    name: row["id"] ?? "",
    holds: (table: WaterTable) => {
      const rank = classOf(itemOf(row), Number(row["raw_value"]), kindOf(row["body"]), table);
      return (rank === null ? "不评价" : className(rank)) === row["class_from_raw"];
    }
  })),
  ...vectors("water-sections").map((row) => ({
    name: row["id"] ?? "",
    holds: (table: WaterTable) => {
      const judged = judge(valuesOf(row), kindOf(row["body"]), {table});
      const target = classRank(row["target"] as SurfaceWaterClass);
      return (
        (judged.rank === null ? null : className(judged.rank)) === row["class_without_rounding"] &&
        excessText(over(judged, target), 2) === printed(row["over_target_2dp"])
      );
    }
  }))
];

const CLEAN = {pH: 7, dissolvedOxygen: 9, permanganate: 0, ammonia: 0, phosphorus: 0};
const parts = (cell: string | undefined): readonly (readonly string[])[] =>
  cell === undefined || cell === "" ? [] : cell.split("; ").map((part) => part.split(" "));

/** Both sides of each limit, and multiples where no class tells two limits apart; typed from the standard's text. */
const boundaries: readonly Case[] = vectors("water-boundaries").flatMap((row) => {
  const id = BASIC_ITEMS.find(({number}) => number === Number(row["no"]))?.id ?? "";
  return (row["water"] ?? "").split(" ").flatMap((kind): Case[] => [
    ...parts(row["classes"]).map(([value, name]) => ({
      name: `${row["item"]} ${kind} ${value} is ${name}`,
      holds: (table: WaterTable) => className(classOf(id, Number(value), kind as WaterKind, table) ?? 5) === name
    })),
    ...parts(row["multiples"]).map(([value, target, multiple]) => ({
      name: `${row["item"]} ${kind} ${value} is ${multiple} over ${target}`,
      holds: (table: WaterTable) => {
        const judged = judge({...CLEAN, [id]: Number(value)}, kind as WaterKind, {table});
        const own = over(judged, classRank(target as SurfaceWaterClass)).filter(({item}) => item.id === id);
        return excessText(own, 2) === `${own[0]?.item.name}(${multiple})`;
      }
    }))
  ]);
});

/** A limit a tenth of its last digit up or down. */
const changed = (limit: string, up: boolean): string => {
  const value = decimal(limit);
  return print((up ? add : subtract)(value, {units: 1n, scale: value.scale + 1}));
};

interface Mutant {
  readonly name: string;
  readonly table: WaterTable;
}

const mutants = (item: BasicItem, kind: "river" | "lake"): readonly Mutant[] => {
  const limits = item[kind];
  if (limits === null || item.kind === "none") return [];
  const shared = item.river?.join() === item.lake?.join();
  if (shared && kind === "lake") return [];
  const cells = item.kind === "range" ? [0, 1] : [0, 1, 2, 3, 4];
  return cells.flatMap((at) =>
    [true, false].map((up) => {
      const next =
        item.kind === "range"
          ? limits.map((limit) =>
              limit
                .split("~")
                .map((end, i) => (i === at ? changed(end, up) : end))
                .join("~")
            )
          : limits.map((limit, i) => (i === at ? changed(limit, up) : limit));
      const cell = next as unknown as Limits;
      const own = {...item, ...(shared ? {river: cell, lake: cell} : {[kind]: cell})};
      const items = GB3838_2002.items.map((known) => (known === item ? own : known));
      return {name: `${item.name} ${kind} ${at} ${up ? "+" : "−"}`, table: tableOf({...GB3838_2002, items})};
    })
  );
};

it("names every item of Table 1 that has limits, in both waters, by its number", () => {
  const names = (row: Readonly<Record<string, string>>) => `${row["no"]} ${printed(row["item"])}`;
  expect([...new Set(vectors("water-boundaries").map(names))]).toEqual(
    BASIC_ITEMS.filter(({kind}) => kind !== "none").map(({number, name}) => `${number} ${name}`)
  );
});

it("holds every case with the table as it is", () => {
  for (const {name, holds} of [...published, ...computed, ...boundaries]) expect(holds(STATE_TABLE), name).toBe(true);
  expect([published.length, computed.length, boundaries.length]).toEqual([1219, 55, 374]);
});

it("is found wrong by an answer from elsewhere or a boundary typed by hand when any single limit changes by a digit", () => {
  const all = GB3838_2002.items.flatMap((item) => [...mutants(item, "river"), ...mutants(item, "lake")]);
  const found = (cases: readonly Case[]) => new Set(all.filter(({table}) => cases.some(({holds}) => !holds(table))));
  const [answers, elsewhere, typed] = [found(published), found(computed), found(boundaries)];
  const both = new Set([...answers, ...elsewhere]);
  console.info(
    `water limits: ${all.length} changed cells; ${answers.size} found by published classes, ${elsewhere.size} by answers ` +
      `computed elsewhere (${both.size} by one of the two), ${typed.size} by boundaries typed by hand`
  );
  expect(all).toHaveLength(234);
  expect(all.filter((mutant) => !typed.has(mutant)).map(({name}) => name)).toEqual([]);
});
