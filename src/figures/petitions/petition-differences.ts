import type {Bulletin} from "../../measures/petitions/petition-bulletin.ts";
import {type Comparison, same, sumOf} from "../../measures/petitions/petition-comparison.ts";
import {formatNumber} from "../drawing/format.ts";
import {caseNumber, caseWords} from "./petition-words.ts";

const SUMMED = [
  ["cases", "件数"],
  ["calls", "来电"],
  ["letters", "来信"],
  ["closed", "办结数"],
  ["partlyClosed", "阶段性办结"],
  ["open", "未办结"]
] as const;

/** What the rows of a bulletin add up to, beside what it prints for the whole: where they differ, by how much, and on which side. */
export const bulletinSums = ({rows}: Bulletin): string | null => {
  const whole = rows.find(({region}) => region === null);
  const parts = rows.filter(({region}) => region !== null);
  if (whole === undefined || parts.length === 0) return null;
  const sums = SUMMED.flatMap(([key, name]) => {
    const [printed, found] = [whole[key], sumOf(parts.map((row) => row[key]))];
    if (printed === null || found === null) return [];
    const silent = parts.filter((row) => row[key] === null).length;
    return [{name, printed, sum: found.sum, silent}];
  });
  if (sums.length === 0) return null;
  const listed = (value: (one: (typeof sums)[number]) => string): string =>
    sums.map((one) => `${one.name} ${value(one)}`).join("、");
  const apart = sums.filter(({printed, sum}) => !same(printed, sum));
  const head =
    `下表 ${parts.length} 行相加：${listed(({sum, silent}) => `${caseWords(sum)}${silent === 0 ? "" : `（${silent} 行未公布）`}`)}；` +
    `同一份通报公布的全部：${listed(({printed}) => caseWords(printed))}。`;
  if (apart.length === 0) return `${head}两组数一致。`;
  const differences = apart.map(
    ({name, printed, sum}) =>
      `${name}相差 ${amount(Math.abs(printed - sum), "件")}（${printed > sum ? "全部更多" : "各行之和更多"}）`
  );
  return `${head}两组数不一致：${differences.join("，")}。差在哪里通报没有写明；两组数都照原公布数登载，各行的比率按各行的数复算，全部的比率按全部的数复算。`;
};

/** What can be said of a difference without guessing which of the numbers is wrong; null where nothing can. */
export const differenceWords = ({what, printed, found}: Comparison): string | null => {
  const more = printed > found;
  if (what.startsWith("各行政区域")) {
    if (!more) return "通报的各行之和比它自己的全部多，涉及几个区域的可能各计了一次";
    return what.endsWith("（有的区域未公布）")
      ? "通报的全部比它自己公布的各行之和多，未公布的行全算上也不够"
      : "通报的全部比它自己的各行之和多，多出的没有写在任何一行里";
  }
  if (what === "来电 + 来信")
    return more ? "来电、来信以外有没有别的渠道，通报没有写明" : "件数、来电、来信三个数不能同时成立";
  if (what.endsWith("：上一批累计 + 当批")) return "上一批累计、当批、本批累计三个数不能同时成立";
  return what.includes("逐件公开") ? "通报与逐件公开的行不一致，以哪一个为准没有写明" : null;
};

/** Where the printed numbers do not agree, in words; nothing is mended. */
export const disagreementWords = (one: Comparison): string => {
  const {scope, region, what, printed, found, unit} = one;
  return `${scope}${region ?? ""}：公布 ${amount(printed, unit)}，${what}为 ${amount(found, unit)}，相差 ${amount(Math.abs(printed - found), unit)}。${sentenceOf(differenceWords(one))}`;
};

const sentenceOf = (words: string | null): string => (words === null ? "" : `${words}。`);

/** A number of a comparison: cases as printed, a rate with two decimals. */
export const amount = (value: number, unit: "件" | "%"): string =>
  unit === "%" ? `${formatNumber(value, 2)}%` : `${caseNumber(Math.round(value * 100) / 100)} 件`;
