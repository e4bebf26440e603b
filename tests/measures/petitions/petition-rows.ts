import type {PetitionBatch, PetitionCase} from "../../../src/tables/schemas/index.ts";

/** An invented case of batch 3 in the third round, closed. */
export const petition = (id: string, changes: Partial<PetitionCase> = {}): Partial<PetitionCase> => ({
  ...{id, round: "第三轮", batch: "3", assigned: "2024-05-12", regions: ["石溪县"], problem: "问题", types: ["水"]},
  ...{findings: "核实情况", verified: "属实", handling: "处理情况", closed: "已办结", closedOn: "2024-06-01"},
  ...{updated: "2024-06-02"},
  ...changes
});

export const printed = (
  batch: string,
  scope: PetitionBatch["scope"],
  cases: number,
  changes: Partial<PetitionBatch> = {}
): Partial<PetitionBatch> => ({round: "第二轮", batch, date: "2021-04-13", scope, cases, ...changes});
