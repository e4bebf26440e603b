import type {Findings} from "./findings.ts";
import type {Separator} from "./separators.ts";

/** A blank cell too many in every row is a program's habit; in some rows only, a comma in a text has pushed it out. */
export const tellSurplus = (
  file: string,
  surplus: readonly {readonly line: number; readonly row: number}[],
  rows: number,
  findings: Findings
): void => {
  if (surplus.length === rows && rows > 0)
    findings.mend(
      file,
      "surplus-cells",
      "行尾多余的空单元格，已去掉",
      surplus.map(({line}) => line)
    );
  else
    for (const {line, row} of surplus)
      findings.add(
        {file, line, row},
        {
          code: "surplus-cells",
          message: "行尾多出空的单元格，别的行没有：内容里可能有没加引号的逗号，后面的格都错开了",
          fix: "请核对这一行各格是否错列；没有错列的，请删去行尾多余的逗号，或在 decisions.csv 中答复"
        },
        "warning"
      );
};

/** A row that is not as wide as its header. */
export const wrongWidth = (cells: number, width: number, {name}: Separator) => ({
  code: cells > width ? "too-many-cells" : "too-few-cells",
  message: `这一行有 ${cells} 个单元格，列名有 ${width} 个`,
  fix:
    cells > width
      ? `请检查多出的${name}：含${name}的内容要用英文双引号括起来`
      : `请补齐缺少的单元格，没有内容的也要留出${name}`
});
