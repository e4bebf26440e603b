/** Bytes as characters of the same number: for what is ASCII in a file that is not text. */
export const characters = (bytes: Uint8Array): string => {
  // The page of the clerk runs this too: no Buffer there. By parts, for the stack holds only so many arguments.
  let text = "";
  for (let at = 0; at < bytes.length; at += PART) text += String.fromCharCode(...bytes.subarray(at, at + PART));
  return text;
};
const PART = 8192;

/** Every place of some bytes in others. */
export const placesOf = (bytes: Uint8Array, wanted: readonly number[]): readonly number[] => {
  const places: number[] = [];
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) places.push(at);
  return places;
};
