import fc from "fast-check";
import {expect, it} from "vitest";
import {decimal, print, roundKeepingOne, toNumber} from "../../../src/standards/decimal.ts";
import {BASIC_ITEMS, type WaterKind} from "../../../src/standards/water/gb3838-2002.ts";
import {type ClassRank, classOf} from "../../../src/standards/water/single-factor.ts";
import {CONDITIONS, DECIDING_ITEMS} from "../../../src/standards/water/water-assessment-2011.ts";
import {basinCondition} from "../../../src/standards/water/water-basin.ts";
import {judge} from "../../../src/standards/water/water-judge.ts";
import {meanValues} from "../../../src/standards/water/water-mean.ts";
import {waterTables} from "../../../src/standards/water/water-table.ts";

const SEED = {seed: 3838, numRuns: 400};
const kinds = fc.constantFrom<WaterKind>("河流", "湖库");
const items = fc.constantFrom(...BASIC_ITEMS.filter(({kind}) => kind !== "none"));
/** Decimals as instruments print them, dense near the limits of Table 1. */
const values = fc
  .tuple(fc.integer({min: 0, max: 60_000}), fc.integer({min: 0, max: 5}))
  .map(([units, scale]) => toNumber({units: BigInt(units), scale}));
const sections = fc
  .array(fc.tuple(fc.constantFrom(...DECIDING_ITEMS.map(({id}) => id)), values), {maxLength: 21})
  // The reader refuses a pH above 14.
  .map((pairs): Readonly<Record<string, number>> =>
    Object.fromEntries(pairs.map(([id, value]) => [id, id === "pH" ? value % 14 : value]))
  );

it("never gives a worse value a better class", () => {
  fc.assert(
    fc.property(items, kinds, values, values, (item, kind, a, b) => {
      if (item.kind === "range") return;
      const [better, worse] = (item.kind === "floor" ? a > b : a < b) ? [a, b] : [b, a];
      const [first, second] = [classOf(item.id, better, kind), classOf(item.id, worse, kind)];
      if (first !== null && second !== null) expect(first).toBeLessThanOrEqual(second);
    }),
    SEED
  );
});

it("never gives a worse value a better class under a publisher's limits either", () => {
  const limits = fc.array(
    fc.record({
      ...{standard: fc.constant("GB 3838-2002"), item: items.map(({name}) => name)},
      ...{class: fc.constantFrom("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ"), limit: values, unit: fc.constant("mg/L")},
      ...{from: fc.constant("2020-01-01"), to: fc.constant(null), source: fc.constant("test")}
    }),
    {maxLength: 4}
  );
  fc.assert(
    fc.property(limits, items, kinds, values, values, (rows, item, kind, a, b) => {
      if (item.kind === "range") return;
      const table = waterTables(rows).tables.at(-1)!;
      const [better, worse] = (item.kind === "floor" ? a > b : a < b) ? [a, b] : [b, a];
      const [first, second] = [classOf(item.id, better, kind, table), classOf(item.id, worse, kind, table)];
      if (first !== null && second !== null) expect(first).toBeLessThanOrEqual(second);
    }),
    SEED
  );
});

it("never judges a section by anything but its worst item", () => {
  fc.assert(
    fc.property(sections, kinds, (section, kind) => {
      const {rank, items: judged, lacking} = judge(section, kind);
      if (lacking.length > 0) expect(rank).toBeNull();
      else expect(rank).toBe(Math.max(...judged.map((item) => item.rank)));
    }),
    SEED
  );
});

it("adds a missing item without changing the others and without improving the class", () => {
  fc.assert(
    fc.property(sections, kinds, fc.constantFrom(...DECIDING_ITEMS), values, (section, kind, item, value) => {
      if (section[item.id] !== undefined) return;
      const [before, after] = [judge(section, kind), judge({...section, [item.id]: value}, kind)];
      expect(after.items.filter((judged) => judged.item.id !== item.id)).toEqual(before.items);
      if (before.rank !== null) expect(after.rank ?? -1).toBeGreaterThanOrEqual(before.rank);
    }),
    SEED
  );
});

it("does not depend on the order of the values or of the rows", () => {
  fc.assert(
    fc.property(sections, kinds, (section, kind) => {
      const turned = Object.fromEntries(Object.entries(section).toReversed());
      expect(judge(turned, kind)).toEqual(judge(section, kind));
    }),
    SEED
  );
  fc.assert(
    fc.property(fc.array(sections, {minLength: 1, maxLength: 6}), (rows) => {
      const [there, back] = [meanValues(rows), meanValues(rows.toReversed())];
      // pH goes through logarithms: its sum may differ in the sixteenth digit, its rounded mean does not.
      expect(back.values).toEqual(there.values);
    }),
    SEED
  );
});

it("rounds once: a rounded value stays as it is", () => {
  fc.assert(
    fc.property(values, fc.integer({min: 0, max: 5}), (value, digits) => {
      const once = roundKeepingOne(decimal(value), digits);
      expect(toNumber(roundKeepingOne(once, digits)), print(once)).toBe(toNumber(once));
    }),
    SEED
  );
});

it("never grades a basin better for a section that got worse", () => {
  const ranks = fc.array(fc.integer({min: 0, max: 5}), {minLength: 1, maxLength: 30});
  const spread = (list: readonly number[]) => ({
    good: list.filter((rank) => rank <= 2).length,
    inferior: list.filter((rank) => rank === 5).length,
    total: list.length
  });
  fc.assert(
    fc.property(ranks, fc.nat(), (list, at) => {
      const worse = list.map((rank, i) => (i === at % list.length ? Math.min(5, rank + 1) : rank) as ClassRank);
      const [before, after] = [basinCondition(spread(list)), basinCondition(spread(worse))];
      expect(CONDITIONS.indexOf(after ?? "优")).toBeGreaterThanOrEqual(CONDITIONS.indexOf(before ?? "优"));
    }),
    SEED
  );
});
