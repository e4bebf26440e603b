import {expect, it} from "vitest";
import {actionsOf} from "../../../src/measures/petitions/petition-actions.ts";
import {assessPetitions} from "../../../src/measures/petitions/petition.ts";
import {verifiedOf} from "../../../src/measures/petitions/petition-verified.ts";
import type {PetitionCase} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../rows.ts";
import {petition, printed} from "./petition-rows.ts";

const assessed = (
  petition_cases: readonly Partial<PetitionCase>[],
  petition_batches: Parameters<typeof cityOf>[0]["petition_batches"] = []
) => assessPetitions(cityOf({petition_cases, petition_batches}, {dataAsOf: "2024-12-31"}));

it("takes the later case of a pair as the repeat, whichever of the two names the other", () => {
  const forward = [petition("1"), petition("2", {assigned: "2024-05-20", related: ["1"]})];
  const backward = [petition("1", {related: ["2"]}), petition("2", {assigned: "2024-05-20"})];
  for (const cases of [forward, backward]) {
    const {repeats, laterOf} = assessed(cases);
    expect([...repeats.keys()]).toEqual(["2"]);
    expect(repeats.get("2")?.earlier.map(({id}) => id)).toEqual(["1"]);
    expect(laterOf.get("1")?.map(({id}) => id)).toEqual(["2"]);
  }
});

it("counts as raised again after closing only what had been closed by the day it was raised again", () => {
  const {follow} = assessed([
    petition("1", {closedOn: "2024-05-20"}),
    petition("2", {assigned: "2024-05-20", related: ["1"]}),
    petition("3", {assigned: "2024-05-19", related: ["1"]}),
    // Names a case that nobody handed in: a repeat, but what became of the other is not known.
    petition("4", {assigned: "2024-05-21", related: ["X9"]})
  ]);
  expect(follow?.repeats.share).toMatchObject({numerator: 3, denominator: 4});
  expect(follow?.repeats.afterClosing).toMatchObject({numerator: 1, denominator: 2});
});

it("does not make a case its own repeat, nor count a pair twice", () => {
  const {repeats} = assessed([
    petition("1", {related: ["1", "2"]}),
    petition("2", {assigned: "2024-05-20", related: ["1", "1"]})
  ]);
  expect([...repeats.values()].map(({row, earlier}) => [row.id, earlier.length])).toEqual([["2", 1]]);
});

it("takes cases updated after their batch's bulletin as published again, and finds the longest wait", () => {
  const {follow} = assessed(
    [
      petition("1", {updated: "2024-06-02"}),
      petition("2", {closed: "未办结", closedOn: null, updated: "2024-05-13"}),
      petition("3", {closed: "阶段性办结", closedOn: null, updated: "2024-12-01"}),
      petition("4", {batch: "9", updated: "2024-12-01"})
    ],
    [{...printed("3", "当批", 3, {date: "2024-05-13"}), round: "第三轮"}]
  );
  // Batch 9 has no bulletin: whether case 4 was published again is not known.
  expect(follow?.updates.again).toMatchObject({numerator: 2, denominator: 3});
  expect(follow?.updates.closed).toBe(1);
  expect(follow?.updates.longest).toMatchObject({row: {id: "2"}, days: 232});
});

it("divides satisfaction by those asked, look-backs by those closed once, rebounds by those looked at", () => {
  const {tally} = assessed([
    petition("1", {satisfaction: "满意", lookedBack: "2024-09-01", rebounded: false}),
    petition("2", {satisfaction: "不满意"}),
    petition("3", {satisfaction: "未回访"}),
    // Sent back: was closed once, is not now.
    petition("4", {closed: "未办结", closedOn: null, lookedBack: "2024-09-01", rebounded: true}),
    petition("5", {closed: "未办结", closedOn: null, rebounded: true})
  ]);
  expect(tally?.satisfied).toMatchObject({numerator: 1, denominator: 2});
  expect(tally?.visited).toMatchObject({numerator: 2, denominator: 3});
  expect(tally?.coverage).toMatchObject({numerator: 2, denominator: 4});
  expect(tally?.rebound).toMatchObject({numerator: 1, denominator: 2});
  expect(tally?.reboundedElsewhere).toBe(1);
});

// 海南省 2023-12-23: 属实 440, 部分属实 779, 基本属实 108, 不属实 100 of 1,427 (7.01 % 不属实).
const hainan = {true: 440, partlyTrue: 779, mostlyTrue: 108, untrue: 100} as const;

it("gives the conclusions of a printed 累计, which add up to its cases", () => {
  const [round] = assessed([], [printed("23", "累计", 1427, hainan)]).rounds;
  expect(round && verifiedOf(round)).toMatchObject({
    whole: 1427,
    substantiated: {numerator: 1327, denominator: 1427},
    basis: {batch: "23"}
  });
  const [open] = assessed([], [printed("23", "累计", 1430, hainan)]).rounds;
  expect((open && verifiedOf(open))?.counts.at(-1)).toEqual({name: "待核实", cases: 3});
  const [wrong] = assessed([], [printed("23", "累计", 1400, hainan)]).rounds;
  expect(wrong && verifiedOf(wrong)).toBeNull();
});

it("takes what was ordered and fined from the latest 累计, and adds up batches only where there is none", () => {
  // 内蒙古 2025-06-17, 1–11 批: 责令整改 88, 立案处罚 46, 罚款 251,542.71 元, 侦查 18, 约谈 5, 问责 8.
  const sofar = {ordered: 88, punished: 46, fine: 251542.71, investigated: 18, summoned: 5, accountable: 8};
  const [round] = assessed(
    [],
    [printed("11", "当批", 40, {ordered: 7}), printed("11", "累计", 395, sofar), printed("12", "当批", 30)]
  ).rounds;
  expect(round && actionsOf(round)).toMatchObject({basis: {batch: "11"}, cases: 395});
  expect((round && actionsOf(round))?.actions[2]).toEqual({name: "罚款金额", value: 251542.71, unit: "元"});
  const [own] = assessed(
    [],
    [printed("1", "当批", 4, {ordered: 2}), printed("2", "当批", 6, {ordered: 3, fine: 1}), printed("3", "当批", 9)]
  ).rounds;
  expect(own && actionsOf(own)).toMatchObject({
    basis: {batches: 2},
    cases: 10,
    actions: [
      {name: "责令整改", value: 5},
      {name: "罚款金额", value: 1}
    ]
  });
});
