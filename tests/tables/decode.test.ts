import {expect, it} from "vitest";
import {decode} from "../../src/tables/decode.ts";
import {read} from "./read.ts";

/** 断面名称 / 龙潭 in GBK. */
const GBK = Uint8Array.from([0xb6, 0xcf, 0xc3, 0xe6, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xc1, 0xfa, 0xcc, 0xb6]);
const utf8 = (words: string) => new TextEncoder().encode(words);

it("reads UTF-8, UTF-8 with a byte order mark and GB18030", () => {
  expect(decode(utf8("断面名称\n龙潭"))).toEqual({text: "断面名称\n龙潭", encoding: "UTF-8"});
  expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("断面名称\n龙潭")]))).toEqual({
    text: "断面名称\n龙潭",
    encoding: "UTF-8 BOM"
  });
  expect(decode(GBK)).toEqual({text: "断面名称\n龙潭", encoding: "GB18030"});
});

it("reads UTF-16 that lost its mark, whichever way round its bytes are", () => {
  const words = "断面名称,总磷\r\n龙潭,0.1\r\n";
  const little = Uint8Array.from([...words].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]));
  const big = little.map((_, i) => little[i ^ 1]!);
  expect(decode(little)).toEqual({text: words, encoding: "UTF-16（无 BOM）"});
  expect(decode(big)).toEqual({text: words, encoding: "UTF-16（无 BOM）"});
});

it("takes no file with stray zeros for UTF-16", () => {
  expect(decode(utf8("断面名称,总磷\n龙潭,0\u0000\u0000.1\n"))).toHaveProperty("code");
  expect(decode(Uint8Array.from([0, 1, 0, 2, 0, 3, 0, 10]))).toHaveProperty("code");
});

it("never replaces a byte it cannot read", () => {
  const bytes = utf8("断面名称\n龙潭上游\n龙潭下游\n");
  bytes[bytes.length - 3] = 0xff;
  expect(decode(bytes)).toMatchObject({code: "encoding"});
});

it("finds a Chinese character after the first ten thousand bytes", () => {
  const decoded = decode(utf8(`${"a,b\n".repeat(5000)}龙潭\n`));
  expect(decoded).toMatchObject({encoding: "UTF-8"});
});

it("reads the same rows whatever the encoding and the line ends", () => {
  const plain = "单位名称,类型\n市生态环境局,主管部门\n市水务局,行业部门\n";
  const names = (bytes: string | Uint8Array) =>
    read({"units.csv": bytes}).rows.units.map(({name, meta}) => [name, meta.line]);
  const expected = [
    ["市生态环境局", 2],
    ["市水务局", 3]
  ];
  expect(names(plain)).toEqual(expected);
  expect(names(`\ufeff${plain}`)).toEqual(expected);
  expect(names(plain.replaceAll("\n", "\r\n"))).toEqual(expected);
  expect(names(plain.replaceAll("\n", "\r\r\n"))).toEqual(expected);
  expect(names(plain.replaceAll("\n", "\r"))).toEqual(expected);
  expect(names(plain.trimEnd())).toEqual(expected);
});

it("names the line of a damaged byte in the encoding that the rest of the file is written in", () => {
  const rows = [...GBK, 0x0a, ...GBK, 0x0a, 0xc1, 0xff, 0x0a];
  expect(decode(Uint8Array.from(rows))).toMatchObject({message: expect.stringMatching(/^第 5 行/)});
  const words = utf8("断面名称\n龙潭上游\n龙潭下游\n");
  words[words.length - 3] = 0xff;
  expect(decode(words)).toMatchObject({message: expect.stringMatching(/^第 3 行/)});
});
