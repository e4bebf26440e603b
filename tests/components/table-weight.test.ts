import {expect, it} from "vitest";
import {isHeavy, opening} from "../../src/components/table-weight.ts";
import {missing} from "../../src/figures/figure.ts";

const table = (rows: number, words: string) => ({
  columns: [{key: "what", label: "问题"}],
  rows: Array.from({length: rows}, (_, i) => ({what: words, number: i, why: missing("未监测")}))
});

it("lets a twin stand beside its picture up to 400 rows or 8,000 characters of words", () => {
  expect(isHeavy(table(400, "短"))).toBe(false);
  expect(isHeavy(table(401, "短"))).toBe(true);
  expect(isHeavy(table(100, "字".repeat(80)))).toBe(false);
  expect(isHeavy(table(101, "字".repeat(80)))).toBe(true);
  expect(isHeavy(table(400, "2026-10-31 12.5"))).toBe(false);
});

it("opens a table with as many rows as a page can bear, and all of them where it can", () => {
  const short = table(300, "字".repeat(100));
  expect(opening(short)).toBe(short);
  expect(opening(table(1000, "字".repeat(100))).rows).toHaveLength(300);
  expect(opening(table(5000, "2026-10-31")).rows).toHaveLength(5000);
});
