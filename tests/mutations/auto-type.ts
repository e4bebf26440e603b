import {autoType, csvParse} from "d3-dsv";
import {bytesOf} from "./grid.ts";
import {KINDS} from "./kinds/index.ts";
import {prepare} from "./prepare.ts";
import {mutations} from "./run.ts";

/** What a page would show that reads its CSV with `csvParse(text, autoType)`: the rows, in whatever order. */
const shown = (bytes: Uint8Array): string =>
  csvParse(new TextDecoder().decode(bytes), autoType)
    .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort()
    .join("\n");

export interface Swallowed {
  readonly kind: string;
  readonly mutations: number;
  /** Damage after which other values are shown, and not a word is said. */
  readonly silent: number;
}

/** The same damage, read without a schema: csvParse reports nothing, so every change is silent. */
export const swallowed = (least: number): readonly Swallowed[] => {
  const prepared = prepare();
  const before = new Map(prepared.map(({slice}) => [slice, shown(bytesOf(slice.target))]));
  return KINDS.map((kind) => {
    const made = mutations(kind, prepared, least, 1);
    const silent = made.filter(({prepared: {slice}, damage}) => {
      const bytes = damage.files.get(slice.target.path);
      return bytes !== undefined && !damage.indistinguishable && shown(bytes) !== before.get(slice);
    });
    return {
      kind: kind.name,
      mutations: made.filter(({damage}) => !damage.indistinguishable).length,
      silent: silent.length
    };
  });
};
