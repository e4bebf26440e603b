import type {Found, Rule} from "./found.ts";

/** Providers whose mailboxes belong to persons; `vip.` and a country may stand around. */
const PROVIDERS =
  "qq|foxmail|163|126|yeah|188|netease|139|189|wo|10086|gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|sina|sohu|aliyun|alimail|tom|21cn|263|icloud|me|mac|proton|protonmail|pm|gmx|aol|mail|yandex|zoho|tutanota|qmail|chinaren|eyou|citiz|sogou|2980|email|inbox|rocketmail|naver|daum|hey|fastmail";
const PRIVATE = new RegExp(`(?:^|[.。])(?:${PROVIDERS})[.。](?:com|cn|net|org|hk|tw|ru|me|ch|de|uk|jp|kr|co)\\b`, "i");
/** A full stop typed with a Chinese keyboard, a space around the sign, `(at)` for it. */
const MAILBOX =
  /[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_+-])?\s?(?:@|[([{]at[)\]}]|#(?=(?:qq|163|126)\.))\s?[A-Za-z0-9-]+(?:\s?[.。]\s?(?:[A-Za-z0-9-]+(?=[.。])|[A-Za-z]{2,}))+/gi;

/** A mailbox at a provider of private mail. Mailboxes of units, at a domain of their own, may be published. */
export const privateMailboxes: Rule = (words) =>
  [...words.matchAll(MAILBOX)].flatMap((match): readonly Found[] => {
    const domain = match[0].slice(match[0].search(/@|[([{]at|#/i) + 1).replace(/\s|^at[)\]}]/gi, "");
    return PRIVATE.test(domain) ? [{kind: "email-private", from: match.index, to: match.index + match[0].length}] : [];
  });
