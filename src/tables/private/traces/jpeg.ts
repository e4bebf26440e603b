import {characters} from "./bytes.ts";
import type {Trace} from "./exif.ts";

const PHOTOSHOP = 0xed;
const COMMENT = 0xfe;
/** Behind it is the picture. */
const START_OF_SCAN = 0xda;
/** Programs sign what they write. */
const SIGNATURE = /^(?:CREATOR|Created with|File written|Lavc|LEAD|Optimized|AppleMark|Software|Adobe)/i;
/** The block of IPTC among those of Photoshop, and not an empty one. */
const IPTC = /8BIM\u0004\u0004\u0000\u0000(?!\u0000\u0000\u0000\u0000)/;

/** Words about the picture: IPTC in a block of Photoshop (APP13), and comments. Exif and XMP are looked for in every file. */
export const jpegTraces = (bytes: Uint8Array): readonly Trace[] => {
  const found: Trace[] = [];
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) break;
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const words = (): string => characters(bytes.subarray(at + 4, at + 2 + length));
    if ((marker === PHOTOSHOP && IPTC.test(words())) || (marker === COMMENT && !SIGNATURE.test(words())))
      found.push("说明文字");
    at += 2 + length;
  }
  return found;
};
