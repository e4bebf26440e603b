import fc from "fast-check";
import {expect, it} from "vitest";
import {meanHalfEven, roundHalfEven} from "../../../src/standards/half-even.ts";
import {percentile, ratioPercent} from "../../../src/standards/air/hj663.ts";
import {dailyMaximum, dailyMean, maximumOfEight, meanOfMeans} from "../../../src/standards/air/hj663-hours.ts";

const runs = {seed: 663, numRuns: 400};
/** Values with one decimal, held as whole tenths. */
const tenths = fc.integer({min: 0, max: 20_000});
const day = fc.array(tenths, {minLength: 24, maxLength: 24});
const values = (list: readonly number[]): number[] => list.map((n) => n / 10);
const total = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0);

/**
 * What rounding half to even means, said of integers: `part/whole` is no further from the result than half a unit, and
 * just so far only from an even one. `result` is a multiple of 10^-digits.
 */
const isHalfEven = (result: number | null, part: number, whole: number, digits: number): void => {
  const units = Math.round((result ?? NaN) * 10 ** digits);
  expect(units / 10 ** digits).toBe(result);
  const distance = Math.abs(2 * (part * 10 ** digits - units * whole));
  expect(distance).toBeLessThanOrEqual(whole);
  if (distance === whole) expect(units % 2).toBe(0);
};

it("rounds every mean half to even from its exact sum", () => {
  fc.assert(
    fc.property(fc.array(tenths, {minLength: 1, maxLength: 60}), fc.constantFrom(0, 1, 2), (list, digits) =>
      isHalfEven(meanHalfEven(values(list), digits), total(list), 10 * list.length, digits)
    ),
    runs
  );
});

it("rounds a mean of values with more decimals in the same way", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 99_999}), {minLength: 1, maxLength: 40}), (list) =>
      isHalfEven(
        meanHalfEven(
          list.map((n) => Number(`${n}e-3`)),
          1
        ),
        total(list),
        1000 * list.length,
        1
      )
    ),
    runs
  );
});

it("rounds daily means, and the largest hour, half to even", () => {
  fc.assert(
    fc.property(day, (list) => {
      isHalfEven(dailyMean("PM2.5", values(list)).value, total(list), 240, 0);
      isHalfEven(dailyMean("CO", values(list)).value, total(list), 240, 1);
      isHalfEven(dailyMaximum(values(list)).value, Math.max(...list), 10, 0);
      isHalfEven(roundHalfEven((list[0] ?? 0) / 10, 0), list[0] ?? 0, 10, 0);
    }),
    runs
  );
});

it("rounds a value of any decimals half to even as it is written", () => {
  const written = fc.tuple(fc.integer({min: 0, max: 1e9}), fc.integer({min: 0, max: 6}), fc.constantFrom(0, 1, 2));
  fc.assert(
    fc.property(written, ([units, places, digits]) =>
      isHalfEven(roundHalfEven(Number(`${units}e-${places}`), digits), units, 10 ** places, digits)
    ),
    {...runs, numRuns: 4000}
  );
  expect([-60.5, -61.5, -60.501].map((value) => roundHalfEven(value, 0))).toEqual([-60, -62, -61]);
  // Sixteen digits and more: the decimal as the double prints it.
  expect(roundHalfEven(123456789012.5, 0)).toBe(123456789012);
  expect(roundHalfEven(0.49999999999999994, 0)).toBe(0);
});

it("takes the largest of the 8-hour means as fractions and rounds that one half to even", () => {
  fc.assert(
    fc.property(day, fc.uniqueArray(fc.integer({min: 0, max: 23}), {maxLength: 2}), (list, gaps) => {
      const hours = values(list).map((value, i) => (gaps.includes(i) ? null : value));
      // Each window over 168 = 6·7·4 tenths, so that means of 6, 7 and 8 hours are whole numbers side by side.
      const means = Array.from({length: 17}, (_, end) => {
        const window = list.filter((_, i) => i >= end && i < end + 8 && !gaps.includes(i));
        return total(window) * (168 / window.length);
      });
      isHalfEven(maximumOfEight(hours, 160).value, Math.max(...means), 1680, 0);
    }),
    runs
  );
});

it("interpolates a percentile exactly before it rounds", () => {
  fc.assert(
    fc.property(fc.array(tenths, {minLength: 1, maxLength: 60}), fc.constantFrom(90, 95, 98), (list, p) => {
      const sorted = list.toSorted((a, b) => a - b);
      const place = (list.length - 1) * p;
      const [low, high] = [sorted[Math.floor(place / 100)] ?? 0, sorted[Math.ceil(place / 100)] ?? 0];
      isHalfEven(percentile(values(list), p, 1), 100 * low + (high - low) * (place % 100), 1000, 1);
    }),
    runs
  );
});

it("rounds a share half to even from its two counts", () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 366}), fc.integer({min: 1, max: 366}), (part, whole) =>
      isHalfEven(ratioPercent(Math.min(part, whole), whole), 100 * Math.min(part, whole), whole, 1)
    ),
    runs
  );
});

it("is right where doubles are wrong: means at a half that doubles see just below or above it", () => {
  // 12 hours of 0.1 and 12 of 0.2: 0.15, which a double holds as 0.1499999999999999944; half to even is 0.2.
  const half = [...Array.from({length: 12}, () => 0.1), ...Array.from({length: 12}, () => 0.2)];
  expect((0.15).toFixed(1)).toBe("0.1");
  expect(dailyMean("CO", half).value).toBe(0.2);
  // Eight hours of 804/8 = 100.5 → 100 and 812/8 = 101.5 → 102.
  const eight = (sum: number) => [
    ...Array.from({length: 16}, () => 0),
    ...Array.from({length: 7}, () => 100),
    sum - 700
  ];
  expect([eight(804), eight(812)].map((hours) => maximumOfEight(hours, 160).value)).toEqual([100, 102]);
});

it("prefers a shorter window only where its exact mean is larger", () => {
  // Hours 1–8 without the first: seven of 101 → 101; hours 9–16: 100.875. Of 17 windows all are valid.
  const hours = [null, ...Array.from({length: 7}, () => 101), ...Array.from({length: 16}, () => 90)];
  expect(maximumOfEight(hours, 160).value).toBe(101);
});

it("agrees with the percentiles published with the algorithm", () => {
  const of = (list: readonly number[], p: number) => percentile(list, p, 2);
  const year = Array.from({length: 365}, (_, i) => i + 1);
  expect([90, 95, 98].map((p) => of(year, p))).toEqual([328.6, 346.8, 357.72]);
  expect([90, 95, 98].map((p) => of([100, 20, 30, 40, 50, 60, 70, 80, 90, 10], p))).toEqual([91, 95.5, 98.2]);
  const ozone = [98, 105, 112, 120, 131, 140, 153, 158, 160, 165, 178, 185];
  expect([of(ozone, 90), percentile(ozone, 90, 0)]).toEqual([176.7, 177]);
});

it("rounds the mean of several points' means once, whatever the number of hours of each", () => {
  // The least common multiple of 20 … 24.
  const all = 212520;
  const point = fc.record({count: fc.integer({min: 20, max: 24}), sum: fc.integer({min: 0, max: 200_000})});
  fc.assert(
    fc.property(fc.array(point, {minLength: 1, maxLength: 9}), fc.constantFrom(0, 1), (points, digits) =>
      isHalfEven(
        meanOfMeans(
          points.map(({count, sum}) => ({count, sum: {units: BigInt(sum), scale: 1}})),
          digits
        ),
        total(points.map(({count, sum}) => (sum * all) / count)),
        10 * all * points.length,
        digits
      )
    ),
    runs
  );
  expect(meanOfMeans([], 0)).toBeNull();
});
