import {retoldRules} from "../../standards/water/water-retold.ts";
import type {BasinMonth} from "./water-basins.ts";
import {retoldOf} from "./water-why.ts";

/** Rules of one retelling (依据为转述, C) that the condition of a river, lake or basin, or its list of items over Ⅲ, rests on. */
export const basinRetold = ({method, mean, cells, shares}: BasinMonth): readonly string[] => {
  const own = [...new Set(cells.flatMap(({cell}) => retoldOf(cell)))];
  if (method === "类别比例") return [...(shares.length === 0 ? [] : ["断面超标率的算法"]), ...own];
  // One section is its own mean.
  if (mean === null || cells.length === 1) return own;
  const averaged = retoldRules(mean, {averaged: true, rounded: false, printed: null});
  return [...new Set([...(mean.kind === "湖库" ? ["湖库各点位先平均再评价"] : []), ...averaged])];
};
