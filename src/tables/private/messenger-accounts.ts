import type {Found, Rule} from "./found.ts";
import {withoutAddresses} from "./plain.ts";

const WECHAT = String.raw`微\s?信|威信|薇信|徽信|加微|加薇|绿泡泡|[vV]\s?信|(?<![A-Za-z0-9])(?:we\s?chat|wei\s?xin|wx|vx)(?![A-Za-z])`;
const QQ = String.raw`(?<![A-Za-z0-9])[qQ]\s?[qQ](?![A-Za-z])|扣\s?扣|抠抠|企鹅`;
/** 公众号 and 小程序 are official; payments and pictures name no account. */
const OFFICIAL = "(?!公众|公号|小程|支付|视频号|服务号|订阅|平台|政务|官方|企业|浏览|音乐|转账|收款码|收取|付款)";
/** What stands between the cue and the account: no digit, no letter but those of another cue, no end of a sentence. */
const BETWEEN = String.raw`(?:${OFFICIAL}(?:[^\d\w。;!?]|ID|id|Id|QQ|qq|\n)){0,10}?`;
/** 微信号: 6 to 20 letters, digits, _ and -, a letter first (rules of the provider, B). */
const WECHAT_ID = "[A-Za-z][A-Za-z0-9_-]{5,19}(?![A-Za-z0-9_@])";
/** QQ 号: 5 to 11 digits; not a day, and not a quantity. */
const QQ_ID = String.raw`(?!20[0-3]\d[01]\d[0-3]\d(?!\d))[1-9]\d{4,10}(?!\d|\.\d|\s?(?:m|立方|万|吨|升|L|t\b|人|次|元|户|条|件|个|粉|年|月|日|时|号[楼门]))`;

const RULES: readonly RegExp[] = [
  new RegExp(`(?:${WECHAT})${BETWEEN}(${WECHAT_ID})`, "gid"),
  new RegExp(`(?:${WECHAT}|${QQ})${BETWEEN}(${QQ_ID})`, "gid"),
  // Q alone is a flow too.
  new RegExp(`(?<![A-Za-z0-9量])[qQ]\\s?(?:[:号群]\\s?)?(${QQ_ID})(?<=\\d{6})`, "gd"),
  /[加+]\s?[vV]\s?[:号]?\s?([A-Za-z][A-Za-z0-9_-]{5,19})/dg,
  /(?<![A-Za-z0-9])[vV]\s?:\s?([A-Za-z][A-Za-z0-9_-]{5,19})/dg,
  /(?<![A-Za-z0-9_])(wxid_[A-Za-z0-9]{6,})/dg,
  /(?<![A-Za-z0-9_@.-])([A-Za-z][A-Za-z0-9_-]{5,19}|[1-9]\d{4,10})\s?[(【[]?\s?(?:微信|QQ|wx)(?![A-Za-z公小支群浏])/dg
];

/** Words in Latin letters that follow 微信 and are no account. */
const WORDS = /^(?:android|iphone|windows|official|public|channels|mini[-_]?program|wechat|weixin|http.*)$/i;

/** 微信号 and QQ 号 after their cue words. */
export const messengerAccounts: Rule = (words) =>
  RULES.flatMap((rule) =>
    [...withoutAddresses(words).matchAll(rule)].flatMap((match): readonly Found[] => {
      const [from, to] = match.indices?.[1] ?? [0, 0];
      return WORDS.test(match[1] ?? "") ? [] : [{kind: "wechat-qq", from, to}];
    })
  );
