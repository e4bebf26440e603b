import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {expect, it} from "vitest";

// The labelled set of the privacy gate, written by someone who has not read the gate. This file tests the set, not the gate.
//
// - Every text, name and number is invented. Identity numbers carry area codes ending in 98 or 99, which no county has,
//   and credit codes the area 539900. Phones and cards were drawn, mailboxes, accounts and plates made up; no holder is meant.
// - 类别 lists the kinds joined by `;`, 敏感片段 the pieces in the same order (which is their order in the text) joined by `‖`;
//   `无` = nothing in the text may alarm, and what looks private is named in 说明.
// - A piece is the smallest part that must not be published: a phone without its +86, a name without its cue word,
//   an address from the part below village, street or estate (栋/单元/室, 组/号) on. Finding it with more around it is finding it.
// - Names of 举报人, operators, drivers and of officials after their post are private alike. A surname alone
//   (李某某, 周先生, 陈老板) is not, nor a trade name (陈记酱菜作坊), nor an office with a room number.

interface Piece {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

const file = readFileSync("tests/privacy/labelled.csv", "utf8");
const rows = csvParse(file).map((row) => ({
  id: row["编号"] ?? "",
  kinds: (row["类别"] ?? "").split(";"),
  text: row["文本"] ?? "",
  pieces: row["敏感片段"] ? row["敏感片段"].split("‖") : [],
  note: row["说明"] ?? ""
}));
const clean = rows.filter(({kinds}) => kinds.includes("无"));
const found: readonly Piece[] = rows.flatMap(({id, kinds, pieces}) =>
  pieces.map((text, i) => ({id, kind: kinds[i] ?? "", text}))
);
const of = (kind: string): readonly Piece[] => found.filter((piece) => piece.kind === kind);
const wrong = (kind: string, right: (text: string) => boolean): readonly Piece[] =>
  of(kind).filter(({text}) => !right(text));

const KINDS = [
  "id-number",
  "mobile",
  "bank-card",
  "email-private",
  "wechat-qq",
  "licence-plate",
  "household-address",
  "person-name"
];

/** Half width, without the separators people type inside a number. */
const bare = (text: string): string => text.normalize("NFKC").replace(/[\s.·•・-]/g, "");
/** The same for running text: separators only between two digits, where they may be part of one number. */
const joined = (text: string): string => text.normalize("NFKC").replace(/(?<=\d)[ -](?=\d)/g, "");
const digits = (text: string): readonly number[] => Array.from(text, Number);

/** GB 11643, check character by ISO 7064 MOD 11-2. */
function checks11(code: string): boolean {
  if (!/^\d{17}[\dX]$/i.test(code)) return false;
  const sum = digits(code.slice(0, 17)).reduce((total, digit, i) => total + digit * (2 ** (17 - i) % 11), 0);
  return "10X98765432"[sum % 11] === code[17]?.toUpperCase();
}

/** A day of the calendar between 1900 and 2026, written YYYYMMDD. */
function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number) as [
    number,
    number,
    number
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2026 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const isIdentity = (code: string): boolean =>
  code.length === 15
    ? /^[1-6]\d{14}$/.test(code) && isDay(`19${code.slice(6, 12)}`)
    : checks11(code) && isDay(code.slice(6, 14));

/** ISO/IEC 7812-1 Annex B, the Luhn sum. */
function checks10(code: string): boolean {
  const sum = digits(code)
    .toReversed()
    .reduce((total, digit, i) => total + (i % 2 ? Math.floor(digit / 5) + ((digit * 2) % 10) : digit), 0);
  return /^\d+$/.test(code) && sum % 10 === 0;
}

/** GB 32100-2015: 31 signs without I O S V Z, weights 3^i mod 31. */
function checks31(code: string): boolean {
  const values = Array.from(code, (sign) => "0123456789ABCDEFGHJKLMNPQRTUWXY".indexOf(sign));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = values.slice(0, 17).reduce((total, value, i) => total + value * (3 ** i % 31), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

it("knows the published examples of the three check digits", () => {
  expect(isIdentity("11010519491231002X")).toBe(true);
  expect(isIdentity("110105194912310021")).toBe(false);
  expect(isIdentity("130503670401001")).toBe(true);
  expect(checks10("79927398713")).toBe(true);
  expect(checks10("79927398710")).toBe(false);
  expect(checks31("91350100M000100Y43")).toBe(true);
  expect(checks31("91350100M000100Y34")).toBe(false);
});

it("holds at least 420 different texts with different numbers, a third of them without anything private", () => {
  expect(rows.length).toBeGreaterThanOrEqual(420);
  expect(new Set(rows.map(({text}) => text)).size).toBe(rows.length);
  expect(new Set(rows.map(({id}) => id)).size).toBe(rows.length);
  expect(clean.length * 3).toBeGreaterThanOrEqual(rows.length);
  expect(rows.filter(({note, text}) => note === "" || text === "")).toEqual([]);
  expect(file).toBe(file.replace(/\r|\uFEFF/g, ""));
});

it("holds no number, account or name twice", () => {
  const numbers = found.filter(({kind}) => kind !== "household-address").map(({kind, text}) => `${kind} ${bare(text)}`);
  expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([]);
});

it.each(KINDS)("holds at least 35 texts with %s", (kind) => {
  expect(rows.filter(({kinds}) => kinds.includes(kind)).length).toBeGreaterThanOrEqual(35);
});

it("knows no other kind, and 无 only alone and without a piece", () => {
  expect(rows.filter(({kinds}) => !kinds.every((kind) => kind === "无" || KINDS.includes(kind)))).toEqual([]);
  expect(clean.filter(({kinds, pieces}) => kinds.length > 1 || pieces.length > 0)).toEqual([]);
  expect(rows.filter((row) => !clean.includes(row) && row.kinds.length !== row.pieces.length)).toEqual([]);
});

it("finds every piece in its text, in the order given and without overlap", () => {
  const lost = rows.filter(({text, pieces}) => {
    let from = 0;
    return pieces.some((piece) => {
      const at = text.indexOf(piece, from);
      from = at + piece.length;
      return at < 0 || piece === "";
    });
  });
  expect(lost).toEqual([]);
});

it("gives every identity number its check character and a day of birth", () => {
  expect(wrong("id-number", (text) => isIdentity(bare(text)))).toEqual([]);
});

it("writes identity numbers in every way an office does", () => {
  const texts = of("id-number").map(({text}) => text);
  for (const form of [/^\d{17}[\dX]$/, /x$/, /^\d{15}$/, /^[０-９]{17}[０-９Ｘ]$/, /^\d{6} \d{8} /, /^\d{6}-\d{8}-/])
    expect(texts.filter((text) => form.test(text)).length, String(form)).toBeGreaterThanOrEqual(2);
});

it("gives every bank card its Luhn digit, and none the check of an identity number", () => {
  expect(
    wrong("bank-card", (text) => /^\d{16,19}$/.test(bare(text)) && checks10(bare(text)) && !isIdentity(bare(text)))
  ).toEqual([]);
});

it("gives the other kinds their form", () => {
  expect(wrong("mobile", (text) => /^1[3-9]\d{9}$/.test(bare(text)))).toEqual([]);
  expect(
    wrong("email-private", (text) =>
      /^[\w.+-]+@(?:vip\.)?[a-z0-9]+\.[a-z]+$/i.test(text.normalize("NFKC").replace(/。/g, ".").replace(/ /g, ""))
    )
  ).toEqual([]);
  expect(wrong("email-private", (text) => !/\.gov\.cn$/i.test(text))).toEqual([]);
  expect(wrong("wechat-qq", (text) => /^(?:[a-z][\w-]{5,19}|[1-9]\d{4,10})$/i.test(text.normalize("NFKC")))).toEqual(
    []
  );
  // GA 36: no I and no O after the letter of the city; eight signs for new-energy cars.
  expect(
    wrong("licence-plate", (text) =>
      /^\p{Script=Han}[A-Z](?:[A-HJ-NP-Z0-9]{5}|[A-HJK]\d{5}|\d{5}[A-HJK]|[A-HJ-NP-Z0-9]{4}[挂学警港澳])$/iu.test(
        bare(text)
      )
    )
  ).toEqual([]);
  expect(wrong("household-address", (text) => /[\d０-９一二三四五六七八九]/.test(text))).toEqual([]);
  expect(
    wrong("person-name", (text) =>
      /^\p{Script=Han}{2,4}$|^\p{Script=Han}+[·•]\p{Script=Han}+$/u.test(text.replace(/\s/, ""))
    )
  ).toEqual([]);
  expect(wrong("person-name", (text) => !/某/.test(text))).toEqual([]);
});

it("gives every credit code its check sign, but for the one that says it has none", () => {
  const codes = rows
    .filter(({note, text}) => note.startsWith("信用代码") || text.includes("信用代码"))
    .flatMap(({note, text}) =>
      [
        ...joined(text)
          .toUpperCase()
          .matchAll(/(?<![0-9A-Z])\d{2} ?\d{6} ?[0-9A-Z]{9} ?[0-9A-Z](?![0-9A-Z])/g)
      ].map(([code]) => ({code: code.replaceAll(" ", ""), right: !note.includes("校验位不符")}))
    );
  expect(codes.length).toBeGreaterThanOrEqual(15);
  expect(codes.filter(({code, right}) => checks31(code) !== right)).toEqual([]);
});

it("lets no number of a clean text be an identity number or a bank card", () => {
  const numbers = clean.flatMap(({id, note, text}) =>
    [...joined(text).matchAll(/(?<![0-9A-Z])\d{15,19}X?(?![0-9A-Z])/gi)].map(([number]) => ({id, note, number}))
  );
  expect(numbers.length).toBeGreaterThanOrEqual(14);
  expect(numbers.filter(({number}) => isIdentity(number))).toEqual([]);
  expect(numbers.filter(({number}) => number.length > 15 && checks10(number))).toEqual([]);
});

it("says of the numbers shaped like an identity number why they are none", () => {
  const shaped = clean.filter(({note}) => /形似身份证|日期段不存在|末位X而校验位不符/.test(note));
  expect(shaped).toHaveLength(4);
  for (const {note, text} of shaped) {
    const code = /\d{17}[\dX]/.exec(text)?.[0] ?? "";
    expect(isDay(code.slice(6, 14)), text).toBe(!note.includes("日期段"));
    expect(checks11(code), text).toBe(note.includes("日期段"));
  }
});

it("holds a credit code of digits only that passes the check of an identity number", () => {
  const code = /\d{18}/.exec(clean.find(({note}) => note.includes("MOD 11-2"))?.text ?? "")?.[0] ?? "";
  expect([checks31(code), checks11(code), isIdentity(code)]).toEqual([true, true, false]);
});

it("lets no clean text hold a mobile number but the two quantities that say so", () => {
  const mobile = clean.filter(({text}) => /(?<![0-9A-Z.])(?:86|0086)?1[3-9]\d{9}(?![0-9])/i.test(joined(text)));
  expect(mobile.map(({note}) => note)).toEqual(["立方米，11位长数字", "千瓦时，11位长数字"]);
});

const PLATE = /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Z][·. -]?[A-Z0-9]{5}/;

it("lets no clean text hold a private mailbox, a licence plate or an account after its cue", () => {
  const text = (row: (typeof rows)[number]): string => row.text.normalize("NFKC");
  expect(clean.filter((row) => /[\w.+-]@(?:qq|163|126|139|gmail|sina|outlook)\./i.test(text(row)))).toEqual([]);
  expect(clean.filter((row) => PLATE.test(text(row)))).toEqual([]);
  expect(clean.filter((row) => /(?:微信号?|QQ|wx|VX)[::\s]*[a-z0-9][\w-]{4,}/i.test(text(row)))).toEqual([]);
});
