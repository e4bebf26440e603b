import {expect, it} from "vitest";
import {plainNumber, readNumber} from "../../src/tables/numbers.ts";

it.each([
  ["0", 0],
  ["35", 35],
  ["0.025", 0.025],
  ["8.43752", 8.43752],
  ["123456789012345", 123456789012345],
  ["0.1", 0.1],
  ["2.675", 2.675]
])("reads the plain decimal %s fast and exactly", (cell, value) => {
  expect(plainNumber(cell)).toBe(value);
});

it.each([
  "",
  ".",
  "5.",
  ".5",
  "1.2.3",
  "-1",
  "+1",
  "1e5",
  "1,234",
  "３",
  "0x10",
  " 1",
  "007",
  "00.5",
  "12345678901234567"
])("leaves %j to the slow path", (cell) => {
  expect(plainNumber(cell)).toBeNaN();
});

it.each([
  ["1,234", 1234, ["thousands"]],
  ["1,234,567.5", 1234567.5, ["thousands"]],
  ["１２．５", 12.5, ["full-width"]],
  ["－0.3", -0.3, ["full-width"]],
  [".05", 0.05, ["bare-point"]],
  ["2E-05", 0.00002, ["exponent"]],
  ["-0", 0, []]
])("reads %s as people and programs type it", (cell, value, repairs) => {
  expect(readNumber(cell)).toEqual({value, repairs});
});

it.each([
  "1,23",
  "1,2345",
  "12,34.5",
  "1 234",
  "1e",
  "Infinity",
  "NaN",
  "0x1F",
  "1_000",
  "约3",
  "3mg/L",
  "1e999",
  "五"
])("refuses %j", (cell) => {
  expect(readNumber(cell)).toBeNull();
});

it("moves the decimal point exactly, without a product of floating-point numbers", () => {
  expect(readNumber("0.012", 3)?.value).toBe(12);
  expect(readNumber("0.07", 3)?.value).toBe(70);
  expect(readNumber("2E-05", 6)?.value).toBe(20);
  expect(readNumber("1234.5", -3)?.value).toBe(1.2345);
});
