import {expect, it} from "vitest";
import {mergedColumns} from "../../src/tables/merged-cells.ts";
import {read} from "./read.ts";

const duties = (...rows: string[]) => read({"responsibilities.csv": `责任单位,职责\n${rows.join("\n")}\n`});
const owners = ({rows}: ReturnType<typeof duties>) => rows.responsibilities.map(({unit, duty}) => `${unit} ${duty}`);

it("fills merged cells down where the table allows it, and counts them", () => {
  const found = duties("市水务局,管河", ",管湖", ",管井", "市住建局,管污水", ",管垃圾");
  expect(found.texts).toEqual([]);
  expect(owners(found)).toEqual([
    "市水务局 管河",
    "市水务局 管湖",
    "市水务局 管井",
    "市住建局 管污水",
    "市住建局 管垃圾"
  ]);
  expect(found.mended("merged-cells")).toBe(3);
  expect(found.repairs.find(({code}) => code === "merged-cells")).toMatchObject({
    column: "责任单位",
    lines: [3, 4, 6]
  });
});

it("fills one group that takes the whole sheet", () => {
  expect(owners(duties("市水务局,一", ",二", ",三", ",四", ",五"))).toHaveLength(5);
});

it.each([
  ["one blank among many", ["市水务局,一", ",二", "市住建局,三", "市农业局,四", "市林业局,五", "市公安局,六"]],
  ["a value that comes twice running", ["市水务局,一", ",二", "市住建局,三", "市住建局,四", ",五", ",六"]],
  ["a blank first row", [",一", "市水务局,二", ",三", "市住建局,四", ",五"]]
])("asks where %s may be a cell that was forgotten", (_, rows) => {
  const {texts, mended} = duties(...rows);
  expect(mended("merged-cells")).toBe(0);
  expect(texts.length).toBeGreaterThan(0);
  for (const words of texts) expect(words).toMatch(/^fault responsibilities\.csv:\d: 责任单位: 必填，不能为空/);
});

it("fills no column that the table does not allow", () => {
  const {texts} = duties("市水务局,管河", "市住建局,", "市农业局,", "市林业局,管林", "市公安局,");
  expect(texts).toHaveLength(3);
});

it("reads 同上 as the row above, in such columns only", () => {
  const found = duties("市水务局,一", "同上,二", "市住建局,三", "〃,四");
  expect(owners(found)).toEqual(["市水务局 一", "市水务局 二", "市住建局 三", "市住建局 四"]);
  expect(found.mended("as-above")).toBe(2);
  expect(read({"units.csv": "单位名称,类型\n市水务局,部门\n市住建局,同上\n"}).rows.units[1]?.kind).toBe("同上");
});

it("begins the inner groups anew where an outer one begins, and after a 合计 row", () => {
  const rows = [
    ["第二轮", "一"],
    ["", ""],
    ["第三轮", "一"],
    ["", ""]
  ];
  expect(mergedColumns(rows, [0, 1])).toEqual([0, 1]);
  const {texts} = read({
    "sewage_plants_monthly.csv":
      "厂名,年月,行政区域,设计规模(万立方米/日),处理水量(万立方米)\n甲厂,2026-09,江川县,1,20\n,2026-10,江川县,1,21\n合计,,,,41\n,2026-08,江川县,1,19\n乙厂,2026-09,石屏区,1,20\n,2026-10,石屏区,1,21\n"
  });
  expect(texts.filter((words) => words.includes("厂名"))).toEqual([
    expect.stringMatching(/^fault sewage_plants_monthly\.csv:5: 厂名: 必填，不能为空；请填写/)
  ]);
});
