import {trimmed} from "./half-width.ts";

/** What stands below a table that was made to be printed: `注：…`, `填表人：`. */
const NOTE =
  /^(?:备?注|附注|说明|填表人|填报人|填表单位|填报单位|填表日期|制表人?|审核人?|单位负责人|数据来源|资料来源)(?:[\d\s:：（(]|$)/;

/** What stands beside it in cells of their own: `审核人：`, `联系电话：`. */
const BESIDE =
  /^(?:填表人|填报人|填表单位|填报单位|填表日期|填报日期|制表人?|审核人?|复核人?|单位负责人|负责人|联系人|联系电话|联系方式|电话|日期)\s*[:：]/;
/** A longer cell is none of these. */
const LONGEST = 40;

/** A row with nothing but such words in its cells. Hot: called for every row. */
export const isNoteRow = (row: readonly string[]): boolean => {
  for (let c = row.length - 1; c > 0; --c) {
    const cell = row[c] ?? "";
    if (cell !== "" && (cell.length > LONGEST || !BESIDE.test(trimmed(cell))) && trimmed(cell) !== "") return false;
  }
  return NOTE.test(trimmed(row[0] ?? ""));
};
