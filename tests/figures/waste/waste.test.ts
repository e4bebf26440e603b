import {expect, it} from "vitest";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture, pagePicture} from "../../../src/figures/render.ts";
import {soilFigures} from "../../../src/figures/soil/soil-figures.ts";
import {wasteFigures} from "../../../src/figures/waste/waste-figures.ts";
import {assessSoil} from "../../../src/measures/soil.ts";
import {assessWaste} from "../../../src/measures/waste/waste.ts";
import {cityOf} from "../../measures/rows.ts";
import {wasteCity as city} from "./waste-city.ts";

const all = [...wasteFigures(city, assessWaste(city)), ...soilFigures(city, assessSoil(city))];
const figures = new Map(all.map((figure) => [figure.id, figure]));
const figureOf = (id: string) => figures.get(id)!;
const row = (id: string, key: string, value: string) => figureOf(id).table.rows.find((one) => one[key] === value)!;

it("draws a figure for every table handed in, and none for those that were not", () => {
  expect([...figures.keys()]).toEqual([
    "three-promises",
    "garbage-ways",
    "garbage-balance",
    "facility-load/jia",
    "facility-load/甲餐厨厂",
    "facility-load/乙填埋场",
    "facility-states/jia",
    "facility-states/甲餐厨厂",
    "facility-states/乙填埋场",
    "burn-rate-counties",
    "rural-garbage-modes",
    "rural-garbage-counties",
    "sewage-plants",
    "sewage-flow",
    "sewage-projects",
    "rural-sewage",
    "rural-sewage-counties",
    "sewage-collection-rate",
    "construction-land"
  ]);
  const empty = cityOf({});
  expect([...wasteFigures(empty, assessWaste(empty)), ...soilFigures(empty, assessSoil(empty))]).toEqual([]);
});

it("answers the three promises month by month, with the tonnes that decide and the exceptions by name", () => {
  expect(row("three-promises", "month", "2025-12")).toMatchObject({
    // 应焚烧 8000 − 300 = 7700, of which 5500 + 1990 were burnt.
    ...{burn: "否", burnt: 7490, must: 7700, landfill: "否", raw: 200, kitchen: "否", arisen: 320},
    why: "原生填埋 200 吨；未处理 20 吨"
  });
  expect(row("three-promises", "month", "2026-05")).toMatchObject({
    ...{burn: "有例外", landfill: "有例外", raw: 0, emergency: 690, kitchen: "是"},
    why: "甲县应急填埋 690 吨（焚烧厂检修）；清运量与去向相差 10 吨，在 1% 以内"
  });
  expect(row("three-promises", "month", "2026-08")).toMatchObject({burn: "未知", landfill: "未知", why: "乙县未报"});
  // A yes in September and October only: August is unknown. Kitchen waste since March.
  expect(figureOf("three-promises").sentence).toBe(
    "2026年10月：全焚烧做到，已连续 2 个月（清运量与去向相差 10 吨，在 1% 以内）；全处理做到，已连续 8 个月；零填埋做到，已连续 2 个月。"
  );
});

it("states burn rate and balance with their numbers, and leaves the difference visible", () => {
  // (5700 + 1990) ÷ 8000; in October 2025 there are no rows to compare with.
  expect(figureOf("garbage-ways").sentence).toBe("2026年10月清运 8000 吨，焚烧 7690 吨，焚烧率 96.1%；原生填埋 0 吨。");
  expect(figureOf("garbage-ways")).toMatchObject({source: "云溪市城管局", status: "初步", asOf: "2026-10"});
  expect(row("garbage-balance", "month", "2026-10")).toMatchObject({unaccounted: 10, generated: 8250, recovered: 200});
  // All months but August, whose only county balances.
  expect(figureOf("garbage-balance").sentence).toBe(
    "2026年10月清运 8000 吨，各去向之和比清运少 10 吨（乙县少 10 吨）；12 个月中 11 个月有差额。"
  );
});

it("tells a facility's state, and no load where it stands still", () => {
  // 7600 ÷ (250 × 31)
  expect(figureOf("facility-load/jia").sentence).toBe(
    "2026年10月运行，入厂量 7600 吨，负荷率 98.1%（设计能力 250 吨/日）。"
  );
  expect(figureOf("facility-load/乙填埋场").sentence).toBe("2026年10月停止进场。");
});

it("keeps a facility's states as words, and says since when nothing came into a closed landfill", () => {
  // 30 t of ash in November and December 2025.
  expect(figureOf("facility-states/乙填埋场").sentence).toBe(
    "已封场。2025年11月以来：飞灰填埋 2 个月、停止进场 10 个月，填埋量共 60 吨（原生未报、飞灰等 60 吨、应急未报）；最后一次进场是2025年12月，至今连续 10 个月为 0 吨。"
  );
  expect(figureOf("facility-states/乙填埋场").notes.join("")).toContain("本站没有这些数据，也不作推断");
  expect(figureOf("facility-states/jia").sentence).toContain("运行 11 个月、检修 1 个月");
});

it("sets inflow, overflows and sludge of all plants beside each other, and never a silent plant as 0", () => {
  // 乙厂 reports two overflows a month and no BOD₅, 甲厂 the other way round.
  expect(figureOf("sewage-flow").sentence).toBe(
    "2026年10月进水BOD5 平均 90.0 mg/L；最近 12 个月溢流 24 次，最多的是2025年11月，2 次；当月污泥 未报。"
  );
  expect(row("sewage-flow", "month", "2026-10")).toMatchObject({plants: 2, bod5Plants: 1, overflows: 2, silent: 0});
});

it("prints capacity share with its denominators and never the burn rate beside it", () => {
  const city2 = cityOf({
    indicators: [
      {
        ...{id: "incineration-capacity-share", name: "焚烧处理能力占比", region: "云溪市", period: "2025", unit: "%"},
        ...{frequency: "年", numerator: 1200, denominator: 2000, printed: 60, definition: "能力之比"},
        ...{numeratorUnit: "吨/日", denominatorUnit: "吨/日"}
      }
    ]
  });
  const [figure] = wasteFigures(city2, assessWaste(city2));
  expect(figure).toMatchObject({
    id: "incineration-capacity-share",
    sentence: "2025 年焚烧处理能力占比 60.0%（1200 吨/日 ÷ 2000 吨/日）；其后目标值待发布。"
  });
  expect(figure?.table.columns.map(({label}) => label).join()).not.toContain("焚烧率");
});

it("adds counties and compares the whole with what was promised", () => {
  expect(figureOf("rural-garbage-modes").sentence).toContain("160 个行政村中，城乡一体化 36 个");
  // 104 of 160 villages, target 65 %: exactly reached.
  expect(figureOf("rural-sewage").sentence).toBe(
    "截至2025年12月31日，160 个行政村中 104 个完成治理，治理率 65.0%；收集处理率 30.0%（48 个）；2025 年末 65.0%，目标 ≥65%，已达到；十五五目标值待发布。"
  );
  expect(figureOf("rural-sewage").notes).toContain("2025 年目标：已达到（考核期已结束，最终值：年末治理率 65.0%）。");
});

it("names overloaded plants and plants that do not report overflows", () => {
  // 68.2 ÷ (2 × 31) = 110 %
  expect(figureOf("sewage-plants").sentence).toContain("乙厂超负荷");
  expect(figureOf("sewage-plants").sentence).toContain(
    "出水达标 28/31 厂·天（甲厂 28/31 天，超标项目未报），溢流 2 次"
  );
});

it("judges the yearly rate against the revised target and keeps the first one visible", () => {
  const figure = figureOf("sewage-collection-rate");
  expect(figure.sentence).toBe(
    "2025 年城市生活污水集中收集率 71.0%（28.4 万人 ÷ 40 万人），目标 ≥72%，未达到，差 1.0 个百分点；十五五目标值待发布。"
  );
  const drawn = pagePicture(figure, {width: WIDE, theme: "page", edition: null, demo: false, href: null});
  expect(drawn).toContain("目标 ≥72%");
  expect(drawn).toContain("原目标 ≥68%");
  expect(drawn).toContain("目标值待发布");
});

it("leaves the statement on construction land a statement", () => {
  expect(figureOf("construction-land")).toMatchObject({
    draw: null,
    sentence: "2025 年重点建设用地安全利用：有效保障。"
  });
});

it("finds every number of a sentence in its table or its notes", () => {
  for (const {id, sentence, table, notes} of all) {
    const cells = table.rows.flatMap((one) => table.columns.map(({key, digits}) => [one[key], digits] as const));
    const printed = cells.map(([cell, digits]) =>
      typeof cell === "number" ? cell.toFixed(digits ?? 0) : String(cell)
    );
    const known = `${printed.join(" ")} ${notes.join(" ")}`;
    const quoted = sentence
      .replace(/\d{4} ?年(\d+月(\d+日)?)?/g, "")
      .replace(
        /连续 \d+ 个月|\d+ 个月中 \d+ 个月|最近 \d+ 个月|[^0-9]\d+ 个月|\d+ 个行政区域中同一口径的 \d+ 个|\d+ 个项目中 \d+ 个完工，\d+ 个逾期未完工，\d+ 个停工/g,
        ""
      );
    for (const [number] of quoted.matchAll(/\d[\d,]*(\.\d+)?/g))
      expect(known, `${id}: ${number}`).toContain(number.replaceAll(",", ""));
  }
});

for (const id of [
  "three-promises",
  "garbage-ways",
  "garbage-balance",
  "facility-load/jia",
  "facility-states/jia",
  "burn-rate-counties",
  "rural-garbage-modes",
  "sewage-plants",
  "sewage-flow",
  "sewage-projects",
  "rural-sewage",
  "sewage-collection-rate"
])
  for (const width of [NARROW, WIDE])
    it(`draws ${id} at ${width} px as it was looked at`, async () => {
      const svg = filePicture(figureOf(id), {width, theme: "light", edition: null, demo: true, href: null});
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(
        `../../output/${id.replace("/", "-")}-${width}.svg`
      );
    });
