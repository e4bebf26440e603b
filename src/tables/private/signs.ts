import {BEFORE_NAME, CUE_ENDS} from "./person-cues.ts";
import {PROVINCES} from "./licence-plates.ts";
import {COMPOUND_SURNAMES, GIVEN as GIVEN_CHARACTERS, SINGLE_SURNAMES, SURE_SURNAMES} from "./surnames.ts";

/** What a character may be the sign of. */
export const DIGIT = 1;
export const NUMERAL = 2;
export const LETTER = 4;
/** What stands between the groups of one number. */
export const JOINT = 8;
export const PROVINCE = 16;
/** 栋, 室, 号 …: behind a number, part of an address. */
export const ROOM = 32;
export const SURNAME = 64;
export const SURE = 128;
/** The end of a cue, or what stands between a cue and a name. */
export const CUE = 256;
export const HAN = 512;
/** 微信, 扣扣, Q, @ …, to be looked at with the next character. */
export const ACCOUNT = 1024;
export const MAIL = 2048;
/** 家的, 开发楼, 经营的: behind the name of an owner. */
export const OWNER = 4096;
/** Stands in given names. */
export const GIVEN = 8192;

/** Stands second in what follows an owner: 家的, 开发楼, 经营的, 承包的. */
export const OWNED_SECOND = 16384;
/** · • ・ ‧ between the parts of a name. */
export const DOT = 32768;
/** Behind a letter it may stand for the sign of a mailbox: (at). */
export const CLOSE = 65536;

/** What damage leaves in a text (锟 stands for 锟斤拷), and line breaks that have to be mended. */
export const DAMAGE = 131072;

/** Joins the numbers of a flat: 3-2-501. */
export const DASH = 262144;
/** 住, 户籍, 门牌, 地址: a number behind it may be that of a house. */
export const LIVES = 524288;
/** 老家, 家在: the same, when both stand together. */
export const LIVES_PART = 1048576;
/** Behind a name: a number, an account, a word for one. */
export const IDENTIFIED = 8388608;
/** Begins a surname of two characters. */
export const FIRST = 2097152;
/** Begins one, and is none by itself. */
export const HALF = 4194304;

const table = (): Uint32Array => {
  const signs = new Uint32Array(0x10000);
  const mark = (characters: string, sign: number): void => {
    for (let i = 0; i < characters.length; ++i) {
      const code = characters.charCodeAt(i);
      signs[code] = (signs[code] ?? 0) | sign;
      // Full-width twins of ASCII.
      if (code > 0x20 && code < 0x7f) signs[code + 0xfee0] = (signs[code + 0xfee0] ?? 0) | sign;
    }
  };
  for (let code = 0x4e00; code < 0xa000; ++code) signs[code] = HAN;
  mark("0123456789", DIGIT);
  mark("零〇一幺二两三四五六七八九十百", NUMERAL);
  mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTER);
  mark(" \t\n\r.-_·•—–―/\u3000\u00a0\u2010\u2011\u2012\u2212\u30fb\u2027", JOINT);
  mark("-—\u2010\u2011\u2012\u2212", DASH);
  mark(PROVINCES, PROVINCE);
  // 元 and 户 stand only behind these: fines and households are many.
  mark("栋幢室房楼号组社队排层单座门附之", ROOM);
  mark(SINGLE_SURNAMES, SURNAME);
  mark(SURE_SURNAMES, SURE);
  for (const name of COMPOUND_SURNAMES) {
    const first = name[0] ?? "";
    mark(first, SINGLE_SURNAMES.includes(first) ? FIRST : SURNAME | FIRST | HALF);
  }
  mark(CUE_ENDS + BEFORE_NAME, CUE);
  mark("QqWwVv微扣企抠威薇徽绿", ACCOUNT);
  mark("@", MAIL);
  mark("\u00b7\u2022\u30fb\u2027", DOT);
  mark(")", CLOSE);
  mark("\ufffd\r锟", DAMAGE);
  mark("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.@身证电手联微邮卡账银男女", IDENTIFIED);
  mark("住籍牌址", LIVES);
  mark("老家在", LIVES_PART);
  mark("家开经承", OWNER);
  mark("的门里屋猪牛养发营包", OWNED_SECOND);
  for (const character of GIVEN_CHARACTERS) mark(character, GIVEN);
  return signs;
};

export const SIGNS = table();
