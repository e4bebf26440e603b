import type {Place} from "../places.ts";
import {type Random, item} from "../random.ts";

/** Waters of each county, so that a story stays where it belongs. */
export const WATERS: Readonly<Record<string, readonly string[]>> = {
  城关区: ["石溪河"],
  石溪县: ["石溪河", "黑泥河", "清水河"],
  铁厂县: ["铁厂河", "石溪河"],
  渔洞县: ["石溪河", "柳塘河"],
  松坪县: ["松坪河", "清水河"],
  云顶县: ["云顶河"],
  柳塘县: ["柳塘河", "云湖"],
  梧岭市: ["梧江", "镜湖", "松坪河"],
  云溪经济开发区: ["石溪河"]
};

export type Slots = Readonly<Record<string, string>>;

export const slotsFor = (place: Place, rng: Random): Slots => {
  const n = rng.int(3, 18);
  const m = rng.int(4, 46) * 10 + rng.int(0, 9);
  const spot = rng.int(0, place.spots.length - 1);
  return {
    p: place.name,
    t: item(place.towns, spot % place.towns.length),
    s: item(place.spots, spot),
    w: rng.pick(WATERS[place.name] ?? ["石溪河"]),
    n: String(n),
    n2: String(Math.max(2, Math.floor(n / 2))),
    m: String(m),
    m2: String(rng.int(91, 97)),
    m3: String(rng.int(81, 90)),
    c: rng.pick(["四", "五", "六", "七", "八"]),
    k: (rng.int(12, 118) / 10).toFixed(1)
  };
};

/** Puts values into `{slots}` and gives Chinese prose its own punctuation. */
export const fill = (template: string, slots: Slots): string =>
  template
    .replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? "")
    .replaceAll(",", "，")
    .replaceAll(";", "；");

/** Several sentences in one cell. */
export const sentences = (parts: readonly string[]): string => `${parts.join("；")}。`;
