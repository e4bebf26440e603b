import {expect, it} from "vitest";
import {type Figure, isMissing} from "../../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {bodyCondition} from "../../../src/figures/water/water-condition-lines.ts";
import {waterCondition} from "../../../src/figures/water/water-condition.ts";
import {waterCwqi} from "../../../src/figures/water/water-cwqi.ts";
import {waterSection} from "../../../src/figures/water/water-section.ts";
import {yearTable} from "../../../src/figures/water/water-tables.ts";
import {waterTli} from "../../../src/figures/water/water-tli.ts";
import {
  earlierMonths,
  whyLine,
  whyMonths,
  whySummary,
  whyTable,
  whyTitle,
  whyWords,
  whyYears,
  whyYearWords
} from "../../../src/figures/water/water-why.ts";
import {assessWater, monthsBetween, sectionMonth} from "../../../src/measures/water/water.ts";
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

it("sets the month beside the one before and beside the same month of the year before, by sections with both", () => {
  // Six with a class. September: 5 of 6 in Ⅰ–Ⅲ, 五 in 劣Ⅴ (2.5); October: 5 of 6, 五 in Ⅳ. ΔG 0, ΔD −1/6: 16.7 points.
  const whole = rows.get("云溪市");
  expect(whole?.["points"]).toBeCloseTo(16.667, 3);
  expect(whole?.["word"]).toBe("有所好转（6 个断面）");
  // October 2025 was as October 2026: nothing changed.
  expect(whole).toMatchObject({yearPoints: 0, yearWord: "无明显变化（6 个断面）"});
  expect(rows.get("云湖")?.["yearPoints"]).toEqual({why: "可比断面不足 5 个"});
});

it("opens a water's page with its condition and what it rests on", () => {
  expect(bodyCondition(verdicts, verdicts.bodies[0]!)).toBe(
    "2026年10月总体水质良好，按断面类别比例（Ⅰ–Ⅲ类 4/5，劣Ⅴ类 0/5，恰好 5 个断面，试算）评价；超过Ⅲ类的项目：氨氮 1/5。依据为转述：断面超标率的算法。"
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
  const earlier = earlierMonths(verdicts, fifth);
  expect(earlier).toHaveLength(11);
  expect(whySummary(earlier[0]!)).toBe("2026年9月：劣Ⅴ类（氨氮）");
  expect(whyTable(earlier[0]!).rows[0]).toMatchObject({
    item: "氨氮",
    reason: "劣Ⅴ类，定类：2.5 mg/L，超过Ⅴ类 2.0，超Ⅲ类 1.5 倍（第 7 项）"
  });
});

it("answers why for every month of every year, also where there is no class", () => {
  const [first, dry] = [verdicts.sections[4]!, verdicts.sections[6]!];
  expect(whyYears(verdicts, first)).toEqual(["2026", "2025"]);
  const [autumn, year] = ["2025", "2026"].map((each) => whyMonths(verdicts, first, each));
  expect(autumn?.map(({month}) => month)).toEqual(["2025-09", "2025-10", "2025-11", "2025-12"]);
  expect(whyYearWords(year ?? [])).toBe("10 个月有填报，其中 10 个月有水质类别：Ⅳ类 9 个月、劣Ⅴ类 1 个月。");
  expect((year ?? []).map(whyLine)[0]).toBe("氨氮 1.3 mg/L，超过Ⅲ类 1.0，不超过Ⅳ类 1.5（第 7 项）");
  const silent = whyMonths(verdicts, dry, "2025");
  expect(whyYearWords(silent)).toBe(
    "4 个月有填报，其中 0 个月有水质类别；没有类别的是9月（断流）、10月（断流）、11月（断流）、12月（断流）。"
  );
  expect([whyTitle(silent[0]!), ...whyWords(silent[0]!)]).toEqual(["2025年9月为什么没有类别", "没有水质类别：断流。"]);
});

it("marks 依据为转述 where such a rule decides: on the section, its water and the city's condition", () => {
  // pH 9.2 decides 甲 (劣Ⅴ by a retold rule); the mean of the two is retold in its rounding too. 氨氮 decides 丙 alone.
  const own = waterCity({
    bodies: [
      {name: "石溪河", code: "shi-xi", kind: "河流"},
      {name: "清水河", code: "qing-shui", kind: "河流"}
    ],
    sections: [section("甲"), section("乙"), section("丙", {body: "清水河"})],
    readings: [
      {section: "甲", time: "2026-10", ...FIVE, pH: 9.2},
      {section: "乙", time: "2026-10", ...FIVE},
      {section: "丙", time: "2026-10", ...FIVE, ammonia: 1.3}
    ]
  });
  const seen = assessWater(own);
  const [first, , third] = seen.sections.map((each) => sectionMonth(seen, each, "2026-10")!);
  expect(whyWords(first!).at(-1)).toMatch(/^依据为转述：pH 在 6–9 之外为劣Ⅴ类。/);
  expect(whyWords(third!).join("")).not.toContain("转述");
  const marked = waterSection(own, seen, seen.sections[0]!)!;
  expect(marked.notes).toContain("1 个月的类别或主要污染指标用到依据为转述的规则：pH 在 6–9 之外为劣Ⅴ类。");
  expect(marked.table.rows[0]).toMatchObject({
    why: "pH 9.2，不在各类的 6~9 之内（第 2 项）",
    retold: "pH 在 6–9 之外为劣Ⅴ类"
  });
  expect(waterSection(own, seen, seen.sections[2]!)!.table.columns.map(({key}) => key)).not.toContain("retold");
  expect(seen.bodies.map((body) => /依据为转述：[^。]*/.exec(bodyCondition(seen, body) ?? "")?.[0] ?? null)).toEqual([
    "依据为转述：平均值先修约再评价",
    null
  ]);
  const whole = waterCondition(own, seen)!;
  expect(whole.table.rows.map(({name, retold}) => [name, retold])).toEqual([
    ["云溪市", "平均值先修约再评价"],
    ["石溪河", "平均值先修约再评价"],
    ["清水河", "无"]
  ]);
  expect(whole.notes.join("")).toContain("2 行的评价用到依据为转述的规则");
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
  expect(whyWords(judged.bySection.get("一")!.get("2026-10")!)).toContain(
    "除发布单位补充的以外，限值、项次见 GB 3838-2002《地表水环境质量标准》表 1，按河流评价。"
  );
  const table = whyTable(judged.bySection.get("一")!.get("2026-10")!);
  expect(table.rows.find(({item}) => item === "氨氮")?.["reason"]).toBe(
    "Ⅳ类，定类：0.9 mg/L，超过Ⅲ类 0.8，不超过Ⅳ类 1.5，超Ⅲ类 0.1 倍，按本单位补充的限值；按国家标准原限值为Ⅲ类（Ⅲ类 补充限值：地方标准，Ⅳ类 第 7 项）"
  );
  expect(table.rows.find(({item}) => item === "挥发酚")).toMatchObject({
    reason: "Ⅰ类：0.003L（0.0015）mg/L，不超过Ⅰ类 0.002，检出限高于标准限值，按检出限的一半评价（第 20 项）"
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
