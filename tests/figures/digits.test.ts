import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import {catalogue} from "../../src/figures/catalogue.ts";
import {formatCell} from "../../src/figures/drawing/format.ts";
import type {Figure} from "../../src/figures/figure.ts";
import {assess} from "../../src/measures/assess.ts";
import {readFolder} from "../../src/tables/folder.ts";

interface Quoted {
  readonly printed: string;
  readonly unit: string;
}

/** The numbers of a sentence with the words behind them; a target (≥96%) is printed as it was promised. */
const quoted = (sentence: string): readonly Quoted[] =>
  [...sentence.matchAll(/(?<![\d.,A-Za-z≥≤=<>])(\d[\d,]*(?:\.\d+)?) ?([^\d，。；（）\s]*)/g)].map(
    ([, printed = "", unit = ""]) => ({printed, unit})
  );

const value = (printed: string): number => Number(printed.replaceAll(",", ""));
const decimals = (printed: string): number => (printed.split(".")[1] ?? "").length;

/** Numbers of the sentence that the table prints with other decimals, of the same unit: `1650 吨/日` against 1650.0. */
const otherwise = ({sentence, table}: Pick<Figure, "sentence" | "table">): readonly string[] => {
  const cells = table.columns.flatMap((field) => {
    const unit = field.unit ?? /（(.+)）$/.exec(field.label)?.[1];
    return unit === undefined || field.digits === undefined
      ? []
      : table.rows.flatMap((row) => {
          const cell = row[field.key];
          return typeof cell === "number" ? [{unit, cell, printed: formatCell(cell, field)}] : [];
        });
  });
  return quoted(sentence).flatMap(({printed, unit}) => {
    const near = cells.filter(
      (one) => unit.startsWith(one.unit) && Math.abs(one.cell - value(printed)) <= 0.5 * 10 ** -decimals(printed)
    );
    return near.length === 0 || near.some((one) => one.printed === printed)
      ? []
      : [`${printed} ${unit}, in the table ${near[0]?.printed}`];
  });
};

it("sees a number that the table prints otherwise, and only with the same unit", () => {
  const table = {columns: [{key: "a", label: "分子（吨/日）", digits: 1}], rows: [{a: 1650}]};
  expect(otherwise({sentence: "共 1650 吨/日。", table})).toEqual(["1650 吨/日, in the table 1650.0"]);
  expect(otherwise({sentence: "共 1650.0 吨/日。", table})).toEqual([]);
  expect(otherwise({sentence: "共 1650 天。", table})).toEqual([]);
});

const {city} = inspect(readFolder("data"));
if (city === null) throw new Error("no city");
const figures = catalogue(city, assess(city, "2026-11-05"));

it("prints every number of a sentence as its table does", () => {
  expect(
    figures.flatMap((figure) => otherwise(figure).map((difference) => `${figure.id}: ${difference}`)).slice(0, 20)
  ).toEqual([]);
});
