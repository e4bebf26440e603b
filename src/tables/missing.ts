/** Cells that mean "nothing here" and give no reason (dictionary §1, 缺失). */
const SYMBOLS = new Set([
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "/",
  "\\",
  "*",
  "NaN",
  "nan",
  "NA",
  "N/A",
  "-;",
  "－",
  "－－"
]);

/** Cells that say why there is no value; the word is kept as the reason. */
const REASONS = new Set(["未监测", "断流", "施工停测", "设备故障", "未反馈", "无数据", "数据冲突"]);

/** What stands for an item that the plan of monitoring leaves out. */
const UNPLANNED = new Set(["/", "按计划不监测"]);
export const isUnplanned = (cell: string): boolean => UNPLANNED.has(cell);

/** None of the words is longer; asking a set about a long text would cost as much as reading it. */
const LONGEST = 4;

export const isMissingSymbol = (cell: string): boolean => cell.length <= LONGEST && SYMBOLS.has(cell);
export const isMissingReason = (cell: string): boolean => cell.length <= LONGEST && REASONS.has(cell);
