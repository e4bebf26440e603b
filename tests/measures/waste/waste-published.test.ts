import {expect, it} from "vitest";
import {agrees} from "../../../src/measures/indicators.ts";
import {vectors} from "../../standards/vectors.ts";
import {MEASURES} from "./waste-measures.ts";

const published = vectors("waste-published");

it.each(published.map((row) => [row["id"] ?? "", row] as const))("%s recomputes as it was published", (id, row) => {
  const [part, whole] = [Number(row["numerator"]), Number(row["denominator"])];
  const found = MEASURES[row["measure"] ?? ""]?.(part, whole);
  expect(found).toMatchObject({numerator: part, denominator: whole});
  // W5 is the published rate that its own numbers do not give: 143 ÷ 146 is 97.95 %.
  expect(agrees(found?.percent ?? 0, Number(row["published"]), Number(row["digits"]))).toBe(id !== "W5");
});
