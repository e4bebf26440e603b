import {inForce} from "../../standards/standard.ts";
import type {WaterTable} from "../../standards/water/water-table.ts";
import type {WaterSectionPlace} from "./water-places.ts";
import type {WaterVerdicts} from "./water.ts";

type Dated = Pick<WaterVerdicts, "tables" | "bySection">;

/** The limits in force on the first day of a month. */
export const tableOn = ({tables}: Pick<Dated, "tables">, month: string): WaterTable | null => inForce(tables, month);

/**
 * The limits that the classes of a month were judged by, of all sections or some: several where a limit begins inside the
 * month and readings carry their day. Those in force where none has a class.
 */
export const tablesIn = (
  verdicts: Dated,
  month: string,
  sections: readonly Pick<WaterSectionPlace, "slug">[] | null = null
): readonly WaterTable[] => {
  const all =
    sections === null ? [...verdicts.bySection.values()] : sections.map(({slug}) => verdicts.bySection.get(slug));
  const judged = all.flatMap((months) => {
    const cell = months?.get(month);
    return cell?.rank == null || cell.judgement == null ? [] : [cell.judgement.table];
  });
  const held = tableOn(verdicts, month);
  return judged.length > 0 ? [...new Set(judged)] : held === null ? [] : [held];
};

/** Two months whose classes may be compared: judged by the same limits, one set throughout. */
export const comparable = (verdicts: Dated, a: string, b: string): boolean => {
  const [first, second] = [tablesIn(verdicts, a), tablesIn(verdicts, b)];
  return first.length < 2 && second.length < 2 && first[0] === second[0];
};

/**
 * Of a row of months those that are first judged by other limits than the one before: the seams of a drawing. The first standard
 * is none: the months before it have no class that could be set beside a later one.
 */
export const waterSeams = (verdicts: Dated, months: readonly string[]): readonly string[] =>
  months.filter((month, i) => {
    const before = months[i - 1];
    return before !== undefined && tableOn(verdicts, before) !== null && !comparable(verdicts, before, month);
  });

/** The same as printed. */
export const standardsIn = (
  verdicts: Dated,
  month: string,
  sections: readonly Pick<WaterSectionPlace, "slug">[] | null = null
): readonly string[] => [...new Set(tablesIn(verdicts, month, sections).map(({standard}) => standard.id))];

/** The same month of the year before. */
export const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
