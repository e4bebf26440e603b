import type {Problem} from "./findings.ts";

export type Encoding = "UTF-8" | "UTF-8 BOM" | "UTF-16" | "UTF-16（无 BOM）" | "GB18030";

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);

const strictly = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
};

const saveAsCsv = "请在 Excel 或 WPS 中打开，另存为“CSV（逗号分隔）”或“CSV UTF-8”";

/** BOM (UTF-8, UTF-16) → strict UTF-8 → GB18030, or why the bytes are no text at all. Never replaces a byte it cannot read. */
export const decode = (bytes: Uint8Array): Decoded | Problem => {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) {
    const text = strictly(bytes, "utf-8");
    return text === null ? broken(bytes) : {text, encoding: "UTF-8 BOM"};
  }
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return {code: "not-csv", message: "文件是 Excel 工作簿，只是改了扩展名", fix: saveAsCsv};
  // What Excel calls "Unicode text".
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
    const label = bytes[0] === 0xff ? "utf-16le" : "utf-16be";
    const text = strictly(bytes, label);
    return text === null ? broken(bytes, label) : {text, encoding: "UTF-16"};
  }
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) {
    const text = strictly(bytes, unmarked);
    return text === null ? broken(bytes, unmarked) : {text, encoding: "UTF-16（无 BOM）"};
  }
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== null)
    return utf8.includes("\u0000")
      ? {code: "not-csv", message: "文件不是文本", fix: saveAsCsv}
      : {text: utf8, encoding: "UTF-8"};
  const gb = strictly(bytes, "gb18030");
  const utf8Damaged = looksLikeUtf8(bytes);
  if (gb === null || utf8Damaged) return broken(bytes, utf8Damaged ? "utf-8" : "gb18030");
  return {text: gb, encoding: "GB18030"};
};

/** Bytes looked at for the zeros of UTF-16. */
const HEAD = 4096;
/** Commas, digits and line ends are at least so much of a table's characters. */
const ASCII_SHARE = 0.05;

/**
 * UTF-16 without its mark. In no other text of ours is a byte zero; here every comma, digit and line end has one, always on
 * the same side, and read that way a line end and only characters that exist are there. Anything else is no text.
 */
const unmarkedUtf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const length = Math.min(bytes.length, HEAD) & ~1;
  const zeros = [0, 0] as [number, number];
  for (let i = 0; i < length; ++i) if (bytes[i] === 0) ++zeros[(i & 1) as 0 | 1];
  const [even, odd] = zeros;
  if (even + odd < Math.max(2, (length / 2) * ASCII_SHARE) || (even > 0 && odd > 0)) return null;
  const label = odd > 0 ? "utf-16le" : "utf-16be";
  const top = new TextDecoder(label).decode(bytes.subarray(0, length));
  return /[\r\n]/.test(top) && !/[\0-\x08\x0e-\x1f]/.test(top) ? label : null;
};

/** One damaged byte makes a UTF-8 file invalid; read as GB18030 it would be nonsense from end to end. */
const looksLikeUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder("utf-8").decode(bytes);
  let han = 0;
  let lost = 0;
  for (let i = 0; i < text.length; ++i) {
    const c = text.charCodeAt(i);
    if (c === 0xfffd) ++lost;
    else if (c >= 0x4e00 && c <= 0x9fff) ++han;
  }
  return han > lost * 4;
};

/** The line is that of the first byte which the file's own encoding cannot read. */
const broken = (bytes: Uint8Array, encoding = "utf-8"): Problem => {
  const text = new TextDecoder(encoding).decode(bytes);
  const line = text.slice(0, Math.max(0, text.indexOf("\ufffd"))).split(/\r+\n|\r|\n/).length;
  return {
    code: "encoding",
    message: `第 ${line} 行有损坏的字节，${encoding.startsWith("utf-16") ? "不是完整的 UTF-16" : "既不是 UTF-8 也不是 GB18030"}`,
    fix: "请从原系统重新导出，或在 Excel 中打开核对该行后另存为“CSV UTF-8”"
  };
};
