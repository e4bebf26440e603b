import * as Plot from "@observablehq/plot";
import {standardsIn, tableOn, tablesIn, waterSeams} from "../../measures/water/water-seams.ts";
import type {WaterSectionPlace} from "../../measures/water/water-places.ts";
import type {WaterVerdicts} from "../../measures/water/water.ts";
import {amendments} from "../../standards/water/water-table.ts";
import {type Cell, missing} from "../figure.ts";
import {chineseDate} from "../drawing/format.ts";
import {color} from "../drawing/palette.ts";

/** A line between the months before and after a change of limits, with its words. */
export const seamMarks = (seams: readonly string[], step: number): readonly Plot.Markish[] =>
  seams.length === 0
    ? []
    : [
        Plot.ruleX(seams, {x: (month: string) => month, dx: -step / 2, stroke: color("ink"), strokeDasharray: "4 2"}),
        Plot.text(seams, {
          ...{x: (month: string) => month, text: () => "限值变更", dx: -step / 2 - 4, dy: 2},
          ...{frameAnchor: "top", textAnchor: "end", lineAnchor: "top", fontSize: 11, fill: color("ink")},
          ...{stroke: color("paper"), strokeWidth: 4}
        })
      ];

/** 评价标准 of every row of months: a download must not lose the seam that the picture draws. */
export const STANDARD_FIELD = {key: "standard", label: "评价标准"} as const;

/** The limits by which the classes of a month were judged. */
export const standardCell = (
  verdicts: WaterVerdicts,
  month: string,
  sections: readonly WaterSectionPlace[] = verdicts.sections
): Cell => standardsIn(verdicts, month, sections).join("、") || missing("监测时无适用标准");

/** What a change of limits within the months means, and which limits the publisher set. */
export const seamNotes = (verdicts: WaterVerdicts, months: readonly string[]): readonly string[] => {
  const held = new Set(months.flatMap((month) => tablesIn(verdicts, month)));
  const texts = [...new Set([...held].flatMap((table) => amendments(table).map(({text}) => text)))];
  const first = months.find((month) => tableOn(verdicts, month) !== null);
  const seams = waterSeams(verdicts, months);
  return [
    ...(first === undefined || first === months[0]
      ? []
      : [`${chineseDate(first)}起才有适用的标准（${tableOn(verdicts, first)?.standard.id}），此前的月份不评价类别。`]),
    ...(seams.length === 0 ? [] : [`${seams.map(chineseDate).join("、")}起限值变更，前后的类别和比例不可直接比较。`]),
    ...texts.map((text) => `发布单位补充的限值：${text}。`)
  ];
};
