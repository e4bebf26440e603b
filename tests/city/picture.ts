const WIDTH = 240;
const HEIGHT = 150;

/** Sky, bank, water, and the dark of a pipe. */
type Colours = readonly [sky: number, bank: number, water: number, dark: number];
const BEFORE: Colours = [0xd9d5cb, 0x8a8270, 0x5d5240, 0x2b2722];
const AFTER: Colours = [0xdfe8ea, 0x7fa07a, 0x6c9db0, 0x33413a];

/** A sketch of a bank with an outlet: before, it runs into brown water; afterwards it is shut. No text, nobody in it. */
export const picture = (after: boolean): Uint8Array => {
  const colours = after ? AFTER : BEFORE;
  const rows = Array.from({length: HEIGHT}, (_, y) => [
    0,
    ...Array.from({length: WIDTH / 4}, (_, byte) =>
      [0, 1, 2, 3].reduce((bits, i) => (bits << 2) | colourAt(byte * 4 + i, y, after), 0)
    )
  ]);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", [...four(WIDTH), ...four(HEIGHT), 2, 3, 0, 0, 0]),
    ...chunk(
      "PLTE",
      colours.flatMap((colour) => four(colour).slice(1))
    ),
    ...chunk("IDAT", stored(rows.flat())),
    ...chunk("IEND", [])
  ]);
};

const colourAt = (x: number, y: number, after: boolean): 0 | 1 | 2 | 3 => {
  const bank = 58 + Math.round(6 * Math.sin(x / 23));
  const shore = 96 + Math.round(4 * Math.sin(x / 31 + 1));
  const [across, down] = [x - 120, y - 80];
  const pipe = across * across + down * down;
  if (pipe <= 14 * 14) return after || pipe >= 11 * 11 ? 3 : 2;
  const stream = Math.abs(across) <= 8 + (y - 80) / 4 && y > 80 && y < 128;
  if (stream && !after) return y >= shore ? 3 : 2;
  return y < bank ? 0 : y < shore ? 1 : (x + y * 3) % 29 === 0 ? 0 : 2;
};

const four = (n: number): readonly number[] => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];

const chunk = (name: string, body: readonly number[]): readonly number[] => {
  const named = [...[...name].map((c) => c.charCodeAt(0)), ...body];
  return [...four(body.length), ...named, ...four(crc(named))];
};

/** Zlib without compression, so that the bytes are the same with every version of every packer. */
const stored = (bytes: readonly number[]): readonly number[] => {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const size = [bytes.length & 255, bytes.length >>> 8];
  return [0x78, 0x01, 1, ...size, ...size.map((one) => 255 - one), ...bytes, ...four(b * 65536 + a)];
};

const crc = (bytes: readonly number[]): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; ++i) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
};
