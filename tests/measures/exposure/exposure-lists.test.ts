import {expect, it} from "vitest";
import {exposureLists} from "../../../src/measures/exposure/exposure-lists.ts";
import {assessExposure} from "../../../src/measures/exposure/exposure.ts";
import {entry} from "./exposure-rows.ts";
import {cityOf} from "../rows.ts";

it("has a list for the whole and for every state, region and field that has an entry, each in the same order", () => {
  const city = cityOf({
    regions: [{name: "石溪县", code: "shi-xi"}, {name: "铁厂县"}],
    exposure_list: [
      entry({id: "1", publishedOn: "2026-03-02"}),
      entry({id: "2", region: "铁厂县", field: "噪声", deadline: "2026-10-01"}),
      entry({id: "3", region: "铁厂县", publishedOn: "2026-03-03"}),
      entry({id: "4", region: "铁厂县", until: "2026-04-01"})
    ]
  });
  const lists = exposureLists(city, assessExposure(city, "2026-11-01"));
  expect(lists.map(({path, entries}) => [path, entries.map((one) => one.entry.id)])).toEqual([
    ["", ["2", "3", "1"]],
    ["state/late", ["2"]],
    ["state/mending", ["3", "1"]],
    ["region/shi-xi", ["1"]],
    ["region/铁厂县", ["2", "3"]],
    ["field/噪声", ["2"]],
    ["field/水", ["3", "1"]]
  ]);
});
