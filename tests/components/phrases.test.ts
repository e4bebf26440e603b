import {expect, it} from "vitest";
import {phrases} from "../../src/components/phrases.ts";

it("never parts a word", () => {
  expect(phrases("各断面的水质类别")).toEqual(["各", "断面的", "水质", "类别"]);
});

it("keeps marks with their words and numbers with what they count", () => {
  expect(phrases("承诺了多少，到了没有")).toEqual(["承诺了", "多少，", "到了", "没有"]);
  expect(phrases("达到Ⅲ类，2026年10月")).toEqual(["达到Ⅲ类，", "2026年", "10月"]);
  expect(phrases("HJ 633-2026 以来")).toEqual(["HJ 633-2026 ", "以来"]);
  expect(phrases("石溪（城关区）")).toEqual(["石溪", "（城关区）"]);
});

it("gives in where a piece is wider than a phone", () => {
  expect(phrases("12345678901234567890123456").length).toBeGreaterThan(1);
});

it("loses nothing of a heading", () => {
  const text = "“双随机”检查：12 家（次）/ 3.5%";
  expect(phrases(text).join("")).toBe(text);
});
