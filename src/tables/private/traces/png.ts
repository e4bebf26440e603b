import {characters} from "./bytes.ts";
import {type Trace, exifTraces} from "./exif.ts";

/** Keywords of text chunks (PNG 3rd edition, A) that tell nothing about anybody. */
const HARMLESS = /^(?:Software|Source|Warning|Disclaimer|date:.*|.*[Rr]esolution.*|XML:com\.adobe\.xmp)$/;
const TEXTS: Readonly<Record<string, Trace>> = {
  Author: "作者",
  Artist: "作者",
  Copyright: "作者",
  "Creation Time": "拍摄时间"
};

/** Traces in the chunks of a PNG. */
export const pngTraces = (bytes: Uint8Array): readonly Trace[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Trace[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const kind = characters(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === "eXIf") found.push(...exifTraces(data));
    if (/^(?:tEXt|zTXt|iTXt)$/.test(kind)) {
      const keyword = characters(data.subarray(0, Math.max(0, data.indexOf(0))));
      // A compressed packet cannot be read here.
      const packed = keyword.startsWith("XML:") && data[data.indexOf(0) + 1] === 1;
      if (packed || /^Raw profile/.test(keyword)) found.push("看不懂的附加信息");
      else if (!HARMLESS.test(keyword)) found.push(TEXTS[keyword] ?? "说明文字");
    }
    at += 12 + length;
  }
  return found;
};
