/** Bytes as characters of the same number: for what is ASCII in a file that is not text. */
export const characters = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Every place of some bytes in others. */
export const placesOf = (bytes: Uint8Array, wanted: readonly number[]): readonly number[] => {
  const places: number[] = [];
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) places.push(at);
  return places;
};
