import type {ExposureVerdict} from "../../measures/exposure/exposure.ts";
import type {City} from "../../tables/city.ts";
import type {ExposureTerm} from "../../tables/schemas/index.ts";
import {type FigureTable, missing} from "../figure.ts";

/** exposure_terms.csv as handed in, the rules in force on the day of publication first. */
export const termsTable = ({tables}: City, {asOf}: ExposureVerdict): FigureTable | null =>
  tables.exposure_terms.length === 0
    ? null
    : {
        columns: [
          {key: "gravity", label: "失信程度"},
          {key: "least", label: "最短", unit: "月", digits: 0},
          {key: "most", label: "最长", unit: "月", digits: 0},
          {key: "counted", label: "起算"},
          {key: "force", label: "有效期"},
          {key: "basis", label: "依据"}
        ],
        rows: tables.exposure_terms
          .toSorted((a, b) => Number(inForce(b, asOf)) - Number(inForce(a, asOf)))
          .map((term) => ({
            gravity: term.gravity,
            least: term.least ?? missing("不设"),
            most: term.most,
            counted: term.counted,
            force: `${term.from} 起${term.to === null ? "" : `，至 ${term.to}`}${inForce(term, asOf) ? "" : "（不适用）"}`,
            basis: term.basis
          }))
      };

const inForce = ({from, to}: ExposureTerm, on: string): boolean => from <= on && (to === null || on <= to);
