import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import type {RectificationIssue} from "../../tables/schemas/index.ts";
import {placeIn} from "../place.ts";

const DATES = [
  ["completed", "完成整改"],
  ["writtenOff", "销号"]
] as const satisfies readonly (readonly [keyof RectificationIssue, string])[];

/** A problem mended before anybody told of it. 边督边改 mends while the inspection is there, so a person answers for it. */
export const beforeFeedback = ({tables}: City): readonly Fault[] => {
  const rounds = new Map(tables.rounds.map(({name, fedBack}) => [name, fedBack]));
  return tables.rectification_issues.flatMap((row) => {
    const fedBack = row.fedBack ?? rounds.get(row.round) ?? null;
    return DATES.flatMap(([field, words]): readonly Fault[] => {
      const date = row[field];
      return date === null || fedBack === null || date >= fedBack
        ? []
        : [
            {
              ...placeIn("rectification_issues", row, field),
              ...{severity: "warning", code: "before-feedback"},
              message: `${words}早于反馈日期 ${fedBack}`,
              fix: "请核对两个日期；督察期间边督边改、确实先完成的，请在 decisions.csv 中答复"
            }
          ];
    });
  });
};
