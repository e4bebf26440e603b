import {csvParse} from "d3-dsv";
import {parseHTML} from "linkedom";
import {expect, it} from "vitest";
import type {Inspection} from "../../../src/checks/index.ts";
import {excelRow, columnLetter, sheetOf} from "../../../src/checks/report/excel-row.ts";
import {faultsCsv} from "../../../src/checks/report/faults-csv.ts";
import {leadingFaults} from "../../../src/checks/report/leading.ts";
import {reportPage} from "../../../src/checks/report/page.ts";
import type {Fault} from "../../../src/tables/fault.ts";
import {read} from "../../tables/read.ts";

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

const page = (given: Readonly<Record<string, string>>) => {
  const inspection: Inspection = read(given);
  const files = new Map(Object.entries(given).map(([path, words]) => [path, bytes(words)]));
  const html = reportPage(inspection, files, {root: "data", accept: false});
  return {inspection, html, document: parseHTML(html).document};
};

const fault = (given: Partial<Fault>): Fault => ({
  file: "a.csv",
  line: 2,
  row: 2,
  column: "甲",
  value: "x",
  severity: "fault",
  code: "not-a-number",
  message: "不是数",
  fix: "请填数",
  ...given
});

it("names columns as a spreadsheet does", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

it("shows the row as Excel counts it, below a cell of two lines, with the cell marked", () => {
  const sheet = sheetOf(bytes('站点,备注,PM2.5(µg/m³)\n龙潭,"一\n二",12\n石桥,,十二\n'));
  const row = excelRow(sheet, fault({line: 4, row: 3, column: "PM2.5", header: "PM2.5(μg/m³)"}));
  expect(row?.row).toBe(3);
  expect(row?.cells.filter(({marked}) => marked)).toEqual([
    {letter: "C", header: "PM2.5(µg/m³)", text: "十二", marked: true}
  ]);
});

it("has for every finding the file, the Excel row, the marked cell, what is wrong and how to fix it", () => {
  const {document} = page({"air_daily.csv": "日期,站点,PM2.5\n2026-10-01,龙潭,甲乙\n2026-10-02,龙潭,乙丙\n"});
  const [found] = document.querySelectorAll("section article");
  expect(document.querySelector("section h2")?.textContent).toBe("air_daily.csv");
  expect(found?.querySelector("h3")?.textContent).toBe("错误 2 处：Excel 第 2 行起 · C 列“PM2.5” not-a-number");
  const marked = [...(found?.querySelectorAll("td[aria-current]") ?? [])].map((cell) => cell.textContent);
  expect(marked).toEqual(["甲乙", "乙丙"]);
  expect(found?.textContent).toContain("改法 请只填数字");
  expect(document.querySelector("h1")?.textContent).toBe("不能发布：2 处错误，0 处警告");
});

it("prints the row of decisions.csv that answers a warning, and pasting it answers it", () => {
  const table = {"air_daily.csv": "日期,站点,PM2.5\n2026-11-02,龙潭,12\n"};
  const pasted = page(table).document.querySelector("pre.paste")?.textContent ?? "";
  expect(pasted).toBe("air_daily.csv,日期=2026-11-02;站点=龙潭,日期,after-data-date,,,,");
  const row = pasted.replace(/,,,,$/, ",采用,已核实,市生态环境局,2026-11-03");
  const answered = read({...table, "decisions.csv": `文件,行或键,列,问题,决定,理由,单位,日期\n${row}\n`});
  expect(answered.publishable).toBe(true);
});

it("stands alone: no script, no other file, and markup in a cell stays text", () => {
  const {html} = page({"air_daily.csv": '日期,站点,PM2.5\n2026-10-01,"<script>alert(1)</script>",x\n'});
  expect(html).not.toMatch(/<script|<link|<img|src=|@import|https?:/);
  expect(html).toContain("&lt;script&gt;");
});

it("shows no private number, neither of the cell that is meant nor of its neighbours", () => {
  const {html, inspection} = page({
    "exposure_updates.csv": "曝光编号,日期,动态类型,内容,公布单位\nB1,昨天,更正,联系人电话13812345678,市生态环境局\n"
  });
  expect(html).not.toContain("13812345678");
  expect(faultsCsv(inspection.faults)).not.toContain("13812345678");
});

it("leads with the file that could not be read, then with what is wrong most often", () => {
  const many = Array.from({length: 9}, (_, i) => fault({file: "b.csv", line: i + 2, value: `v${i}`}));
  const twice = ["c.csv", "d.csv"].map((file) =>
    fault({file, code: "unknown-reference", value: "龙滩", message: "water_sections.csv 里没有这个名称"})
  );
  const broken = fault({file: "z.csv", line: null, column: null, code: "encoding"});
  const alone = fault({file: "y.csv", line: 70});
  const leading = leadingFaults([...many, alone, ...twice, broken]);
  expect(leading.map(({fault: {file}, explains}) => [file, explains])).toEqual([
    ["z.csv", 1],
    ["b.csv", 9],
    ["c.csv", 2]
  ]);
});

it("leads with nothing where there is little to read, or nothing that explains another", () => {
  expect(leadingFaults([fault({}), fault({line: 3})])).toEqual([]);
  const apart = [1, 2, 3, 4].map((i) => fault({file: `${i}.csv`, line: i, value: `${i}`, column: `${i}`}));
  expect(leadingFaults(apart)).toEqual([]);
});

it("lists every finding for Excel, with no cell that a spreadsheet would run", () => {
  const csv = faultsCsv([fault({value: "=1+1"}), fault({severity: "warning", key: "站点=龙潭"})]);
  expect(csv.startsWith("\uFEFF级别,文件,行,")).toBe(true);
  const rows = csvParse(csv.slice(1));
  expect(rows.map((row) => [row["级别"], row["现值"], row["decisions.csv 答复行"]])).toEqual([
    ["错误", "'=1+1", ""],
    ["警告", "x", "a.csv,站点=龙潭,甲,not-a-number,,,,"]
  ]);
});

it("says beside each row what may be typed, where that differs from row to row", () => {
  const {document} = page({"air_daily.csv": "日期,站点,PM2.5\n01/02/2026,龙潭,1\n03/04/2026,龙潭,2\n"});
  const [found] = document.querySelectorAll("section article");
  expect(found?.querySelector("h3")?.textContent).toContain("错误 2 处");
  const typed = [...(found?.querySelectorAll("td.instead") ?? [])].map(({textContent}) => textContent);
  expect(typed).toEqual(["", "可改为", "2026-01-02 或 2026-02-01", "2026-03-04 或 2026-04-03"]);
});

it("says once what may be typed into all cells alike", () => {
  const {document} = page({
    "air_daily.csv": "日期,站点,PM2.5,SO2\n2026-10-01,龙潭,999,-9999\n2026-10-02,龙潭,1,-9999\n"
  });
  expect([...document.querySelectorAll("p.instead")].map(({textContent}) => textContent)).toEqual([
    "可改为 留空 或 未监测",
    "可改为 留空 或 未监测"
  ]);
  expect(document.querySelectorAll("td.instead")).toHaveLength(0);
});

it("shows a header that is wrong in its own row, and a header below titles with its own number", () => {
  const {document} = page({"air_daily.csv": "日期,站点,PM25\n2026-10-01,龙潭,1\n"});
  expect([...document.querySelectorAll("section tr")].map(({textContent}) => textContent)).toEqual([
    "ABC",
    "1日期站点PM25"
  ]);
  const titled = excelRow(
    sheetOf(bytes("十月日报,,\n日期,站点,PM2.5\n2026-10-01,龙潭,x\n")),
    fault({line: 3, row: 3, column: "PM2.5"})
  );
  expect([titled?.head, titled?.cells.find(({marked}) => marked)?.text]).toEqual([2, "x"]);
});

it("lists the files, those that are refused first, each with its counts and a way to it", () => {
  const {document} = page({
    "air_daily.csv": "日期,站点,PM2.5\n2026-11-02,龙潭,12\n",
    "decisions.csv": "文件,行或键,列,问题,决定,理由,单位,日期\nx.csv,*,,y,知悉,无,市生态环境局,2026-11-02\n",
    "rounds.csv": "督察轮次,层级\n甲,乙\n"
  });
  const rows = [...document.querySelectorAll("nav tbody tr")].map((row) =>
    [...row.children].map(({textContent}) => textContent)
  );
  expect(rows).toEqual([
    ["rounds.csv", "2", "", ""],
    ["air_daily.csv", "", "1", ""],
    ["decisions.csv", "", "", "1"]
  ]);
  for (const link of document.querySelectorAll("nav a"))
    expect(document.getElementById((link.getAttribute("href") ?? "").slice(1))?.querySelector("h2")?.textContent).toBe(
      link.textContent
    );
});

it("leads with many files of no table once, and leaves the other places to what is wrong most often", () => {
  const strange = [1, 2, 3, 4].map((i) =>
    fault({file: `${i}.csv`, line: null, column: null, value: null, code: "unknown-table"})
  );
  const dates = Array.from({length: 5}, (_, i) => fault({file: "b.csv", line: i + 2, value: `v${i}`}));
  expect(leadingFaults([...strange, ...dates]).map(({fault: {file}, explains}) => [file, explains])).toEqual([
    ["1.csv", 4],
    ["b.csv", 5]
  ]);
});

it("has what may be typed in the list for Excel", () => {
  const [row] = csvParse(faultsCsv([fault({instead: [{words: "1"}, {column: "乙", words: ""}]})]).slice(1));
  expect(row?.["可改为"]).toBe("“1”或“乙”留空");
});
