import {withoutHidden} from "../../../src/measures/exposure/exposure-redaction.ts";
import {assess} from "../../../src/measures/assess.ts";
import type {RectificationIssue} from "../../../src/tables/schemas/index.ts";
import type {Site} from "../../../src/tables/site.ts";
import {entry} from "../../measures/exposure/exposure-rows.ts";
import {cityOf} from "../../measures/rows.ts";

export const PARTY = "云溪甲乙丙食品有限公司";

const task = (id: string, given: Partial<RectificationIssue>) => ({
  ...{id, round: "第一轮", lead: "市水务局", units: ["市水务局"], field: "水" as const, regions: ["石溪县"]},
  ...{problem: `${id} 的污水管网 <错接> & 渗漏`, deadlineKind: "限期" as const, deadlineWords: "2026年底前"},
  ...{updated: "2026-10-01", state: "正在推进" as const, deadline: "2026-12-31"},
  ...given
});

/** A small city with one of each kind of news. */
export const feedCity = (site: Partial<Site> = {}, asOf = "2026-11-05") => {
  const whole = cityOf(
    {
      regions: [{name: "石溪县", code: "shi-xi"}, {name: "铁厂县"}],
      rounds: [{name: "第一轮", origin: "中央例行督察", fedBack: "2025-01-01"}],
      rectification_issues: [
        task("A", {}),
        task("B", {regions: ["铁厂县"], deadline: "2026-09-30"}),
        task("C", {
          deadline: "2026-06-30",
          extendedTo: "2027-06-30",
          extensionApprover: "市政府",
          extensionReason: "管线迁改；资金，未到位"
        }),
        task("D", {state: "已销号", completed: "2026-05-01", writtenOff: "2026-08-01"})
      ],
      issue_events: [
        {issue: "D", stage: "销号", date: "2026-08-01", unit: "市政府", result: "通过"},
        {issue: "D", stage: "回头看", date: "2026-10-20", unit: "市政府", rebounded: "否", about: "抽查。"},
        {
          issue: "A",
          stage: "公示",
          date: "2026-10-30",
          unit: "市政府",
          noticeFrom: "2026-10-30",
          noticeTo: "2026-11-09"
        },
        {issue: "A", stage: "调度", date: "2026-12-01", unit: "市政府", about: "later than the publication day"}
      ],
      exposure_list: [
        entry({id: "E1", party: PARTY, publishedOn: "2026-10-02", until: "2027-10-01"}),
        entry({id: "E2", party: PARTY, publishedOn: "2025-04-02", until: "2026-04-01"})
      ],
      corrections: [
        {
          ...{id: "G1", date: "2026-10-15", table: "exposure_list", record: "曝光编号=E1", field: "罚款金额"},
          ...{
            before: "1",
            after: "2",
            kind: "录入错误" as const,
            reason: `${PARTY}的罚款写错`,
            raisedBy: "企业" as const
          }
        }
      ]
    },
    {baseUrl: "https://yunxi.example/lz", publisher: "市局", demo: true, ...site}
  );
  const verdicts = assess(whole, asOf);
  return {city: withoutHidden(whole, verdicts.exposure), verdicts};
};
