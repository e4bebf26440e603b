import {expect, it} from "vitest";
import {type Figure, missing} from "../../src/figures/figure.ts";
import {figureCsv, figureJson} from "../../src/figures/files.ts";
import {filePicture, pagePicture} from "../../src/figures/render.ts";

const figure: Figure = {
  id: "test-figure",
  section: "water",
  title: "两个断面的类别",
  sentence: "2 个断面中 1 个达标。",
  table: {
    columns: [
      {key: "name", label: "断面"},
      {key: "value", label: "氨氮", unit: "mg/L", digits: 2}
    ],
    rows: [
      {name: "龙潭", value: 0.125},
      {name: "=cmd|' /C calc'!A0", value: missing("断流")},
      {name: '石门坎,"新"', value: 12345.678}
    ]
  },
  draw: () => ({body: '<rect width="10" height="10" fill="var(--zhu)"/>', height: 100}),
  period: "2026-10",
  asOf: "2026-10-31",
  published: null,
  status: null,
  source: "监测站",
  owner: "生态环境局",
  method: "water-class",
  standards: ["GB 3838-2002"],
  completeness: null,
  notes: []
};
const frame = {width: 600, theme: "light", edition: null, demo: true, href: null} as const;

it("prints numbers in a CSV at their published precision and missing ones empty with their reason", () => {
  expect(figureCsv(figure)).toBe(
    '\uFEFF断面,氨氮(mg/L),缺失说明\n龙潭,0.13,\n\'=cmd|\' /C calc\'!A0,,氨氮：断流\n"石门坎,""新""",12345.68,\n'
  );
});

it("carries a missing value in JSON as null with its reason", () => {
  const json = JSON.parse(figureJson(figure, {publisher: "", licence: "CC BY 4.0", edition: null, demo: true}));
  expect(json.rows[1].value).toBeNull();
  expect(json.missing).toEqual([{row: 1, key: "value", why: "断流"}]);
  expect(json.rows[0].value).toBe(0.13);
  expect(json.licence).toBe("CC BY 4.0");
});

it("writes source, date, edition, id and the demo mark inside a stand-alone picture", () => {
  const svg = filePicture(figure, frame);
  for (const words of ["监测站", "2026-10-31", "未发布预览", "test-figure", "演示数据", "GB 3838-2002"])
    expect(svg).toContain(words);
  expect(svg).not.toContain("var(--");
});

it("leaves the colours of a page picture to the page's theme", () => {
  expect(pagePicture(figure, {...frame, theme: "page"})).toContain("var(--zhu)");
});
