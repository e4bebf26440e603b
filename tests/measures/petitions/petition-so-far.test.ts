import fc from "fast-check";
import {expect, it} from "vitest";
import {eachSoFar} from "../../../src/measures/petitions/petition-so-far.ts";
import type {PetitionCase} from "../../../src/tables/schemas/index.ts";

const day = fc.integer({min: 1, max: 28}).map((d) => `2024-05-${String(d).padStart(2, "0")}`);
const row = fc.record({closedOn: fc.option(day), rebounded: fc.option(fc.boolean())}) as fc.Arbitrary<PetitionCase>;
const batch = fc.record({
  round: fc.constantFrom("第二轮", "第三轮"),
  number: fc.constantFrom(1, 2, 3, 4, Number.POSITIVE_INFINITY),
  cases: fc.array(row, {maxLength: 4}),
  date: day
});

it("counts what was closed and sent back in a round so far, whatever the order of the bulletins' dates", () => {
  fc.assert(
    fc.property(fc.array(batch, {maxLength: 12}), (drawn) => {
      const batches = drawn.toSorted((a, b) => (a.round < b.round ? -1 : a.round > b.round ? 1 : 0));
      const found = eachSoFar(batches, (sofar, i) =>
        sofar === null ? null : {cases: sofar.cases, ...sofar.closedUntil(batches[i]?.date ?? "")}
      );
      const expected = batches.map(({round, date}, i) => {
        const before = batches.slice(0, i + 1).filter((one) => one.round === round);
        const numbered = before.filter(({number}) => Number.isFinite(number));
        if (!numbered.every(({number, cases}, at) => number === at + 1 && cases.length > 0)) return null;
        const all = before.flatMap(({cases}) => cases);
        return {
          cases: all.length,
          closed: all.filter(({closedOn}) => closedOn !== null && closedOn <= date).length,
          sentBack: all.filter(({closedOn, rebounded}) => closedOn === null && rebounded === true).length
        };
      });
      expect(found).toEqual(expected);
    }),
    {seed: 6, numRuns: 600}
  );
});
