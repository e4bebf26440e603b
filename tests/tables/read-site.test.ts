import {expect, it} from "vitest";
import {read} from "./read.ts";

const told = (site: string) => read({"site.json": site}).texts.filter((text) => text.includes("site.json"));

it("asks for braces where site.json holds something else, without an empty name of an item", () => {
  for (const site of ["[]", "5", '"云溪市"', "null"]) {
    const [first] = told(site);
    expect(first).toContain("最外层应是一对花括号");
    expect(first).not.toMatch(/[:：]\s*[:：]/);
  }
});

it("says of a region that is a number that words belong there, of an empty one that it is empty", () => {
  expect(told('{"region": 5, "dataAsOf": "2026-10-31"}')[0]).toContain("应为文字");
  expect(told('{"region": "", "dataAsOf": "2026-10-31"}')[0]).toContain("不能为空");
});
