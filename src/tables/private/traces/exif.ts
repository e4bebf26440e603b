/** What a picture tells beside its picture, in the clerk's words. */
export type Trace =
  "拍摄地点" | "拍摄设备" | "拍摄时间" | "作者" | "说明文字" | "缩略图" | "厂商信息" | "看不懂的附加信息";

/** Tags of Exif 2.32 / TIFF 6 (A) that tell something about a person, a place or a moment. Exposure and size do not. */
const TAGS: ReadonlyMap<number, Trace> = new Map<number, Trace>([
  [0x010e, "说明文字"], // ImageDescription
  [0x010f, "拍摄设备"], // Make
  [0x0110, "拍摄设备"], // Model
  [0x0132, "拍摄时间"], // DateTime
  [0x013b, "作者"], // Artist
  [0x8298, "作者"], // Copyright
  [0x9003, "拍摄时间"], // DateTimeOriginal
  [0x9004, "拍摄时间"], // DateTimeDigitized
  [0x927c, "厂商信息"], // MakerNote
  [0x9286, "说明文字"], // UserComment
  [0x9c9b, "说明文字"], // XPTitle
  [0x9c9c, "说明文字"], // XPComment
  [0x9c9d, "作者"], // XPAuthor
  [0x9c9e, "说明文字"], // XPKeywords
  [0x9c9f, "说明文字"], // XPSubject
  [0xa430, "作者"], // CameraOwnerName
  [0xa431, "拍摄设备"], // BodySerialNumber
  [0xa434, "拍摄设备"], // LensModel
  [0xa435, "拍摄设备"] // LensSerialNumber
]);
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
/** GPS tags 1 to 4 are the position, 0 is only the version. */
const GPS_VERSION = 0;
/** In the second directory: an own small picture, which may show what was covered in the large one. */
const THUMBNAIL = 0x0201;
const MOST_ENTRIES = 1000;

/** The traces in a block of Exif, which is a TIFF file of directories. */
export const exifTraces = (bytes: Uint8Array): readonly Trace[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Set<Trace>();
  if (bytes.length < 8) return ["看不懂的附加信息"];
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return ["看不懂的附加信息"];

  /** Looks at a directory; the place of the next one, 0 when there is none. */
  const directory = (at: number, look: (tag: number, value: number) => void): number => {
    if (at + 2 > bytes.length) throw new RangeError();
    const entries = view.getUint16(at, little);
    if (entries > MOST_ENTRIES) throw new RangeError();
    for (let i = 0; i < entries; ++i) {
      const entry = at + 2 + i * 12;
      look(view.getUint16(entry, little), view.getUint32(entry + 8, little));
    }
    const next = at + 2 + entries * 12;
    return next + 4 > bytes.length ? 0 : view.getUint32(next, little);
  };
  const plain = (tag: number): void => {
    const trace = TAGS.get(tag);
    if (trace !== undefined) found.add(trace);
  };
  try {
    const second = directory(view.getUint32(4, little), (tag, value) => {
      plain(tag);
      if (tag === EXIF_DIRECTORY) directory(value, plain);
      if (tag === GPS_DIRECTORY) directory(value, (gps) => void (gps !== GPS_VERSION && found.add("拍摄地点")));
    });
    if (second > 0) directory(second, (tag) => void (tag === THUMBNAIL && found.add("缩略图")));
  } catch {
    found.add("看不懂的附加信息");
  }
  return [...found];
};
