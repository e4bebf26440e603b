import {expect, it} from "vitest";
import {outfallSums} from "../../../src/checks/outfall-sums.ts";
import {cityOf} from "../rows.ts";

it("warns where the three ways of mending outfalls do not give those mended, and not where one is blank", () => {
  const row = {
    asOf: "2026-06-30",
    region: "甲县",
    water: "甲河",
    kind: "其他" as const,
    mended: 5,
    merged: 1,
    regulated: 2
  };
  const found = outfallSums(
    cityOf({
      outfalls: [
        {...row, banned: 1},
        {...row, banned: 2},
        {...row, banned: null}
      ]
    })
  );
  expect(found.map(({severity, message}) => [severity, message])).toEqual([
    ["warning", "依法取缔、清理合并、规范整治之和 4 不等于完成整治数 5"]
  ]);
});
