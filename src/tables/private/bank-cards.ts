import {isCardNumber} from "../identifiers.ts";
import {type Candidate, candidates} from "./digit-groups.ts";
import type {Rule} from "./found.ts";
import {withoutAddresses} from "./plain.ts";

const SAYS_CARD =
  /(?:卡号|卡|款|存|户头|折|账号|帐号|账户|帐户|银行|信用社|收款|打款|汇款|汇到|转账|存折|支付)[^\d。;]{0,12}$/;

/** A slip of the pen fails the check and leaves the rest. */
const NAMES_CARD = /(?:银行卡|卡号|账号|帐号)[^\d。;]{0,6}$/;

/**
 * 银行卡号 (ISO/IEC 7812-1, A): 16 to 19 digits with the Luhn digit. 62 and 81 are UnionPay, 60, 68, 69 and 955 older
 * cards of Chinese banks; 4 and 51 to 55 are cards of other schemes, with 16 (C). After a word such as 卡号 or 账号 any
 * first digit counts, and 62 right after it even with a wrong check. Numbers that pass come first.
 */
export const bankCards: Rule = (words) => {
  const all = candidates(withoutAddresses(words), [16, 17, 18, 19]).filter((number) => stands(number, words));
  return [...all.filter((number) => isCard(number, words)), ...all.filter((number) => isMistyped(number, words))].map(
    ({from, to}) => ({kind: "bank-card", from, to})
  );
};

const before = (words: string, from: number): string => words.slice(Math.max(0, from - 20), from);

/** Digits only, and no part of a code with letters. */
const stands = ({digits, from, to}: Candidate, words: string): boolean =>
  /^\d+$/.test(digits) && !/\d[A-Za-z]+$/.test(before(words, from)) && !/^[0-9A-Za-z]/.test(words.slice(to, to + 1));

const isCard = ({digits, from}: Candidate, words: string): boolean =>
  isCardNumber(digits) &&
  (/^(?:6|81|955)/.test(digits) ||
    (digits.length === 16 && /^(?:4|5[1-5])/.test(digits)) ||
    SAYS_CARD.test(before(words, from)));

const isMistyped = ({digits, from}: Candidate, words: string): boolean =>
  digits.startsWith("62") && NAMES_CARD.test(before(words, from));
