import type {RegionVerdict} from "../../measures/regions.ts";
import {targetText} from "../../measures/targets/targets.ts";
import {chineseDate, withUnit} from "../drawing/format.ts";
import {type RegionBlock, regionBlock as block} from "./region-block.ts";

/** What documents promise of this county alone; the city's targets are not its own. */
export const targetBlocks = ({targets}: RegionVerdict): readonly RegionBlock[] =>
  targets.length === 0
    ? []
    : [
        block("规划目标", {
          facts: targets.map(({target, name, value, period, preliminary, verdict}) => ({
            term: `${target.year} 年${target.plan === "年度" ? "年度目标" : "目标"}：${name} ${targetText(target)}`,
            value: [
              ...(value === null || period === null
                ? []
                : [`${target.closed ? `${period} 年` : when(period)} ${withUnit(value, target.unit, 1)}`]),
              `${verdict.word}${preliminary && verdict.word !== "尚不能判断" ? "（按初步数）" : ""}${verdict.why === null ? "" : `：${verdict.why}`}`
            ].join("，")
          })),
          more: {text: "全市目标和来源文件", href: "/figures/targets/"}
        })
      ];

/** A month or a day in words, a year or quarter as it stands. */
const when = (period: string): string => (/^\d{4}-\d{2}(?:-\d{2})?$/.test(period) ? chineseDate(period) : period);
