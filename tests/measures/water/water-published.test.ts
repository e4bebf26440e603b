import {expect, it} from "vitest";
import {formatNumber} from "../../../src/figures/drawing/format.ts";
import {share} from "../../../src/measures/share.ts";
import {vectors} from "../../standards/vectors.ts";

it("recomputes the shares that bulletins print, and leaves those that do not recompute as they are printed", () => {
  const rows = vectors("water-published");
  const agreed = rows.filter((row) => {
    const digits = (row["published"]?.split(".")[1] ?? "").length;
    const percent = share(Number(row["numerator"]), Number(row["denominator"]))?.percent ?? NaN;
    expect(formatNumber(percent, 4), row["id"]).toBe(row["recomputed_pct"]);
    return formatNumber(percent, digits) === row["published"];
  });
  expect(rows.filter((row) => !agreed.includes(row)).map((row) => row["id"])).toEqual(
    rows.flatMap((row) => (row["check"] === "match" ? [] : [row["id"]]))
  );
  console.info(`published shares: ${agreed.length} of ${rows.length} recompute`);
});
