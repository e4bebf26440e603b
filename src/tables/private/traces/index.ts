import {characters, placesOf} from "./bytes.ts";
import {type Trace, exifTraces} from "./exif.ts";
import {jpegTraces} from "./jpeg.ts";
import {pdfTraces} from "./pdf.ts";
import {pngTraces} from "./png.ts";
import {xmpTraces} from "./xmp.ts";

/** "Exif\0\0": in a JPEG, in what follows it, and in the pictures of a PDF. */
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
/** An author that is an office, a firm or a program is no person. */
const OFFICE =
  /(?:[局厅部委院办队站所处科室中心]|公司|政府|大学|学校)$|^(?:admin|administrator|user|microsoft.*|wps.*|kingsoft.*|windows.*|scanner)$/i;

/** What a picture or PDF tells beside what it shows, by its first bytes and not by its name; each once, in order of weight. */
export const tracesOf = (bytes: Uint8Array): readonly Trace[] => {
  const text = characters(bytes);
  const xmp = xmpTraces(text);
  const pdf = text.startsWith("%PDF") ? pdfTraces(text) : {traces: [], authors: []};
  const named = [...xmp.creators, ...pdf.authors].some((name) => !OFFICE.test(name));
  const found = new Set<Trace>([
    ...placesOf(bytes, EXIF).flatMap((at) => exifTraces(bytes.subarray(at + EXIF.length))),
    ...(text.startsWith("\u00ff\u00d8") ? jpegTraces(bytes) : []),
    ...(text.startsWith("\u0089PNG") ? pngTraces(bytes) : []),
    ...(text.startsWith("RIFF") ? webpTraces(bytes, text) : []),
    ...pdf.traces,
    ...xmp.traces,
    ...(named ? (["作者"] as const) : [])
  ]);
  return ORDER.filter((trace) => found.has(trace));
};

const ORDER: readonly Trace[] = [
  "拍摄地点",
  "作者",
  "拍摄设备",
  "拍摄时间",
  "缩略图",
  "说明文字",
  "厂商信息",
  "看不懂的附加信息"
];

/** WebP keeps Exif in a chunk of its own, with or without the word before it. */
const webpTraces = (bytes: Uint8Array, text: string): readonly Trace[] => {
  const at = text.indexOf("EXIF");
  if (at < 0) return [];
  const data = bytes.subarray(at + 8);
  return exifTraces(EXIF.every((byte, i) => data[i] === byte) ? data.subarray(EXIF.length) : data);
};
