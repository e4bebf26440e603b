import {holdsOrganisationCode, isCardNumber, isCreditCode, isIdentityNumber} from "./identifiers.ts";

/**
 * Headers that may not be in any table: the reporter of a petition is secret by rule, the others are personal.
 * A file that has one is refused as it stands; its values are never printed.
 */
const FORBIDDEN = [
  "举报人",
  "举报者",
  "投诉人",
  "信访人",
  "来电人",
  "来信人",
  "联系人",
  "联系电话",
  "联系方式",
  "电话",
  "手机",
  "手机号",
  "手机号码",
  "身份证",
  "身份证号",
  "身份证号码",
  "证件号码",
  "住址",
  "家庭住址",
  "家庭地址",
  "居住地址",
  "户籍地址",
  "银行卡号",
  "银行账号",
  "微信",
  "微信号",
  "QQ",
  "邮箱",
  "电子邮箱",
  "法定代表人",
  "出生日期",
  "车牌号"
];
const FORBIDDEN_PART = /举报人|投诉人|信访人|身份证|手机号?码?$|联系电话|家庭住址|家庭地址|银行卡/;

export const isForbiddenHeader = (header: string): boolean => FORBIDDEN.includes(header) || FORBIDDEN_PART.test(header);

const IDENTITY = /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d([ -]?\d{4}){2}(?![0-9A-Za-z])/g;
const CARD = /(?<![0-9A-Za-z])(?:62\d{14,17}|[45]\d{15})(?![0-9A-Za-z])/g;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g;
const PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
const PLATE = new RegExp(
  `[${PROVINCES}][A-HJ-NP-Z][·• ]?(?:[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![0-9A-Za-z])`,
  "g"
);

const masked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => `${found.slice(0, 2)}${"*".repeat(found.length - 2)}`);

/** Numbers, addresses and plates of people are never printed in full, whatever column they stand in. */
export const maskPrivate = (text: string): string => {
  const plain = /\d/.test(text) ? [IDENTITY, MOBILE, CARD, PLATE].reduce(masked, text) : text;
  return plain.includes("@") ? masked(plain, EMAIL) : plain;
};

/** An all-digit 统一社会信用代码 can look like an identity number; one in 31 of those passes its check, so both are asked. */
const isCompany = (code: string): boolean => isCreditCode(code) && holdsOrganisationCode(code);

/** Most texts hold years and amounts, next to none a run of digits as long as these. */
const NUMBER_LIKE = /1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\d{17}/;

/** What may never stand in a cell: an identity number (check character right) or a mobile number. */
export const privateNumber = (text: string): "身份证号" | "手机号" | null => {
  if (text.length < 11 || !NUMBER_LIKE.test(text)) return null;
  if ((text.match(IDENTITY) ?? []).some((found) => isIdentityNumber(found) && !isCompany(found))) return "身份证号";
  return text.search(MOBILE) >= 0 ? "手机号" : null;
};

/** Whatever `privateNumber` or `privateWords` may find, begun: a letter after a province may be a plate. */
const SUSPICIOUS = new RegExp(
  `${NUMBER_LIKE.source}|@|举报人|[A-HJ-NP-Z](?<=[${PROVINCES}].)[·• ]?[A-HJ-NP-Z0-9]{4}|[456]\\d{15}`
);

/** The one look that every text gets; nearly none needs a second. */
export const mayBePrivate = (text: string): boolean => text.length > 2 && SUSPICIOUS.test(text);

/** What is private in most sentences but not in all: to be looked at by a person. */
export const privateWords = (text: string): string | null => {
  if (!mayBePrivate(text)) return null;
  if (text.includes("举报人")) return "提到了举报人";
  if (text.includes("@") && text.search(EMAIL) >= 0) return "像是电子邮箱";
  if (!/\d/.test(text)) return null;
  if ((text.match(CARD) ?? []).some(isCardNumber)) return "像是银行卡号";
  return text.search(PLATE) >= 0 ? "像是车牌号" : null;
};
