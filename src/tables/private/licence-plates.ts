import {type Rule, matches} from "./found.ts";

export const PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
const SIGN = "[A-HJ-NP-Za-hj-np-z0-9]";

/**
 * 机动车号牌 (GA 36, B): province, letter of the city, five signs, with at least one digit; new-energy cars have six,
 * with a letter first or last; 挂, 学, 警, 港, 澳, 领 end special plates.
 */
const PLATE = new RegExp(
  `[${PROVINCES}]\\s?[A-HJ-NP-Za-hj-np-z]\\s?[·.*-]?\\s?(?:[A-HJKa-hjk]${SIGN}\\d{4}|\\d{5}[A-HJKa-hjk]|(?=${SIGN}{0,4}\\d)${SIGN}{4}(?:${SIGN}|[挂学警港澳领使]))(?![0-9A-Za-z])`,
  "g"
);

export const licencePlates: Rule = (words) => matches(words, PLATE, "licence-plate");
