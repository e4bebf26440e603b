import {expect, it} from "vitest";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {wasteFigures} from "../../../src/figures/waste/waste-figures.ts";
import {assessWaste} from "../../../src/measures/waste/waste.ts";
import {cityOf} from "../../measures/rows.ts";

const villages = {unit: "行政村" as const};
const first = {...villages, asOf: "2024-12-31"};
const second = {...villages, asOf: "2025-12-31"};
const third = {...villages, asOf: "2026-06-30"};
const promise = {
  ...{id: "rural-garbage-coverage", direction: "≥" as const, unit: "%", year: 2025, plan: "十四五" as const},
  ...{version: "首次", from: "2021-12-30", document: "规划"}
};

/** 乙县 counted 自然村 in 2024; the target was raised in 2025; 乙县 has one of its own. */
const city = cityOf({
  regions: [{name: "甲县"}, {name: "乙县"}],
  rural_garbage: [
    {...first, region: "甲县", total: 100, urban: 30, town: 40, local: 10, uncovered: 20},
    {...first, unit: "自然村", region: "乙县", total: 240, urban: 0, town: 120, local: 60, uncovered: 60},
    {...second, region: "甲县", total: 100, urban: 40, town: 40, local: 10, uncovered: 10},
    {...second, region: "乙县", total: 60, urban: 10, town: 30, local: 8, uncovered: 12},
    {...third, region: "甲县", total: 100, urban: 45, town: 40, local: 12, uncovered: 3},
    {...third, region: "乙县", total: 60, urban: 12, town: 30, local: 10, uncovered: 8}
  ],
  indicator_targets: [
    {...promise, region: "云溪市", target: 80},
    {...promise, region: "云溪市", target: 90, version: "修订", from: "2025-03-01", document: "方案"},
    {...promise, region: "乙县", target: 75}
  ]
});
const figures = new Map(wasteFigures(city, assessWaste(city)).map((figure) => [figure.id, figure]));
const figureOf = (id: string) => figures.get(id)!;
const body = (id: string, width: number): string =>
  figureOf(id).draw!({width, theme: "light", edition: null, demo: true, href: null}).body;

it("judges the coverage of the year's last day against the target in force, and names what it replaced", () => {
  // (160 − 22) ÷ 160 = 86.25 at the end of 2025, below 90; (160 − 11) ÷ 160 = 93.125 in June.
  expect(figureOf("rural-garbage-over-time").sentence).toBe(
    "截至2026年6月30日，160 个行政村中还有 11 个未覆盖，覆盖率从2025年12月31日的 86.3% 到 93.1%；2025 年目标 ≥90%，未达到，差 3.8 个百分点；十五五目标值待发布。"
  );
  expect(figureOf("rural-garbage-over-time").notes.join("")).toContain("修订前：2021-12-30 起为 ≥80%");
});

it("draws what was promised when each period ended: 80 % in 2024, 90 % in 2025, nothing after the target year", () => {
  const picture = body("rural-garbage-over-time", WIDE);
  expect(picture).toContain("2025 年目标 ≥90%");
  expect(picture).toContain("原目标 ≥80%");
  const strokes = [
    ...picture.matchAll(/<path d="M([\d.]+) ([\d.]+)L([\d.]+) \2" stroke="[^"]*ink[^"]*" stroke-width="2"/g)
  ];
  // The key and the one column of 2025, a third of 960 px wide.
  expect(strokes.map(([, from, , to]) => [Number(from), Number(to)])).toContainEqual([320, 640]);
  expect(strokes.length).toBe(2);
});

it("marks the city's bar with the city's target and a county's with its own", () => {
  const {notes} = figureOf("rural-garbage-modes");
  // 乙县: (60 − 12) ÷ 60 = 80 ≥ 75.
  expect(notes).toContain("乙县 2025 年目标：已达到（考核期已结束，最终值：年末设施覆盖率 80.0%）。");
  const marks = [
    ...body("rural-garbage-modes", WIDE).matchAll(/<path d="M([\d.]+) -?[\d.]+L\1 [\d.]+" stroke="[^"]*ink[^"]*"/g)
  ];
  // Bars are 792 px from 168: 90 % of the city's, 75 % of 乙县's; the key's sign first.
  expect(marks.map(([, x]) => Number(x)).slice(1)).toEqual([880.8, 762]);
});

it("says in words what is not covered, where the part is too thin for its number", () => {
  expect(body("rural-garbage-modes", NARROW)).toContain("100 个行政村，未覆盖 3，覆盖 97.0%");
});

it("draws in a county's cell only its own target, and says that the city's is not for judging counties", () => {
  const figure = figureOf("rural-garbage-counties");
  expect(body("rural-garbage-counties", WIDE)).toContain("2025 年目标 ≥75%");
  expect(body("rural-garbage-counties", WIDE)).not.toContain("≥90%");
  expect(body("rural-garbage-counties", WIDE)).toContain("纵轴不从零起，70% 至 100%");
  expect(figure.notes).toContain("乙县 2025 年目标：已达到（考核期已结束，最终值：设施覆盖率 80.0%）。");
  expect(figure.notes.join("")).toContain("不是各县的目标，不画在各县格里，也不据此判断各县");
});

for (const id of ["rural-garbage-over-time", "rural-garbage-modes", "rural-garbage-counties"])
  for (const width of [NARROW, WIDE])
    it(`draws ${id} with its targets at ${width} px as it was looked at`, async () => {
      const svg = filePicture(figureOf(id), {width, theme: "light", edition: null, demo: true, href: null});
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(
        `../../output/${id === "rural-garbage-modes" ? "rural-garbage-modes-target" : id}-${width}.svg`
      );
    });
