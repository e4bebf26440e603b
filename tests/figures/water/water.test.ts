import {expect, it} from "vitest";
import {isMissing} from "../../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture, pagePicture} from "../../../src/figures/render.ts";
import {riverStrip} from "../../../src/figures/water/river-strip.ts";
import {waterFigures} from "../../../src/figures/water/water.ts";
import {waterClassShare} from "../../../src/figures/water/water-class-share.ts";
import {waterGoodShare} from "../../../src/figures/water/water-good-share.ts";
import {waterSection} from "../../../src/figures/water/water-section.ts";
import {sectionTable} from "../../../src/figures/water/water-tables.ts";
import {whyTable, whyWords} from "../../../src/figures/water/water-why.ts";
import {assessWater, monthsBetween, sectionMonth} from "../../../src/measures/water/water.ts";
import {FIVE, section, waterCity} from "../../measures/water/water-city.ts";

const MONTHS = monthsBetween("2025-11", "2026-10");
/** 氨氮 of each section in the twelve months: a steady one, a polluted one that recovers, one that runs dry. */
const AMMONIA: Readonly<Record<string, readonly (number | null)[]>> = {
  龙潭: [0.1, 0.1, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
  县城下: [2.4, 1.9, 1.8, 1.6, 1.2, 1.4, 1.1, 0.9, 1.2, 0.9, 0.8, 1.2],
  双河口: [0.6, 0.7, null, null, 0.9, 0.6, 0.6, 0.4, 0.4, 0.6, 0.6, 0.6]
};

const YEARLY = {
  ...{region: "云溪市", year: 2026, unit: "%", plan: "年度" as const},
  ...{document: "工作要点", version: "首次", from: "2026-03-20"}
};
const city = waterCity({
  bodies: [
    {name: "石溪河", code: "shi-xi", kind: "河流"},
    {name: "清水河", code: "qing-shui", kind: "河流", flowsInto: "石溪河", about: "在双河口断面上游汇入石溪河"}
  ],
  sections: [
    section("龙潭", {code: "long-tan", order: 1, target: "Ⅱ"}),
    section("县城下", {code: "xian-cheng-xia", order: 2, target: "Ⅲ"}),
    section("双河口", {code: "shuang-he-kou", order: 3, target: "Ⅲ"})
  ],
  readings: MONTHS.flatMap((time, i) =>
    Object.entries(AMMONIA).map(([name, values]) => {
      const ammonia = values[i] ?? null;
      return ammonia === null
        ? {section: name, time, whyMissing: "断流"}
        : {section: name, time, ...FIVE, phosphorus: 0.02, ammonia};
    })
  ),
  targets: [
    {...YEARLY, id: "water-good-share", direction: "≥", target: 88},
    {...YEARLY, id: "water-inferior-share", direction: "=", target: 0}
  ]
});
const verdicts = assessWater(city);
const figures = new Map(waterFigures(city, verdicts).map((figure) => [figure.id, figure]));
const figureOf = (id: string) => figures.get(id)!;

it("draws one figure for the city's shares, each water with sections, and each section", () => {
  expect([...figures.keys()]).toEqual([
    "water-class-share",
    "water-good-share",
    "water-inferior-share",
    "water-condition",
    "water-cwqi",
    "river-strip/shi-xi",
    "water-section/long-tan",
    "water-section/xian-cheng-xia",
    "water-section/shuang-he-kou"
  ]);
});

it("makes no figure for a city without readings", () => {
  const empty = waterCity({readings: [], sections: [section("龙潭")], bodies: [{name: "石溪河", kind: "河流"}]});
  expect(waterFigures(empty, assessWater(empty))).toEqual([]);
});

it("says of the latest month how many are good, what changed, and finds every number in the table", () => {
  const {sentence, table} = waterClassShare(city, verdicts)!;
  // 龙潭 Ⅰ, 双河口 Ⅲ; 县城下 1.2 is Ⅳ, in September 0.8 was Ⅲ.
  expect(sentence).toBe(
    "2026年10月，3 个断面中 3 个有水质类别，其中 2 个达到或好于Ⅲ类，占 66.7%，比上月少 1 个，没有劣Ⅴ类断面。"
  );
  expect(table.rows.at(-1)).toMatchObject({month: "2026-10", Ⅰ: 1, Ⅲ: 1, Ⅳ: 1, 劣Ⅴ: 0, judged: 3, unjudged: "无"});
  expect(table.rows.at(-1)?.["good"]).toBeCloseTo(66.667, 3);
  expect(table.rows[2]).toMatchObject({month: "2026-01", judged: 2, unjudged: "断流 1"});
});

it("sets the monthly good share beside the year's target without judging a month by it", () => {
  const {sentence, table, notes} = waterGoodShare(city, verdicts)!;
  expect(sentence).toBe(
    "2026年10月达到或好于Ⅲ类的断面占 66.7%，2026年以来各月在 50.0% 到 100.0% 之间；2026 年年度目标 ≥88%，尚不能判断；其后目标值待发布。"
  );
  expect(table.rows.at(-1)).toMatchObject({goodCount: 2, judged: 3, target: "≥88%"});
  expect(table.rows.at(-1)?.["met"]).toBeCloseTo(66.667, 3);
  const before = table.rows[0]?.["target"];
  expect(before !== undefined && isMissing(before) && before.why).toBe("当年没有公布目标");
  expect(notes.join("")).toContain("不作达标判断");
});

it("sets the monthly share of 劣Ⅴ beside its own target, names the sections and judges no month by it", () => {
  const {sentence, table, notes} = figureOf("water-inferior-share");
  // 县城下 alone, at 2.4 mg/L of 氨氮 (Ⅴ ends at 2.0), in November of the year before: 1 of 3.
  expect(table.rows[0]).toMatchObject({month: "2025-11", count: 1, judged: 3, names: "县城下"});
  expect(table.rows[0]?.["inferior"]).toBeCloseTo(33.333, 3);
  expect(table.rows.slice(1).every(({count, inferior, names}) => count === 0 && inferior === 0 && names === "无")).toBe(
    true
  );
  expect(table.rows.at(-1)).toMatchObject({judged: 3, target: "=0%"});
  expect(sentence).toBe(
    "2026年10月 3 个有水质类别的断面中劣Ⅴ类 0 个，占 0.0%，2026年以来各月都没有劣Ⅴ类断面；2026 年年度目标 =0%，尚不能判断；其后目标值待发布。"
  );
  expect(notes.join("")).toContain("不作达标判断");
});

it("names the 劣Ⅴ sections of the latest month and the worst month of the year", () => {
  const foul = waterCity({
    sections: [section("一"), section("二")],
    readings: [
      {section: "一", time: "2026-08", ...FIVE, ammonia: 2.1},
      {section: "二", time: "2026-08", ...FIVE, ammonia: 2.1},
      {section: "一", time: "2026-09", ...FIVE, ammonia: 2.1},
      {section: "二", time: "2026-09", ...FIVE}
    ]
  });
  const told = new Map(waterFigures(foul, assessWater(foul)).map(({id, sentence}) => [id, sentence]));
  expect(told.get("water-inferior-share")).toBe(
    "2026年9月 2 个有水质类别的断面中劣Ⅴ类 1 个（一），占 50.0%，2026年以来各月最高 100.0%（2026年8月）；当年目标值待发布。"
  );
});

it("lays a river from source to mouth against its months, with targets, dry months in words and tributaries", () => {
  const strip = figureOf("river-strip/shi-xi");
  expect(strip.sentence).toBe("2026年10月，石溪河有类别的 3 个断面中 2 个达到水质目标，未达到的是县城下（Ⅳ类）。");
  expect(strip.table.columns.map(({label}) => label)).toEqual(["月份", "龙潭", "县城下", "双河口", "评价标准"]);
  expect(strip.table.rows.at(-1)).toMatchObject({month: "水质目标", "long-tan": "Ⅱ", "xian-cheng-xia": "Ⅲ"});
  expect(strip.table.rows[0]).toMatchObject({month: "2025-11", "long-tan": "Ⅰ", "xian-cheng-xia": "劣Ⅴ"});
  expect(strip.table.rows[2]?.["shuang-he-kou"]).toEqual({why: "断流"});
  expect(strip.completeness).toMatchObject({evaluated: 34, total: 36});
  const drawn = pagePicture(strip, {width: NARROW, theme: "page", edition: null, demo: false, href: (path) => path});
  expect(drawn).toContain("清水河汇入");
  expect(drawn).toContain("断流");
  expect(drawn).toContain('href="/water/sections/long-tan/"');
});

it("leaves out months in which no section of the water has a row, and says which", () => {
  const gaps = waterCity({
    sections: [section("一"), section("二", {body: "清水河"})],
    readings: ["2026-07", "2026-10"]
      .map((time) => ({section: "一", time, ...FIVE}))
      .concat(["2026-08", "2026-09"].map((time) => ({section: "二", time, ...FIVE})))
  });
  const own = assessWater(gaps);
  const strip = riverStrip(gaps, own, own.bodies[0]!)!;
  expect(strip.table.rows.map(({month}) => month)).toEqual(["2026-07", "2026-10", "水质目标"]);
  expect(strip.notes).toContain("所有断面都没有数据的月份不列：2026年8月、2026年9月。");
});

it("says what a section is now and how its year went", () => {
  const {sentence, table, title} = figureOf("water-section/xian-cheng-xia");
  expect(title).toBe("县城下断面：逐月水质和氨氮");
  expect(sentence).toBe(
    "2026年10月为Ⅳ类，比上月的Ⅲ类变差，水质轻度污染，目标Ⅲ类，未达标；主要污染指标是氨氮(0.2)；" +
      "近 12 个月有类别的 12 个月中 9 个月未达标（11月、12月、1月、2月、3月、4月、5月、7月、10月）。"
  );
  expect(table.rows.at(-1)).toMatchObject({class: "Ⅳ", pollutants: "氨氮(0.2)", met: "不达标", ammonia: 1.2});
});

it("measures 主要污染指标 against Ⅲ and 达标 against the section's own target, and keeps the two apart", () => {
  const two = waterCity({
    sections: [section("严", {target: "Ⅱ"}), section("宽", {target: "Ⅳ"})],
    readings: [
      {section: "严", time: "2026-10", ...FIVE, phosphorus: 0.15},
      {section: "宽", time: "2026-10", ...FIVE, phosphorus: 0.25}
    ]
  });
  const own = assessWater(two);
  const rows = own.sections.map((each) => waterSection(two, own, each)!.table.rows[0]);
  // 0.15 is Ⅲ: nothing over Ⅲ, and (0.15 − 0.1) ÷ 0.1 over its own Ⅱ. 0.25 is Ⅳ: (0.25 − 0.2) ÷ 0.2 over Ⅲ, within its own Ⅳ.
  expect(rows[0]).toMatchObject({condition: "良好", pollutants: "无", met: "不达标", overTarget: "总磷(0.5)"});
  expect(rows[1]).toMatchObject({condition: "轻度污染", pollutants: "总磷(0.2)", met: "达标", overTarget: "无"});
});

it("opens with the latest month that has a class, and says that the last one has none", () => {
  const dry = waterCity({
    sections: [section("一"), section("二")],
    readings: [
      {section: "一", time: "2026-09", ...FIVE},
      {section: "一", time: "2026-10", whyMissing: "断流"},
      {section: "二", time: "2026-10", ...FIVE}
    ]
  });
  const own = assessWater(dry);
  expect(waterSection(dry, own, own.sections[0]!)?.sentence).toBe(
    "2026年9月为Ⅱ类，水质优，目标Ⅲ类，达标；2026年10月断流。"
  );
});

it("stands the stations of few or very many sections below each other", () => {
  const names = Array.from({length: 20}, (_, i) => `断面${i + 1}`);
  const wide = waterCity({
    sections: names.map((name, i) => section(name, {order: i + 1})),
    readings: names.map((name) => ({section: name, time: "2026-10", ...FIVE}))
  });
  const own = assessWater(wide);
  const {height} = riverStrip(wide, own, own.bodies[0]!)!.draw!({
    width: WIDE,
    theme: "page",
    edition: null,
    demo: false,
    href: null
  });
  expect(height).toBeGreaterThan(20 * 25);
});

it("answers why on a section's page, deciding items first, and lists what was not measured", () => {
  const cell = sectionMonth(verdicts, verdicts.sections[1]!, "2026-10")!;
  expect(whyTable(cell).rows[0]).toEqual({
    item: "氨氮",
    reason: "Ⅳ类，定类：1.2 mg/L，超过Ⅲ类 1.0，不超过Ⅳ类 1.5，超Ⅲ类 0.2 倍（第 7 项）"
  });
  expect(whyWords(cell)[0]).toMatch(/^参评的 21 项中测了 5 项（5\+0），未测：化学需氧量、/);
  expect(whyWords(cell)[1]).toBe("最差的一项决定类别：氨氮为Ⅳ类。");
});

it("lists sections with target, class, whether it meets the target, and the month before", () => {
  expect(sectionTable(verdicts, verdicts.sections).rows[1]).toEqual({
    slug: "xian-cheng-xia",
    name: "县城下",
    body: "石溪河",
    target: "Ⅲ",
    class: "Ⅳ",
    met: "未达标",
    before: "Ⅲ"
  });
});

for (const id of [
  "water-class-share",
  "water-good-share",
  "water-inferior-share",
  "river-strip/shi-xi",
  "water-section/xian-cheng-xia"
])
  for (const width of [NARROW, WIDE])
    it(`draws ${id} at ${width} px as it was looked at`, async () => {
      const svg = filePicture(figureOf(id), {width, theme: "light", edition: null, demo: true, href: null});
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(
        `../../output/${id.replace("/", "-")}-${width}.svg`
      );
    });
