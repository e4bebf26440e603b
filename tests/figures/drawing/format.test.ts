import {expect, it} from "vitest";
import {
  chineseDate,
  formatCell,
  formatNumber,
  percent,
  roundDecimal,
  withUnit
} from "../../../src/figures/drawing/format.ts";
import {missing} from "../../../src/figures/figure.ts";

it("rounds on the decimal expansion, not on the binary one", () => {
  expect(roundDecimal(1.005, 2)).toBe("1.01");
  expect(roundDecimal(0.285, 2)).toBe("0.29");
  expect(roundDecimal(89.95, 1)).toBe("90.0");
  expect(roundDecimal(-1.005, 2)).toBe("-1.01");
});

it("keeps the published number of decimals", () => {
  expect(formatNumber(63.4, 1)).toBe("63.4");
  expect(formatNumber(100, 1)).toBe("100.0");
  expect(formatNumber(0, 0)).toBe("0");
});

it("never prints a negative zero", () => {
  expect(formatNumber(-0.04, 1)).toBe("0.0");
});

it("groups thousands from 10,000 on, so that a year stays a year", () => {
  expect(formatNumber(2026)).toBe("2026");
  expect(formatNumber(12345.6, 1)).toBe("12,345.6");
  expect(formatNumber(-12345)).toBe("-12,345");
});

it("writes a missing value as its reason", () => {
  expect(formatCell(missing("断流"), {key: "x", label: "x", digits: 1})).toBe("断流");
});

it("has no rate where the denominator is zero", () => {
  expect(percent(0, 0)).toBeNull();
  expect(percent(83, 131)).toBeCloseTo(63.3588, 4);
});

it("sets a percent sign without and a unit with a space", () => {
  expect(withUnit(63.36, "%", 1)).toBe("63.4%");
  expect(withUnit(28, "µg/m³")).toBe("28 µg/m³");
});

it("writes dates and months in Chinese", () => {
  expect(chineseDate("2026-10-31")).toBe("2026年10月31日");
  expect(chineseDate("2026-03")).toBe("2026年3月");
});
