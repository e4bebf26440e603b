import {expect, it} from "vitest";
import {outfallPeriods} from "../../../src/measures/water/outfalls.ts";
import {cityOf} from "../rows.ts";

const row = (asOf: string, kind: "工业" | "其他", found: number, water = "石溪河") => ({
  ...{asOf, kind, found, water, region: "石溪县", monitored: 0, traced: 0, toMend: 0, mended: 0}
});

it("names a 类型 that a reach had the period before and lacks now, and a reach that is gone only once", () => {
  const periods = outfallPeriods(
    cityOf({
      outfalls: [
        row("2025-12-31", "工业", 6),
        row("2025-12-31", "其他", 24),
        row("2025-12-31", "工业", 5, "云溪"),
        row("2026-06-30", "工业", 6)
      ]
    })
  );
  expect(periods.map(({absent, total}) => [total.found, absent])).toEqual([
    [35, []],
    [6, ["石溪县云溪", "石溪县石溪河（其他）"]]
  ]);
});
