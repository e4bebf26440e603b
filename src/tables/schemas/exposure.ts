import {choice, choices, count, date, list, number, region, text} from "../column.ts";
import {isCreditCode} from "../identifiers.ts";
import {required, table} from "../schema.ts";

export const exposureList = table({
  name: "exposure_list",
  title: "警示曝光",
  about: "依法公开的生态环境违法典型案例及其整改",
  key: ["id"],
  columns: {
    id: text("曝光编号", "R"),
    batch: text("批次", "O"),
    publishedOn: date("发布日期", "R"),
    until: date("公开截止日期", "R"),
    gravity: choice("失信程度", "R", ["轻微", "一般", "严重", "不适用"]),
    naming: choice("署名方式", "R", ["全称", "某化"]),
    party: text("当事人名称", "R"),
    partyKind: choice("主体类型", "R", ["企业", "个体工商户", "事业单位", "政府部门", "自然人"]),
    creditCode: text("统一社会信用代码", "C", {identifier: true}),
    region: region("行政区域", "R"),
    field: text("问题类别", "R"),
    foundOn: date("发现日期", "O"),
    foundBy: choice("发现途径", "O", ["执法检查", "群众举报", "督察", "在线监测", "其他"]),
    facts: text("违法事实", "R"),
    decision: text("决定文号", "C"),
    decidedOn: date("决定日期", "C"),
    authority: text("决定机关", "C"),
    actions: choices("处理类型", "R", ["责令改正", "罚款", "停产整治", "查封扣押", "移送公安", "约谈", "通报"]),
    fine: number("罚款金额", "O", {unit: "元", min: 0}),
    demand: text("整改要求", "O"),
    deadline: date("整改时限", "O"),
    state: choice("整改状态", "R", ["整改中", "已整改待核", "已核实完成", "逾期未整改"]),
    lesson: text("启示意义", "O"),
    objection: choice("异议状态", "R", ["无", "已受理", "核查中", "成立已更正", "成立已撤下", "不成立"]),
    objectedOn: date("异议受理日期", "O"),
    answeredOn: date("异议答复日期", "O"),
    reply: text("企业回应", "O"),
    repliedOn: date("企业回应日期", "O"),
    laws: list("法规依据", "O", {ref: "legal_refs"}),
    attachments: list("附件", "O"),
    origin: text("来源", "O")
  },
  rules: [
    required("decision", "决定文号", (row) => row.naming === "全称", "署名方式为“全称”"),
    required("decidedOn", "决定日期", (row) => row.naming === "全称", "署名方式为“全称”"),
    required("authority", "决定机关", (row) => row.naming === "全称", "署名方式为“全称”"),
    required(
      "creditCode",
      "统一社会信用代码",
      (row) => row.naming === "全称" && row.partyKind === "企业",
      "主体为企业且署名方式为“全称”"
    ),
    (row) =>
      row.partyKind === "自然人" && row.naming === "全称"
        ? {
            field: "naming",
            code: "person-named",
            message: "自然人不得以全名公开",
            fix: "请将署名方式改为“某化”，并把当事人名称改为“姓+某”",
            instead: [{words: "某化"}]
          }
        : null,
    (row) =>
      row.partyKind === "自然人" && row.naming === "某化" && !/[某*×〇○]/.test(row.party)
        ? {
            field: "party",
            code: "person-named",
            message: "署名方式为“某化”，当事人名称却没有隐去",
            fix: "请写成“姓+某”，如“周某”"
          }
        : null,
    (row) =>
      row.decidedOn !== null && row.decidedOn > row.publishedOn
        ? {
            field: "decidedOn",
            code: "date-order",
            message: `决定日期 ${row.decidedOn} 晚于发布日期 ${row.publishedOn}`,
            fix: "请核对两个日期，作出决定以后才能公开"
          }
        : null,
    (row) =>
      row.creditCode !== null && !isCreditCode(row.creditCode)
        ? {
            field: "creditCode",
            code: "bad-credit-code",
            message:
              row.creditCode.length === 18
                ? "不是有效的统一社会信用代码，校验位或字母不对"
                : `应为 18 位，现有 ${row.creditCode.length} 位`,
            fix: "请对照营业执照逐位核对；字母不用 I、O、S、V、Z"
          }
        : null,
    (row) =>
      row.until < row.publishedOn
        ? {
            field: "until",
            code: "date-order",
            message: `公开截止日期 ${row.until} 早于发布日期 ${row.publishedOn}`,
            fix: "请核对两个日期"
          }
        : null
  ]
});

export const exposureUpdates = table({
  name: "exposure_updates",
  title: "曝光动态",
  about: "曝光之后的整改、复核、信用修复、更正和撤下",
  key: ["exposure", "date", "kind"],
  columns: {
    exposure: text("曝光编号", "R", {ref: "exposure_list"}),
    date: date("日期", "R"),
    kind: choice("动态类型", "R", [
      "整改进展",
      "现场复核",
      "缴清罚款",
      "信用修复",
      "决定变更",
      "决定撤销",
      "更正",
      "撤下",
      "企业回应"
    ]),
    words: text("内容", "R"),
    unit: text("公布单位", "R"),
    origin: text("来源", "O")
  }
});

export const exposureTerms = table({
  name: "exposure_terms",
  title: "公开期限",
  about: "按失信程度规定的最短和最长公开期限",
  key: ["gravity", "from"],
  columns: {
    gravity: choice("失信程度", "R", ["轻微", "一般", "严重", "不适用"]),
    least: count("最短", "O", {unit: "月"}),
    most: count("最长", "R", {unit: "月"}),
    counted: choice("起算", "R", ["决定日期", "发布日期"]),
    from: date("生效日期", "R"),
    to: date("失效日期", "O"),
    basis: text("依据", "R")
  }
});
