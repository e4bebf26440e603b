import type {OutfallSteps} from "../../measures/water/outfalls.ts";
import type {Share} from "../../measures/share.ts";
import {type Field, type FigureRow, missing} from "../figure.ts";

/** 查, 测, 溯, 治: the count of each step and its rate over the whole it has. */
export const STEP_COLUMNS: readonly Field[] = [
  {key: "found", label: "排查", unit: "个", digits: 0},
  {key: "monitored", label: "监测", unit: "个", digits: 0},
  {key: "monitoredRate", label: "监测÷排查", unit: "%", digits: 1},
  {key: "traced", label: "溯源", unit: "个", digits: 0},
  {key: "tracedRate", label: "溯源÷排查", unit: "%", digits: 1},
  {key: "toMend", label: "需整治", unit: "个", digits: 0},
  {key: "mended", label: "完成整治", unit: "个", digits: 0},
  {key: "mendedRate", label: "完成整治÷需整治", unit: "%", digits: 1}
];

export const stepCells = ({found, monitored, traced, toMend, mended}: OutfallSteps): FigureRow => ({
  ...{found, toMend},
  ...pair("monitored", monitored, "没有排查到"),
  ...pair("traced", traced, "没有排查到"),
  ...pair("mended", mended, "无需整治")
});

const pair = (key: string, share: Share | null, why: string): FigureRow => ({
  [key]: share?.numerator ?? missing(why),
  [`${key}Rate`]: share?.percent ?? missing(why)
});
