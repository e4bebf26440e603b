import {expect, it} from "vitest";
import {DECIDING_ITEMS} from "../../../src/standards/water/water-assessment-2011.ts";
import {cityIndex, cwqi, indexChange, singleIndex} from "../../../src/standards/water/water-cwqi.ts";
import {hydrogenMean} from "../../../src/standards/water/water-mean.ts";
import {vectors} from "../vectors.ts";
import {valuesOf} from "./water-rows.ts";

const ITEMS = DECIDING_ITEMS.map(({id}) => id);
const rows = vectors("water-cwqi");
const indices = rows.flatMap((row) =>
  row["pH"] === "" ? [] : [{row, result: cwqi(valuesOf(row), ITEMS, row["body"] === "lake" ? "湖库" : "河流")}]
);

it("sums the single indices of the 21 items", () => {
  for (const {row, result} of indices) {
    expect(result?.index, row["label"]).toBeCloseTo(Number(row["CWQI_6dp"]), 6);
    const part = (id: string) => result?.parts.find(({item}) => item.id === id)?.index.toFixed(6);
    expect([part("pH"), part("dissolvedOxygen")]).toEqual([row["index_pH"], row["index_DO"]]);
  }
});

it("weighs rivers and lakes by their sections and points", () => {
  const find = (label: string): number =>
    indices.find(({row}) => row["label"]?.startsWith(label))?.result?.index ?? NaN;
  const city = cityIndex([
    {index: find("river = index of mean"), count: 2},
    {index: find("lake point"), count: 1}
  ]);
  expect(city).toBeCloseTo(Number(rows.find((row) => row["label"]?.startsWith("CITY"))?.["CWQI_6dp"]), 6);
  expect(indexChange(6.1, city ?? NaN)).toBeCloseTo(
    Number(rows.find((row) => row["label"]?.startsWith("dCWQI"))?.["CWQI_6dp"]),
    6
  );
  expect(cityIndex([])).toBeNull();
});

it("averages the pH of the sections through hydrogen ions, as the vector's river does", () => {
  const values = indices
    .filter(({row}) => /^river section [12]/.test(row["label"] ?? ""))
    .map(({row}) => Number(row["pH"]));
  expect(hydrogenMean(values).units.toString().slice(0, 9)).toBe("708407571");
});

it("has no index where an item of the set is missing, or 溶解氧 is zero", () => {
  expect(cwqi({pH: 7}, ["pH", "ammonia"], "河流")).toBeNull();
  expect(singleIndex("dissolvedOxygen", 0, "河流")).toBeNull();
  expect(singleIndex("nitrogen", 1, "河流")).toBeNull();
  expect([singleIndex("pH", 6, "河流"), singleIndex("pH", 7, "河流"), singleIndex("pH", 9, "河流")]).toEqual([1, 0, 1]);
});
