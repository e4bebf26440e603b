import type {Figure} from "./figure.ts";
import {chineseDate} from "./drawing/format.ts";

/** What a journalist needs before quoting: who, when, how, and what is missing. */
export const figureFacts = (
  figure: Figure,
  edition: string | null
): readonly {term: string; value: string | null; href?: string | null}[] => [
  {term: "图号", value: figure.id},
  {term: "覆盖时段", value: figure.period},
  {term: "数据截至", value: chineseDate(figure.asOf)},
  {term: "发布日期", value: figure.published === null ? null : chineseDate(figure.published)},
  {term: "版本", value: edition === null ? "未发布预览" : `第 ${edition} 版`},
  {term: "数据状态", value: figure.status},
  {term: "数据来源", value: figure.source},
  {term: "负责单位", value: figure.owner},
  {term: "评价标准", value: figure.standards.join("、") || null},
  {term: "完整性", value: completeness(figure)},
  {term: "计算方法", value: "怎么算的", href: `/methods/${figure.method}/`}
];

const completeness = ({completeness: found}: Figure): string | null => {
  if (found === null) return null;
  const head = `应有 ${found.total} ${found.unit}，参与评价 ${found.evaluated} ${found.unit}`;
  if (found.missing.length === 0) return head;
  const listed = found.missing.slice(0, 12).map(({what, why}) => `${what}（${why}）`);
  const more = found.missing.length > 12 ? `等 ${found.total - found.evaluated} ${found.unit}` : "";
  return `${head}；未参与：${listed.join("、")}${more}`;
};
