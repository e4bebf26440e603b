import {inForce} from "../../standards/standard.ts";
import type {WaterTable} from "../../standards/water/water-table.ts";
import type {WaterSectionPlace} from "./water-places.ts";
import type {WaterVerdicts} from "./water.ts";

type Dated = Pick<WaterVerdicts, "tables">;

/** The limits that a month is judged by. */
export const tableOn = ({tables}: Dated, month: string): WaterTable | null => inForce(tables, month);

/** Two months whose classes may be compared: judged by the same limits. */
export const comparable = (verdicts: Dated, a: string, b: string): boolean =>
  tableOn(verdicts, a) === tableOn(verdicts, b);

/**
 * Of a row of months those that are first judged by other limits than the one before: the seams of a drawing. The first standard
 * is none: the months before it have no class that could be set beside a later one.
 */
export const waterSeams = (verdicts: Dated, months: readonly string[]): readonly string[] =>
  months.filter((month, i) => {
    const before = months[i - 1];
    return before !== undefined && tableOn(verdicts, before) !== null && !comparable(verdicts, before, month);
  });

/** The limits that the classes of a month were judged by, of these sections, as printed; where none has a class, those in force. */
export const standardsIn = (
  verdicts: Dated & Pick<WaterVerdicts, "bySection">,
  sections: readonly Pick<WaterSectionPlace, "slug">[],
  month: string
): readonly string[] => {
  const judged = sections.flatMap(({slug}) => verdicts.bySection.get(slug)?.get(month)?.judgement?.table ?? []);
  const held = tableOn(verdicts, month);
  return [...new Set((judged.length === 0 && held !== null ? [held] : judged).map(({standard}) => standard.id))];
};

/** The same month of the year before. */
export const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
