import {expect, it} from "vitest";
import {reportJson} from "../../../src/checks/report/json.ts";
import {report} from "../../../src/checks/report/terminal.ts";
import {read} from "../../tables/read.ts";

const BAD = {
  "air_daily.csv": "日期,站点,PM2.5\n昨天,龙潭,35\n2026-11-02,龙潭,１２\n2026-10-02,龙潭,12\n",
  "decisions.csv": "文件,行或键,列,问题,决定,理由,单位,日期\nx.csv,*,,y,知悉,无,市生态环境局,2026-11-02\n"
};

it("groups by severity, then says what was mended, what was read, and whether it may be published", () => {
  expect(report(read(BAD), {root: "data", accept: false})).toBe(
    [
      "检查 data",
      "",
      "错误 1 处（必须改正）",
      "  air_daily.csv:2: 日期: 不是能识别的日期，现值“昨天”；请写成 2026-10-31 [not-a-date]",
      "",
      "警告 1 处（请改正，或在 decisions.csv 中逐条答复）",
      "  air_daily.csv:3: 日期: 晚于 site.json 的数据截至 2026-10-31，现值“2026-11-02”；请更正日期；数据确已更新的，请把 site.json 的 dataAsOf 改为新的截止日期 [after-data-date]",
      "",
      "提示 1 处（不影响发布）",
      "  decisions.csv:2: 问题: x.csv 没有这条警告，决定没有用到，现值“y”；问题已不存在时请删除这一行 [idle-decision]",
      "",
      "已自动处理",
      "  air_daily.csv：PM2.5：全角字符，按半角读取，1 处（第 3 行）",
      "",
      "读入的数据表",
      "  regions：2 行，1 个文件",
      "  air_daily：2 行，1 个文件",
      "  decisions：1 行，1 个文件",
      "",
      "结论：不能发布：1 处错误，1 处警告。",
      ""
    ].join("\n")
  );
});

it("says when a preview is all that can be had, and when all is well", () => {
  const warned = {"air_daily.csv": "日期,站点,PM2.5\n2026-11-02,龙潭,12\n"};
  expect(report(read(warned), {root: "data", accept: true})).toContain("结论：只能预览：1 处警告尚未答复");
  expect(report(read({}), {root: "data", accept: false})).toContain("结论：可以发布。");
});

it("prints at most twenty faults of one kind and counts the rest", () => {
  const rows = Array.from({length: 30}, (_, i) => `2026-10-${String(i + 1).padStart(2, "0")},龙潭,x\n`).join("");
  const inspection = read({"air_daily.csv": `日期,站点,PM2.5\n${rows}`});
  const text = report(inspection, {root: "data", accept: false});
  // Twenty in the list, and the first of them once more as the one to mend first.
  expect(text.match(/air_daily\.csv:\d+: PM2\.5: 不是数/g)).toHaveLength(21);
  expect(text).toContain("air_daily.csv：PM2.5：not-a-number 另有 10 处同类问题");
  expect(JSON.parse(reportJson(inspection)).faults).toHaveLength(30);
});

it("is the stated JSON and nothing else", () => {
  const json = JSON.parse(reportJson(read(BAD)));
  expect(Object.keys(json)).toEqual(["faults", "repairs", "tables"]);
  expect(json.faults[0]).toEqual({
    file: "air_daily.csv",
    line: 2,
    column: "日期",
    value: "昨天",
    severity: "fault",
    code: "not-a-date",
    message: "不是能识别的日期",
    fix: "请写成 2026-10-31"
  });
  expect(json.repairs).toEqual([
    {file: "air_daily.csv", column: "PM2.5", code: "full-width", message: "全角字符，按半角读取", count: 1, lines: [3]}
  ]);
  expect(json.tables).toEqual({
    regions: {rows: 2, files: ["regions.csv"]},
    air_daily: {rows: 2, files: ["air_daily.csv"]},
    decisions: {rows: 1, files: ["decisions.csv"]}
  });
});
