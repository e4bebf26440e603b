import {targetsFor, targetsOf} from "../../measures/targets/targets.ts";
import {classShares, type MonthShares} from "../../measures/water/water-shares.ts";
import {waterSeams} from "../../measures/water/water-seams.ts";
import type {WaterVerdicts} from "../../measures/water/water.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {drawGoodShare} from "./water-good-share-drawing.ts";
import {seamNotes, STANDARD_FIELD, standardCell} from "./water-seam.ts";
import {judgedMonths, type SharePoint, shareTargetNotes, shareTargetWords, targetCell} from "./water-share-targets.ts";
import {monthNotes, monthWords, waterFigureBase} from "./water-words.ts";

/** The share of sections in Ⅰ–Ⅲ, month by month, beside the target of the year. Null without readings. */
export const waterGoodShare = (city: City, verdicts: WaterVerdicts): Figure | null => {
  const months = classShares(verdicts);
  const latest = months.at(-1);
  if (latest === undefined) return null;
  const targets = targetsOf(city, "water-good-share", city.site.region);
  const seams = waterSeams(verdicts, verdicts.months);
  const points = months.map((month): SharePoint => ({
    month: month.month,
    share: percent(month.good, month.judged),
    seam: seams.includes(month.month),
    targets: targetsFor(targets, Number(month.month.slice(0, 4)))
  }));
  return {
    ...waterFigureBase(city, verdicts),
    id: "water-good-share",
    title: "达到或好于Ⅲ类的断面比例，逐月与年度目标",
    sentence: sentenceOf(points, seams.at(-1) ?? "", shareTargetWords(targets, latest.month, city.site.dataAsOf)),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "good", label: "Ⅰ–Ⅲ类比例", unit: "%", digits: 1},
        {key: "goodCount", label: "Ⅰ–Ⅲ类断面", unit: "个", digits: 0},
        {key: "judged", label: "有类别的断面", unit: "个", digits: 0},
        {key: "inferior", label: "劣Ⅴ类比例", unit: "%", digits: 1},
        ...(months.some(({targeted}) => targeted > 0) ? [{key: "met", label: "断面达标率", unit: "%", digits: 1}] : []),
        {key: "target", label: "年度目标"},
        STANDARD_FIELD
      ],
      rows: months.map((month, i) => ({
        ...rowOf(month),
        target: targetCell(points[i] as SharePoint, city.site.dataAsOf),
        standard: standardCell(verdicts, month.month)
      }))
    },
    draw: (frame) => drawGoodShare(points, frame),
    period: `${months[0]?.month} 至 ${latest.month}`,
    method: "water-class-share",
    completeness: judgedMonths(months),
    notes: [
      ...(months.some(({targeted}) => targeted > 0)
        ? ["断面达标率是达到自己水质目标的断面占比，与Ⅰ–Ⅲ类比例是两个数。"]
        : []),
      ...shareTargetNotes(targets),
      ...monthNotes(verdicts),
      ...seamNotes(verdicts, verdicts.months)
    ]
  };
};

const rowOf = ({month, good, inferior, judged, targeted, met}: MonthShares) => ({
  month,
  good: percent(good, judged) ?? missing("没有断面有类别"),
  goodCount: good,
  judged,
  inferior: percent(inferior, judged) ?? missing("没有断面有类别"),
  met: percent(met, targeted) ?? missing("没有断面有目标")
});

const sentenceOf = (points: readonly SharePoint[], since: string, promised: string): string => {
  const latest = points.at(-1) as SharePoint;
  const year = latest.month.slice(0, 4);
  const goods = points.flatMap(({month, share}) =>
    share !== null && month.startsWith(year) && month >= since ? [share] : []
  );
  if (latest.share === null || goods.length === 0) return `${monthWords(latest.month)}没有断面有水质类别${promised}。`;
  const range = `${since > `${year}-01` ? `${monthWords(since)}限值变更` : `${year}年`}以来各月在 ${formatNumber(Math.min(...goods), 1)}% 到 ${formatNumber(Math.max(...goods), 1)}% 之间`;
  return `${monthWords(latest.month)}达到或好于Ⅲ类的断面占 ${formatNumber(latest.share, 1)}%，${range}${promised}。`;
};
