/**
 * Every colour of the site, light and dark. Drawings name them with `color("zhu")`, which is a CSS variable on a page and
 * a literal in a stand-alone picture. The class and level colours are our own, after the official colour names
 * (no official RGB exists for water classes; HJ 633 prints RGB for levels, toned down here and never used alone).
 */
const PALETTE = {
  paper: ["#fbfaf6", "#16171a"],
  ink: ["#1d1c19", "#eceae4"],
  soft: ["#5f5b52", "#a9a59b"],
  rule: ["#d9d4c7", "#3a3b3f"],
  hair: ["#ebe7dc", "#2a2b2f"],
  /** 朱批: late, rebounded, warned, over a limit; nothing else. */
  zhu: ["#b8321f", "#ef7a66"],
  /** Text on vermilion. */
  onzhu: ["#ffffff", "#16171a"],
  done: ["#2f5d50", "#7fb8a4"],
  ondone: ["#fbfaf6", "#16171a"],
  track: ["#e9e4d6", "#34353a"],
  /** Neutral series, dark to light; use with direct labels. */
  s1: ["#2f5d50", "#7fb8a4"],
  s2: ["#6f7f9c", "#9fb0cf"],
  s3: ["#a98a4b", "#d3b878"],
  s4: ["#8d8577", "#8d8577"],
  /** Text inside coloured cells, both themes. */
  cellink: ["#22211d", "#22211d"],
  cellpaper: ["#ffffff", "#ffffff"],
  /** Water classes Ⅰ … 劣Ⅴ. */
  k0: ["#cfe6f7", "#cfe6f7"],
  k1: ["#8fc3ea", "#8fc3ea"],
  k2: ["#8cc58a", "#8cc58a"],
  k3: ["#f4df6b", "#f4df6b"],
  k4: ["#f0a94a", "#f0a94a"],
  k5: ["#bf3f36", "#c9483f"],
  /** Air levels 优 … 严重污染. */
  a0: ["#bfe3c0", "#bfe3c0"],
  a1: ["#f3e9a6", "#f3e9a6"],
  a2: ["#f0a65a", "#f0a65a"],
  a3: ["#b8473a", "#c2503f"],
  a4: ["#8d3a63", "#8d3a63"],
  a5: ["#5e1a2b", "#5e1a2b"]
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type ColorName = keyof typeof PALETTE;

/** A colour in a drawing. */
export const color = (name: ColorName): string => `var(--${name})`;

/** Replaces the variables of a drawing by the literal colours of a theme. */
export const literal = (svg: string, theme: "light" | "dark"): string =>
  svg.replace(/var\(--([a-z0-9]+)\)/g, (found, name: string) =>
    name in PALETTE ? PALETTE[name as ColorName][theme === "light" ? 0 : 1] : found
  );

/** The custom properties of the page, from the same table. */
export const paletteCss = (): string => {
  const variables = (theme: 0 | 1): string =>
    Object.entries(PALETTE)
      .map(([name, pair]) => `--${name}:${pair[theme]}`)
      .join(";");
  return `:root{${variables(0)}}@media(prefers-color-scheme:dark){:root{${variables(1)}}}`;
};
