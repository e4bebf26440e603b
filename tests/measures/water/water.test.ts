import {expect, it} from "vitest";
import {assessWater, monthsBetween, sectionMonth} from "../../../src/measures/water/water.ts";
import {readingColumns} from "../../../src/measures/water/water-columns.ts";
import {classShares, goodChange} from "../../../src/measures/water/water-shares.ts";
import {waterStrip} from "../../../src/measures/water/water-strip.ts";
import {notMeasured, whyRows} from "../../../src/measures/water/water-why.ts";
import {print, round} from "../../../src/standards/decimal.ts";
import {arithmeticMean, hydrogenMean} from "../../../src/standards/water/water-mean.ts";
import {vectors} from "../../standards/vectors.ts";
import {FIVE, META, section, waterCity} from "./water-city.ts";

const month = (name: string, time: string, more: object = {}) => ({section: name, time, ...FIVE, ...more});

it("judges a month by its own row, as handed in", () => {
  const city = waterCity({
    sections: [section("龙潭")],
    // 6.05 would be 6.0 and Ⅲ if it were rounded first.
    readings: [month("龙潭", "2026-10", {permanganate: 6.05})]
  });
  const verdicts = assessWater(city);
  const cell = sectionMonth(verdicts, verdicts.sections[0]!, "2026-10");
  expect([cell?.basis, cell?.rank]).toEqual(["月值", 3]);
});

it("leaves a month without the five basic items unjudged and says which are missing, or why", () => {
  const city = waterCity({
    sections: [section("龙潭"), section("铁厂"), section("渔洞")],
    readings: [
      month("龙潭", "2026-10", {ammonia: null, phosphorus: null}),
      {section: "铁厂", time: "2026-10", whyMissing: "断流"},
      month("渔洞", "2026-10", {ammonia: null, meta: {...META, missing: {ammonia: "设备故障"}}})
    ]
  });
  const {readings} = assessWater(city);
  expect(readings.map(({rank, why}) => [rank, why])).toEqual([
    [null, "缺氨氮、总磷"],
    [null, "断流"],
    [null, "缺氨氮（设备故障）"]
  ]);
});

it("leaves an automatic reading without 总磷 without a class, and tries it on the other four for the published one", () => {
  const city = waterCity({readings: [month("橄榄坝", "2020-05-16 08:01", {phosphorus: null, province: "云南省"})]});
  const verdicts = assessWater(city);
  expect(verdicts.readings[0]).toMatchObject({rank: null, trial: 0, why: "缺总磷"});
  expect(sectionMonth(verdicts, verdicts.sections[0]!, "2020-05")).toMatchObject({rank: null, why: "缺总磷"});
  expect(
    assessWater(waterCity({readings: [month("橄榄坝", "2020-05-16 08:01", {ammonia: null})]})).readings[0]
  ).toMatchObject({rank: null, trial: null});
});

it("averages several readings of a month, pH through hydrogen ions, rounds half-even and then judges", () => {
  const city = waterCity({
    readings: [
      month("龙潭", "2026-10-03 08:00", {pH: 7, ammonia: 1.0}),
      month("龙潭", "2026-10-20 08:00", {pH: 9, ammonia: 1.01})
    ]
  });
  const verdicts = assessWater(city);
  const cell = sectionMonth(verdicts, verdicts.sections[0]!, "2026-10");
  // Mean 1.005 → 1.00 (half-even, two decimals) → Ⅲ; pH 7.2967 → 7.
  expect(cell).toMatchObject({basis: "均值", count: 2, rank: 2});
  expect([cell?.values["ammonia"], cell?.values["pH"]]).toEqual([1, 7]);
});

it("averages pH as the published examples do", () => {
  for (const row of vectors("water-ph-mean")) {
    const values = (row["values"] ?? "").split(";").map(Number);
    expect(print(round(hydrogenMean(values), 4))).toBe(row["mean_via_hydrogen_ion"]);
  }
  expect(print(round(arithmeticMean([0.1, 0.2]), 3))).toBe("0.150");
});

it("counts shares over sections with a class; dry and incomplete ones stand apart", () => {
  const city = waterCity({
    sections: [section("一"), section("二", {target: "Ⅱ"}), section("三"), section("四"), section("五")],
    readings: [
      month("一", "2026-10"),
      month("二", "2026-10", {phosphorus: 0.15}),
      month("三", "2026-10", {ammonia: 2.5}),
      {section: "四", time: "2026-10", whyMissing: "断流"}
    ]
  });
  const [now] = classShares(assessWater(city));
  expect(now).toMatchObject({
    counts: [0, 1, 1, 0, 0, 1],
    judged: 3,
    good: 2,
    inferior: 1,
    targeted: 3,
    met: 1,
    total: 5
  });
  expect(now?.unjudged.map(({why, sections}) => [why, sections.length])).toEqual([
    ["断流", 1],
    ["无数据", 1]
  ]);
});

it("compares two months only at sections that have a class in both", () => {
  const city = waterCity({
    sections: [section("一"), section("二"), section("三")],
    readings: [
      month("一", "2026-09", {ammonia: 2.5}),
      month("二", "2026-09"),
      month("一", "2026-10"),
      month("三", "2026-10", {ammonia: 9})
    ]
  });
  expect(goodChange(assessWater(city), "2026-10", "2026-09")).toEqual({compared: 1, before: 0, now: 1});
});

it("ends at the month of 数据截至 and has no gap between months", () => {
  const city = waterCity({
    sections: [section("一")],
    readings: [month("一", "2026-08"), month("一", "2026-10"), month("一", "2026-11")]
  });
  const verdicts = assessWater(city);
  expect([verdicts.latest, verdicts.months]).toEqual(["2026-10", ["2026-08", "2026-09", "2026-10"]]);
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
});

it("takes a section for its name within its 省份, and never splits it at a blank one", () => {
  const city = waterCity({
    regions: [{name: "云南省"}, {name: "昆明市", short: "昆明"}],
    readings: [
      month("江底桥", "2021-04-01 08:00", {province: "云南省", city: "昆明", basin: "珠江流域", kind: "湖库"}),
      month("江底桥", "2021-04-02 08:00"),
      month("平安桥", "2021-04-01 08:00", {province: "云南省"}),
      month("平安桥", "2021-04-01 08:00", {province: "四川省"})
    ]
  });
  const {sections, readings} = assessWater(city);
  expect(sections.map(({name, slug, readings: rows}) => [name, slug, rows.length])).toEqual([
    ["江底桥", "江底桥", 2],
    ["平安桥", "平安桥", 1],
    ["平安桥", "平安桥-2", 1]
  ]);
  expect(sections[0]).toMatchObject({region: "昆明市", body: "珠江流域", kind: "湖库", kindStated: true});
  expect(sections[1]).toMatchObject({kind: "河流", kindStated: false});
  // The blank row takes the kind that the others state.
  expect(readings[1]?.kind).toBe("湖库");
});

it("republishes each row with class, condition, deciding items, main pollutants, target and agreement", () => {
  const city = waterCity({
    sections: [section("一", {target: "Ⅱ"})],
    readings: [
      month("一", "2026-09", {ammonia: 1.3, officialClass: "Ⅳ"}),
      month("一", "2026-10", {officialClass: "Ⅰ"}),
      {section: "一", time: "2026-08", whyMissing: "断流", officialClass: "Ⅱ"}
    ]
  });
  const [september, october, august] = assessWater(city).readings.map(readingColumns);
  expect(september).toEqual({
    计算水质类别: "Ⅳ",
    计算水质状况: "轻度污染",
    定类项目: "氨氮",
    主要污染指标: "氨氮(0.3)",
    是否达标: "否",
    评价标准: "GB 3838-2002",
    与官方类别一致: "是",
    定类填报值: "1.3",
    定类评价值: "1.3",
    定类限值: "超过Ⅲ类 1.0，不超过Ⅳ类 1.5",
    定类条款: "表 1 第 7 项",
    限值依据: "A",
    评价依据: "B",
    "参评项目(5+X)": "5+0",
    未测基本项目: null,
    不评价原因: null
  });
  expect(october).toMatchObject({
    计算水质类别: "Ⅱ",
    定类项目: "总磷",
    主要污染指标: null,
    是否达标: "是",
    与官方类别一致: "否"
  });
  // The row that ran dry says why it has no class, and what it lacks for one.
  expect(Object.entries(august ?? {}).filter(([, value]) => value !== null)).toEqual([
    ["参评项目(5+X)", "0+0"],
    ["未测基本项目", "pH、溶解氧、高锰酸盐指数、氨氮、总磷"],
    ["不评价原因", "断流"]
  ]);
});

it("republishes for each item that decides the value as handed in and as judged, the limit, the clause and how sure they are", () => {
  const printed = {...META, printed: {oil: "0.8L"}};
  const city = waterCity({
    sections: [section("一")],
    readings: [
      month("一", "2026-07", {ammonia: 1.255, phosphorus: 0.25, cod: 18}),
      month("一", "2026-08", {pH: 9.2}),
      month("一", "2026-09", {dissolvedOxygen: 7.4, phosphorus: 0.02}),
      month("一", "2026-10", {oil: 0.4, phosphorus: 0.02, meta: printed})
    ]
  });
  const [two, acid, oxygen, oil] = assessWater(city).readings.map(readingColumns);
  expect(two).toMatchObject({
    定类项目: "氨氮、总磷",
    定类填报值: "1.255；0.25",
    定类评价值: "1.255；0.25",
    定类限值: "超过Ⅲ类 1.0，不超过Ⅳ类 1.5；超过Ⅲ类 0.2，不超过Ⅳ类 0.3",
    定类条款: "表 1 第 7 项；表 1 第 8 项",
    限值依据: "A；A",
    评价依据: "B",
    "参评项目(5+X)": "5+1"
  });
  expect(acid).toMatchObject({
    ...{计算水质类别: "劣Ⅴ", 定类项目: "pH", 定类限值: "不在各类的 6~9 之内"},
    评价依据: "C：pH 在 6–9 之外为劣Ⅴ类"
  });
  expect(oxygen).toMatchObject({定类项目: "溶解氧", 评价依据: "C：溶解氧Ⅰ类只用 7.5 mg/L，不用饱和率"});
  // 0.8L enters as 0.4 and is Ⅳ (0.5); 0.8 itself would be Ⅴ (1.0).
  expect(oil).toMatchObject({
    ...{计算水质类别: "Ⅳ", 定类项目: "石油类", 定类填报值: "0.8L", 定类评价值: "0.4"},
    评价依据: "C：检出限高于标准限值时按其一半评价"
  });
});

it("republishes the value as rounded where the bureau rounds first, and says that this rule is retold", () => {
  const readings = [month("一", "2026-10", {ammonia: 1.255})];
  const [columns] = assessWater(waterCity({readings, roundBeforeJudging: true})).readings.map(readingColumns);
  expect(columns).toMatchObject({定类填报值: "1.255", 定类评价值: "1.26", 评价依据: "C：填报值先修约再评价"});
});

it("judges nothing before GB 3838-2002 came into force on 2002-06-01, and says so", () => {
  const city = waterCity({
    sections: [section("一")],
    dataAsOf: "2002-07-31",
    readings: ["2002-05", "2002-05-31", "2002-06-01", "2002-06"].map((time) => month("一", time))
  });
  const columns = assessWater(city).readings.map(readingColumns);
  expect(columns.map((each) => [each["计算水质类别"], each["评价标准"], each["不评价原因"]])).toEqual([
    [null, null, "监测时无适用标准"],
    [null, null, "监测时无适用标准"],
    ["Ⅱ", "GB 3838-2002", null],
    ["Ⅱ", "GB 3838-2002", null]
  ]);
});

it("gives the same verdicts whatever the order of the rows", () => {
  const readings = [month("一", "2026-09"), month("一", "2026-10", {ammonia: 1.3}), month("二", "2026-10")];
  const sections = [section("一"), section("二")];
  const forth = classShares(assessWater(waterCity({sections, readings})));
  const back = classShares(assessWater(waterCity({sections, readings: readings.toReversed()})));
  expect(back.map(({counts}) => counts)).toEqual(forth.map(({counts}) => counts));
});

it("orders a river from source to mouth and places a tributary where 说明 says it joins", () => {
  const city = waterCity({
    bodies: [
      {name: "石溪河", kind: "河流"},
      {name: "清水河", kind: "河流", flowsInto: "石溪河", about: "在双河口断面上游汇入石溪河"},
      {name: "无名沟", kind: "河流", flowsInto: "石溪河", about: "季节性河流"}
    ],
    sections: [section("出境", {order: 3}), section("龙潭", {order: 1}), section("双河口", {order: 2})],
    readings: [month("龙潭", "2026-10")]
  });
  const verdicts = assessWater(city);
  const strip = waterStrip(verdicts, verdicts.bodies[0]!);
  expect(strip.body.sections.map(({name}) => name)).toEqual(["龙潭", "双河口", "出境"]);
  expect(strip.tributaries.map(({name, above}) => [name, above])).toEqual([
    ["清水河", 1],
    ["无名沟", null]
  ]);
});

it("answers why: value, class, and the limits it lies between", () => {
  const city = waterCity({
    sections: [section("一")],
    readings: [
      month("一", "2026-10", {
        phosphorus: 0.25,
        ammonia: 0.0125,
        nitrogen: 3,
        meta: {...META, printed: {ammonia: "0.025L"}}
      })
    ]
  });
  const verdicts = assessWater(city);
  const cell = sectionMonth(verdicts, verdicts.sections[0]!, "2026-10")!;
  const rows = whyRows(cell);
  expect(rows.map(({item, reason, decides}) => [item.name, decides, reason])).toEqual([
    ["pH", false, "在各类的 6~9 之内"],
    ["溶解氧", false, "不低于Ⅰ类 7.5"],
    ["高锰酸盐指数", false, "不超过Ⅰ类 2"],
    ["氨氮", false, "不超过Ⅰ类 0.15"],
    ["总磷", true, "超过Ⅲ类 0.2，不超过Ⅳ类 0.3"],
    ["总氮", false, "不参评，无适用限值"]
  ]);
  expect(rows[3]).toMatchObject({handedIn: "0.025L", value: 0.0125});
  expect(rows[4]).toMatchObject({multiple: "0.2", clause: "表 1 第 8 项"});
  expect(notMeasured(cell)).toHaveLength(16);
});
