import {expect, it} from "vitest";
import {type Figure, isMissing} from "../../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {bodyCondition} from "../../../src/figures/water/water-condition-lines.ts";
import {waterCondition} from "../../../src/figures/water/water-condition.ts";
import {waterCwqi} from "../../../src/figures/water/water-cwqi.ts";
import {yearTable} from "../../../src/figures/water/water-tables.ts";
import {waterTli} from "../../../src/figures/water/water-tli.ts";
import {earlierJudged, whySummary, whyTable} from "../../../src/figures/water/water-why.ts";
import {assessWater, monthsBetween} from "../../../src/measures/water/water.ts";
import {FIVE, META, section, waterCity} from "../../measures/water/water-city.ts";

const MONTHS = monthsBetween("2025-09", "2026-10");
const NAMES = ["一", "二", "三", "四", "五"] as const;
const city = waterCity({
  bodies: [
    {name: "石溪河", code: "shi-xi", kind: "河流", basin: "石溪河流域"},
    {name: "云湖", code: "yun-hu", kind: "湖泊", basin: "石溪河流域"},
    {name: "干河", code: "gan-he", kind: "河流"}
  ],
  sections: [
    ...NAMES.map((name, i) => section(name, {order: i + 1})),
    section("湖心", {body: "云湖", kind: "湖库"}),
    section("干河口", {body: "干河"})
  ],
  readings: MONTHS.flatMap((time, i) => [
    ...NAMES.map((name, at) => ({
      ...{section: name, time, ...FIVE},
      ammonia: name === "五" ? (i === 12 ? 2.5 : 1.3) : 0.1 + at / 100
    })),
    {section: "湖心", time, ...FIVE, phosphorus: 0.05, permanganate: 4, nitrogen: 1, chlorophyll: 10 + i},
    {section: "干河口", time, whyMissing: "断流"}
  ])
});
const verdicts = assessWater(city);
const condition = waterCondition(city, verdicts)!;
const rows = new Map(condition.table.rows.map((row) => [row["name"], row]));

it("says the condition of the region, its basins and every water, and how each was found", () => {
  expect(condition.sentence).toBe(
    "2026年10月，云溪市 6 个有类别的断面总体水质良好（Ⅰ–Ⅲ类 83.3%，劣Ⅴ类 0.0%）；3 个水体中良好 2 个、1 个没有类别。"
  );
  expect([...rows.keys()]).toEqual(["云溪市", "石溪河流域", "石溪河", "云湖", "干河"]);
  expect(rows.get("石溪河")).toMatchObject({
    method: "断面类别比例（试算）",
    condition: "良好",
    pollutants: "氨氮 1/5",
    judged: 5
  });
  expect(rows.get("云湖")).toMatchObject({method: "一个断面（Ⅲ类）", condition: "良好"});
  expect(rows.get("干河")?.["condition"]).toEqual({why: "没有断面有水质类别"});
});

it("says of a change what is a trial, and nothing where fewer than five sections can be compared", () => {
  // Section 五 went from 劣Ⅴ to Ⅳ: ΔG 0, ΔD −20 of five sections, exactly 20 points.
  expect(rows.get("石溪河")).toMatchObject({points: 20, word: "有所好转（5 个断面）"});
  const lake = rows.get("云湖")?.["points"];
  expect(lake !== undefined && isMissing(lake)).toBe(true);
  expect(condition.notes.join("")).toContain("变化为试算");
});

it("opens a water's page with its condition and what it rests on", () => {
  expect(bodyCondition(verdicts, verdicts.bodies[0]!)).toBe(
    "2026年10月总体水质良好，按断面类别比例（Ⅰ–Ⅲ类 4/5，劣Ⅴ类 0/5，恰好 5 个断面，试算）评价；超过Ⅲ类的项目：氨氮 1/5。"
  );
  expect(bodyCondition(verdicts, verdicts.bodies[2]!)).toBeNull();
});

const tli = waterTli(city, verdicts, verdicts.bodies[1]!)!;

it("follows a lake's trophic index, with the missing parameter named", () => {
  const latest = tli.table.rows.at(-1);
  expect(latest).toMatchObject({month: "2026-10", chlorophyll: 23, transparency: {why: "未监测"}});
  expect(tli.notes.join("")).toContain("权重在其余参数间重新分配");
  expect(tli.sentence).toContain(
    `综合营养状态指数 ${Number(latest?.["index"]).toFixed(1)}，${String(latest?.["grade"])}`
  );
  expect(waterTli(city, verdicts, verdicts.bodies[0]!)).toBeNull();
});

const cwqi = waterCwqi(city, verdicts)!;

it("marks the city index as a trial, names its items and finds its numbers in the table", () => {
  expect(cwqi.sentence).toMatch(/^试算：2026年10月 6 个断面的五项指数为 /);
  expect(cwqi.sentence).toContain(Number(cwqi.table.rows.at(-1)?.["index"]).toFixed(4));
  expect(cwqi.notes.join("")).toContain("项目不同的指数不可互比");
});

it("answers why for each of the latest twelve months", () => {
  const fifth = verdicts.sections[4]!;
  const earlier = earlierJudged(verdicts, fifth);
  expect(earlier).toHaveLength(11);
  expect(whySummary(earlier[0]!)).toBe("2026年9月：劣Ⅴ类（氨氮）");
  expect(whyTable(earlier[0]!).rows[0]).toMatchObject({
    ...{item: "氨氮（mg/L）", value: "2.5", class: "劣Ⅴ定类"},
    reason: "超过Ⅴ类 2.0，超Ⅲ类 1.5 倍（第 7 项）"
  });
});

it("says in the answer where a publisher's limit made the class, and where a limit of detection is too high", () => {
  const own = waterCity({
    sections: [section("一")],
    limits: [
      {
        ...{standard: "GB 3838-2002", item: "氨氮", class: "Ⅲ", limit: 0.8, unit: "mg/L"},
        ...{from: "2020-01-01", source: "地方标准"}
      }
    ],
    readings: [
      {
        ...{section: "一", time: "2026-10", ...FIVE, ammonia: 0.9, phenol: 0.0015},
        meta: {...META, printed: {phenol: "0.003L"}}
      }
    ]
  });
  const judged = assessWater(own);
  const table = whyTable(judged.bySection.get("一")!.get("2026-10")!);
  expect(table.rows.find(({item}) => item === "氨氮（mg/L）")?.["reason"]).toBe(
    "超过Ⅲ类 0.8，不超过Ⅳ类 1.5，超Ⅲ类 0.1 倍，按本单位补充的限值；按国家标准原限值为Ⅲ类（第 7 项）"
  );
  expect(table.rows.find(({item}) => item === "挥发酚（mg/L）")).toMatchObject({
    value: "0.003L（0.0015）",
    reason: "不超过Ⅰ类 0.002，检出限高于标准限值，按检出限的一半评价（第 20 项）"
  });
});

it("lists a section's years as a trial beside their months", () => {
  // 2025: four months at 1.3; 2026: nine at 1.3 and one at 2.5, mean 1.42.
  expect(yearTable(verdicts, verdicts.sections[4]!).rows).toMatchObject([
    {year: "2026", months: 10, class: "Ⅳ", good: 0, pollutants: "氨氮(0.4)"},
    {year: "2025", months: 4, class: "Ⅳ"}
  ]);
});

const figures: readonly Figure[] = [condition, tli, cwqi];
for (const figure of figures)
  for (const width of [NARROW, WIDE])
    it(`draws ${figure.id} at ${width} px as it was looked at`, async () => {
      const svg = filePicture(figure, {width, theme: "light", edition: null, demo: true, href: null});
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(
        `../../output/${figure.id.replace("/", "-")}-${width}.svg`
      );
    });
