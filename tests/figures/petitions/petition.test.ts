import {expect, it} from "vitest";
import type {Figure} from "../../../src/figures/figure.ts";
import {formatCell} from "../../../src/figures/drawing/format.ts";
import {type Frame, NARROW, WIDE} from "../../../src/figures/frame.ts";
import {petitionFigures} from "../../../src/figures/petitions/petition.ts";
import {batchEntries} from "../../../src/figures/petitions/petition-lists.ts";
import {bulletinRegions, bulletinTable} from "../../../src/figures/petitions/petition-bulletins.ts";
import {disagreementWords} from "../../../src/figures/petitions/petition-differences.ts";
import {batchLead, caseLead, petitionOrder} from "../../../src/figures/petitions/petition-pages.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {assessPetitions} from "../../../src/measures/petitions/petition.ts";
import type {City} from "../../../src/tables/city.ts";
import {petition, printed} from "../../measures/petitions/petition-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const city = cityOf(
  {
    regions: [{name: "石溪县", code: "shi-xi"}, {name: "云山区"}],
    rounds: [{name: "第三轮", origin: "中央例行督察", fedBack: "2024-09-01"}],
    petition_cases: [
      petition("1", {types: ["水", "恶臭"]}),
      petition("2", {closed: "阶段性办结", closedOn: null, verified: "部分属实", regions: ["石溪县", "云山区"]}),
      petition("3", {closed: "未办结", closedOn: null, verified: "待核实", batch: "5"}),
      petition("4", {verified: "不属实", batch: "5"}),
      petition("5", {batch: "5"})
    ],
    petition_batches: [{...printed("3", "当批", 3, {calls: 2, letters: 1}), round: "第三轮"}]
  },
  {demo: true, publisher: "云溪市生态环境局"}
);
// 云南省第二轮第 7—9 批 (2021-04-13 to 15) and 第 14 批: published bulletins, whole numbers of the province.
const bulletins = cityOf(
  {
    rounds: [{name: "第二轮", origin: "中央例行督察"}],
    petition_batches: [
      printed("7", "当批", 82, {calls: 57, letters: 25}),
      printed("7", "累计", 395, {calls: 328, letters: 67}),
      printed("8", "当批", 68, {calls: 58, letters: 10}),
      printed("8", "累计", 463, {calls: 386, letters: 77}),
      printed("14", "累计", 1036, {calls: 795, letters: 241}),
      printed("14", "累计", 438, {region: "昆明市"}),
      printed("14", "累计", 141, {region: "曲靖市"})
    ]
  },
  {demo: false}
);
const figuresOf = (of: City): ReadonlyMap<string, Figure> =>
  new Map(petitionFigures(of, {petitions: assessPetitions(of)}).map((figure) => [figure.id, figure]));
const frame = (width: number): Frame => ({width, theme: "light", edition: null, demo: true, href: null});

const numbers = (text: string): readonly string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];

it("says every number of a sentence in the table or the notes", () => {
  for (const of of [city, bulletins])
    for (const {id, sentence, table, notes} of figuresOf(of).values()) {
      const cells = table.rows.flatMap((row) => table.columns.map((field) => formatCell(row[field.key], field)));
      const known = numbers([...cells, ...notes].join(" "));
      for (const number of numbers(sentence)) expect(known, `${id}: ${sentence}`).toContain(number);
    }
});

it("never gives one closing rate without the other", () => {
  const closing = figuresOf(city).get("petition-closing");
  expect(closing?.sentence).toBe("交办信访件 5 件，已办结占 60.0%（3/5），含阶段性办结占 80.0%（4/5）。");
  for (const row of closing?.table.rows ?? [])
    expect([typeof row["strict"], typeof row["wide"]]).toEqual(["number", "number"]);
});

it("counts a case of two types in both and says that they do not add up to 100 %", () => {
  const types = figuresOf(city).get("petition-types");
  expect(types?.table.rows).toMatchObject([
    {name: "水", cases: 5, share: 100},
    {name: "恶臭", cases: 1, share: 20}
  ]);
  expect(types?.notes.join("")).toContain("不能相加成 100%");
});

it("draws a city that has bulletins only, and says what was not published", () => {
  const figures = figuresOf(bulletins);
  expect([...figures.keys()]).toEqual(["petition-regions", "petition-batches"]);
  expect(figures.get("petition-batches")?.table.rows.map(({cases}) => cases)).toEqual([82, 68, {why: "未公布"}]);
  expect(figures.get("petition-batches")?.sentence).toBe(
    "1 轮督察收录 3 个批次，其中 2 个公布了当批件数，合计 150 件；最多的是第二轮第 7 批，82 件。"
  );
  expect(petitionOrder(assessPetitions(bulletins))[0]).toBe("batches");
});

it("prints a bulletin as it was published, batch beside cumulative", () => {
  const [seven, , fourteen] = assessPetitions(bulletins).batches;
  expect(seven && bulletinTable(seven)?.rows.slice(0, 2)).toEqual([
    {name: "件数", own: "82 件", cumulative: "395 件"},
    {name: "来电", own: "57 件", cumulative: "328 件"}
  ]);
  expect(seven && batchLead(seven)).toBe("第二轮第 7 批交办 82 件，累计 395 件；没有公布办结情况。");
  expect(fourteen && batchLead(fourteen)).toBe("第二轮第 14 批只公布了累计数，累计 1036 件。");
  expect(
    fourteen && bulletinRegions(bulletins, fourteen)?.rows.map(({name, cumulative}) => [name, cumulative])
  ).toEqual([
    ["昆明市", 438],
    ["曲靖市", 141]
  ]);
});

it("says a difference in words and leaves the printed number alone", () => {
  const [batch] = assessPetitions(city).batches;
  expect(batch?.disagreements.map(disagreementWords)).toEqual([
    "当批：公布 3 件，逐件公开的件数为 2 件，相差 1 件。通报与逐件公开的行不一致，以哪一个为准没有写明。"
  ]);
});

it("tells a case in one sentence", () => {
  const [one, two] = city.tables.petition_cases;
  expect(one && caseLead(one)).toBe("2024年5月12日由第三轮第 3 批交办，核实结论为属实，2024年6月1日办结。");
  expect(two && caseLead(two)).toBe("2024年5月12日由第三轮第 3 批交办，核实结论为部分属实，阶段性办结。");
});

it("has a list for every closing state, round, region, type and finding that occurs", () => {
  expect([...assessPetitions(city).lists.keys()]).toEqual([
    ...[
      "all",
      "closed/已办结",
      "closed/阶段性办结",
      "closed/未办结",
      "rounds/第三轮",
      "region/shi-xi",
      "region/云山区",
      "type/水",
      "type/恶臭",
      ...["verified/属实", "verified/部分属实", "verified/不属实", "verified/待核实"]
    ]
  ]);
  expect(assessPetitions(bulletins).lists.size).toBe(0);
});

it("has no figures without petitions", () => {
  expect(figuresOf(cityOf({})).size).toBe(0);
});

it("draws as it did", async () => {
  for (const one of figuresOf(city).values())
    for (const width of [WIDE, NARROW])
      await expect(filePicture(one, frame(width))).toMatchFileSnapshot(`../../output/${one.id}-${width}.svg`);
});

it("gives a batch that published only a cumulative closing that closing, named as cumulative", () => {
  const later = cityOf({
    rounds: [{name: "第二轮", origin: "中央例行督察"}],
    petition_batches: [printed("20", "累计", 190, {closed: 131, partlyClosed: 30, open: 29})]
  });
  expect(batchEntries(assessPetitions(later))[0]?.meta).toContain("累计 190 件 · 累计已办结 131，阶段性办结 30");
  expect(figuresOf(later).get("petition-batches")?.table.rows[0]).toMatchObject({
    ...{cases: {why: "未公布"}, cumulative: 190},
    ...{closed: 131, partly: 30, open: 29, scope: "累计"}
  });
});

it("counts nothing that is later than 数据截至 and says how much that is", () => {
  const early = cityOf(
    {
      rounds: [{name: "第二轮", origin: "中央例行督察"}],
      petition_batches: [printed("7", "当批", 82), printed("8", "当批", 68, {date: "2021-06-01"})]
    },
    {dataAsOf: "2021-05-31"}
  );
  const batches = figuresOf(early).get("petition-batches");
  expect(batches?.table.rows).toHaveLength(1);
  expect(batches?.sentence).toContain("合计 82 件");
  expect(batches?.notes).toContain("晚于数据截至的未计入：批次通报 1 行。");
});
