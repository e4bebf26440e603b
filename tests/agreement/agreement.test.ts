import {readdirSync} from "node:fs";
import {format, resolveConfig} from "prettier";
import {expect, it} from "vitest";
import {agreements} from "../../src/measures/agreement.ts";
import {methods} from "../../src/measures/methods.ts";
import {airVectors} from "./air-vectors.ts";
import type {Comparison} from "./comparison.ts";
import {real} from "./real.ts";
import {waterVectors} from "./water-vectors.ts";

const all: readonly Comparison[] = [...real, ...waterVectors, ...airVectors];

it("measures what /methods/ prints: a change of any number is a change of this file", async () => {
  for (const {id, files, compared, agreed, rest} of all) {
    const causes = Object.entries(rest).map(([cause, count]) => `${cause} ${count}`);
    console.info([`${agreed} of ${compared} agree`, id, files.join(" "), ...causes].join(" · "));
  }
  const measured = Object.fromEntries(all.map(({id, ...numbers}) => [id, numbers]));
  const file = "src/measures/agreement-measured.json";
  const text = await format(JSON.stringify(measured), {...(await resolveConfig(file)), filepath: file});
  await expect(text).toMatchFileSnapshot(`../../${file}`);
});

/** Disagreements that nobody has explained, by comparison: said so on the page, and no more of them than these. */
const UNEXPLAINED: Readonly<Record<string, number>> = {
  // 罗家营 2021-04-03 20:00: neither rounding nor the values before give the published class.
  "real-water-four-hourly": 1
};

it("gives every comparison its words, and has a cause for every answer that does not agree, or says that it has none", () => {
  expect(agreements.map(({id}) => id).sort()).toEqual(all.map(({id}) => id).sort());
  for (const {id, compared, agreed, rest} of agreements) {
    expect(compared, id).toBeGreaterThan(0);
    expect(
      Object.values(rest).reduce((sum, count) => sum + count, 0),
      id
    ).toBe(compared - agreed);
    expect(rest["原因不明"] ?? 0, id).toBe(UNEXPLAINED[id] ?? 0);
  }
});

it("stands on a method page that exists", () => {
  const pages = new Set(methods.map(({id}) => id));
  expect(agreements.filter(({method}) => !pages.has(method)).map(({id}) => id)).toEqual([]);
});

it("prints on method pages what was measured, and no typed count", () => {
  const textOf = (method: string): string => JSON.stringify(methods.find(({id}) => id === method));
  const [basins, ozone] = ["water-published-basins", "real-air-ozone"].map((id) => all.find((one) => one.id === id));
  expect(textOf("water-condition")).toContain(`与公布的 ${basins?.compared} 个流域评价比对，${basins?.agreed} 个符合`);
  expect(textOf("air-hour-days")).toContain(
    `${ozone?.compared} 个八小时都有数值的 O3 8小时平均，${ozone?.agreed} 个一致；冻结的站名`
  );
  expect(textOf("air-hour-days")).toContain("在用的 14 个站点 507 个，507 个一致");
});

it("names every file of published and computed answers", () => {
  // The city's own frame around the real exports: no answers.
  const frame = ["decisions.csv", "imports.csv", "regions.csv", "rounds.csv"].map((name) => `real/city/${name}`);
  const files = ["vectors", "real/city", "real/published", "real/messy"].flatMap((folder) =>
    readdirSync(new URL(`../${folder}`, import.meta.url))
      .filter((name) => name.endsWith(".csv"))
      .map((name) => `${folder}/${name}`)
  );
  const named = new Set(all.flatMap((comparison) => comparison.files));
  expect(files.filter((file) => !named.has(file) && !frame.includes(file))).toEqual([]);
});
