import {expect, it} from "vitest";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {facilityFacts} from "../../../src/figures/waste/waste-pages.ts";
import {wasteFigures} from "../../../src/figures/waste/waste-figures.ts";
import {assessWaste} from "../../../src/measures/waste/waste.ts";
import {cityOf} from "../../measures/rows.ts";

const site = {kind: "填埋场" as const, region: "甲县"};
const nothing = {landfilledRaw: 0, landfilledAsh: 0, landfilledEmergency: 0};
const county = {region: "甲县", collected: 3000, burnt: 3000, kitchen: 0, landfilledRaw: 0, landfilledEmergency: 0};
const city = cityOf({
  garbage_facilities: [
    {...site, name: "灰场", code: "hui", state: "运行", capacity: 100},
    {...site, name: "旧场", code: "jiu", state: "封场", capacity: 50}
  ],
  garbage_monthly: [
    // June has 30 days, July and August 31.
    {...county, month: "2026-06", exported: 0},
    {...county, month: "2026-07", exported: 0, collected: 3360, landfilledEmergency: 360, emergencyReason: "检修"},
    {...county, month: "2026-08", exported: 0},
    {month: "2026-06", facility: "灰场", landfilledAsh: 90, operating: "飞灰填埋"},
    {
      ...nothing,
      month: "2026-07",
      facility: "灰场",
      landfilledAsh: 105,
      landfilledEmergency: 360,
      operating: "应急启用"
    },
    {...nothing, month: "2026-08", facility: "灰场", landfilledAsh: 93, operating: "飞灰填埋"},
    {...nothing, month: "2026-06", facility: "旧场", operating: "停止进场"},
    {...nothing, month: "2026-07", facility: "旧场", operating: "停止进场"},
    {...nothing, month: "2026-08", facility: "旧场", operating: "停止进场"}
  ]
});
const verdicts = assessWaste(city);
const figures = new Map(wasteFigures(city, verdicts).map((figure) => [figure.id, figure]));
const rows = (id: string) => figures.get(id)!.table.rows;

it("fills a landfill by ash and emergency, and calls neither of them raw", () => {
  // 93 ÷ (100 × 31), (105 + 360) ÷ 3100, 90 ÷ 3000.
  expect(rows("facility-load/hui").map(({month, tonnes, load}) => [month, tonnes, load])).toEqual([
    ["2026-08", 93, 3],
    ["2026-07", 465, 15],
    ["2026-06", 90, 3]
  ]);
  expect(figures.get("facility-load/hui")?.sentence).toBe(
    "2026年8月飞灰填埋，填埋量 93 吨（原生 0 吨、飞灰等 93 吨、应急 0 吨），负荷率 3.0%（设计能力 100 吨/日）。"
  );
  expect(rows("facility-load/hui").at(-1)).toMatchObject({landfilledAsh: 90, landfilledRaw: {why: "未报"}});
  expect(figures.get("facility-states/hui")?.sentence).toBe(
    "2026年6月以来：飞灰填埋 2 个月、应急启用 1 个月，填埋量共 648 吨（原生 0 吨（1 个月未报）、飞灰等 288 吨、应急 360 吨（1 个月未报））。"
  );
});

it("keeps 零填埋 for a month of ash, an exception for the emergency, no answer where 原生 is blank", () => {
  const landfill = verdicts.garbage.promises.find(({id}) => id === "landfill");
  expect(landfill?.months.map(({kept, tonnes}) => [kept, tonnes])).toEqual([
    ["未知", 0],
    ["有例外", 0],
    ["是", 0]
  ]);
  expect(landfill?.streak).toBe(1);
});

it("says of a closed landfill since when nothing came in, and that its aftercare is not published", () => {
  const old = verdicts.garbage.facilities.find(({id}) => id === "jiu")!;
  const facts = new Map(facilityFacts(old).map(({term, value}) => [term, value]));
  expect(facts.get("运行状态")).toBe("封场");
  expect(facts.get("封场后的管护")).toBe("未公布：数据表中没有渗滤液、填埋气、地下水监测");
  expect(figures.get("facility-states/jiu")?.sentence).toBe(
    "已封场。2026年6月以来：停止进场 3 个月，填埋量共 0 吨（原生 0 吨、飞灰等 0 吨、应急 0 吨）；这段时间没有垃圾进场，至今连续 3 个月为 0 吨。"
  );
});

for (const width of [NARROW, WIDE])
  it(`draws a landfill's load in its kinds at ${width} px as it was looked at`, async () => {
    const figure = figures.get("facility-load/hui")!;
    const svg = filePicture(figure, {width, theme: "light", edition: null, demo: true, href: null});
    await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../../output/facility-load-landfill-${width}.svg`);
  });
