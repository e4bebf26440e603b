/** GB 32100-2015: the alphabet of 统一社会信用代码 has no I, O, S, V, Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** 统一社会信用代码 (GB 32100-2015): 18 characters, weights 3^i mod 31, check = 31 − sum mod 31. */
export const isCreditCode = (code: string): boolean => {
  if (code.length !== 18) return false;
  let weight = 1;
  let sum = 0;
  for (const c of code.slice(0, 17)) {
    const value = ALPHABET.indexOf(c);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return code[17] === ALPHABET[(31 - (sum % 31)) % 31];
};

/** Places 9 to 17 of a 统一社会信用代码 are an organisation code with a check of its own (GB 11714). */
export const holdsOrganisationCode = (code: string): boolean => {
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (total, weight, i) => total + weight * parseInt(code[8 + i] ?? "", 36),
    0
  );
  return code[16] === ("0123456789X"[(11 - (sum % 11)) % 11] ?? "");
};

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 公民身份号码 (GB 11643): a birthday in places 7 to 14, and a check character of sum mod 11. */
export const isIdentityNumber = (number: string): boolean => {
  if (!/^[1-9]\d{5}(?:19|20)\d{9}[0-9Xx]$/.test(number)) return false;
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return number[17]?.toUpperCase() === "10X98765432"[sum % 11];
};

/** The check that cards of banks carry (ISO/IEC 7812-1, Luhn). */
export const isCardNumber = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; ++i) {
    const digit = Number(digits[digits.length - 1 - i]);
    const value = i % 2 === 0 ? digit : digit * 2;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
};
