import {isCardNumber} from "../identifiers.ts";
import {type Candidate, candidates} from "./digit-groups.ts";
import type {Rule} from "./found.ts";

const SAYS_CARD =
  /(?:卡号|卡|款|存|户头|折|账号|帐号|账户|帐户|银行|信用社|收款|打款|汇款|汇到|转账|存折|支付)[^\d。;]{0,12}$/;

/**
 * 银行卡号 (ISO/IEC 7812-1, A): 16 to 19 digits with the Luhn digit. 62 and 81 are UnionPay, 60, 68, 69 and 955 older
 * cards of Chinese banks; 4, 51–55, 34 and 37 are cards of
 * other schemes, with 16. After a word such as 卡号 or 账号 any first digit counts.
 */
export const bankCards: Rule = (words) =>
  candidates(words, [16, 17, 18, 19])
    .filter((number) => isCard(number, words))
    .map(({from, to}) => ({kind: "bank-card", from, to}));

const isCard = ({digits, from, to}: Candidate, words: string): boolean => {
  if (!/^\d+$/.test(digits) || !isCardNumber(digits)) return false;
  const before = words.slice(Math.max(0, from - 20), from);
  if (/[A-Za-z]$/.test(before) && /\d[A-Za-z]+$/.test(before)) return false;
  if (/^[0-9A-Za-z]/.test(words.slice(to))) return false;
  return (
    /^(?:6|81|955)/.test(digits) || (digits.length === 16 && /^(?:4|5[1-5])/.test(digits)) || SAYS_CARD.test(before)
  );
};
