import type {ResponsibilityVerdicts} from "../../measures/responsibility/responsibility.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {responsibilityBase} from "./responsibility-base.ts";

/** 追责问责 and 公益诉讼 as counts; people and cases do not share a scale, so a table says it better than a drawing. */
export const accountabilityFigure = (city: City, {accountability}: ResponsibilityVerdicts): Figure | null => {
  const [latest] = accountability;
  const oldest = accountability.at(-1);
  if (latest === undefined || oldest === undefined) return null;
  const kinds = kindsOf(city.tables.accountability);
  const sums = kinds.map(({key, label, unit}) => {
    const rows = city.tables.accountability.filter((row) => keyOf(row) === key);
    return {key, label, unit, sum: rows.reduce((total, {count}) => total + count, 0)};
  });
  const gaps = accountability.flatMap(({period, rows}) =>
    kinds
      .filter(({key}) => !rows.some((row) => keyOf(row) === key))
      .map(({label, unit}) => ({what: `${periodWords(period)} ${label}（${unit}）`, why: "未公布"}))
  );
  const span =
    oldest === latest
      ? ""
      : `${periodWords(oldest.period)}以来累计${sums.map(({label, unit, sum}) => `${label} ${sum} ${unit}`).join("、")}。`;
  return {
    ...responsibilityBase(city, "accountability"),
    id: "accountability",
    title: "追责问责和公益诉讼",
    sentence: `${periodWords(latest.period)}：${latest.rows.map(({kind, count, unit}) => `${kind} ${count} ${unit}`).join("、")}。${span}`,
    table: {
      columns: [
        {key: "period", label: "报告期"},
        ...kinds.map(({key, label, unit}) => ({key, label, unit, digits: 0}))
      ],
      rows: [
        ...accountability.map(({period, rows}): FigureRow => ({
          period: periodWords(period),
          ...Object.fromEntries(
            kinds.map(({key}) => [key, rows.find((row) => keyOf(row) === key)?.count ?? missing("未公布")])
          )
        })),
        {period: "累计", ...Object.fromEntries(sums.map(({key, sum}) => [key, sum]))}
      ]
    },
    draw: null,
    period:
      oldest === latest ? periodWords(latest.period) : `${periodWords(oldest.period)} 至 ${periodWords(latest.period)}`,
    completeness: {
      evaluated: accountability.length * kinds.length - gaps.length,
      total: accountability.length * kinds.length,
      unit: "项·期",
      missing: gaps
    },
    notes: ["只公布汇总数，不含个人信息；没有填报的类别写“未公布”，不当作零。人数和件数不能相加。"]
  };
};

const keyOf = ({kind, unit}: {readonly kind: string; readonly unit: string}): string => `${kind}-${unit}`;

const kindsOf = (rows: City["tables"]["accountability"]) =>
  [...new Map(rows.map((row) => [keyOf(row), row])).values()]
    .map((row) => ({key: keyOf(row), label: row.kind, unit: row.unit}))
    .toSorted((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label) || (a.unit < b.unit ? -1 : 1));

const ORDER: readonly string[] = ["党纪政务处分", "组织处理", "移送公安", "公益诉讼", "其他"];

/** `2026Q3` → 2026年第三季度, `2026H1` → 2026年上半年, `2026-10` → 2026年10月, `2026` → 2026年; other words as handed in. */
export const periodWords = (period: string): string => {
  const [, year, quarter, half, month] = /^(\d{4})(?:Q([1-4])|H([12])|-(\d{2}))?$/.exec(period) ?? [];
  if (year === undefined) return period;
  if (quarter !== undefined) return `${year}年第${"一二三四"[Number(quarter) - 1]}季度`;
  if (half !== undefined) return `${year}年${half === "1" ? "上" : "下"}半年`;
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
};
