import type {Found} from "./found.ts";
import {privatePieces} from "./gate.ts";
import {headerCue} from "./header-cue.ts";

/** What a person looking for the cell needs: two characters of a number, the surname, the words of an address. */
const masked = (piece: string, {kind}: Found): string => {
  if (kind === "household-address") return piece.replace(/[\d０-９A-Za-z零〇一二两三四五六七八九十百]/g, "*");
  const kept = kind === "person-name" ? 1 : 2;
  return piece.slice(0, kept) + "*".repeat(Math.max(0, piece.length - kept));
};

/**
 * Long numbers, and mailboxes of units, are hidden in reports as well: a slip of the pen fails the check and leaves the
 * rest, and what tells a number of a sample from that of a person may have stayed in another column.
 */
const LONG = /(?<![0-9A-Za-z])\d{15,19}[Xx]?(?![0-9A-Za-z])|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

/** Nothing private is ever printed in full, whatever column it stands in. Mask first, then cut: half a number is one too. */
export const maskPrivate = (text: string): string => {
  const pieces = privatePieces(text).toSorted((a, b) => b.from - a.from);
  const words = pieces.reduce(
    (all, piece) => all.slice(0, piece.from) + masked(all.slice(piece.from, piece.to), piece) + all.slice(piece.to),
    text
  );
  return /\d{15}|@/.test(words)
    ? words.replace(LONG, (found) => `${found.slice(0, 2)}${"*".repeat(found.length - 2)}`)
    : words;
};

/** The same for a cell whose header may be the cue: 户主 over 张三. */
export const maskCell = (header: string, cell: string): string => {
  const cue = headerCue(header, cell);
  return cue === "" ? maskPrivate(cell) : maskPrivate(maskPrivate(cue + cell).slice(cue.length));
};
