import {rate} from "../../measures/rate.ts";
import {type CaseCount, NO_CASE} from "../../measures/petitions/petition-case.ts";
import type {PetitionCounts, PetitionVerdicts} from "../../measures/petitions/petition.ts";
import {regionSlug} from "../../measures/rectification/rectification-lists.ts";
import type {City} from "../../tables/city.ts";
import {slug} from "../../tables/slug.ts";
import {barRows} from "../drawing/bar-rows.ts";
import {type Field, type Figure, type FigureRow, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import type {Drawn, Frame} from "../frame.ts";
import {caseNumber, caseWords, petitionBase} from "./petition-words.ts";
import {rateCell} from "../rectification/rectification-words.ts";

/** What the petitions are about. A case may have several types: bars, never parts of a whole. */
export const petitionTypes = (city: City, verdicts: PetitionVerdicts): Figure | null => {
  const {types} = verdicts;
  return countFigure(city, verdicts, types, {
    id: "petition-types",
    title: "群众举报什么：涉及各类污染的件数",
    label: "污染类型",
    most: "涉及最多的是",
    multi: `一件举报可能涉及几种污染，各计一次，因此各类之和可以大于件数，不能相加成 100%。${severalWords(types, "种污染")}`,
    extra: [],
    rowOf: () => ({}),
    path: (name) => (verdicts.lists.has(`type/${slug(name)}`) ? `/petitions/type/${slug(name)}/` : null)
  });
};

/** Where the petitions come from. A case of several regions counts in each. */
export const petitionRegions = (city: City, verdicts: PetitionVerdicts): Figure | null => {
  const groups = new Map(verdicts.regionGroups.map(({name, tally}) => [name, tally]));
  const known = groups.size > 0;
  return countFigure(city, verdicts, verdicts.regions, {
    id: "petition-regions",
    title: "举报件在哪里：各行政区域的件数",
    label: "行政区域",
    most: "最多的是",
    multi: known
      ? `一件举报涉及几个行政区域的，在每个区域各计一次，因此各区域之和可以大于件数。${severalWords(verdicts.regions, "个区域")}`
      : "按通报原公布数照录，可以有小数（一件分给几个区域）。",
    extra: known
      ? [
          {key: "closed", label: "已办结", unit: "件", digits: 0},
          {key: "partly", label: "阶段性办结", unit: "件", digits: 0},
          {key: "open", label: "未办结", unit: "件", digits: 0},
          {key: "strict", label: "办结率（已办结）", unit: "%", digits: 1},
          {key: "wide", label: "办结率（含阶段性办结）", unit: "%", digits: 1}
        ]
      : [],
    rowOf: (name) => {
      const tally = groups.get(name);
      if (tally === undefined) return {};
      const {closed, partly, open, strict, wide} = tally;
      return {closed, partly, open, strict: rateCell(strict), wide: rateCell(wide)};
    },
    path: (name) =>
      city.tables.regions.some((region) => region.name === name) ? `/regions/${regionSlug(city, name)}/` : null
  });
};

const severalWords = ({several}: PetitionCounts, what: string): string =>
  several === null || several === 0 ? "" : `其中 ${several} 件涉及两${what}以上。`;

interface Definition {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly most: string;
  readonly multi: string;
  readonly extra: readonly Field[];
  readonly rowOf: (name: string) => FigureRow;
  readonly path: (name: string) => string | null;
}

const countFigure = (
  city: City,
  verdicts: PetitionVerdicts,
  {counts, whole, several, basis}: PetitionCounts,
  {id, title, label, most, multi, extra, rowOf, path}: Definition
): Figure | null => {
  const sorted = counts.toSorted((a, b) => b.cases - a.cases);
  const [first] = sorted;
  if (first === undefined) return null;
  const share = (cases: number): number | null => (whole === null ? null : percent(cases, whole));
  const shareWords = (cases: number): string => {
    const value = share(cases);
    return value === null ? "" : `${formatNumber(value, 1)}%`;
  };
  return {
    ...petitionBase(city, verdicts),
    id,
    title,
    sentence: `${basis}中，${most}${first.name}，${caseWords(first.cases)}${whole === null ? "" : `，占 ${shareWords(first.cases)}（${caseNumber(first.cases)}/${caseNumber(whole)}）`}。`,
    table: {
      columns: [
        {key: "name", label, link: (row) => path(String(row["name"]))},
        {key: "cases", label: "件数", unit: "件"},
        {key: "share", label: "占件数", unit: "%", digits: 1},
        ...extra
      ],
      rows: sorted.map(({name, cases}) => ({
        name,
        cases,
        share:
          whole === null
            ? missing("未公布总数")
            : rateCell(rate(cases, whole, "占件数 = 该项件数 ÷ 交办件数", NO_CASE)),
        ...rowOf(name)
      }))
    },
    draw: (frame) => draw(sorted, shareWords, path, frame),
    method: "petition-counts",
    notes: [`统计范围：${basis}${whole === null || several !== null ? "" : `（${caseWords(whole)}）`}。`, multi]
  };
};

const draw = (
  counts: readonly CaseCount[],
  share: (cases: number) => string,
  path: Definition["path"],
  frame: Frame
): Drawn =>
  barRows(
    counts.map(({name, cases}) => {
      const address = path(name);
      return {
        label: name,
        href: frame.href === null || address === null ? null : frame.href(address),
        bars: [
          {
            value: cases,
            text: [caseWords(cases), share(cases)].filter((word) => word !== "").join(" · "),
            tone: "s2" as const
          }
        ]
      };
    }),
    {width: frame.width, stacked: false, max: Math.max(...counts.map(({cases}) => cases))}
  );
