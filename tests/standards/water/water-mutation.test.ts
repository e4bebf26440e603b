import {expect, it} from "vitest";
import {add, type Decimal, decimal, print, subtract, toNumber} from "../../../src/standards/decimal.ts";
import {type BasicItem, GB3838_2002, type Limits, type WaterKind} from "../../../src/standards/water/gb3838-2002.ts";
import {type ClassRank, className, classOf} from "../../../src/standards/water/single-factor.ts";
import {judge} from "../../../src/standards/water/water-judge.ts";
import {multipleText, over} from "../../../src/standards/water/water-pollutants.ts";
import {STATE_TABLE, tableOf, type WaterTable} from "../../../src/standards/water/water-table.ts";
import {ITEM_OF, vectors} from "../vectors.ts";

// A wrong digit in any cell of Table 1 must be found by an answer that was computed or printed elsewhere, or by a value on
// either side of a limit: not by comparing the table with a copy of itself.

interface Case {
  readonly name: string;
  readonly holds: (table: WaterTable) => boolean;
}

const kindOf = (body: string | undefined): WaterKind => (body === "lake" ? "湖库" : "河流");
const itemOf = (row: Readonly<Record<string, string>>): string => ITEM_OF[row["code"] ?? ""] ?? "";

/** Single values whose class was computed outside this code base. */
const singles: readonly Case[] = vectors("water-single").map((row) => ({
  name: row["id"] ?? "",
  holds: (table) => {
    const rank = classOf(itemOf(row), Number(row["raw_value"]), kindOf(row["body"]), table);
    return (rank === null ? "不评价" : className(rank)) === row["class_from_raw"];
  }
}));

const STEP = decimal("0.0000000001");
const CLEAN = {pH: 7, dissolvedOxygen: 9, permanganate: 0, ammonia: 0, phosphorus: 0};

/** A value on each limit of the scan and one just beyond it; and twice the limit, which is over it exactly once. */
const boundaries: readonly Case[] = vectors("water-limits").flatMap((row) => {
  const id = itemOf(row);
  if (row["kind"] === "range")
    return [5.9, 6, 9, 9.1].map((value) => ({
      name: `${id} ${value}`,
      holds: (table: WaterTable) => classOf(id, value, "河流", table) === (value < 6 || value > 9 ? 5 : 0)
    }));
  if (row["kind"] !== "max" && row["kind"] !== "min") return [];
  const limits = ["I", "II", "III", "IV", "V"].map((name) => row[name] ?? "");
  const kinds: readonly WaterKind[] = row["body"] === "all" ? ["河流", "湖库"] : [kindOf(row["body"])];
  const beyond = (limit: string): Decimal => (row["kind"] === "max" ? add : subtract)(decimal(limit), STEP);
  return kinds.flatMap((kind) =>
    limits.flatMap((limit, line): Case[] => [
      {
        name: `${id} ${kind} ${limit}`,
        holds: (table) => classOf(id, Number(limit), kind, table) === limits.indexOf(limit)
      },
      {
        name: `${id} ${kind} beyond ${limit}`,
        holds: (table) => classOf(id, toNumber(beyond(limit)), kind, table) === limits.lastIndexOf(limit) + 1
      },
      {
        name: `${id} ${kind} twice ${limit}`,
        holds: (table) => {
          const judged = judge({...CLEAN, [id]: Number(limit) * 2}, kind, {table});
          const excess = over(judged, line as ClassRank).find(({item}) => item.id === id);
          return excess === undefined || excess.limit === null || multipleText(excess, 6) === "1.000000";
        }
      }
    ])
  );
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

it("holds every case with the table as it is", () => {
  for (const {name, holds} of [...singles, ...boundaries]) expect(holds(STATE_TABLE), name).toBe(true);
});

it("is found wrong by a computed answer or a boundary when any single limit changes by a digit", () => {
  const all = GB3838_2002.items.flatMap((item) => [...mutants(item, "river"), ...mutants(item, "lake")]);
  const bySingles = all.filter(({table}) => singles.some(({holds}) => !holds(table)));
  console.info(`water limits: ${all.length} changed cells, ${bySingles.length} of them found by single values alone`);
  expect(all.length).toBeGreaterThan(230);
  expect(
    all.filter(({table}) => [...singles, ...boundaries].every(({holds}) => holds(table))).map(({name}) => name)
  ).toEqual([]);
});
