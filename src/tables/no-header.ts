import type {Findings} from "./findings.ts";
import {trimmed} from "./half-width.ts";
import type {Block} from "./records.ts";

/** First row is data, or a title stands above the header: one fault instead of one for each cell. */
export const missesHeader = (
  file: string,
  header: readonly string[],
  {rows, lines}: Block,
  isKnown: (cell: string) => boolean,
  findings: Findings
): boolean => {
  const looksLikeData = header.some((cell) => /^[\d\s:/.-]+$/.test(trimmed(cell)) && /\d/.test(cell));
  const below = rows.findIndex((row, i) => i < 5 && row.filter((cell) => isKnown(cell)).length > 1);
  if (!looksLikeData && below < 0) return false;
  findings.add(
    {file, line: 1},
    {
      code: "no-header",
      message: below < 0 ? "第一行不是列名，而是数据" : `第一行是标题，列名在第 ${lines[below]} 行`,
      fix: below < 0 ? "请在最上面加一行列名" : "请删除列名以上的行"
    }
  );
  return true;
};
