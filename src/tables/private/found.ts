/** What may be private in words that will be published. */
export type PrivateKind =
  | "id-number" // 公民身份号码, 18 or 15 places
  | "mobile" // 手机号
  | "bank-card" // 银行卡号
  | "email-private" // a mailbox at a mail provider
  | "wechat-qq" // 微信号, QQ 号
  | "licence-plate" // 机动车号牌
  | "household-address" // 住户门牌
  | "person-name"; // 人名

/** A piece of a text, `from` its first character up to `to`. */
export interface Found {
  readonly kind: PrivateKind;
  readonly from: number;
  readonly to: number;
}

/** Looks at a text whose characters are half-width, see `plain`. */
export type Rule = (words: string) => readonly Found[];

/** Every match of a pattern with the flag `g`, as places of one kind. */
export const matches = (words: string, pattern: RegExp, kind: PrivateKind): readonly Found[] =>
  [...words.matchAll(pattern)].map((match) => ({kind, from: match.index, to: match.index + match[0].length}));
