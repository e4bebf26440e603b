import type {ResponsibilityVerdicts} from "../../measures/responsibility/responsibility.ts";
import {chineseDate} from "../drawing/format.ts";
import {type FigureTable, missing} from "../figure.ts";

type Results = ResponsibilityVerdicts["thirdParty"];

/** The sentence of the list: how many results, of how many that bear their full name. No name in it: it is quoted elsewhere. */
export const thirdPartyLead = (results: Results): string => {
  const full = results.filter(({naming}) => naming === "全称");
  const bodies = new Set(full.map(({name}) => name)).size;
  const dates = results.map(({date}) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return "没有公布第三方机构的检查结果。";
  const span = first === last ? chineseDate(first) : `${chineseDate(first)}至${chineseDate(last)}`;
  return `${span}正式公布第三方机构检查结果 ${results.length} 次：写全称的 ${full.length} 次，涉及 ${bodies} 家机构；隐去名称的 ${results.length - full.length} 次。`;
};

/** Results as published, the latest first; a 某化 name stays as handed in. */
export const thirdPartyTable = (results: Results): FigureTable => ({
  columns: [
    {key: "date", label: "日期"},
    {key: "name", label: "机构名称"},
    {key: "naming", label: "署名方式"},
    {key: "result", label: "结果"},
    {key: "basis", label: "依据"},
    {key: "origin", label: "来源"}
  ],
  rows: results.map(({date, name, naming, result, basis, origin}) => ({
    ...{date, name, naming, result, origin},
    basis: basis ?? missing("未填")
  }))
});
