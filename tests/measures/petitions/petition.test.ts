import {expect, it} from "vitest";
import {assessPetitions} from "../../../src/measures/petitions/petition.ts";
import {petition, printed} from "./petition-rows.ts";
import {cityOf} from "../rows.ts";

// 海南省 2023-12-23: 1,427 cases, 已办结 492, 阶段性办结 291, 未办结 644; printed 办结率 54.9 % (domain facts T9).
const hainan = {closed: 492, partlyClosed: 291, open: 644, printedRate: 54.9, true: 440, partlyTrue: 779} as const;

it("gives both closing rates of a printed bulletin, which stand 20 points apart", () => {
  const {rounds, disagreements} = assessPetitions(
    cityOf({petition_batches: [printed("23", "累计", 1427, {...hainan, mostlyTrue: 108, untrue: 100})]})
  );
  expect(rounds[0]?.closing?.strict).toMatchObject({numerator: 492, denominator: 1427});
  expect(rounds[0]?.closing?.wide).toMatchObject({numerator: 783, denominator: 1427});
  expect(disagreements).toEqual([]);
});

it("notes a printed rate that is neither of the two", () => {
  const {disagreements} = assessPetitions(
    cityOf({petition_batches: [printed("23", "累计", 1427, {...hainan, printedRate: 60})]})
  );
  expect(disagreements).toMatchObject([{what: "公布办结率与含阶段性办结的办结率", printed: 60, unit: "%"}]);
});

it("has no closing rate where a bulletin does not print 阶段性办结", () => {
  const {rounds} = assessPetitions(cityOf({petition_batches: [printed("1", "累计", 10, {closed: 4})]}));
  expect(rounds[0]?.closing).toBeNull();
});

const cases = assessPetitions(
  cityOf({
    rounds: [{name: "第三轮", origin: "中央例行督察", fedBack: "2024-09-01"}],
    petition_cases: [
      petition("1", {types: ["水", "恶臭"], satisfaction: "满意"}),
      petition("2", {closed: "阶段性办结", closedOn: null, verified: "部分属实", regions: ["石溪县", "云山区"]}),
      petition("3", {closed: "未办结", closedOn: null, verified: "待核实", batch: "12"}),
      petition("4", {verified: "不属实", batch: "12", related: ["1"], satisfaction: "不满意"})
    ],
    petition_batches: [{...printed("3", "当批", 3), round: "第三轮"}]
  })
);

it("counts both closing rates over every case handed over", () => {
  expect(cases.tally?.strict).toMatchObject({numerator: 2, denominator: 4});
  expect(cases.tally?.wide).toMatchObject({numerator: 3, denominator: 4});
});

it("leaves 待核实 out of the denominator of substantiation", () => {
  expect(cases.tally?.substantiated).toMatchObject({numerator: 2, denominator: 3});
});

it("counts a case in each of its types and regions", () => {
  expect(cases.types).toEqual({
    counts: [
      {name: "水", cases: 4},
      {name: "恶臭", cases: 1}
    ],
    whole: 4,
    several: 1,
    basis: "逐件公开的 4 件"
  });
  expect(cases.regions.counts).toEqual([
    {name: "石溪县", cases: 4},
    {name: "云山区", cases: 1}
  ]);
});

it("orders batches by their number, not as words", () => {
  expect(cases.batches.map(({slug}) => slug)).toEqual(["第三轮-3", "第三轮-12"]);
});

it("notes a bulletin whose cases are not all handed in", () => {
  expect(cases.disagreements).toMatchObject([{what: "逐件公开的件数", printed: 3, found: 2}]);
});

// 云南省 2021-04-13 … 15, 第二轮第 7—9 批 (published bulletins; region sums and cumulation agree).
const yunnan = (changed = 0) =>
  assessPetitions(
    cityOf({
      petition_batches: [
        printed("7", "累计", 395, {calls: 328, letters: 67}),
        printed("8", "当批", 68, {calls: 58, letters: 10}),
        ...(
          [
            ["昆明市", 32],
            ["曲靖市", 13],
            ["其他州市", 23]
          ] as const
        ).map(([region, n]) => printed("8", "当批", n, {region})),
        printed("8", "累计", 463 + changed, {calls: 386, letters: 77 + changed})
      ]
    })
  );

it("finds nothing wrong with bulletins that agree", () => {
  expect(yunnan().disagreements).toEqual([]);
  expect(yunnan().regions).toEqual({
    counts: [
      {name: "昆明市", cases: 32},
      {name: "曲靖市", cases: 13},
      {name: "其他州市", cases: 23}
    ],
    whole: 68,
    several: null,
    basis: "第二轮已收录的 1 个批次合计"
  });
});

it("catches a mutated cumulative number by the batch before it", () => {
  expect(yunnan(9).disagreements).toMatchObject([
    {batch: "8", scope: "累计", what: "件数：上一批累计 + 当批", printed: 472, found: 463},
    {batch: "8", scope: "累计", what: "来信：上一批累计 + 当批", printed: 86, found: 77}
  ]);
});

it("keeps fractions of cases and finds that they add up", () => {
  const fractions = [
    ["晋安区", 0.3],
    ["市直", 2.7],
    ["鼓楼区", 14]
  ] as const; // 福州第三十二批 prints 0.3, 2.7 and a total of 17; the rest is one made-up part
  const {disagreements, batches} = assessPetitions(
    cityOf({
      petition_batches: [
        printed("32", "当批", 17),
        ...fractions.map(([region, n]) => printed("32", "当批", n, {region}))
      ]
    })
  );
  expect(disagreements).toEqual([]);
  expect(batches[0]?.own?.regions[0]).toEqual({name: "晋安区", cases: 0.3});
});

it("lets types exceed the cases but not fall short of them", () => {
  const types = (water: number, air: number) =>
    assessPetitions(cityOf({petition_batches: [printed("1", "当批", 10, {water, air})]})).disagreements;
  expect(types(8, 6)).toEqual([]);
  expect(types(3, 6)).toMatchObject([{what: "各污染类型之和", printed: 10, found: 9}]);
});

it("notes calls and letters that do not add up", () => {
  const {disagreements} = assessPetitions(
    cityOf({petition_batches: [printed("1", "当批", 10, {calls: 6, letters: 3})]})
  );
  expect(disagreements).toMatchObject([{what: "来电 + 来信", printed: 10, found: 9}]);
});
