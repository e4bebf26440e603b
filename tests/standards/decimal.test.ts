import {expect, it} from "vitest";
import {compare, decimal, divide, print, round, roundKeepingOne, toNumber} from "../../src/standards/decimal.ts";
import {vectors} from "./vectors.ts";

it("rounds half-even and keeps one significant digit where zero would remain", () => {
  for (const row of vectors("water-rounding")) {
    expect(print(roundKeepingOne(decimal(row["value"] ?? ""), Number(row["decimals"]))), row["value"]).toBe(
      row["half_even_keep1sig_A"]
    );
  }
});

it("rounds what was printed, not its binary neighbour", () => {
  // 1.015 is stored as 1.01499…; 2.675 as 2.67499…
  expect(print(round(decimal(1.015), 2))).toBe("1.02");
  expect(print(round(decimal(2.675), 2))).toBe("2.68");
  expect(print(round(decimal(-2.5), 0))).toBe("-2");
  expect(print(round(decimal("0.1"), 3))).toBe("0.100");
});

it("compares and divides decimals of different length exactly", () => {
  expect(compare(decimal("0.30"), decimal("0.3"))).toBe(0);
  expect(compare(decimal("0.30000000000000004"), decimal("0.3"))).toBe(1);
  expect(print(divide(decimal("1"), decimal("3"), 4))).toBe("0.3333");
  expect(print(divide(decimal("-1"), decimal("8"), 2))).toBe("-0.12");
});

it("reads exponents and refuses what is no decimal", () => {
  expect(print(decimal(1e-7))).toBe("0.0000001");
  expect(toNumber(decimal("1.5e3"))).toBe(1500);
  expect(() => decimal("0.01L")).toThrow('expected a decimal, got "0.01L"');
});
