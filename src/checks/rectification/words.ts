import type {Contradiction} from "../../measures/rectification/contradictions.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import {STATE_WORDS, type State} from "../../measures/rectification/states.ts";
import type {IssueEvent, RectificationIssue} from "../../tables/schemas/index.ts";

export interface Words {
  readonly message: string;
  readonly fix: string;
}

const ANSWER = "请在 decisions.csv 中答复";
const named = ({stage, date}: IssueEvent): string => `“${stage}”（${date}）`;

/** What to type as 整改状态 once the steps have come to a state. */
const TYPED: Readonly<Record<State, RectificationIssue["state"]>> = {
  ...{
    assigned: "未启动",
    underWay: "正在推进",
    finished: "已完成整改",
    accepted: "已完成整改",
    announced: "已完成整改"
  },
  ...{writtenOff: "已销号", kept: "已完成并长期坚持", rebounded: "反弹重改", restarted: "反弹重改"}
};

/** A contradiction at one step. */
export const ofStep = (at: IssueEvent, {code, against}: Contradiction): Words => {
  switch (code) {
    case "notice-before-acceptance":
      return early(at, against);
    case "write-off-before-notice":
      return tooSoon(against);
    case "way-back-without-reason":
      return {
        message: `${against === null ? "完成整改" : named(against)}之后又有“${at.stage}”${at.result === "不通过" ? "，结论是“不通过”" : ""}，中间没有“反弹”，也没有不通过的结论`,
        fix:
          at.stage === "整改"
            ? "退回整改要有理由：请补填“反弹”（或结论为“不通过”的验收）和说明；只是后续跟进的，请改为“调度”或“现场督办”；日期有误的请更正"
            : "退回整改要有理由：请补填“反弹”环节和说明；日期有误的请更正"
      };
    case "work-before-restart":
      return {
        message: `${against === null ? "反弹" : named(against)}之后没有“重启”，就有“${at.stage}”`,
        fix: "请补填“重启”环节；日期有误的请更正"
      };
    case "rebound-before-done":
      return {
        message: "“反弹”之前没有完成整改的环节，也没有完成整改日期",
        fix: `请补填首次完成时的自查自验、验收或销号；从未完成过的，请删去“反弹”；查不到的，${ANSWER}`
      };
    case "rebound-unrecorded":
      return {
        message: "回头看认定反弹，之后没有“反弹”环节",
        fix: `请补填“反弹”和“重启”，把整改状态改为“反弹重改”；不作反弹处理的，${ANSWER}`
      };
    default:
      return {
        message: `${named(at)}与整改清单矛盾`,
        fix: `请核对整改清单和环节记录`
      };
  }
};

const early = (at: IssueEvent, against: IssueEvent | null): Words => {
  if (against === null)
    return {
      message: "公示之前没有“验收”，也没有“初验”",
      fix: `请补填验收环节和结论；当地确实不经验收就公示的，${ANSWER}`
    };
  if (against.result === "不通过")
    return {
      message: `${named(against)}结论是“不通过”，没有再次验收通过就公示`,
      fix: "请补填再次验收的环节；没有再次验收的，请删去“公示”"
    };
  if (against.date > at.date)
    return {message: `公示早于${named(against)}`, fix: "验收通过后才公示：请核对两个环节的日期"};
  return {
    message: `公示之前的${named(against)}没有填结论`,
    fix: `请在“结论”列填“通过”“有条件通过”或“不通过”；查不到的，${ANSWER}`
  };
};

const tooSoon = (notice: IssueEvent | null): Words =>
  notice === null
    ? {message: "销号之前没有“公示”", fix: `请补填公示环节和起止日期；当地确实不经公示就销号的，${ANSWER}`}
    : {
        message: `销号不晚于${named(notice)}的截止日期 ${notice.noticeTo ?? ""}`,
        fix: "公示期满才销号：请核对销号日期和“公示截止”"
      };

/** A contradiction of the row of the list with the steps. */
export const ofRow = ({issue, history}: IssueVerdict, {code, severity, field, against, mend}: Contradiction): Words => {
  switch (code) {
    case "done-without-evidence":
      return unproven(
        issue,
        history.steps.some(({event}) => event !== null)
      );
    case "write-off-before-notice":
      return tooSoon(against);
    case "state-contradicts-events": {
      const {state} = history;
      const typed = state === null ? "未启动" : TYPED[state];
      const since = against === null ? "" : `${against.date} 起`;
      return {
        message: `按环节记录，${since}是“${state === null ? "未交办" : STATE_WORDS[state]}”，与整改状态不符`,
        fix:
          mend === "events"
            ? `清单更新于 ${issue.updated}，在这个环节之后：请补填之后的环节；清单有误的，请把“整改状态”改为“${typed}”`
            : `请把“整改状态”改为“${typed}”；${severity === "warning" ? `还没有完成的，${ANSWER}` : "环节有误的，请更正环节"}`
      };
    }
    case "rebound-unrecorded":
      return {message: "issue_events 中没有“反弹”环节", fix: `请补填“反弹”和“重启”；确实没有的，${ANSWER}`};
    case "extension-unrecorded":
      return against === null
        ? {message: "issue_events 中没有“延期”环节", fix: `请补填“延期”环节和批准的日期、单位；确实没有的，${ANSWER}`}
        : {
            message: `issue_events 中有${named(against)}，清单没有延期后时限`,
            fix: "请填“延期后时限”“延期批准单位”“延期理由”；没有批准的，请在“延期”环节的“结论”填“不通过”"
          };
    default:
      return ofDates(field, against);
  }
};

const unproven = ({state}: RectificationIssue, some: boolean): Words => {
  const wanted = state === "已销号" ? "验收、公示或销号" : "自查自验、申请验收或验收";
  return {
    message: some ? `issue_events 中有这个问题的环节，却没有${wanted}` : "issue_events 中没有这个问题的任何环节",
    fix: `请补填${wanted}的环节${some ? `；确实没有的，${ANSWER}` : ""}`
  };
};

const ofDates = (field: string, against: IssueEvent | null): Words => {
  const step = against === null ? "环节记录" : named(against);
  if (field === "writtenOff") return {message: `与${step}的日期不同`, fix: "请核对后改成同一天"};
  if (against?.stage === "反弹")
    return {
      message: `不晚于${step}`,
      fix: "反弹后再次完成的，请填再次完成的日期；没有再次完成的，请把整改状态改为“反弹重改”"
    };
  return against?.result === "不通过"
    ? {message: `不晚于${step}，那次结论是“不通过”`, fix: `请填补充整改后完成的日期；当地仍以首次完成为准的，${ANSWER}`}
    : {message: `晚于${step}，先完成才能验收`, fix: "请核对两个日期"};
};
