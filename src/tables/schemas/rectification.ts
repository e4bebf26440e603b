import {choice, count, date, list, regions, text, yesNo} from "../column.ts";
import {required, table, wordOrNone} from "../schema.ts";

/** 重点领域 of self-inspection and of issues. */
export const FOCUS_AREAS = [
  "历次督察反馈与信访",
  "城乡两污",
  "流域治理与排污口",
  "重点企业治污设施",
  "饮用水水源保护区",
  "矿山开发与修复",
  "农业面源",
  "畜禽养殖",
  "噪声",
  "油烟",
  "垃圾污染",
  "臭味扰民"
] as const;

/** 整改状态 as typed by the bureau. 超期 is never typed: it is computed. */
export const ISSUE_STATES = [
  "未启动",
  "正在推进",
  "达到序时进度",
  "未达到序时进度",
  "基本完成",
  "已完成整改",
  "已完成并长期坚持",
  "已销号",
  "反弹重改"
] as const;

/** 环节 of an issue's story; every one is optional and their order is the place's own (domain §2.3). */
const STAGES = [
  "交办",
  "制定方案",
  "整改",
  "自查自验",
  "申请验收",
  "初验",
  "验收",
  "公示",
  "审签",
  "销号",
  "备案",
  "回头看",
  "反弹",
  "重启",
  "延期",
  "现场督办",
  "调度"
] as const;

/** The states that an issue with a 完成整改日期 can be in; 反弹重改 may keep the date of the first time. */
const DONE: ReadonlySet<(typeof ISSUE_STATES)[number]> = new Set([
  "基本完成",
  "已完成整改",
  "已完成并长期坚持",
  "已销号"
]);

export const rectificationIssues = table({
  name: "rectification_issues",
  title: "督察反馈问题整改清单",
  about: "每个督察反馈问题的整改目标、措施、时限、责任单位和进展",
  key: ["id"],
  fillDown: ["round"],
  columns: {
    id: text("问题编号", "R"),
    round: text("督察轮次", "R", {ref: "rounds"}),
    number: text("清单序号", "O"),
    fedBack: date("反馈日期", "O"),
    problem: text("反馈问题", "R"),
    field: choice("问题类别", "R", ["大气", "水", "土壤", "固废", "噪声", "生态", "海洋", "辐射", "体制机制", "其他"], {
      spellings: {噪音: "噪声"}
    }),
    focus: choice("重点领域", "O", FOCUS_AREAS, {spellings: {"城乡“两污”": "城乡两污"}}),
    regions: regions("行政区域", "R"),
    goal: text("整改目标", "R"),
    measures: text("整改措施", "R"),
    deadlineWords: text("整改时限", "R"),
    deadlineKind: choice("时限类型", "R", ["限期", "立行立改", "长期坚持", "阶段性"]),
    deadline: date("整改时限日期", "C"),
    units: list("责任单位", "R", {ref: "units"}),
    lead: text("牵头单位", "R", {ref: "units"}),
    supervisor: text("督导单位", "O", {ref: "units"}),
    acceptor: text("验收单位", "O", {ref: "units"}),
    state: choice("整改状态", "R", ISSUE_STATES),
    progress: text("整改进展", "R"),
    updated: date("进展更新日期", "R"),
    completed: date("完成整改日期", "C"),
    writtenOff: date("销号日期", "C"),
    filing: text("备案文号", "O"),
    extendedTo: date("延期后时限", "O"),
    extensionApprover: text("延期批准单位", "C"),
    extensionReason: text("延期理由", "C"),
    similarFound: count("排查同类数", "O"),
    similarMended: count("同类已整改数", "O")
  },
  rules: [
    required("deadline", "整改时限日期", (row) => row.deadlineKind === "限期", "时限类型为“限期”"),
    required(
      "completed",
      "完成整改日期",
      (row) => row.state === "已完成整改" || row.state === "已完成并长期坚持" || row.state === "已销号",
      "整改状态为已完成或已销号"
    ),
    required("writtenOff", "销号日期", (row) => row.state === "已销号", "整改状态为“已销号”"),
    required("extensionApprover", "延期批准单位", (row) => row.extendedTo !== null, "填写了“延期后时限”"),
    required("extensionReason", "延期理由", (row) => row.extendedTo !== null, "填写了“延期后时限”"),
    (row) =>
      row.extendedTo !== null && row.deadline !== null && row.extendedTo <= row.deadline
        ? {
            field: "extendedTo",
            code: "date-order",
            message: `延期后时限 ${row.extendedTo} 不晚于原时限 ${row.deadline}`,
            fix: "请核对“整改时限日期”和“延期后时限”"
          }
        : null,
    (row) =>
      row.writtenOff !== null && row.completed !== null && row.writtenOff < row.completed
        ? {
            field: "writtenOff",
            code: "date-order",
            message: `销号日期 ${row.writtenOff} 早于完成整改日期 ${row.completed}`,
            fix: "请核对“完成整改日期”和“销号日期”"
          }
        : null,
    (row) =>
      row.completed !== null && !DONE.has(row.state) && row.state !== "反弹重改"
        ? {
            field: "completed",
            code: "contradiction",
            message: `填写了完成整改日期，整改状态却是“${row.state}”`,
            fix: "已经完成的请更正“整改状态”；没有完成的请清空“完成整改日期”",
            instead: wordOrNone("整改状态", "已完成整改", "完成整改日期")
          }
        : null,
    (row) =>
      row.writtenOff !== null && row.state !== "已销号"
        ? {
            field: "writtenOff",
            code: "contradiction",
            message: `填写了销号日期，整改状态却是“${row.state}”`,
            fix:
              row.state === "反弹重改"
                ? "请清空“销号日期”，原销号写在 issue_events 的“销号”环节；“完成整改日期”可以保留"
                : "已经销号的请把“整改状态”改为“已销号”；没有销号的请清空“销号日期”",
            instead: wordOrNone("整改状态", "已销号", "销号日期").slice(row.state === "反弹重改" ? 1 : 0)
          }
        : null,
    (row) =>
      row.similarMended !== null && row.similarFound !== null && row.similarMended > row.similarFound
        ? {
            field: "similarMended",
            code: "part-exceeds-whole",
            message: `同类已整改数 ${row.similarMended} 大于排查同类数 ${row.similarFound}`,
            fix: "请核对两列"
          }
        : null
  ]
});

export const issueEvents = table({
  name: "issue_events",
  title: "整改环节记录",
  about: "每个问题从交办到销号、回头看的每一步",
  key: ["issue", "date", "stage"],
  fillDown: ["issue"],
  columns: {
    issue: text("问题编号", "R", {ref: "rectification_issues"}),
    stage: choice("环节", "R", STAGES),
    date: date("日期", "R"),
    unit: text("办理单位", "R", {ref: "units"}),
    result: choice("结论", "O", ["通过", "不通过", "有条件通过"]),
    noticeFrom: date("公示开始", "C"),
    noticeTo: date("公示截止", "C"),
    about: text("说明", "O"),
    attachment: text("附件", "O"),
    attachmentKind: choice("附件类别", "C", ["整改方案", "法律文书", "影像资料", "验收意见", "监测报告"]),
    open: yesNo("是否公开", "O"),
    rebounded: choice("是否反弹", "O", ["是", "否", "部分", "未核"]),
    inPlace: choice("整改是否到位", "O", ["是", "否", "部分", "未核"]),
    lasting: choice("措施是否稳固", "O", ["是", "否", "部分", "未核"])
  },
  rules: [
    required("noticeFrom", "公示开始", (row) => row.stage === "公示", "环节为“公示”"),
    required("noticeTo", "公示截止", (row) => row.stage === "公示", "环节为“公示”"),
    required("attachmentKind", "附件类别", (row) => row.attachment !== null, "填写了“附件”"),
    (row) =>
      row.noticeFrom !== null && row.noticeTo !== null && row.noticeTo < row.noticeFrom
        ? {
            field: "noticeTo",
            code: "date-order",
            message: `公示截止 ${row.noticeTo} 早于公示开始 ${row.noticeFrom}`,
            fix: "请核对公示起止日期"
          }
        : null
  ]
});
