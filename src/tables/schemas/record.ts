import {choice, count, date, text, yesNo} from "../column.ts";
import {table} from "../schema.ts";

export const corrections = table({
  name: "corrections",
  title: "更正记录",
  about: "已发布数据的更正、修订和撤下，只增不改",
  key: ["id"],
  columns: {
    id: text("编号", "R"),
    date: date("日期", "R"),
    table: text("数据集", "R"),
    record: text("记录键", "R", {verbatim: true}),
    field: text("字段", "R"),
    before: text("原值", "R", {verbatim: true}),
    after: text("新值", "R", {verbatim: true}),
    kind: choice("类型", "R", ["录入错误", "数据修订", "审核替换实时", "口径调整", "异议成立", "撤下", "标准变更"]),
    reason: text("原因", "R"),
    raisedBy: choice("提出方", "R", ["本单位", "公众", "企业", "上级"]),
    unit: text("处理单位", "R")
  }
});

export const datasets = table({
  name: "datasets",
  title: "数据集说明",
  about: "每个数据集的提供单位、更新频率和开放状态",
  key: ["table"],
  columns: {
    table: text("数据集", "R"),
    title: text("名称", "R"),
    provider: text("提供单位", "R"),
    frequency: choice("更新频率", "R", ["日", "周", "月", "季", "年", "不定期"]),
    dueAfter: count("期后天数", "O"),
    until: date("数据截至", "R"),
    about: text("说明", "O"),
    open: yesNo("开放", "R")
  }
});

/** How a foreign export is read as one of our tables. */
export const imports = table({
  name: "imports",
  title: "外部导出映射",
  about: "把其他系统的导出文件映射为本站数据表",
  key: ["file", "mode", "from", "to"],
  columns: {
    file: text("来源文件", "R"),
    table: text("数据表", "R"),
    mode: choice("方式", "R", ["改名", "忽略", "固定值", "取自文件名", "展开"]),
    from: text("原列名", "C"),
    to: text("目标列", "C"),
    value: text("值", "O")
  },
  open: false,
  totals: "none"
});

/** The bureau's answers to warnings. */
export const decisions = table({
  name: "decisions",
  title: "处理决定",
  about: "对检查报告中警告的处理决定",
  key: ["file", "row", "column", "code"],
  columns: {
    file: text("文件", "R"),
    row: text("行或键", "R", {verbatim: true}),
    column: text("列", "O"),
    code: text("问题", "R"),
    decision: choice("决定", "R", ["采用", "弃用", "知悉"]),
    reason: text("理由", "R"),
    unit: text("单位", "R"),
    date: date("日期", "R")
  },
  open: false,
  totals: "none"
});
