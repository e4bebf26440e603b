import {expect, it} from "vitest";
import {quotient, share} from "../../src/measures/share.ts";
import {meets} from "../../src/measures/targets/targets.ts";

it("is exactly the rate that the printed decimals give", () => {
  // 16.4 × 100 ÷ 20.5 in doubles is 79.99999999999999, 8.37 × 100 ÷ 9 is 92.99999999999999.
  expect(share(16.4, 20.5)?.percent).toBe(80);
  expect(share(8.37, 9)?.percent).toBe(93);
  expect(share(29, 50)?.percent).toBe(58);
  expect(quotient(0.7, 0.1, 1)).toBe(7);
  expect(quotient(8.37, 9, 1000)).toBe(930);
});

it("has no rate of an empty whole, nor of what nobody reported", () => {
  expect([share(1, 0), share(null, 2), share(2, null)]).toEqual([null, null, null]);
  expect(share(0, 3)?.percent).toBe(0);
});

it("stays below and above by the smallest step that is printed", () => {
  expect(meets({direction: "≥", value: 93}, share(8.3699, 9)?.percent ?? NaN)).toBe(false);
  expect(meets({direction: "≥", value: 93}, share(8.3701, 9)?.percent ?? NaN)).toBe(true);
  expect(meets({direction: "≤", value: 93}, share(8.37000001, 9)?.percent ?? NaN)).toBe(false);
});

it("meets a target met exactly, whatever the decimals: every target to a tenth over many wholes", () => {
  for (let tenths = 1; tenths <= 1000; tenths += 7)
    for (const whole of [20.5, 9, 0.9, 43.8, 257.9, 1911, 3.7, 54.08]) {
      // whole × tenths ÷ 1000, written as a decimal: exact in whole hundredths times whole tenths.
      const units = Math.round(whole * 100) * tenths;
      const part = Number(`${Math.floor(units / 100000)}.${String(units % 100000).padStart(5, "0")}`);
      const value = share(part, whole)?.percent ?? NaN;
      for (const direction of ["≥", "≤", "="] as const)
        expect(meets({direction, value: tenths / 10}, value), `${part} of ${whole} ${direction}${tenths / 10}`).toBe(
          true
        );
    }
});
