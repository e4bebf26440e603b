/** Sentence material for one kind of inspection finding. */
export interface IssueKind {
  readonly field: string;
  readonly focus: string | null;
  /** "county": the county government leads. */
  readonly lead: string;
  readonly also: readonly string[];
  readonly problem: readonly string[];
  readonly goal: readonly string[];
  readonly measures: readonly string[];
  readonly done: readonly string[];
  readonly open: readonly string[];
  readonly behind: readonly string[];
  readonly rebound: string;
  readonly similar: string;
  /** Only these counties, where the finding makes sense nowhere else. */
  readonly places?: readonly string[];
}
