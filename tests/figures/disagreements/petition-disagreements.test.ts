import {expect, it} from "vitest";
import {petitionList} from "../../../src/figures/disagreements/petition-disagreements.ts";
import {bulletinParts} from "../../../src/figures/petitions/petition-bulletins.ts";
import {bulletinSums, differenceWords, disagreementWords} from "../../../src/figures/petitions/petition-differences.ts";
import {batchLead} from "../../../src/figures/petitions/petition-pages.ts";
import {petitionFigures} from "../../../src/figures/petitions/petition.ts";
import {assessPetitions} from "../../../src/measures/petitions/petition.ts";
import {kunming} from "../../measures/petitions/kunming.ts";
import {printed} from "../../measures/petitions/petition-rows.ts";
import {cityOf} from "../../measures/rows.ts";

// 昆明市 2021-05-03: 29 units, and the whole of the same notice, 1,038 cases and 484 closed.
const {city} = kunming();
const petitions = assessPetitions(city);

it("shows on the page of disagreements that a notice and its own table differ, and by how much", () => {
  const list = petitionList({petitions});
  expect(list?.sentence).toContain("1 个批次的通报核对了 53 项，2 项不一致");
  expect(list?.table.rows).toMatchObject([
    {batch: "第 27 批", what: "各行政区域件数之和", printed: "1038 件", found: "1010 件", apart: "28 件"},
    {what: "各行政区域已办结之和（有的区域未公布）", printed: "484 件", found: "473 件", apart: "11 件"}
  ]);
  expect(list?.table.columns[1]?.link?.(list.table.rows[0] ?? {})).toBe("/petitions/batches/第二轮-27/");
});

it("shows the same on the batch's page, beside every row as printed and recomputed", () => {
  const [batch] = petitions.batches;
  expect(batch?.disagreements.map(disagreementWords)[0]).toBe(
    "累计：公布 1038 件，各行政区域件数之和为 1010 件，相差 28 件。通报的全部比它自己的各行之和多，多出的没有写在任何一行里。"
  );
  const table = batch?.cumulative == null ? null : bulletinParts(city, batch.cumulative);
  expect(table?.columns.map(({label}) => label)).toEqual([
    ...["行政区域", "件数", "来电", "来信", "办结数", "公布办结率", "办结数占（复算）"]
  ]);
  expect(table?.rows).toHaveLength(29);
  expect(table?.rows[0]).toMatchObject({name: "官渡区", cases: 151, printedRate: 52.98, strict: (80 / 151) * 100});
  expect(table?.rows[26]).toMatchObject({closed: {why: "未公布"}, strict: {why: "未公布"}});
});

it("explains beside the 29 rows, in words, that they and the whole of the notice are two sets of numbers", () => {
  const cumulative = petitions.batches[0]?.cumulative;
  expect(cumulative && bulletinSums(cumulative)).toBe(
    "下表 29 行相加：件数 1010 件、办结数 473 件（1 行未公布）；同一份通报公布的全部：件数 1038 件、办结数 484 件。" +
      "两组数不一致：件数相差 28 件（全部更多），办结数相差 11 件（全部更多）。" +
      "差在哪里通报没有写明；两组数都照原公布数登载，各行的比率按各行的数复算，全部的比率按全部的数复算。"
  );
  // The one row without a 办结数 has two cases: no way to make up for eleven.
  expect(petitionList({petitions})?.table.rows.map(({words}) => words)).toEqual([
    "通报的全部比它自己的各行之和多，多出的没有写在任何一行里",
    "通报的全部比它自己公布的各行之和多，未公布的行全算上也不够"
  ]);
});

it("says of every kind of difference what can be said without guessing which number is wrong", () => {
  const words = (what: string, published: number, found: number) =>
    differenceWords({what, printed: published, found} as Parameters<typeof differenceWords>[0]);
  expect([words("来电 + 来信", 27, 28), words("来电 + 来信", 28, 27)]).toEqual([
    "件数、来电、来信三个数不能同时成立",
    "来电、来信以外有没有别的渠道，通报没有写明"
  ]);
  expect(words("来信：上一批累计 + 当批", 53, 54)).toBe("上一批累计、当批、本批累计三个数不能同时成立");
  expect(words("各行政区域件数之和", 9, 10)).toBe("通报的各行之和比它自己的全部多，涉及几个区域的可能各计了一次");
  expect(words("公布办结率与已办结 ÷ 件数", 50, 49)).toBeNull();
});

it("says of a single 办结数 that it does not say which, and draws no closing rate from it", () => {
  const [batch] = petitions.batches;
  expect(batch && batchLead(batch)).toBe(
    "第二轮第 27 批只公布了累计数，累计 1038 件；公布的办结数占 46.6%（484/1038），没有写明是否含阶段性办结。"
  );
  expect(petitionFigures(city, {petitions}).map(({id}) => id)).toEqual(["petition-regions", "petition-batches"]);
});

it("leaves the list out where nothing can be held against anything, and says when all agrees", () => {
  const listOf = (rows: Parameters<typeof cityOf>[0]) => petitionList({petitions: assessPetitions(cityOf(rows))});
  expect(listOf({})).toBeNull();
  expect(listOf({petition_batches: [printed("1", "当批", 3)]})).toBeNull();
  expect(listOf({petition_batches: [printed("1", "当批", 3, {calls: 1, letters: 2})]})?.sentence).toContain(
    "核对了 1 项，全部一致"
  );
});
