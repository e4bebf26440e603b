import {csvParseRows} from "d3-dsv";
import {expect, it} from "vitest";
import {assessAir} from "../../../src/measures/air/air.ts";
import {withoutHidden} from "../../../src/measures/exposure/exposure-redaction.ts";
import {assessExposure} from "../../../src/measures/exposure/exposure.ts";
import {tableCsv, tableJson} from "./whole.ts";
import {fileSizes} from "../../../src/measures/publish/publish-files.ts";
import {openTable, openTables} from "../../../src/measures/publish/publish.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {assessWater} from "../../../src/measures/water/water.ts";
import type {City} from "../../../src/tables/city.ts";
import type {TableName} from "../../../src/tables/schemas/index.ts";
import {entry} from "../exposure/exposure-rows.ts";
import {cityOf} from "../rows.ts";

const published = (given: City, name: TableName) => {
  const exposure = assessExposure(given, "2026-11-01");
  const verdicts = {
    exposure,
    rectification: assessRectification(given),
    water: assessWater(given),
    air: assessAir(given)
  };
  return openTable(withoutHidden(given, exposure), verdicts, name);
};

/** The CSV of a table as objects by header. */
const read = (given: City, name: TableName): readonly Record<string, string>[] => {
  const table = published(given, name);
  if (table === null) return [];
  const [header = [], ...rows] = csvParseRows(tableCsv(table).replace(/^\uFEFF/, ""));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
};

const META = {file: "x.csv", line: 2, row: 2, asOf: null, source: null, published: null, remark: null};

it("begins with a byte order mark and ends its lines in LF, headers as the dictionary prints them", () => {
  const regions = cityOf({regions: [{name: "石溪县", code: "shi-xi", kind: "县", population: 31.5}]});
  const table = published(regions, "regions");
  expect(table && tableCsv(table)).toBe("\uFEFF行政区域,编码,简称,类型,人口(万人)\n石溪县,shi-xi,,县,31.5\n");
});

it("tells the sizes of both files to the byte, also of a table of many parts", () => {
  const regions = Array.from({length: 4321}, (_, i) => ({name: `县${i}`, code: `x${i}`, population: i / 8}));
  const given = cityOf({regions});
  const table = published(given, "regions");
  if (table === null) throw new Error("no table");
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  expect(fileSizes(table, given.site, "2026-10-31", bytes)).toEqual({
    csv: bytes(tableCsv(table)),
    json: bytes(tableJson(table, given.site, "2026-10-31"))
  });
  expect(JSON.parse(tableJson(table, given.site, "2026-10-31")).rows).toHaveLength(4321);
});

it("prints non-detects and reasons as handed in, and leaves what has no reason empty", () => {
  const [row] = read(
    cityOf({
      water_readings: [
        {
          ...{section: "龙潭", time: "2026-03", phosphorus: 0.005, ammonia: null, cod: null, pH: 7.8},
          meta: {...META, printed: {phosphorus: "0.01L"}, missing: {ammonia: "设备故障"}}
        }
      ]
    }),
    "water_readings"
  );
  expect(row).toMatchObject({断面名称: "龙潭", 总磷: "0.01L", 氨氮: "设备故障", 化学需氧量: "", pH: "7.8"});
});

it("republishes water readings with the seven computed columns of the dictionary", () => {
  const [row] = read(
    cityOf({
      water_sections: [{name: "龙潭", body: "石溪河", region: "石溪县", level: "市控", kind: "河流", target: "Ⅱ"}],
      water_readings: [
        {
          ...{section: "龙潭", time: "2026-03", pH: 7.8, dissolvedOxygen: 8, permanganate: 5, ammonia: 0.1},
          ...{phosphorus: 0.02, cod: 10, bod5: 2, officialClass: "Ⅱ"}
        }
      ]
    }),
    "water_readings"
  );
  // GB 3838-2002 表 1: 高锰酸盐指数 5 mg/L is over Ⅱ (4) and within Ⅲ (6).
  expect(row).toMatchObject({
    ...{计算水质类别: "Ⅲ", 计算水质状况: "良好", 定类项目: "高锰酸盐指数", 是否达标: "否"},
    ...{评价标准: "GB 3838-2002", 与官方类别一致: "否"}
  });
});

it("says of each task whether it is late", () => {
  const task = {
    field: "水",
    lead: "市水务局",
    round: "一",
    state: "正在推进",
    deadlineKind: "限期",
    regions: [],
    units: [],
    updated: "2026-10-01"
  } as const;
  const rows = read(
    cityOf({
      rectification_issues: [
        {...task, id: "A", deadline: "2026-10-30"},
        {...task, id: "B", deadline: "2026-10-30", extendedTo: "2026-12-31"}
      ]
    }),
    "rectification_issues"
  );
  expect(rows.map((row) => [row["问题编号"], row["超期"]])).toEqual([
    ["A", "是"],
    ["B", "否"]
  ]);
});

it("leaves number, dates and reason of a withdrawn exposure and nothing else", () => {
  const rows = read(
    cityOf({exposure_list: [entry({id: "GONE", until: "2026-06-30"}), entry({attachments: ["现场.jpg"]})]}),
    "exposure_list"
  );
  const gone = Object.entries(rows[1] ?? {}).filter(([, value]) => value !== "");
  expect(Object.fromEntries(gone)).toEqual({
    ...{曝光编号: "GONE", 发布日期: "2026-03-01", 公开截止日期: "2026-06-30"},
    ...{公示状态: "已撤下", 撤下原因: "到期撤下", 撤下日期: "2026-07-01"}
  });
  expect(rows[0]).toMatchObject({公示状态: "公示中", 统一社会信用代码: "91350100M000100Y43", "罚款金额(元)": "125000"});
  expect(rows[0]).not.toHaveProperty("附件");
});

it("prints a credit code for full names only", () => {
  const [row] = read(cityOf({exposure_list: [entry({naming: "某化", party: "某食品有限公司"})]}), "exposure_list");
  expect(row?.["统一社会信用代码"]).toBe("");
});

it("publishes an attachment only where its row says so", () => {
  const event = {
    issue: "A",
    stage: "验收",
    unit: "局",
    attachment: "验收意见.pdf",
    attachmentKind: "验收意见"
  } as const;
  const rows = read(
    cityOf({
      issue_events: [
        {...event, date: "2026-01-01", open: true},
        {...event, date: "2026-01-02", open: false},
        {...event, date: "2026-01-03"}
      ]
    }),
    "issue_events"
  );
  expect(rows.map((row) => row["附件"] ?? "")).toEqual(["验收意见.pdf", "", ""]);
});

it.each([
  ["=1+1", "'=1+1"],
  ["+8613", "+8613"],
  ["-0.5", "-0.5"],
  ["-见附表", "'-见附表"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝HYPERLINK(1)", "'＝HYPERLINK(1)"],
  ['=HYPERLINK("http://x.example")', '\'=HYPERLINK("http://x.example")'],
  ["\u200b=1+1", "'\u200b=1+1"],
  ["\n=1+1", "'\n=1+1"],
  ["普通=文字", "普通=文字"]
])("makes %s inert for spreadsheets as %s", (words, printed) => {
  const [row] = read(cityOf({legal_refs: [{id: "1", name: words, from: "2026-01-01"}]}), "legal_refs");
  expect(row?.["名称"]).toBe(printed);
});

it("does not publish what the bureau keeps closed, nor what is not there", () => {
  const dataset = {table: "regions", title: "行政区域", provider: "局", frequency: "年", until: "2026-01-01"} as const;
  expect(published(cityOf({regions: [{name: "甲县"}], datasets: [{...dataset, open: false}]}), "regions")).toBeNull();
  expect(published(cityOf({}), "regions")).toBeNull();
});

it("offers working tables for looking at only", () => {
  const given = cityOf({decisions: [{file: "a.csv"}], regions: [{name: "甲县"}]});
  expect(published(given, "decisions")?.download).toBe(false);
  expect(published(given, "regions")?.download).toBe(true);
});

it("publishes 备注 and the like only where a row has one", () => {
  const row = {name: "甲县", meta: {...META, missing: null, printed: null, remark: "新设"}};
  expect(read(cityOf({regions: [row]}), "regions")[0]).toMatchObject({备注: "新设"});
  expect(read(cityOf({regions: [{name: "甲县"}]}), "regions")[0]).not.toHaveProperty("备注");
});

it("carries licence, publisher and dates in the JSON, and one row a line", () => {
  const given = cityOf(
    {regions: [{name: "甲县"}, {name: "乙县"}]},
    {licence: "CC BY 4.0", publisher: "局", demo: true}
  );
  const table = published(given, "regions");
  const text = table === null ? "" : tableJson(table, given.site, "2026-09-30");
  const parsed = JSON.parse(text) as {meta: {columns: {header: string}[]}; rows: unknown[][]};
  expect(parsed.meta).toMatchObject({licence: "CC BY 4.0", publisher: "局", demo: true, dataAsOf: "2026-09-30"});
  expect(parsed.meta.columns.map(({header}) => header)).toEqual(["行政区域", "编码", "简称", "类型", "人口(万人)"]);
  expect(parsed.rows).toEqual([
    ["甲县", null, null, null, null],
    ["乙县", null, null, null, null]
  ]);
  expect(text.split("\n")).toHaveLength(6);
});

it("lists tables in the dictionary's order", () => {
  const given = cityOf({exposure_terms: [{gravity: "一般"}], regions: [{name: "甲县"}], legal_refs: [{id: "1"}]});
  const exposure = assessExposure(given, "2026-11-01");
  const verdicts = {
    ...{exposure, rectification: assessRectification(given), water: assessWater(given), air: assessAir(given)}
  };
  expect(openTables(given, verdicts).map(({name}) => name)).toEqual(["regions", "legal_refs", "exposure_terms"]);
});

it("prints measured values with the decimals their file's column has, closing zeros included", () => {
  const reading = (file: string, time: string, values: object) => ({
    ...{section: "龙潭", time, ...values},
    meta: {...META, file, printed: null, missing: null}
  });
  const rows = read(
    cityOf({
      water_readings: [
        reading("a.csv", "2026-03", {pH: 8, nitrogen: 0.8, conductivity: 320}),
        reading("a.csv", "2026-04", {pH: 7.6, nitrogen: 0.75, conductivity: 300}),
        reading("b.csv", "2026-05", {pH: 8, nitrogen: 0.8, mercury: 0.0000001})
      ]
    }),
    "water_readings"
  );
  expect(rows.map((row) => [row["pH"], row["总氮"]])).toEqual([
    ["8.0", "0.80"],
    ["7.6", "0.75"],
    ["8", "0.8"]
  ]);
  expect(rows[0]?.["电导率"]).toBe("320");
  expect(rows[2]?.["汞"]).toBe("0.0000001");
});
