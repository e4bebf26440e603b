import {expect, it} from "vitest";
import {tracesOf} from "../../../src/tables/private/traces/index.ts";

// Files made by hand after TIFF 6, Exif 2.32, the PNG specification and ISO 32000: as short as they may be.

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : [...part]))
  );
const big = (n: number, size: number): number[] =>
  Array.from({length: size}, (_, i) => Math.floor(n / 256 ** (size - 1 - i)) % 256);
type Tag = readonly [tag: number, value: number];
const directory = (tags: readonly Tag[], next = 0): number[] => [
  ...big(tags.length, 2),
  ...tags.flatMap(([tag, value]) => [...big(tag, 2), 0, 4, ...big(1, 4), ...big(value, 4)]),
  ...big(next, 4)
];
/** A block of Exif: one directory, and one of GPS behind it where wanted. */
const exif = (tags: readonly Tag[], gps: readonly Tag[] = []): number[] => {
  const place = 8 + 2 + (tags.length + 1) * 12 + 4;
  const first = gps.length === 0 ? tags : [...tags, [0x8825, place] as const];
  return [0x4d, 0x4d, 0, 42, ...big(8, 4), ...directory(first), ...(gps.length === 0 ? [] : directory(gps))];
};
const segment = (marker: number, ...parts: readonly (string | readonly number[])[]): number[] => {
  const data = [...bytes(...parts)];
  return [0xff, marker, ...big(data.length + 2, 2), ...data];
};
const jpeg = (...segments: readonly (readonly number[])[]): Uint8Array =>
  bytes([0xff, 0xd8], segments.flat(), [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
const app1 = (block: readonly number[]): number[] => segment(0xe1, "Exif\0\0", block);
const chunk = (kind: string, ...data: readonly (string | readonly number[])[]): number[] => {
  const body = bytes(...data);
  return [...big(body.length, 4), ...bytes(kind), ...body, 0, 0, 0, 0];
};
const png = (...chunks: readonly (readonly number[])[]): Uint8Array => bytes([0x89], "PNG\r\n\x1a\n", chunks.flat());
const pdf = (...lines: readonly string[]): Uint8Array => bytes(["%PDF-1.4", ...lines, "%%EOF"].join("\n"));

it("lets a picture pass that only says how it is to be turned and shown", () => {
  const harmless: Tag[] = [
    [0x0112, 6],
    [0x011a, 72],
    [0xa001, 1]
  ];
  expect(tracesOf(jpeg(app1(exif(harmless))))).toEqual([]);
  expect(tracesOf(jpeg())).toEqual([]);
  expect(tracesOf(png(chunk("tEXt", "Software\0gimp")))).toEqual([]);
});

it("names the place, the camera, the moment and the author of a photograph", () => {
  const gps: Tag[] = [
    [0, 0x02020000],
    [1, 0x4e000000],
    [2, 0]
  ];
  expect(
    tracesOf(
      jpeg(
        app1(
          exif(
            [
              [0x0110, 0],
              [0x0132, 0]
            ],
            gps
          )
        )
      )
    )
  ).toEqual(["拍摄地点", "拍摄设备", "拍摄时间"]);
  expect(tracesOf(jpeg(app1(exif([[0x013b, 0]]))))).toEqual(["作者"]);
  expect(tracesOf(jpeg(app1(exif([], [[0, 0x02020000]]))))).toEqual([]);
});

it("reads both orders of bytes, and asks back what it cannot read", () => {
  const little = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x10, 0x01, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(tracesOf(jpeg(app1(little)))).toEqual(["拍摄设备"]);
  expect(tracesOf(jpeg(app1([1, 2, 3, 4, 5, 6, 7, 8, 9])))).toEqual(["看不懂的附加信息"]);
  expect(tracesOf(jpeg(app1(exif([[0x8769, 99_999]]))))).toEqual(["看不懂的附加信息"]);
});

it("finds the thumbnail, in which a covered face may still be seen", () => {
  const first = directory([[0x0112, 1]], 8 + 18);
  expect(tracesOf(jpeg(app1([0x4d, 0x4d, 0, 42, ...big(8, 4), ...first, ...directory([[0x0201, 60]])])))).toEqual([
    "缩略图"
  ]);
});

it("finds comments and XMP", () => {
  expect(tracesOf(jpeg(segment(0xfe, "反映人提供".normalize())))).toEqual(["说明文字"]);
  expect(tracesOf(jpeg(segment(0xfe, "CREATOR: gd-jpeg v1.0")))).toEqual([]);
  const packet = '<x:xmpmeta><rdf:Description exif:GPSLatitude="25,2N" tiff:Make="A"/></x:xmpmeta>';
  expect(tracesOf(jpeg(segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", packet)))).toEqual(["拍摄地点", "拍摄设备"]);
});

it("finds Exif and texts in a PNG, and Exif in a WebP", () => {
  expect(tracesOf(png(chunk("eXIf", exif([[0x9003, 0]]))))).toEqual(["拍摄时间"]);
  expect(tracesOf(png(chunk("tEXt", "Author\0zhang"), chunk("iTXt", "Comment\0x")))).toEqual(["作者", "说明文字"]);
  expect(tracesOf(bytes("RIFF\0\0\0\0WEBPEXIF\0\0\0\0", exif([[0x0110, 0]])))).toEqual(["拍摄设备"]);
});

it("names the author of a PDF, but not an office or a program", () => {
  const by = (author: string) =>
    pdf("1 0 obj", `<< /Author ${author} /Producer (WPS) >>`, "endobj", "trailer << /Info 1 0 R >>");
  expect(tracesOf(by("(zhang san)"))).toEqual(["作者"]);
  // 张三 and 市生态环境局 in UTF-16.
  expect(tracesOf(by("<FEFF5F204E09>"))).toEqual(["作者"]);
  expect(tracesOf(by("<FEFF5E02751F6001 73AF58835C40>"))).toEqual([]);
  expect(tracesOf(by("()"))).toEqual([]);
  expect(tracesOf(by("(Administrator)"))).toEqual([]);
});

it("finds the photograph inside a PDF, and refuses what it cannot look into", () => {
  expect(tracesOf(bytes("%PDF-1.4\nstream\n", [...jpeg(app1(exif([], [[2, 0]])))]))).toEqual(["拍摄地点"]);
  expect(tracesOf(pdf("trailer << /Info 7 0 R >>"))).toEqual(["看不懂的附加信息"]);
  expect(tracesOf(pdf("trailer << /Encrypt 7 0 R >>"))).toEqual(["看不懂的附加信息"]);
});
