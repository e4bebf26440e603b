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

export const isMissingSymbol = (cell: string): boolean => SYMBOLS.has(cell);
export const isMissingReason = (cell: string): boolean => REASONS.has(cell);
