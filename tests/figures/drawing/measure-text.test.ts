import {expect, it} from "vitest";
import {textWidth, wrap} from "../../../src/figures/drawing/measure-text.ts";

it("counts a Han character as one em", () => {
  expect(textWidth("断面", 12)).toBe(24);
});

it("breaks Chinese anywhere but before a closing mark", () => {
  expect(wrap("一二三四，五六", 40, 10)).toEqual(["一二三", "四，五六"]);
});

it("keeps numbers, units and standard numbers whole", () => {
  // A sign before a number says what it means.
  expect(wrap("一二三四≥86%", 64, 10)).toEqual(["一二三四", "≥86%"]);
  for (const line of wrap("按 HJ 633-2026 评价，浓度 28 µg/m³ 以下", 80, 10))
    expect(line).not.toMatch(/633-$|µg$|^-2026/);
});
