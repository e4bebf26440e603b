/** GB 32100-2015: 17 characters and a check character; weights 3^i mod 31, alphabet without I O S V Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A valid code of a company that cannot exist: the region 539900 is nobody's. */
export const creditCode = (serial: number): string => {
  const body = `91539900MA${[...String(serial).padStart(7, "0")].map((digit, i) => (i === 0 ? "F" : digit)).join("")}`;
  let weight = 1;
  let sum = 0;
  for (const c of body) {
    sum += ALPHABET.indexOf(c) * weight;
    weight = (weight * 3) % 31;
  }
  return body + (ALPHABET[(31 - (sum % 31)) % 31] ?? "");
};
