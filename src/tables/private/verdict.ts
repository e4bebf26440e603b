import type {PrivateKind} from "./found.ts";
import {privatePieces} from "./gate.ts";
import {headerCue} from "./header-cue.ts";

const WORDS: Readonly<Record<PrivateKind, string>> = {
  "id-number": "身份证号",
  mobile: "手机号",
  "bank-card": "银行卡号",
  "email-private": "个人邮箱",
  "wechat-qq": "微信号或 QQ 号",
  "licence-plate": "车牌号",
  "household-address": "住户门牌",
  "person-name": "人名"
};

/** Numbers with a check or a fixed form, and accounts behind their cue: refused, whatever anyone says. */
const NUMBERS: readonly PrivateKind[] = ["id-number", "mobile", "bank-card"];
const ACCOUNTS: readonly PrivateKind[] = ["email-private", "wechat-qq"];

/** Why words may not be published at all. */
export interface Refusal {
  readonly code: "private-number" | "private-account";
  readonly message: string;
  readonly fix: string;
}

const kindsIn = (cell: string, header: string): readonly PrivateKind[] => {
  const pieces = privatePieces(headerCue(header, cell) + cell);
  return pieces.length === 0 ? NONE : [...new Set(pieces.map(({kind}) => kind))];
};
const NONE: readonly PrivateKind[] = [];

const named = (kinds: readonly PrivateKind[]): string => kinds.map((kind) => WORDS[kind]).join("、");

/** What is private in a cell, looked for once: refused, to be looked at by a person, or neither (null). */
export const privateVerdict = (cell: string, header = ""): Refusal | "look" | null => {
  const kinds = kindsIn(cell, header);
  if (kinds.length === 0) return null;
  const refused = kinds.filter((kind) => NUMBERS.includes(kind) || ACCOUNTS.includes(kind));
  if (refused.length === 0) return "look";
  return {
    code: refused.some((kind) => NUMBERS.includes(kind)) ? "private-number" : "private-account",
    message: `含有${named(refused)}，属于个人信息，不得公开`,
    fix: "请在原表中删去后重新导出"
  };
};

/** What a person has to look at, one question for each kind, so that one answer lets only one kind pass. */
export interface Question {
  readonly code: "private-plate" | "private-address" | "private-name";
  readonly message: string;
  readonly fix: string;
}

const QUESTIONS: Partial<Record<PrivateKind, Question>> = {
  "licence-plate": {
    code: "private-plate",
    message: "像是车牌号，公开前须有人看过",
    fix: "请删去车牌号；确实可以公开的，请在 decisions.csv 中答复"
  },
  "household-address": {
    code: "private-address",
    message: "像是住户的门牌，公开前须有人看过",
    fix: "请只写到小区、街道或村；单位的办公地址可以公开的，请在 decisions.csv 中答复"
  },
  "person-name": {
    code: "private-name",
    message: "像是人名，公开前须有人看过",
    fix: "请改为“姓+某”或只写职务、单位；确实可以公开的，请在 decisions.csv 中答复"
  }
};

export const privateQuestions = (cell: string, header = ""): readonly Question[] =>
  kindsIn(cell, header).flatMap((kind) => QUESTIONS[kind] ?? []);
