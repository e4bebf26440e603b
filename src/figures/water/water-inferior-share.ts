import {targetsFor, targetsOf} from "../../measures/targets/targets.ts";
import {waterSeams} from "../../measures/water/water-seams.ts";
import {classShares} from "../../measures/water/water-shares.ts";
import {sectionMonth, type WaterVerdicts} from "../../measures/water/water.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {drawInferiorShare} from "./water-inferior-share-drawing.ts";
import {seamNotes, STANDARD_FIELD, standardCell} from "./water-seam.ts";
import {judgedMonths, type SharePoint, shareTargetNotes, shareTargetWords, targetCell} from "./water-share-targets.ts";
import {listed, monthNotes, monthWords, waterFigureBase} from "./water-words.ts";

/** A month with the sections that were 劣Ⅴ in it. */
interface InferiorMonth extends SharePoint {
  readonly judged: number;
  readonly names: readonly string[];
}

/** The share of sections in 劣Ⅴ, month by month, beside the target of the year. Null without readings. */
export const waterInferiorShare = (city: City, verdicts: WaterVerdicts): Figure | null => {
  const months = classShares(verdicts);
  const latest = months.at(-1);
  if (latest === undefined) return null;
  const targets = targetsOf(city, "water-inferior-share", city.site.region);
  const seams = waterSeams(verdicts, verdicts.months);
  const points = months.map(({month, inferior, judged}): InferiorMonth => ({
    ...{month, judged, share: percent(inferior, judged), seam: seams.includes(month)},
    names: verdicts.sections
      .filter((section) => sectionMonth(verdicts, section, month)?.rank === 5)
      .map(({name}) => name),
    targets: targetsFor(targets, Number(month.slice(0, 4)))
  }));
  return {
    ...waterFigureBase(city, verdicts),
    id: "water-inferior-share",
    title: "劣Ⅴ类的断面比例，逐月与年度目标",
    sentence: sentenceOf(points, seams.at(-1) ?? "", shareTargetWords(targets, latest.month, city.site.dataAsOf)),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "inferior", label: "劣Ⅴ类比例", unit: "%", digits: 1},
        {key: "count", label: "劣Ⅴ类断面", unit: "个", digits: 0},
        {key: "judged", label: "有类别的断面", unit: "个", digits: 0},
        {key: "names", label: "劣Ⅴ类的断面"},
        {key: "target", label: "年度目标"},
        STANDARD_FIELD
      ],
      rows: points.map((point) => {
        const {month, share, judged, names} = point;
        return {
          ...{month, judged, count: names.length},
          inferior: share ?? missing("没有断面有类别"),
          names: share === null ? missing("没有断面有类别") : names.join("、") || "无",
          target: targetCell(point, city.site.dataAsOf),
          standard: standardCell(verdicts, month)
        };
      })
    },
    draw: (frame) => drawInferiorShare(points, frame),
    period: `${months[0]?.month} 至 ${latest.month}`,
    method: "water-class-share",
    completeness: judgedMonths(months),
    notes: [...shareTargetNotes(targets), ...monthNotes(verdicts), ...seamNotes(verdicts, verdicts.months)]
  };
};

const sentenceOf = (points: readonly InferiorMonth[], since: string, promised: string): string => {
  const {month, judged, names, share} = points.at(-1) as InferiorMonth;
  if (share === null) return `${monthWords(month)}没有断面有水质类别${promised}。`;
  const year = month.slice(0, 4);
  const own = points.filter((point) => point.share !== null && point.month.startsWith(year) && point.month >= since);
  const begun = since > `${year}-01` ? `${monthWords(since)}限值变更` : `${year}年`;
  const most = own.reduce((found, point) => ((point.share ?? 0) > (found.share ?? 0) ? point : found));
  const range =
    most.share === 0
      ? `${begun}以来各月都没有劣Ⅴ类断面`
      : `${begun}以来各月最高 ${formatNumber(most.share ?? 0, 1)}%（${monthWords(most.month)}）`;
  const which = names.length === 0 ? "" : `（${listed(names)}）`;
  return `${monthWords(month)} ${judged} 个有水质类别的断面中劣Ⅴ类 ${names.length} 个${which}，占 ${formatNumber(share, 1)}%，${range}${promised}。`;
};
