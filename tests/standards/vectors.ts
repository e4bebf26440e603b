import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";

/** Rows of a vector file as text. */
export const vectors = (name: string): readonly Readonly<Record<string, string>>[] =>
  csvParse(readFileSync(new URL(`../vectors/${name}.csv`, import.meta.url), "utf8").replace(/^\uFEFF/, "")).map(
    (row) => ({...row}) as Record<string, string>
  );

/** Codes of the vector files → our item ids. */
export const ITEM_OF: Readonly<Record<string, string>> = {
  WT: "temperature",
  pH: "pH",
  DO: "dissolvedOxygen",
  CODMn: "permanganate",
  COD: "cod",
  BOD5: "bod5",
  NH3N: "ammonia",
  TP: "phosphorus",
  TN: "nitrogen",
  Cu: "copper",
  Zn: "zinc",
  F: "fluoride",
  Se: "selenium",
  As: "arsenic",
  Hg: "mercury",
  Cd: "cadmium",
  Cr6: "chromium6",
  Pb: "lead",
  CN: "cyanide",
  VP: "phenol",
  Oil: "oil",
  LAS: "surfactant",
  S2: "sulphide",
  FC: "coliform"
};
