/** Units that differ only by a power of ten, as exponents over a common base. Nothing else is ever converted. */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  {"µg/m³": 0, "mg/m³": 3, "µg/L": 3, "mg/L": 6, "g/L": 9},
  {元: 0, 万元: 4, 亿元: 8},
  {人: 0, 万人: 4},
  {吨: 0, 万吨: 4},
  {"吨/日": 0, "万吨/日": 4},
  {立方米: 0, 万立方米: 4},
  {"立方米/日": 0, "万立方米/日": 4},
  {厘米: 0, 米: 2, 公里: 5},
  {毫伏: 0, 伏: 3},
  {"个/L": 0, "万个/L": 4},
  {"cells/L": 0, "cells/mL": 3, "万cells/L": 4},
  {"µS/cm": 0, "mS/cm": 3}
];

const SPELLINGS: Readonly<Record<string, string>> = {
  m: "米",
  cm: "厘米",
  km: "公里",
  千米: "公里",
  t: "吨",
  "t/d": "吨/日",
  "吨/天": "吨/日",
  "m³": "立方米",
  "万m³": "万立方米",
  "m³/d": "立方米/日",
  "立方米/天": "立方米/日",
  "万m³/d": "万立方米/日",
  "万立方米/天": "万立方米/日",
  mV: "毫伏",
  V: "伏",
  "°C": "℃",
  "℃": "℃",
  摄氏度: "℃",
  "％": "%",
  "个/升": "个/L",
  "毫克/升": "mg/L",
  "微克/升": "µg/L",
  "毫克/立方米": "mg/m³",
  "微克/立方米": "µg/m³",
  "个细胞/L": "cells/L",
  "万个细胞/L": "万cells/L"
};

/** One spelling for a unit: µ for μ and u, ³ for 3, L for l. */
const unitName = (words: string): string => {
  const text = words
    .replace(/\s/g, "")
    .replace(/[\u03bc\u00b5]/g, "µ")
    .replace(/m\^?3/g, "m³")
    .replace(/^ug\//i, "µg/")
    .replace(/^uS\//i, "µS/")
    .replace(/^MG\//, "mg/")
    .replace(/\/l$/, "/L")
    .replace(/\/ml$/i, "/mL");
  return SPELLINGS[text] ?? text;
};

const exponents = (unit: string) => DIMENSIONS.find((dimension) => unit in dimension);

export const isUnit = (words: string): boolean => {
  const unit = unitName(words);
  return exponents(unit) !== undefined || ["℃", "%", "NTU", "无量纲", "月", "家", "件", "天", "级"].includes(unit);
};

/** How far the decimal point moves from one unit to the other; null when they do not convert. */
export const shiftBetween = (from: string, to: string): number | null => {
  const [source, target] = [unitName(from), unitName(to)];
  if (source === target) return 0;
  const dimension = exponents(source);
  const a = dimension?.[source];
  const b = dimension?.[target];
  return a === undefined || b === undefined ? null : a - b;
};
