import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import {FOCUS_AREAS, ISSUE_STATES} from "../../tables/schemas/rectification.ts";
import type {ListKind} from "../lists/list-kind.ts";
import {issueEntry} from "./rectification-lists.ts";
import {STANDING_WORDS, brief} from "./rectification-words.ts";

/** Where a task stands against its deadline, as one word a list can be narrowed by. */
const DEADLINE_WORDS = ["逾期未完成", "超原定时限、在批准的延期内", "30 天内到期", "未到期", "没有限定日期", "已完成"];

const deadlineWords = ({done, late, lateOriginal, dueSoon, deadlineInForce}: IssueVerdict): readonly string[] => {
  if (done) return ["已完成"];
  if (late) return ["逾期未完成"];
  if (deadlineInForce === null) return ["没有限定日期"];
  return [...(lateOriginal === null ? [] : ["超原定时限、在批准的延期内"]), dueSoon ? "30 天内到期" : "未到期"];
};

/** The tasks of the ledger as a list: the order is `byUrgency` of the measures. */
export const issueKind: ListKind<IssueVerdict> = {
  entry: issueEntry,
  unit: "项",
  order: "逾期最久的在前，其次反弹重改，再按现行时限由近到远；已完成、已销号的在后，近的在前。",
  scopes: {
    late: {key: "late", value: "逾期未完成"},
    "due-soon": {key: "late", value: "30 天内到期"}
  },
  facets: [
    {key: "late", label: "时限", values: deadlineWords, order: DEADLINE_WORDS},
    {key: "round", label: "督察轮次", values: ({issue}) => [issue.round], order: []},
    {key: "state", label: "填报状态", values: ({issue}) => [issue.state], order: ISSUE_STATES},
    {key: "region", label: "行政区域", values: ({issue}) => issue.regions, order: []},
    {key: "field", label: "问题类别", values: ({issue}) => [issue.field], order: []},
    {
      ...{key: "focus", label: "重点领域", order: FOCUS_AREAS},
      values: ({issue}) => (issue.focus === null ? [] : [issue.focus])
    },
    {key: "unit", label: "牵头单位", values: ({issue}) => [issue.lead], order: []}
  ],
  columns: [
    {header: "问题编号", cell: ({issue}) => issue.id},
    {header: "反馈问题（摘要）", cell: ({issue}) => brief(issue.problem, 60)},
    {header: "督察轮次", cell: ({issue}) => issue.round},
    {header: "问题类别", cell: ({issue}) => issue.field},
    {header: "行政区域", cell: ({issue}) => issue.regions.join("、")},
    {header: "牵头单位", cell: ({issue}) => issue.lead},
    {header: "填报状态", cell: ({issue}) => issue.state},
    {header: "现状", cell: ({standing}) => STANDING_WORDS[standing].word},
    {header: "原定时限", cell: ({issue}) => issue.deadline ?? issue.deadlineWords},
    {header: "延期后时限", cell: ({issue}) => issue.extendedTo},
    {header: "延期晚于原定时限批准（天）", cell: ({grantedLate}) => grantedLate?.days ?? null},
    {header: "逾期天数", cell: ({daysLate}) => daysLate},
    {header: "完成整改日期", cell: ({issue}) => issue.completed},
    {header: "销号日期", cell: ({issue}) => issue.writtenOff},
    {header: "反弹后没有重启（反弹日期）", cell: ({awaitsRestart}) => awaitsRestart},
    {header: "进展更新日期", cell: ({issue}) => issue.updated},
    {header: "最近进展日期", cell: ({progressed}) => progressed.date}
  ]
};
