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

/** 18-digit identity numbers and mobile numbers are never printed in full, whatever column they stand in. */
export const maskPrivate = (text: string): string =>
  /\d{2}/.test(text)
    ? text
        .replace(IDENTITY, (id) => `${id.slice(0, 2)}${"*".repeat(id.length - 2)}`)
        .replace(MOBILE, (number) => `${number.slice(0, 2)}${"*".repeat(number.length - 2)}`)
    : text;
