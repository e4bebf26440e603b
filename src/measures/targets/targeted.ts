/** Measures of the site that a document may set a target for, by their code. */
export const TARGETED_NAMES: Readonly<Record<string, string>> = {
  "water-good-share": "达到或好于Ⅲ类断面比例",
  "water-inferior-share": "劣Ⅴ类断面比例",
  "air-good-days": "优良天数比率",
  "pm25-mean": "PM2.5 年均浓度",
  "black-odorous-cleared": "城市黑臭水体消除比例",
  "rural-garbage-coverage": "农村生活垃圾设施覆盖率",
  "rural-sewage-rate": "农村生活污水治理率"
};

/** Indicators of indicators.csv that the site has a figure for. */
export const INDICATOR_NAMES: Readonly<Record<string, string>> = {
  "sewage-collection-rate": "城市生活污水集中收集率",
  "farmland-safe-use": "受污染耕地安全利用率",
  "construction-land": "重点建设用地安全利用",
  "manure-use": "畜禽粪污综合利用率",
  "garbage-recycling-rate": "生活垃圾回收利用率",
  "incineration-capacity-share": "焚烧处理能力占比"
};

/** What a code is called; itself where it is unknown. */
export const nameOfCode = (id: string): string => TARGETED_NAMES[id] ?? INDICATOR_NAMES[id] ?? id;

/** A measure of the site is a percentage, but for the one that is a concentration; null for what is none. */
export const unitOfMeasure = (id: string): string | null =>
  id in TARGETED_NAMES ? (id === "pm25-mean" ? "µg/m³" : "%") : null;
