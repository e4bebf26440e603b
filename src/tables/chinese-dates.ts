const DIGITS = "〇○零一二三四五六七八九";

/** `〇` … `九` → 0 … 9. */
const digit = (word: string): number => Math.max(0, DIGITS.indexOf(word) - 2);

/** 十 → 10, 二十三 → 23, 廿三 → 23, 五 → 5. */
const upTo99 = (words: string): number => {
  const [, tens, ones] = /^(?:([一二三廿]?)[十廿])?([一二三四五六七八九]?)$/.exec(words.replace("廿", "二十")) ?? [];
  const full = words.includes("十") || words.includes("廿") ? (tens === "" ? 1 : digit(tens ?? "一")) * 10 : 0;
  return full + (ones === undefined || ones === "" ? 0 : digit(ones));
};

const UP_TO_99 = "(?:[一二三]?十|廿)[一二三四五六七八九]?|[一二三四五六七八九]";
const YEAR = new RegExp(`^([${DIGITS}]{4}|[${DIGITS}]{2})(?=年)`);
const MONTH = new RegExp(`(^|年)(${UP_TO_99}|元)(?=月)`);
const DAY = new RegExp(`(月)(${UP_TO_99}|\\d{1,2})[日号]`);

/** 二〇二四年一月五日, 元月5号, 2024 年 1 月 5 日 → 2024年1月5日; anything else stays as it is. */
export const withDigits = (typed: string): string => {
  const text = typed.includes(" ") ? typed.replace(/(?<=[年月]) +(?=.)| +(?=[年月日号])/g, "") : typed;
  return /[〇○零一二三四五六七八九十廿元号]/.test(text)
    ? text
        .replace(YEAR, (year) => [...year].map(digit).join(""))
        .replace(MONTH, (_, before: string, month: string) => `${before}${month === "元" ? 1 : upTo99(month)}`)
        .replace(DAY, (_, before: string, day: string) => `${before}${/\d/.test(day) ? day : upTo99(day)}日`)
    : text;
};

/** Since the ledger's years are of this century, two digits before 年 leave no doubt up to here. */
const LATEST_SHORT = 49;

/** 24年1月 → 2024年1月; null where the century cannot be told. */
export const withCentury = (text: string): string | null => {
  const short = /^(\d{2})(?=年)/.exec(text)?.[1];
  if (short === undefined) return text;
  return Number(short) <= LATEST_SHORT ? `20${text}` : null;
};

const QUARTER_ENDS: Readonly<Record<string, string>> = {一: "03-31", 二: "06-30", 三: "09-30", 四: "12-31"};

/** The last day of a half-year, a quarter or a year that stands for the end of a period; null for anything else. */
export const lastDayOfPeriod = (text: string): string | null => {
  const [, year, half, quarter] =
    /^(\d{4})年?(?:(上|下)半年|(?:第?([一二三四1-4])季度?|Q([1-4]))|年?度?)$/.exec(withDigits(text)) ?? [];
  if (year === undefined) return null;
  if (half !== undefined) return `${year}-${half === "上" ? "06-30" : "12-31"}`;
  const number = quarter ?? /Q([1-4])$/.exec(text)?.[1];
  return number === undefined
    ? `${year}-12-31`
    : `${year}-${QUARTER_ENDS[number] ?? QUARTER_ENDS["一二三四"[Number(number) - 1] ?? ""]}`;
};
