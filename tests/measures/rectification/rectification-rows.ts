import type {IssueEvent, RectificationIssue} from "../../../src/tables/schemas/index.ts";

/** An invented task, due 2026-06-30 and under way. */
export const issue = (id: string, changes: Partial<RectificationIssue> = {}): Partial<RectificationIssue> => ({
  ...{id, round: "第三轮", problem: `问题${id}`, field: "水", regions: ["石溪县"], goal: "目标", measures: "措施"},
  ...{deadlineWords: "2026年6月底前", deadlineKind: "限期", deadline: "2026-06-30", units: ["石溪县人民政府"]},
  ...{lead: "市水务局", state: "正在推进", progress: "进展", updated: "2026-10-01"},
  ...changes
});

export const event = (
  issueId: string,
  stage: IssueEvent["stage"],
  date: string,
  changes: Partial<IssueEvent> = {}
): Partial<IssueEvent> => ({issue: issueId, stage, date, unit: "市水务局", ...changes});
