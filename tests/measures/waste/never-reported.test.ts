import {expect, it} from "vitest";
import {wasteFigures} from "../../../src/figures/waste/waste-figures.ts";
import {assessWaste} from "../../../src/measures/waste/waste.ts";
import {neverReported} from "../../../src/measures/waste/never-reported.ts";
import {cityOf} from "../rows.ts";

const none = {kitchen: 0, landfilledRaw: 0, landfilledEmergency: 0, exported: 0};
const regions = [
  {name: "甲县", kind: "县" as const},
  {name: "乙县", kind: "县" as const},
  {name: "丙县", kind: "县" as const},
  {name: "东园", kind: "开发区" as const}
];
const villages = {asOf: "2026-06-30", unit: "行政村" as const, town: 0, local: 0};
const city = cityOf({
  regions,
  garbage_monthly: [
    {...none, month: "2026-10", region: "甲县", collected: 600, burnt: 600},
    {...none, month: "2026-10", region: "乙县", collected: 400, burnt: 400}
  ],
  rural_garbage: [
    {...villages, region: "甲县", total: 100, urban: 90, uncovered: 10},
    {...villages, region: "乙县", total: 50, urban: 50, uncovered: 0},
    {...villages, region: "东园", total: 2, urban: 2, uncovered: 0}
  ]
});
const figures = new Map(wasteFigures(city, assessWaste(city)).map((figure) => [figure.id, figure]));

it("finds the regions of regions.csv that no row names, development zones apart", () => {
  expect(neverReported(city, ["甲县", "乙县"])).toEqual({counties: ["丙县"], aside: ["东园"]});
});

it("misses nobody where the city reports as a whole, where nothing was handed in, or a name is not known", () => {
  const nobody = {counties: [], aside: []};
  expect(neverReported(city, ["云溪市", null])).toEqual(nobody);
  expect(neverReported(city, [])).toEqual(nobody);
  expect(neverReported(city, ["甲县", "乙现"])).toEqual(nobody);
});

it("answers no promise and gives no burn rate of the city without a county that never reports", () => {
  const {garbage} = assessWaste(city);
  expect(garbage.months[0]).toMatchObject({absent: ["丙县"], burnRate: null});
  expect(garbage.promises.map(({name, months, streak}) => [name, months[0]?.kept, streak])).toEqual([
    ["全焚烧", "未知", 0],
    ["全处理", "未知", 0],
    ["零填埋", "未知", 0]
  ]);
  expect(figures.get("three-promises")?.sentence).toContain("全焚烧不能判断（丙县未报）");
});

it("counts it in the denominators of the sentences and names it in completeness and notes", () => {
  expect(figures.get("garbage-ways")).toMatchObject({
    sentence: "2026年10月，3 个行政区域中 2 个清运和焚烧数据完整（丙县未报），不算全市焚烧率。",
    completeness: {evaluated: 2, total: 3, missing: [{what: "丙县", why: "2026年10月未报"}]}
  });
  expect(figures.get("garbage-balance")?.sentence).toContain("2026年10月，3 个行政区域中报送的 2 个清运 1000 吨");
  expect(figures.get("rural-garbage-modes")).toMatchObject({
    // 东园 reports here; 丙县 does not.
    sentence:
      "截至2026年6月30日，4 个行政区域中 3 个报送：152 个行政村中，城乡一体化 142 个、镇村一体化 0 个、就地就近 0 个，还有 10 个未覆盖；丙县未报，不算全市覆盖率。",
    completeness: {evaluated: 3, total: 4, missing: [{what: "丙县", why: "本期未报"}]}
  });
  for (const id of ["garbage-ways", "garbage-balance", "three-promises", "rural-garbage-modes"])
    expect(figures.get(id)?.notes.join("")).toContain("丙县从未报送");
  expect(figures.get("garbage-ways")?.notes.join("")).toContain("东园没有单独报送生活垃圾月报");
});
