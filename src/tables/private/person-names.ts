import {codeAt} from "../code-at.ts";
import type {Found, Rule} from "./found.ts";
import {nameLength, soundName} from "./name-length.ts";
import {BEHIND_CUE, HANDLERS, PERSON_ENDS, mayBeCued} from "./person-cues.ts";
import {CUE, HAN, SIGNS, SURE, SURNAME} from "./signs.ts";

/** What follows a name beside a number or an account: 段国民，5301…, 马文才/男/…, 郑海涛/1520…. */
const NUMBERED =
  /[\s,/:(、]{0,3}(?:(?:居民)?身份证|证件|(?:联系)?电话|手机|联系方式|微信|QQ|邮箱|卡号|账号|银行卡|[男女][\s,/、)]|1[3-9]\d[\s-]?\d{4}|\d{15}|\d{6}[\s-]\d{8}|[\w.]+@)/y;
/** What only people do, or a title: 王秀英反映, 李东海书记. */
const ACTS =
  /反映|来电|来信|来访|投诉|举报|称|表示|说|承认|否认|签字|签收|签名|自述|供述|交代|驾驶|夫妇|一家(?!.{0,10}(?:厂|场|店|坊|馆|站|铺|房|公司|企业))|等\d*人|等[两二三四五六七八九十]人|本人|女士|先生|同志|书记|主任|[局县市镇乡区科处所站队组院厂校村河]长|经理|老师|律师|师傅|医生|老板|代表/y;
/** Someone's house or trade: 李国强家的, 王德贵开发楼. */
const OWNED = /家的|家门|家里|家屋|家猪|家牛|家养|开发楼|经营的|承包的/y;
/** The end of a clause. */
const CLOSED = /[,、);。\s"”]|$/y;
const NEXT = /\s?[、,和及与]\s?/y;
/** What stands behind the last name of a list. */
const LISTED = /[、,;。:)\s/]|等|均|和|及|与|$|[各都两三四五也已说称来到在将对共同]|反映|提出|表示|联名|分别/y;

/** Names of several peoples of China are written with a dot, in characters that only stand for sounds. */
const SOUNDS =
  "阿艾安巴白拜比伯布才丹旦当德迪丁都多尔尕嘎格古哈汗罕合赫吉加江嘉金卡坎康克库拉来赖兰勒里力丽莉列林鲁罗洛麦曼玛马买麻木姆穆娜那纳乃尼努诺帕普齐其恰前强曲热仁肉如萨赛桑沙山舍什索斯苏孙塔台太坦特提帖图吐土托万旺维瓦娃乌吾西夏辛叶依伊亚央延扬衣英尤约扎旺孜则泽扎再占珠卓子祖次措草琼巧拥";
const DOTTED = new RegExp(`[${SOUNDS}]{2,6}(?:·[${SOUNDS}]{2,7}){1,2}`, "g");

const stands = (pattern: RegExp, words: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(words);
};

/** 人名: behind a word that a name follows, beside a number, or with a dot. No rule finds every name (C): a person looks. */
export const personNames: Rule = (words) => {
  const found: Found[] = [];
  const add = (from: number, to: number): void => void found.push({kind: "person-name", from, to});
  if (words.includes("·")) for (const {0: name, index} of words.matchAll(DOTTED)) add(index, index + name.length);
  const end = words.length - 1;
  for (let i = 0; i < end; ++i) {
    const sign = SIGNS[codeAt(words, i)] ?? 0;
    if ((sign & (SURNAME | HAN)) === 0) continue;
    const before = i === 0 ? 0 : (SIGNS[codeAt(words, i - 1)] ?? 0);
    const cued = (before & CUE) !== 0 ? between(words, i) : null;
    if (
      (sign & SURNAME) === 0 &&
      (cued === null || (!words.startsWith("·", i + 2) && !/^[一-龥]{2,6}·/.test(words.slice(i, i + 8))))
    )
      continue;
    let length = cued === null ? 0 : nameLength(words, i, cued);
    if (length === 0) length = uncued(words, i, before, sign);
    if (length === 0) continue;
    add(i, i + length);
    i += length;
    // 罗成贵、向阳生、何玉琼
    while (cued !== null && stands(NEXT, words, i)) {
      const next = NEXT.lastIndex;
      const more = nameLength(words, next, "、");
      if (more === 0 || !stands(LISTED, words, next + more)) break;
      add(next, next + more);
      i = next + more;
    }
    i -= 1;
  }
  return found;
};

/** What parts a name from its cue; null when no cue stands before it. */
const between = (words: string, at: number): string | null => {
  if (!mayBeCued(words, at)) return null;
  BEHIND_CUE.lastIndex = at;
  return BEHIND_CUE.exec(words)?.[1] ?? null;
};

/** Without a cue, only what looks like a name through and through. */
const uncued = (words: string, at: number, before: number, sign: number): number => {
  const last = words[at - 1] ?? "";
  const open = (before & HAN) === 0 && last !== "·";
  const near = last !== "" && (PERSON_ENDS.includes(last) || HANDLERS.includes(last));
  if (!open && !near && ((sign & SURE) === 0 || !stands(OWNED, words, at + 3))) return 0;
  for (const size of [3, 2]) {
    const end = at + size;
    if (end > words.length) continue;
    const name = words.slice(at, end);
    const rest = words.slice(at, at + 20);
    if (open && stands(NUMBERED, words, end) && soundName(name, rest, 0)) return size;
    if ((sign & SURE) === 0) continue;
    if (open && stands(ACTS, words, end) && soundName(name, rest, 1)) return size;
    if (size === 2) continue;
    if (stands(OWNED, words, end) && soundName(name, rest, 1)) return size;
    if (((open && stands(CLOSED, words, end)) || near) && soundName(name, rest, 2)) return size;
  }
  return 0;
};
