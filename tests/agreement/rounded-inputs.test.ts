import {expect, it} from "vitest";
import {prints, rangeOf} from "./rounded-inputs.ts";

it("takes half a last digit to either side of a printed value", () => {
  expect(rangeOf("31")).toEqual([30.5, 31.5]);
  expect(rangeOf("1.4").map((end) => end.toFixed(4))).toEqual(["1.3500", "1.4500"]);
});

it("holds an answer possible where the inputs of a bulletin leave room for it, and no further", () => {
  // 2023: 11.5/60 + 30.5/40 + 73.5/70 + 36.5/35 + 1.35/4 + 167.5/160 = 4.4314; with the upper ends 4.5472.
  const possible = (text: string): boolean => prints(4.4314, 4.5472, text);
  expect(["4.42", "4.43", "4.48", "4.55", "4.56"].map(possible)).toEqual([false, true, true, true, false]);
});
