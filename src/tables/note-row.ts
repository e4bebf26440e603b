import {trimmed} from "./half-width.ts";

/** What stands below a table that was made to be printed: `注：…`, `填表人：`. */
const NOTE =
  /^(?:备?注|附注|说明|填表人|填报人|填表单位|填报单位|填表日期|制表人?|审核人?|单位负责人|数据来源|资料来源)(?:[\d\s:：（(]|$)/;

/** A row with nothing but such words in its first cell. Hot: called for every row. */
export const isNoteRow = (row: readonly string[]): boolean => {
  for (let c = row.length - 1; c > 0; --c) if (row[c] !== "" && trimmed(row[c] ?? "") !== "") return false;
  return NOTE.test(trimmed(row[0] ?? ""));
};
