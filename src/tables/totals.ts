import type {Findings} from "./findings.ts";
import {placeOf} from "./row-names.ts";
import type {Draft} from "./rows.ts";
import type {Schema} from "./schema.ts";

/** Units that add up; a 合计 of anything else (a rate, a concentration) is no sum and is not compared. */
const NOT_ADDITIVE = /%|\/(?:L|m³|日)|无量纲|℃|NTU|cm|毫伏/;

/** 合计 rows are checksums: each filled number must be the sum of the rows it stands for. */
export const checkTotals = (
  schema: Schema,
  rows: readonly Draft[],
  totals: readonly Draft[],
  findings: Findings
): void => {
  const sums = Object.entries(schema.columns).filter(
    ([, {kind, unit}]) => (kind === "number" || kind === "count") && !NOT_ADDITIVE.test(unit ?? "")
  );
  const ends = new Map<string, number>();
  for (const total of totals) {
    const named = schema.key.filter((field) => total[field] !== null && !isTotalWord(total[field]));
    const subtotal = schema.key.some((field) => /^小/.test(String(total[field] ?? "")));
    const from = subtotal ? (ends.get(total.meta.file) ?? 0) : 0;
    const parts = rows.filter(
      (row) =>
        row.meta.file === total.meta.file &&
        row.meta.line > from &&
        (!subtotal || row.meta.line < total.meta.line) &&
        named.every((field) => row[field] === total[field])
    );
    if (subtotal) ends.set(total.meta.file, total.meta.line);
    let wrong = 0;
    let compared = 0;
    for (const [field, {header}] of sums) {
      const printed = total[field];
      if (typeof printed !== "number") continue;
      ++compared;
      const sum = parts.reduce((value, row) => value + (typeof row[field] === "number" ? row[field] : 0), 0);
      if (Math.abs(sum - printed) <= 1e-6 * Math.max(1, Math.abs(printed))) continue;
      ++wrong;
      findings.add(
        placeOf(schema, total, field),
        {
          code: "total-differs",
          message: `合计行的“${header}”不等于各行之和 ${Number(sum.toPrecision(12))}`,
          fix: "请核对各行和合计；合计行只用于校核，不作为数据"
        },
        schema.totals === "note" ? "note" : "fault"
      );
    }
    if (wrong === 0)
      findings.mend(
        total.meta.file,
        "totals-checked",
        compared === 0 ? "合计行，没有可以核对的数，没有读入" : "合计行，与各行之和相符，只用于校核",
        [total.meta.line]
      );
  }
};

const isTotalWord = (value: unknown): boolean => typeof value === "string" && /^[合总小共]\s*计$/.test(value);
