import type {ResponsibilityVerdicts} from "../../measures/responsibility/responsibility.ts";
import {chineseDate} from "../drawing/format.ts";

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

/** A result as published, with what it rests on; a 某化 name stays as handed in. */
export const thirdPartyItem = ({date, name, naming, result, basis, origin}: Results[number]) => ({
  date: chineseDate(date),
  ...{name, result},
  about: [naming === "全称" ? null : "公布时隐去名称", basis === null ? null : `依据：${basis}`, `来源：${origin}`]
    .filter((part) => part !== null)
    .join(" · ")
});
