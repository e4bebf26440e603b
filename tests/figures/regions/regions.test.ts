import {expect, it} from "vitest";
import {exposureBlock} from "../../../src/figures/regions/region-blocks.ts";
import {regionLead, regionsLead} from "../../../src/figures/regions/regions.ts";
import {assess} from "../../../src/measures/assess.ts";
import {assessRegions} from "../../../src/measures/regions.ts";
import type {RectificationIssue} from "../../../src/tables/schemas/index.ts";
import {entry} from "../../measures/exposure/exposure-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const task = (id: string, regions: readonly string[], state: RectificationIssue["state"], deadline: string) => ({
  ...{id, regions, state, deadline, round: "一", lead: "市水务局", units: ["市水务局"], field: "水" as const},
  ...{problem: "问题", deadlineKind: "限期" as const, updated: "2026-10-01"}
});

const city = cityOf({
  regions: [{name: "石溪县", code: "shi-xi"}, {name: "铁厂县"}, {name: "云顶县"}],
  rectification_issues: [
    task("A", ["石溪县", "铁厂县"], "正在推进", "2026-10-01"),
    task("B", ["石溪县"], "已销号", "2026-01-01")
  ],
  water_sections: [
    {name: "龙潭", body: "石溪河", region: "石溪县", level: "市控", kind: "河流", target: "Ⅱ"},
    {name: "出境", body: "石溪河", region: "石溪县", level: "市控", kind: "河流", target: "Ⅲ"}
  ],
  water_readings: [
    {
      ...{section: "龙潭", time: "2026-10", pH: 7.8, dissolvedOxygen: 8, permanganate: 3, ammonia: 0.1},
      ...{phosphorus: 0.02, cod: 10, bod5: 2}
    },
    {section: "出境", time: "2026-10", whyMissing: "断流"}
  ],
  exposure_list: [entry(), entry({id: "2", until: "2026-04-01"})]
});
const verdicts = assess(city, "2026-11-01");
const [shixi, tiechang, yunding] = assessRegions(city, verdicts);

it("counts a task of several counties in each of them", () => {
  expect([shixi, tiechang].map((one) => one?.rectification?.tally.total)).toEqual([2, 1]);
  expect(yunding?.rectification).toBeNull();
});

it("says with denominators what is known of a county, and that nothing is known of another", () => {
  expect(shixi && regionLead(shixi)).toBe(
    "涉及 2 项督察整改任务，完成 1 项，1 项逾期；2026年10月 1 个有类别的断面中 1 个达到或好于Ⅲ类；在公示的警示曝光 1 件。"
  );
  expect(yunding && regionLead(yunding)).toBe("还没有报送这个区域的数据。");
});

it("names the counties with late tasks, and the worst only where there is one", () => {
  expect(regionsLead(assessRegions(city, verdicts))).toBe("3 个行政区域中，有逾期整改任务的 2 个：石溪县、铁厂县。");
});

it("keeps names off a county's page unless the publisher lets search engines have them", () => {
  const titles = (indexExposure: boolean) =>
    shixi && exposureBlock(shixi, {...city.site, indexExposure})?.items.map(({title}) => title);
  expect(titles(false)).toEqual(["水"]);
  expect(titles(true)).toEqual(["云溪甲乙丙食品有限公司　水"]);
});
