import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import {catalogue} from "../../src/figures/catalogue.ts";
import {NARROW, WIDE} from "../../src/figures/frame.ts";
import {filePicture, pagePicture} from "../../src/figures/render.ts";
import {assess} from "../../src/measures/assess.ts";
import {readFolder} from "../../src/tables/folder.ts";
import {collisions, overflows} from "./extent.ts";

const {city} = inspect(readFolder("data"));
const figures = catalogue(city!, assess(city!, "2026-11-05"));
const drawn = figures.filter(({draw}) => draw !== null);

it.each([NARROW, WIDE])("no word of a picture leaves it at %i px", {timeout: 120_000}, (width) => {
  const frame = {width, theme: "page", edition: null, demo: true, href: (path: string) => path} as const;
  const outside = drawn.flatMap((figure) =>
    [pagePicture(figure, frame), filePicture(figure, frame)].flatMap((picture) =>
      overflows(picture).map((words) => `${figure.id}: ${words}`)
    )
  );
  expect([...new Set(outside)]).toEqual([]);
});

it.each([NARROW, WIDE])("no word of a picture lies on a line or on another word at %i px", (width) => {
  const frame = {width, theme: "light", edition: null, demo: true, href: null} as const;
  const struck = drawn.flatMap((figure) =>
    collisions(filePicture(figure, frame)).map((words) => `${figure.id}: ${words}`)
  );
  expect(struck).toEqual([]);
});

it("finds words on a line and on words, not on a grid line nor beside them", () => {
  const svg = (inside: string) => `<svg viewBox="0 0 100 50" font-size="10">${inside}</svg>`;
  const text = '<text x="10" y="20">四个汉字</text>';
  const across = (y: number, stroke: string) => `<path d="M0 ${y}L100 ${y}" stroke="${stroke}" fill="none"/>`;
  expect(collisions(svg(text + across(16, "#000")))).toEqual(["四个汉字 × line"]);
  expect(collisions(svg(text + across(24, "#000") + across(16, "var(--hair)")))).toEqual([]);
  expect(collisions(svg(`${text}<line x1="30" y1="0" x2="30" y2="50" stroke="#000"/>`))).toEqual(["四个汉字 × line"]);
  expect(collisions(svg(`${text}<g transform="translate(20,2)"><text y="0.32em" dy="0">五</text></g>`))).toEqual([]);
  expect(collisions(svg(`${text}<g transform="translate(20,16)"><text y="0.32em">五</text></g>`))).toEqual([
    "四个汉字 × 五"
  ]);
});

it("finds a word that leaves its picture, through groups and anchors", () => {
  const svg = (inside: string) => `<svg viewBox="0 0 100 50" font-size="10">${inside}</svg>`;
  expect(overflows(svg('<text x="60" y="10">四个汉字</text>'))).toEqual([]);
  expect(overflows(svg('<text x="65" y="10">四个汉字</text>'))).toEqual(["四个汉字 65–105"]);
  expect(overflows(svg('<g transform="translate(10,0)" text-anchor="end"><text x="20">四个汉字</text></g>'))).toEqual([
    "四个汉字 -10–30"
  ]);
  expect(overflows(svg('<g text-anchor="middle"><text transform="translate(85,20)">四个汉字</text></g>'))).toEqual([
    "四个汉字 65–105"
  ]);
});
