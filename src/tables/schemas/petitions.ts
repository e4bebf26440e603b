import {choice, choices, count, date, list, number, region, regions, text, yesNo} from "../column.ts";
import {required, table} from "../schema.ts";

/** 污染类型 of petitions. */
export const POLLUTION_TYPES = [
  "水",
  "大气",
  "土壤",
  "噪声",
  "生态",
  "固废",
  "垃圾",
  "油烟",
  "扬尘",
  "恶臭",
  "辐射",
  "海洋",
  "重金属",
  "其他"
] as const;

const TYPE_SPELLINGS = {噪音: "噪声", 异味: "恶臭", 其他污染: "其他"};

export const petitionCases = table({
  name: "petition_cases",
  title: "群众信访举报转办和边督边改公开情况",
  about: "每个交办信访件的问题、调查核实、处理整改和办结情况",
  key: ["id"],
  fillDown: ["round", "batch", "assigned"],
  columns: {
    id: text("受理编号", "R"),
    round: text("督察轮次", "R", {ref: "rounds"}),
    batch: text("批次", "R"),
    assigned: date("交办日期", "R"),
    channel: text("来源方式", "O"),
    major: yesNo("重点件", "O"),
    regions: regions("行政区域", "R"),
    problem: text("交办问题基本情况", "R"),
    types: choices("污染类型", "R", POLLUTION_TYPES, {spellings: TYPE_SPELLINGS}),
    findings: text("调查核实情况", "R"),
    verified: choice("是否属实", "R", ["属实", "基本属实", "部分属实", "不属实", "待核实"], {
      spellings: {是: "属实", 否: "不属实"}
    }),
    handling: text("处理和整改情况", "R"),
    closed: choice("是否办结", "R", ["已办结", "阶段性办结", "未办结"], {spellings: {正在办理: "未办结"}}),
    closedOn: date("办结日期", "C"),
    discipline: text("责任人被处理情况", "O"),
    related: list("关联编号", "O"),
    satisfaction: choice("回访结果", "O", ["满意", "基本满意", "不满意", "未回访"]),
    lookedBack: date("回头看日期", "O"),
    rebounded: yesNo("是否反弹", "O"),
    updated: date("更新日期", "R")
  },
  rules: [
    required("closedOn", "办结日期", (row) => row.closed === "已办结", "是否办结为“已办结”"),
    (row) =>
      row.closed === "未办结" && row.closedOn !== null
        ? {
            field: "closedOn",
            code: "contradiction",
            message: "是否办结为“未办结”，却填写了办结日期",
            fix: "已经办结的请更正“是否办结”；没有办结的请清空“办结日期”",
            instead: [
              {column: "是否办结", words: "已办结"},
              {column: "是否办结", words: "阶段性办结"},
              {column: "办结日期", words: ""}
            ]
          }
        : null,
    (row) =>
      row.closedOn !== null && row.closedOn < row.assigned
        ? {
            field: "closedOn",
            code: "date-order",
            message: `办结日期 ${row.closedOn} 早于交办日期 ${row.assigned}`,
            fix: "请核对两个日期"
          }
        : null
  ]
});

/** Bulletins as printed: counts may be fractions (one case split over districts), totals may disagree. */
export const petitionBatches = table({
  name: "petition_batches",
  title: "信访举报批次统计",
  about: "各批次公布的件数、类型、属实、办结和边督边改数，按原公布数照录",
  key: ["round", "batch", "scope", "region"],
  fillDown: ["round", "batch", "date", "scope"],
  columns: {
    round: text("督察轮次", "R", {ref: "rounds"}),
    batch: text("批次", "R"),
    date: date("日期", "R"),
    scope: choice("口径", "R", ["当批", "累计"]),
    region: region("行政区域", "O", {note: "空白表示全部"}),
    cases: number("件数", "R", {min: 0}),
    calls: number("来电", "O", {min: 0}),
    letters: number("来信", "O", {min: 0}),
    major: number("重点件", "O", {min: 0}),
    water: number("水", "O", {min: 0}),
    air: number("大气", "O", {min: 0}),
    soil: number("土壤", "O", {min: 0}),
    noise: number("噪声", "O", {min: 0, aliases: ["噪音"]}),
    ecology: number("生态", "O", {min: 0}),
    solidWaste: number("固废", "O", {min: 0}),
    garbage: number("垃圾", "O", {min: 0}),
    fumes: number("油烟", "O", {min: 0}),
    dust: number("扬尘", "O", {min: 0}),
    odour: number("恶臭", "O", {min: 0}),
    radiation: number("辐射", "O", {min: 0}),
    sea: number("海洋", "O", {min: 0}),
    heavyMetal: number("重金属", "O", {min: 0}),
    other: number("其他", "O", {min: 0, aliases: ["其他污染"]}),
    true: number("属实", "O", {min: 0}),
    mostlyTrue: number("基本属实", "O", {min: 0}),
    partlyTrue: number("部分属实", "O", {min: 0}),
    untrue: number("不属实", "O", {min: 0}),
    closed: number("已办结", "O", {min: 0}),
    partlyClosed: number("阶段性办结", "O", {min: 0}),
    open: number("未办结", "O", {min: 0, aliases: ["正在办理"]}),
    ordered: count("责令整改", "O", {unit: "家"}),
    punished: count("立案处罚", "O", {unit: "家"}),
    fine: number("罚款金额", "O", {unit: "元", min: 0}),
    investigated: count("立案侦查", "O", {unit: "件"}),
    detained: count("拘留", "O", {unit: "人"}),
    summoned: count("约谈", "O", {unit: "人"}),
    accountable: count("问责", "O", {unit: "人"}),
    printedRate: number("公布办结率", "O", {unit: "%", min: 0, max: 100}),
    origin: text("来源", "O")
  },
  totals: "note"
});
