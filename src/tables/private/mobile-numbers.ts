import {type Candidate, candidates} from "./digit-groups.ts";
import {type Found, type Rule, matches} from "./found.ts";

/** How people break eleven digits; other breaks are rows of figures. */
const BREAKS: ReadonlySet<string> = new Set(["11", "3,4,4", "3,8", "7,4", "3,3,5", "4,4,3", "4,3,4", "3,4,2,2"]);
const COUNTRY = /^(?:00)?86(?=1)/;
/** The words before a number that touches them; any other letter makes it part of a code or an address of a page. */
const SPOKEN = /(?<![0-9A-Za-z])(?:tel|te|t|mob|mobile|phone|m|sj|dh|lxdh|lxfs|sjh|wx|vx|v|qq|wechat|weixin|id|no)$/i;
const QUANTITY = /^\s?(?:立方|千立方|m3|m³|吨|千瓦时|kwh|度电|元|千克|公斤|公里|平方|毫升|毫克)/i;
/** Eleven digits in Chinese. */
const SPELLED =
  /(?<![零〇一幺二三四五六七八九十百千])[一幺][三四五六七八九][零〇一幺二两三四五六七八九]{9}(?![零〇一幺二三四五六七八九十百千])/g;

/** No group of digits that a number could begin with, no number. */
const BEGINS = /(?<!\d)(?:(?:00)?86)?1[3-9]\d/;

/** 手机号 (numbering plan of 工信部, A): eleven digits from 13 to 19, perhaps behind +86, grouped or not. */
export const mobileNumbers: Rule = (words) => [
  ...(BEGINS.test(words) ? candidates(words, [11, 13, 15]).flatMap((number) => mobile(number, words)) : []),
  ...matches(words, SPELLED, "mobile")
];

const mobile = ({digits, from, to, sizes}: Candidate, words: string): readonly Found[] => {
  const country = sizes[0] !== undefined && sizes[0] >= 13 ? (COUNTRY.exec(digits)?.[0].length ?? 0) : 0;
  const own = digits.slice(country);
  if (!/^1[3-9]\d{9}$/.test(own)) return [];
  const shape = [(sizes[0] ?? 0) - country, ...sizes.slice(1)].join(",");
  if (!BREAKS.has(shape) || (words.slice(from, to).includes(".") && shape !== "3,4,4")) return [];
  const [before, after] = [words.slice(Math.max(0, from - 12), from), words.slice(to, to + 8)];
  if (/[A-Za-z]$/.test(before) && !SPOKEN.test(before)) return [];
  if (/^[A-Za-z]/.test(after) && !/^(?:qq|wx|vx|wechat|weixin|v信)/i.test(after)) return [];
  if (/^\.\d/.test(after) || /(?<!\d)0\.$/.test(before) || QUANTITY.test(after)) return [];
  // Groups in the middle of a longer number with hyphens are groups of that number.
  if (sizes.length > 1 && (/^-\d/.test(after) || (/\d-$/.test(before) && !/(?<!\d)(?:00)?86-$/.test(before))))
    return [];
  return [{kind: "mobile", from: from + country, to}];
};
