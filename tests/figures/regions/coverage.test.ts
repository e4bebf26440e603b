import {expect, it} from "vitest";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {coverageFigure} from "../../../src/figures/regions/coverage.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {assess} from "../../../src/measures/assess.ts";
import {cityOf} from "../../measures/rows.ts";

const village = {unit: "行政村" as const, total: 10, urban: 5, town: 3, local: 2, uncovered: 0};
const city = cityOf({
  regions: [{name: "石溪县", code: "shi-xi", short: "石溪"}, {name: "铁厂县"}],
  rural_garbage: [
    {...village, asOf: "2026-06-30", region: "石溪县"},
    {...village, asOf: "2025-12-31", region: "铁厂县"}
  ],
  garbage_facilities: [{name: "转运站", region: "石溪县", kind: "转运站", state: "运行", capacity: 10}]
});
const [figure] = coverageFigure(city, assess(city, "2026-11-01"));
const rows = figure?.table.rows ?? [];

it("has a row for each field in the city and in every county, and says which are empty", () => {
  expect(rows).toHaveLength(18 * 3);
  expect(
    rows.filter(({state}) => state !== "无数据").map(({field, region, until, state}) => [field, region, until, state])
  ).toEqual([
    ["垃圾设施", "全市", {why: "没有日期"}, "有数据"],
    ["垃圾设施", "石溪县", {why: "没有日期"}, "有数据"],
    ["农村垃圾", "全市", "2026-06-30", "有数据"],
    ["农村垃圾", "石溪县", "2026-06-30", "有数据"],
    ["农村垃圾", "铁厂县", "2025-12-31", "早于其他区域"]
  ]);
});

it("says with its denominator how many cells are empty, and which fields nobody reported", () => {
  expect(figure?.sentence).toMatch(
    /^2 个行政区域、18 个领域共 36 格，3 格有数据；1 格早于其他区域；33 格没有数据；督察整改、.*其他指标全市都没有报送。$/
  );
  expect(figure?.completeness).toMatchObject({evaluated: 3, total: 36});
  expect(figure?.completeness?.missing.reduce((sum, {count}) => sum + (count ?? 1), 0)).toBe(33);
});

it("leads to a county and to the page of a field, but to none of a field without data", () => {
  const link = (key: string, row: (typeof rows)[number] | undefined) =>
    row && figure?.table.columns.find((column) => column.key === key)?.link?.(row);
  const of = (field: string) => rows.find((row) => row["field"] === field && row["region"] === "石溪县");
  expect([link("region", of("农村垃圾")), link("field", of("农村垃圾")), link("field", of("黑臭水体"))]).toEqual([
    "/regions/shi-xi/",
    "/waste/rural/",
    null
  ]);
});

it("writes — and not 无 where a register names nothing in a county, and leaves the cell out of every count", () => {
  const registered = cityOf({
    regions: [{name: "石溪县"}, {name: "铁厂县"}],
    water_sections: [{name: "龙潭", body: "石溪河", region: "石溪县", level: "市控", kind: "河流", target: "Ⅱ"}],
    water_readings: [{section: "龙潭", time: "2026-10", ammonia: 0.1}]
  });
  const [one] = coverageFigure(registered, assess(registered, "2026-11-01"));
  const row = one?.table.rows.find(({field, region}) => field === "水质断面" && region === "铁厂县");
  expect(row).toMatchObject({state: "不适用", things: {why: "不适用"}});
  expect(one?.sentence).toMatch(/^2 个行政区域、18 个领域共 35 格，1 格有数据；34 格没有数据；另有 1 格不适用；/);
  expect(one?.completeness).toMatchObject({evaluated: 1, total: 35});
  for (const width of [WIDE, NARROW])
    expect(one?.draw?.({width, theme: "light", edition: null, demo: false, href: null}).body).toContain(">—<");
});

it("is not drawn for a city without any data", () => {
  const empty = cityOf({regions: [{name: "石溪县"}]});
  expect(coverageFigure(empty, assess(empty, "2026-11-01"))).toEqual([]);
});

it("draws as it did", async () => {
  for (const width of [WIDE, NARROW])
    await expect(
      figure && filePicture(figure, {width, theme: "light", edition: null, demo: true, href: null})
    ).toMatchFileSnapshot(`../../output/coverage-${width}.svg`);
});
