import type {Trace} from "./exif.ts";

/** Properties of XMP (ISO 16684-1, A) by what they tell. */
const PROPERTIES: readonly (readonly [RegExp, Trace])[] = [
  [/exif:GPS(?!VersionID)|Iptc4xmpCore:Location|photoshop:City/, "拍摄地点"],
  [/tiff:(?:Make|Model)|aux:(?:SerialNumber|Lens)|exifEX:(?:BodySerialNumber|LensModel)/, "拍摄设备"],
  [/exif:DateTimeOriginal|photoshop:DateCreated/, "拍摄时间"],
  [/tiff:Artist|photoshop:(?:AuthorsPosition|Credit)|aux:OwnerName|exifEX:CameraOwnerName/, "作者"],
  [/xmpGImg:image/, "缩略图"],
  [/exif:UserComment/, "说明文字"]
];
/** The names in a list of creators. */
const CREATOR = /<dc:creator>[\s\S]*?<\/dc:creator>/g;
const ITEM = /<rdf:li[^>]*>([^<]*)</g;

/** Traces in the packets of XMP, which stand as text in a file of any format. `creators` are told apart: some are offices. */
export const xmpTraces = (text: string): {readonly traces: readonly Trace[]; readonly creators: readonly string[]} => {
  const packets = [...text.matchAll(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/g)].map(([packet]) => packet).join("\n");
  return {
    traces: PROPERTIES.flatMap(([pattern, trace]) => (pattern.test(packets) ? [trace] : [])),
    creators: [...packets.matchAll(CREATOR)].flatMap(([list]) =>
      [...list.matchAll(ITEM)].map(([, name = ""]) => utf8(name).trim()).filter((name) => name !== "")
    )
  };
};

/** The packet was taken as single bytes. */
const utf8 = (words: string): string => new TextDecoder().decode(Uint8Array.from(words, (c) => c.charCodeAt(0) & 0xff));
