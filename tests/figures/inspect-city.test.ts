import {join} from "node:path";
import {beforeAll, expect, it} from "vitest";
import {catalogue} from "../../src/figures/catalogue.ts";
import {FAMILIES} from "../../src/figures/families.ts";
import {inspectCity} from "../../src/figures/inspect-city.ts";
import {placeIds} from "../../src/figures/place-ids.ts";
import {assess} from "../../src/measures/assess.ts";
import type {CityFiles} from "../../src/tables/city.ts";
import {faultText} from "../../src/tables/fault.ts";
import {readFolder} from "../../src/tables/folder.ts";

const HEADER = "编号,承诺原文,出处,对应图表,不可公开衡量的理由\n";
const bytes = (words: string) => new TextEncoder().encode(words);
let files: CityFiles;
beforeAll(() => {
  files = readFolder(join(import.meta.dirname, "../../data"));
});

const told = (own: CityFiles, figures: string) => {
  const {faults, publishable} = inspectCity(
    new Map([...own, ["promises.csv", bytes(`${HEADER}P-1,说到做到,讲话,${figures},\n`)]])
  );
  return {publishable, texts: faults.filter(({file}) => file === "promises.csv").map(faultText)};
};

it("refuses a promise answered by a figure that cannot exist, and names the nearest", () => {
  const {publishable, texts} = told(files, "water-god-share、river-strip/shi-xi");
  expect(texts).toEqual([
    "promises.csv:2: 对应图表: 没有这张图表，最接近的是“water-good-share”，现值“water-god-share”；请照抄图表下方的编号；还没有图表能回答的，写“不可公开衡量的理由” [no-such-figure]"
  ]);
  expect(publishable).toBe(false);
});

it("refuses the figure of a place that the city does not have", () => {
  const {texts} = told(files, "river-strip/chang-jiang");
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain("没有这张图表");
});

it("lets a promise name a figure whose data the city does not hand in", () => {
  const small: CityFiles = new Map([
    ["site.json", bytes('{"region": "小城", "dataAsOf": "2026-10-31"}')],
    ["regions.csv", bytes("行政区域\n东县\n")]
  ]);
  expect(told(small, "air-calendar/2026、water-good-share")).toEqual({publishable: true, texts: []});
});

const idsOf = (folder: string) => {
  const {city} = inspectCity(readFolder(folder));
  if (city === null) throw new Error(`${folder} cannot be read`);
  const verdicts = assess(city, "2026-11-05");
  return {ids: catalogue(city, verdicts).map(({id}) => id), places: placeIds(verdicts)};
};

it("knows the family of every figure of the demonstration city", () => {
  const {ids} = idsOf("data");
  expect(ids.length).toBeGreaterThan(60);
  const families = ids.map((id) => (id.includes("/") ? id.slice(0, id.indexOf("/") + 1) : id));
  expect(families.filter((family) => !FAMILIES.includes(family))).toEqual([]);
});

it.each(["data", "tests/real/city"])("knows the figures of places in %s without drawing any", (folder) => {
  const {ids, places} = idsOf(folder);
  expect(places.length).toBeGreaterThan(10);
  expect(places.toSorted()).toEqual(ids.filter((id) => id.includes("/")).toSorted());
});

it("asks about a 数据截至 after the publication day, and only where that day is known", () => {
  const city = new Map([
    ["site.json", bytes('{"region": "云溪市", "dataAsOf": "2027-10-31", "baseUrl": "https://yunxi.example/"}')],
    ["regions.csv", new TextEncoder().encode("行政区域\n江川县\n")]
  ]);
  expect(inspectCity(city).publishable).toBe(true);
  expect(inspectCity(city, "2027-10-31").publishable).toBe(true);
  const {faults, publishable} = inspectCity(city, "2026-11-05");
  expect([publishable, ...faults.map(({severity, code, value}) => `${severity} ${code} ${value}`)]).toEqual([
    false,
    "warning data-date-ahead 2027-10-31"
  ]);
});

it("says of an empty baseUrl what it leaves out, and lets the city pass", () => {
  const city = (site: string): CityFiles =>
    new Map([
      ["site.json", bytes(site)],
      ["regions.csv", bytes("行政区域\n江川县\n")]
    ]);
  const {faults, publishable} = inspectCity(city('{"region": "云溪市", "dataAsOf": "2026-10-31", "baseUrl": ""}'));
  expect([publishable, faults.map(({severity}) => severity), faults.map(faultText)]).toEqual([
    true,
    ["note"],
    [
      "site.json: baseUrl: 没有填写网址：不生成订阅（Atom 和 JSON Feed），时限日历里的日子不带网址，各页按放在域名根目录生成；有了网址就填上；没有可以不填 [no-base-url]"
    ]
  ]);
  const addressed = '{"region": "云溪市", "dataAsOf": "2026-10-31", "baseUrl": "https://yunxi.example/"}';
  expect(inspectCity(city(addressed)).faults).toEqual([]);
});
