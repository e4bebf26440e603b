import {batchName} from "../../measures/petitions/petition-batch.ts";
import {VERIFIED} from "../../measures/petitions/petition-case.ts";
import type {PetitionCase} from "../../tables/schemas/index.ts";
import {POLLUTION_TYPES} from "../../tables/schemas/petitions.ts";
import type {ListKind} from "../lists/list-kind.ts";
import {brief} from "../rectification/rectification-words.ts";
import {caseEntry} from "./petition-lists.ts";

/** Petition cases as a list: the order is that of the measures' lists. */
export const caseKind: ListKind<PetitionCase> = {
  entry: caseEntry,
  unit: "件",
  order: "交办日期近的在前。",
  scopes: {},
  facets: [
    {key: "round", label: "督察轮次", values: ({round}) => [round], order: []},
    {key: "closed", label: "办结情况", values: ({closed}) => [closed], order: ["未办结", "阶段性办结", "已办结"]},
    {key: "region", label: "行政区域", values: ({regions}) => regions, order: []},
    {key: "type", label: "污染类型", values: ({types}) => types, order: POLLUTION_TYPES},
    {key: "verified", label: "是否属实", values: ({verified}) => [verified], order: VERIFIED},
    {
      ...{key: "back", label: "回头看", order: ["反弹", "没有反弹", "没有开展"]},
      values: ({lookedBack, rebounded}) =>
        rebounded === null ? (lookedBack === null ? ["没有开展"] : []) : [rebounded ? "反弹" : "没有反弹"]
    }
  ],
  columns: [
    {header: "受理编号", cell: ({id}) => id},
    {header: "交办问题（摘要）", cell: ({problem}) => brief(problem, 56)},
    {header: "督察轮次", cell: ({round}) => round},
    {header: "批次", cell: ({batch}) => batchName(batch)},
    {header: "交办日期", cell: ({assigned}) => assigned},
    {header: "行政区域", cell: ({regions}) => regions.join("、")},
    {header: "污染类型", cell: ({types}) => types.join("、")},
    {header: "是否属实", cell: ({verified}) => verified},
    {header: "是否办结", cell: ({closed}) => closed},
    {header: "办结日期", cell: ({closedOn}) => closedOn},
    {header: "是否反弹", cell: ({rebounded}) => (rebounded === null ? null : rebounded ? "是" : "否")}
  ]
};
