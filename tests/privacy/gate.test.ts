import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {expect, it} from "vitest";
import type {Found, PrivateKind} from "../../src/tables/private/found.ts";
import {privatePieces} from "../../src/tables/private/gate.ts";
import {maskPrivate} from "../../src/tables/private/mask.ts";

// The set was written by someone who has not read the gate; the gate was written against the odd numbers of 编号,
// and of the even ones only the counts below were looked at. A piece counts as found when the gate marks a place of
// its kind that overlaps it. What is missed may not be mended by copying the text into a rule.

interface Text {
  readonly id: string;
  readonly words: string;
  readonly even: boolean;
  readonly pieces: readonly Found[];
  readonly note: string;
}

const texts: readonly Text[] = csvParse(readFileSync("tests/privacy/labelled.csv", "utf8")).map((row) => {
  const {编号: id = "", 类别: kinds = "", 文本: words = "", 敏感片段: pieces = "", 说明: note = ""} = row;
  let at = 0;
  const wanted = pieces === "" ? [] : pieces.split("‖");
  return {
    id,
    words,
    even: Number(/\d+$/.exec(id)?.[0]) % 2 === 0,
    note,
    pieces: wanted.map((piece, i) => {
      const from = words.indexOf(piece, at);
      at = from + piece.length;
      return {kind: kinds.split(";")[i] as PrivateKind, from, to: at};
    })
  };
});

const same = (a: Found, b: Found): boolean => a.kind === b.kind && a.from < b.to && b.from < a.to;

interface Score {
  readonly wanted: number;
  readonly hit: number;
  readonly found: number;
  readonly right: number;
}

const score = (kind: PrivateKind, of: readonly Text[]): Score => {
  let [wanted, hit, found, right] = [0, 0, 0, 0];
  for (const {words, pieces} of of) {
    const own = pieces.filter((piece) => piece.kind === kind);
    const marked = privatePieces(words).filter((piece) => piece.kind === kind);
    wanted += own.length;
    hit += own.filter((piece) => marked.some((mark) => same(mark, piece))).length;
    found += marked.length;
    right += marked.filter((mark) => own.some((piece) => same(mark, piece))).length;
  }
  return {wanted, hit, found, right};
};

/** Least recall and least precision. Whoever finds less, or alarms more, has to say so here. */
const FLOORS: readonly (readonly [PrivateKind, number, number])[] = [
  ["id-number", 1, 1],
  ["mobile", 1, 1],
  ["bank-card", 1, 1],
  ["email-private", 0.95, 0.98],
  ["wechat-qq", 0.95, 0.98],
  ["licence-plate", 0.95, 0.98],
  ["household-address", 0.95, 0.95],
  ["person-name", 0.95, 0.95]
];

it.each(FLOORS)(
  "finds %s in at least %d of the labelled texts, with a precision of at least %d",
  (kind, recall, precision) => {
    const all = score(kind, texts);
    const even = score(
      kind,
      texts.filter((text) => text.even)
    );
    console.log(
      `${kind}: recall ${all.hit}/${all.wanted}, precision ${all.right}/${all.found}; ` +
        `unseen half: recall ${even.hit}/${even.wanted}, precision ${even.right}/${even.found}`
    );
    expect(all.hit / all.wanted).toBeGreaterThanOrEqual(recall);
    expect(all.right / all.found).toBeGreaterThanOrEqual(precision);
  }
);

it("raises no alarm over a case number, an official telephone, a credit code, an amount or any other number", () => {
  const clean = texts.filter(({pieces}) => pieces.length === 0);
  const numeric = clean.filter(({note}) =>
    /编号|文号|座机|热线|信用代码|机构代码|金额|吨数|立方米|千瓦时|升|公里|倍数|表号|监测点|标准|坐标|日期|时间|IP|网址|邮政|票据|快递|法条/.test(
      note
    )
  );
  expect(numeric.length).toBeGreaterThan(100);
  const numbers: readonly PrivateKind[] = [
    "id-number",
    "mobile",
    "bank-card",
    "wechat-qq",
    "email-private",
    "licence-plate"
  ];
  expect(numeric.filter(({words}) => privatePieces(words).length > 0).map(({id}) => id)).toEqual([]);
  expect(
    clean.filter(({words}) => privatePieces(words).some(({kind}) => numbers.includes(kind))).map(({id}) => id)
  ).toEqual([]);
});

it("leaves nothing of what it finds readable when it masks", () => {
  for (const {id, words, pieces} of texts) {
    const masked = maskPrivate(words);
    const marks = privatePieces(words);
    for (const piece of pieces)
      if (marks.some((mark) => same(mark, piece)))
        expect(masked.includes(words.slice(piece.from, piece.to)), id).toBe(false);
  }
});
