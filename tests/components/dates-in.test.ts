import {expect, it} from "vitest";
import {datesIn} from "../../src/components/dates-in.ts";

it("parts months and days from the words around them", () => {
  expect(datesIn("自2026-03-01起，至2026-10止")).toEqual(["自", "2026-03-01", "起，至", "2026-10", "止"]);
});

it.each(["最久的 SJ-2022-020 已逾期", "ZY2-2021-001", "电话 0871-2022-02", "2022-02-123"])(
  "finds no date in %s",
  (text) => {
    expect(datesIn(text)).toEqual([text]);
  }
);
