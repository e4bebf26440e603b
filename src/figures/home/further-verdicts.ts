import type {Verdicts} from "../../measures/assess.ts";
import type {Share} from "../../measures/share.ts";
import type {Figure} from "../figure.ts";
import {formatNumber} from "../drawing/format.ts";
import type {Verdict} from "./home-verdicts.ts";

/** What a city without the great tables still has to say: one number each, in the words of the figure it stands in. */
export const furtherVerdicts = (
  {waste, waterLists, exposure}: Verdicts,
  figures: ReadonlyMap<string, Figure>
): readonly (Verdict | null)[] => {
  const told = (id: string, label: string, path: string, value: string | null, unit: string): Verdict | null => {
    const words = figures.get(id)?.sentence;
    return words === undefined
      ? null
      : {label, path, value: value ?? "不能判断", unit: value === null ? "" : unit, words};
  };
  const rural = only(waste.ruralSewage.at(-1)?.totals);
  const modes = only(waste.ruralGarbage.at(-1)?.totals);
  const plants = waste.sewage.months.at(-1);
  const sources = waterLists.drinkingWater.months.at(-1);
  const outfalls = waterLists.outfalls.at(-1);
  return [
    told("rural-sewage", "农村污水", "/waste/rural/", percentOf(rural?.treated), "%"),
    told("rural-garbage-modes", "农村垃圾", "/waste/rural/", percentOf(modes?.coverage), "%"),
    told("sewage-plants", "污水处理", "/waste/sewage/", plants === undefined ? null : String(plants.plants), "座"),
    told(
      "drinking-water-compliance",
      "饮用水",
      "/water/sources/",
      partOf(sources?.bySource),
      wholeOf(sources?.bySource)
    ),
    told("black-odorous-cleared", "黑臭水体", "/water/black-odorous/", ...clearedOf(waterLists)),
    told(
      "outfall-progress",
      "排污口",
      "/water/outfalls/",
      outfalls === undefined ? null : String(outfalls.total.found),
      "个"
    ),
    exposure.standing.length === 0
      ? null
      : told("exposure-states", "警示曝光", "/exposure/", String(exposure.standing.length), "条在公示")
  ];
};

/** The city's own sum; none where its parts do not add. */
const only = <T>(totals: readonly T[] | undefined): T | undefined => (totals?.length === 1 ? totals[0] : undefined);

const percentOf = (share: Share | null | undefined): string | null =>
  share == null ? null : formatNumber(share.percent, 1);
const partOf = (share: Share | null | undefined): string | null =>
  share == null ? null : formatNumber(share.numerator);
const wholeOf = (share: Share | null | undefined): string =>
  share == null ? "" : `/${formatNumber(share.denominator)}`;

/** 城市, 县城 and rural lists are promises of their own: one number stands only where there is one list. */
const clearedOf = ({blackOdorous: {waters, kinds}}: Verdicts["waterLists"]): [string | null, string] => {
  const cleared = kinds.length === 1 ? kinds[0]?.quarters.at(-1)?.cleared : undefined;
  return cleared == null ? [String(waters.length), "条在清单"] : [partOf(cleared), wholeOf(cleared)];
};
