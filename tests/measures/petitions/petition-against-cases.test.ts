import {expect, it} from "vitest";
import {assessPetitions} from "../../../src/measures/petitions/petition.ts";
import type {PetitionBatch, PetitionCase} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../rows.ts";
import {petition, printed} from "./petition-rows.ts";

const rows: readonly Partial<PetitionCase>[] = [
  petition("1", {batch: "1", types: ["水", "恶臭"], channel: "来电", major: true}),
  petition("2", {batch: "1", regions: ["石溪县", "云山区"], channel: "来信", major: false, closedOn: "2024-05-20"}),
  petition("3", {batch: "1", closed: "未办结", closedOn: null, channel: "来电", major: false})
];
const own = (changes: Partial<PetitionBatch> = {}) => ({
  ...printed("1", "当批", 3, {calls: 2, letters: 1, major: 1, water: 3, odour: 0, date: "2024-05-20"}),
  ...{round: "第三轮", closed: 1, partlyClosed: 0, open: 2},
  ...changes
});
const found = (
  bulletins: readonly Partial<PetitionBatch>[],
  cases: readonly Partial<PetitionCase>[] = rows
): readonly (readonly [string, number, number])[] =>
  assessPetitions(cityOf({petition_cases: cases, petition_batches: bulletins})).disagreements.map(
    ({what, printed, found}) => [what, printed, found]
  );

it("agrees with a bulletin of the same cases; a second type may be counted or not", () => {
  expect(found([own()])).toEqual([]);
  expect(found([own({odour: 1})])).toEqual([]);
});

it("says which number of a bulletin the cases do not bear out", () => {
  expect(found([own({calls: 1, letters: 2})])).toEqual([
    ["逐件公开中的来电", 1, 2],
    ["逐件公开中的来信", 2, 1]
  ]);
  expect(found([own({water: 1, odour: 1, other: 1})])).toEqual([
    ["逐件公开中只涉及水的件数", 1, 2],
    ["逐件公开中涉及其他的件数", 1, 0]
  ]);
  expect(found([own({odour: 2})])).toEqual([["逐件公开中涉及恶臭的件数", 2, 1]]);
  expect(found([own({major: 0})])).toEqual([["逐件公开中的重点件", 0, 1]]);
});

it("takes a case of two regions in both, in one, or in parts", () => {
  const regions = (stone: number, cloud: number) =>
    found([own(), {...own(), region: "石溪县", cases: stone}, {...own(), region: "云山区", cases: cloud}].map(bare));
  const bare = (row: Partial<PetitionBatch>) =>
    row.region == null ? row : {...printed("1", "当批", row.cases ?? 0, {region: row.region}), round: "第三轮"};
  expect(regions(3, 0)).toEqual([]);
  expect(regions(2.5, 0.5)).toEqual([]);
  expect(regions(1, 2)).toEqual([
    ["逐件公开中只涉及该区域的件数", 1, 2],
    ["逐件公开中涉及该区域的件数", 2, 1]
  ]);
});

it("holds 已办结 against the dates of closing, as of the bulletin's day", () => {
  expect(found([own({closed: 2, open: 1})])).toEqual([["逐件公开中办结日期不晚于通报日期的件数", 2, 1]]);
  // A case that was sent back since has lost its date and may have been closed then.
  const sentBack = rows.map((row) => (row.id === "3" ? {...row, lookedBack: "2024-08-01", rebounded: true} : row));
  expect(found([own({closed: 2, open: 1})], sentBack)).toEqual([]);
});

it("compares nothing but the number where the numbers of cases differ", () => {
  expect(found([own({cases: 4, calls: 3, water: 4, open: 3})])).toEqual([["逐件公开的件数", 4, 3]]);
});

it("holds 累计 against all batches so far only where every one of them was handed in case by case", () => {
  const second = petition("4", {batch: "2"});
  const sofar = (cases: readonly Partial<PetitionCase>[]) =>
    found([{...printed("2", "累计", 5), round: "第三轮"}], cases);
  expect(sofar([...rows, second])).toEqual([["至该批逐件公开的件数", 5, 4]]);
  expect(sofar([second])).toEqual([]);
});
