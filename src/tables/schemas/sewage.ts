import {choice, count, date, month, number, region, text} from "../column.ts";
import {positive, required, table} from "../schema.ts";

export const sewagePlantsMonthly = table({
  name: "sewage_plants_monthly",
  title: "污水处理厂月报",
  about: "污水处理厂逐月处理水量、进水浓度和达标天数",
  key: ["plant", "month"],
  fillDown: ["plant", "month"],
  columns: {
    plant: text("厂名", "R"),
    region: region("行政区域", "R"),
    month: month("年月", "R"),
    capacity: number("设计规模", "R", {unit: "万立方米/日", min: 0}),
    treated: number("处理水量", "R", {unit: "万立方米", min: 0}),
    inflowBod5: number("进水BOD5", "O", {unit: "mg/L", min: 0}),
    inflowCod: number("进水COD", "O", {unit: "mg/L", min: 0}),
    standard: text("出水执行标准", "O"),
    compliantDays: count("达标天数", "O", {max: 31}),
    exceeded: text("超标项目", "O"),
    overflows: count("溢流次数", "O"),
    sludge: number("污泥量", "O", {unit: "吨", min: 0})
  },
  rules: [positive("capacity", "设计规模")]
});

export const sewageProjects = table({
  name: "sewage_projects",
  title: "污水管网和厂站项目",
  about: "管网新建改造、雨污分流、空白区消除等项目的计划与完成",
  key: ["name"],
  columns: {
    name: text("项目名称", "R"),
    region: region("行政区域", "R"),
    kind: choice("类型", "R", ["新建管网", "改造修复", "雨污分流", "空白区消除", "溢流口整治", "厂站建设"]),
    planned: number("计划量", "R", {min: 0}),
    done: number("完成量", "R", {min: 0}),
    unit: choice("计量单位", "R", ["公里", "座", "个"]),
    started: date("开工日期", "O"),
    due: date("计划完工日期", "R"),
    finished: date("实际完工日期", "C"),
    cost: number("投资", "O", {unit: "万元", min: 0}),
    responsible: text("责任单位", "R", {ref: "units"}),
    state: choice("状态", "R", ["未开工", "在建", "完工", "停工"])
  },
  rules: [required("finished", "实际完工日期", (row) => row.state === "完工", "状态为“完工”")]
});

export const ruralSewage = table({
  name: "rural_sewage",
  title: "农村生活污水治理",
  about: "完成治理、收集处理、资源化利用的行政村数",
  key: ["asOf", "region"],
  fillDown: ["asOf"],
  columns: {
    asOf: date("期末日期", "R", {periodEnd: true}),
    region: region("行政区域", "R"),
    countyClass: choice("县类别", "O", ["一类", "二类", "三类"]),
    villages: count("行政村总数", "R"),
    treated: count("完成治理村数", "R"),
    collected: count("收集处理村数", "O"),
    reused: count("资源化利用村数", "O"),
    definition: text("口径说明", "R")
  },
  rules: [
    (row) => {
      const [field, label, count] =
        (
          [
            ["treated", "完成治理村数", row.treated],
            ["collected", "收集处理村数", row.collected],
            ["reused", "资源化利用村数", row.reused]
          ] as const
        ).find(([, , villages]) => villages !== null && villages > row.villages) ?? [];
      return field === undefined
        ? null
        : {
            field,
            code: "part-exceeds-whole",
            message: `${label} ${count} 大于行政村总数 ${row.villages}`,
            fix: "请核对两列"
          };
    },
    (row) =>
      row.collected !== null && row.collected > row.treated && row.collected <= row.villages
        ? {
            field: "collected",
            code: "part-exceeds-whole",
            message: `收集处理村数 ${row.collected} 大于完成治理村数 ${row.treated}`,
            fix: "收集处理是完成治理的一部分，请核对两列是否填反"
          }
        : null
  ]
});
