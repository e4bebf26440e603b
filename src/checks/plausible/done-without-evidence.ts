import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import type {IssueEvent} from "../../tables/schemas/index.ts";
import {placeIn} from "../place.ts";

type Stage = IssueEvent["stage"];

/** Steps at which somebody else than the one who mended has looked. */
const ACCEPTED: ReadonlySet<Stage> = new Set(["初验", "验收", "公示", "审签", "销号", "备案"]);
/** 完成整改 is said by the one who mended, on his own examination. */
const FINISHED: ReadonlySet<Stage> = new Set([...ACCEPTED, "自查自验", "申请验收"]);
const EVIDENCE: Readonly<Record<string, readonly [words: string, stages: ReadonlySet<Stage>]>> = {
  已完成整改: ["自查自验、申请验收或验收", FINISHED],
  已完成并长期坚持: ["自查自验、申请验收或验收", FINISHED],
  已销号: ["验收、公示或销号", ACCEPTED]
};

/** A task called done whose recorded steps never come to it. Cities that record no steps at all are not asked. */
export const doneWithoutEvidence = ({present, tables}: City): readonly Fault[] => {
  if (!present.has("issue_events")) return [];
  const told = Map.groupBy(tables.issue_events, ({issue}) => issue);
  return tables.rectification_issues.flatMap((row): readonly Fault[] => {
    const [words, stages] = EVIDENCE[row.state] ?? ["", null];
    const events = told.get(row.id) ?? [];
    if (stages === null || events.some(({stage}) => stages.has(stage))) return [];
    const some = events.length > 0;
    return [
      {
        ...placeIn("rectification_issues", row, "state"),
        severity: some ? "warning" : "note",
        code: "done-without-evidence",
        message: some ? `issue_events 中有这个问题的环节，却没有${words}` : "issue_events 中没有这个问题的任何环节",
        fix: `请补填${words}的环节${some ? "；确实没有的，请在 decisions.csv 中答复" : ""}`
      }
    ];
  });
};
