import {expect, it} from "vitest";
import {inForce} from "../../src/standards/standard.ts";

const first = {id: "first", from: "2012-03-02", to: "2026-02-28"};
const second = {id: "second", from: "2026-03-01", to: null};

it("chooses the standard in force on the day, both ends included", () => {
  expect(inForce([first, second], "2012-03-01")).toBeNull();
  expect(inForce([first, second], "2012-03-02")).toBe(first);
  expect(inForce([first, second], "2026-02-28 23:00")).toBe(first);
  expect(inForce([first, second], "2026-03-01")).toBe(second);
});

it("judges a month by its first day", () => {
  expect(inForce([first, second], "2026-03")).toBe(second);
  expect(inForce([first, second], "2026-02")).toBe(first);
});
