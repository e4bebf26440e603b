/** A family of inspection findings, each told from what was found to what was done. */
export interface IssueKind {
  readonly field: string;
  readonly focus: string | null;
  /** "county": the county government leads. */
  readonly lead: string;
  readonly also: readonly string[];
  readonly similar: string;
  readonly stories: readonly Story[];
  /** Only these counties, where the finding makes sense nowhere else. */
  readonly places?: readonly string[];
}

export interface Story {
  readonly problem: string;
  readonly goal: string;
  readonly measures: readonly string[];
  readonly done: readonly string[];
  readonly open: string;
  readonly behind: string;
  readonly rebound: string;
}

/** One story from one line: 问题 | 目标 | 措施;措施;措施 | 完成;完成 | 进行中 | 滞后 | 反弹. */
export const story = (line: string): Story => {
  const [problem = "", goal = "", measures = "", done = "", open = "", behind = "", rebound = ""] = line
    .split("|")
    .map((part) => part.trim());
  if (rebound === "") throw new Error(`a story has seven parts: ${line}`);
  return {problem, goal, measures: measures.split(";"), done: done.split(";"), open, behind, rebound};
};
