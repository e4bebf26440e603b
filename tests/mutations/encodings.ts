/** Every two-byte character of GBK, and the four-byte ones of GB18030's first planes, by what the decoder makes of them. */
const gbTable = (): ReadonlyMap<string, readonly number[]> => {
  const known = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  const put = (bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (!char.includes("\ufffd") && [...char].length === 1 && !known.has(char)) known.set(char, bytes);
  };
  for (let a = 0x81; a <= 0xfe; ++a) for (let b = 0x40; b <= 0xfe; ++b) if (b !== 0x7f) put([a, b]);
  for (let a = 0x81; a <= 0x82; ++a)
    for (let b = 0x30; b <= 0x39; ++b)
      for (let c = 0x81; c <= 0xfe; ++c) for (let d = 0x30; d <= 0x39; ++d) put([a, b, c, d]);
  return known;
};

const GB = gbTable();

/** Text as Excel and WPS in China save it. */
export const gb18030 = (text: string): Uint8Array => {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(GB.get(char) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
};

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const whole = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  for (let i = 0; i < whole.length; ++i) {
    const c = whole.charCodeAt(i);
    bytes[2 * i + (bigEndian ? 0 : 1)] = c >> 8;
    bytes[2 * i + (bigEndian ? 1 : 0)] = c & 255;
  }
  return bytes;
};

/** What a program shows that opens these bytes in another encoding and replaces what it cannot read. */
export const readAs = (bytes: Uint8Array, label: string): string =>
  new TextDecoder(label, {ignoreBOM: true}).decode(bytes);
