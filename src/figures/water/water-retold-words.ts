import type {SectionMonth} from "../../measures/water/water-months.ts";
import {retoldOf} from "../../measures/water/water-why.ts";

/** `依据为转述：…`; null where the standard's text and well attested rules decide alone. */
export const retoldText = (rules: readonly string[]): string | null =>
  rules.length === 0 ? null : `依据为转述：${rules.join("；")}`;

/** How many of a figure's section-months rest on a rule seen in one retelling only, and on which. */
export const retoldNotes = (cells: readonly (SectionMonth | null)[], unit: string): readonly string[] => {
  const held = cells.flatMap((cell) => (cell === null ? [] : [retoldOf(cell)])).filter((rules) => rules.length > 0);
  const rules = [...new Set(held.flat())];
  return rules.length === 0
    ? []
    : [`${held.length} 个${unit}的类别或主要污染指标用到依据为转述的规则：${rules.join("；")}。`];
};
