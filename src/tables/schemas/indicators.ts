import {choice, date, number, period, region, text, year} from "../column.ts";
import {table} from "../schema.ts";

/** Nothing else is told apart by them: a target and its indicator have one unit. */
const UNIT_SPELLINGS: Readonly<Record<string, string>> = {
  ...{"%": "%", 百分比: "%", 百分数: "%", "‰": "‰", 千分比: "‰"},
  ...{"µg/m³": "µg/m³", "μg/m³": "µg/m³", "ug/m3": "µg/m³", "µg/m3": "µg/m³", "μg/m3": "µg/m³", "ug/m³": "µg/m³"},
  ...{"微克/立方米": "µg/m³", "毫克/立方米": "mg/m³", "mg/m3": "mg/m³", "mg/m³": "mg/m³"}
};

/** What stands where a document should: nobody has published such a target. */
export const isNoDocument = (document: string): boolean =>
  /^(?:待(?:公布|发布|定|印发|补充?)|未(?:公布|发布|印发|定)|尚未.{0,6}|拟(?:定|发布|印发)|暂(?:无|缺|定)|没有|无|空|不详|[?？]+)[。.]?$/.test(
    document.replace(/[（）()《》\s]/g, "")
  );

/** Years of the plans with a name. */
const PLANS: Readonly<Record<string, readonly [number, number]>> = {十四五: [2021, 2025], 十五五: [2026, 2030]};

export const indicators = table({
  name: "indicators",
  title: "年度和季度指标",
  about: "以分子、分母或文字结论填报的指标",
  key: ["id", "region", "period"],
  fillDown: ["id", "name"],
  columns: {
    id: text("指标编码", "R"),
    name: text("指标名称", "R"),
    region: region("行政区域", "R"),
    period: period("报告期", "R"),
    frequency: choice("期别", "R", ["年", "季", "月", "累计"]),
    numerator: number("分子", "C"),
    denominator: number("分母", "C"),
    numeratorUnit: text("分子单位", "O"),
    denominatorUnit: text("分母单位", "O"),
    value: number("数值", "C"),
    statement: text("文字结论", "C"),
    unit: text("单位", "R", {spellings: UNIT_SPELLINGS}),
    printed: number("公布值", "O"),
    dataState: choice("数据状态", "O", ["初步", "核定", "修订"]),
    definition: text("口径说明", "R"),
    standard: text("执行标准", "O")
  },
  rules: [
    (row) =>
      (row.numerator === null) !== (row.denominator === null)
        ? {
            field: row.numerator === null ? "numerator" : "denominator",
            code: "required-when",
            message: "“分子”和“分母”须同时填写",
            fix: "请补齐另一列"
          }
        : null,
    (row) =>
      row.numerator === null && row.value === null && row.statement === null
        ? {
            field: "value",
            code: "one-of-two",
            message: "没有分子分母、数值或文字结论",
            fix: "有分子分母的填写分子分母，否则填写数值；不是比率的填写文字结论"
          }
        : null,
    (row) =>
      row.numerator !== null && row.value !== null
        ? {
            field: "value",
            code: "one-of-two",
            message: "填写了分子分母就不再填写“数值”",
            fix: "请删除“数值”，公布的比率填在“公布值”",
            instead: [{words: ""}]
          }
        : null,
    (row) =>
      row.denominator === 0
        ? {field: "denominator", code: "zero-denominator", message: "分母为 0", fix: "请核对分母"}
        : null
  ]
});

export const indicatorTargets = table({
  name: "indicator_targets",
  title: "指标目标",
  about: "规划文件公布的目标值及其修订",
  key: ["id", "region", "year", "version"],
  fillDown: ["id"],
  columns: {
    id: text("指标编码", "R"),
    region: region("行政区域", "R"),
    year: year("目标年", "R"),
    direction: choice("方向", "R", ["≥", "≤", "="], {spellings: {">=": "≥", "<=": "≤"}}),
    target: number("目标值", "R"),
    unit: text("单位", "R", {spellings: UNIT_SPELLINGS}),
    plan: choice("规划期", "R", ["十四五", "十五五", "年度"]),
    nature: choice("性质", "O", ["约束性", "预期性"]),
    document: text("文件名称和文号", "R"),
    version: text("目标版本", "R"),
    from: date("生效日期", "R"),
    base: number("基期值", "O")
  },
  repeated:
    "请核对后只保留一行；五年规划和年度工作要点对同一年都有目标的，把年度那一行的“目标版本”写成“年度首次”一类的名称，两行就不再重复",
  rules: [
    ({document}) =>
      isNoDocument(document)
        ? {
            field: "document",
            code: "no-document",
            message: "没有文件公布的目标不能填报",
            fix: "请填写公布这一目标的文件名称和文号；还没有公布的，请删除这一行，网站会写“目标值待发布”"
          }
        : null,
    ({plan, year: wanted}) => {
      const [first, last] = PLANS[plan] ?? [0, 9999];
      return wanted < first || wanted > last
        ? {
            field: "year",
            code: "year-outside-plan",
            message: `目标年不在${plan}（${first}—${last} 年）之内`,
            fix: "请更正“目标年”或“规划期”"
          }
        : null;
    }
  ]
});
