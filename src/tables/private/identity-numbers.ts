import {holdsOrganisationCode, isCreditCode, isIdentityNumber} from "../identifiers.ts";
import {type Candidate, candidates} from "./digit-groups.ts";
import type {Rule} from "./found.ts";

/** The first two places name a province (GB/T 2260); 81 to 83 are residence permits, 91 is kept for abroad. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
const SAYS_IDENTITY = /(?:身份|证件|户口)[^\d,;。]{0,8}$/;
const SAYS_COMPANY = /(?:信用|机构|组织|执照)[^。]{0,12}$/;
/** Numbers of samples and instruments often hold a date too, and the old form of 15 has no check character. */
const SAYS_OTHER = /(?:编号|编码|条码|单号|样品|水样|表号|流水|合同|批号|设备)[^\d,;。]{0,6}$/;

/**
 * 公民身份号码 (GB 11643, A): 18 places with a birthday and a check character; the old form has 15 and no check.
 * Digits of 18 places that follow 身份证 are private even with a wrong check: a slip of the pen leaves 17 right ones.
 */
export const identityNumbers: Rule = (words) =>
  candidates(words, [15, 18])
    .filter((number) => isIdentity(number, words))
    .map(({from, to}) => ({kind: "id-number", from, to}));

const isIdentity = ({digits, from, to}: Candidate, words: string): boolean => {
  if (/[0-9A-Za-z]/.test(words[to] ?? "")) return false;
  const before = words.slice(Math.max(0, from - 24), from);
  // A letter may stand before it (ID6301…), but not the beginning of a code that is made of both.
  if (/\d[A-Za-z]+$/.test(before)) return false;
  if (digits.length === 15)
    return (
      /^\d+$/.test(digits) &&
      PROVINCE.test(digits) &&
      isDay(digits.slice(8, 12)) &&
      (SAYS_IDENTITY.test(before) || !SAYS_OTHER.test(before))
    );
  if (isIdentityNumber(digits)) return !(isCompany(digits) && SAYS_COMPANY.test(before));
  return PROVINCE.test(digits) && SAYS_IDENTITY.test(before) && isDay(digits.slice(10, 14)) && !isCreditCode(digits);
};

/** An all-digit 统一社会信用代码 can look like an identity number; one in 31 of those passes its check, so both are asked. */
const isCompany = (code: string): boolean => isCreditCode(code) && holdsOrganisationCode(code);

/** MMDD. */
const isDay = (words: string): boolean => {
  const [month, day] = [Number(words.slice(0, 2)), Number(words.slice(2))];
  return month >= 1 && month <= 12 && day >= 1 && day <= ([4, 6, 9, 11].includes(month) ? 30 : month === 2 ? 29 : 31);
};
