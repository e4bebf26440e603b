import {choice, count, date, depth, month, number, period, region, text, waterClass} from "../column.ts";
import {required, table} from "../schema.ts";

export const blackOdorousWaters = table({
  name: "black_odorous_waters",
  title: "黑臭水体",
  about: "黑臭水体清单、整治状态和季度监测",
  key: ["id", "quarter"],
  fillDown: ["id", "name"],
  columns: {
    id: text("水体编号", "R"),
    name: text("名称", "R"),
    kind: choice("类型", "R", ["城市", "县城", "农村国家清单", "农村省清单"]),
    region: region("行政区域", "R"),
    reach: text("起止边界", "O"),
    length: number("长度", "O", {unit: "米", min: 0}),
    area: number("面积", "O", {unit: "平方米", min: 0}),
    grade: choice("黑臭级别", "R", ["轻度", "中度", "重度", "无"]),
    state: choice("整治状态", "R", ["未启动", "治理中", "完成待评估", "已消除", "长制久清", "返黑返臭"]),
    department: text("主责部门", "R"),
    riverChief: text("河湖长", "O"),
    planned: date("计划完成日期", "O"),
    completed: date("完成日期", "C"),
    quarter: period("监测季度", "O"),
    transparency: depth("透明度", "O", {unit: "厘米"}),
    dissolvedOxygen: number("溶解氧", "O", {unit: "mg/L", min: 0}),
    redox: number("氧化还原电位", "O", {unit: "毫伏"}),
    ammonia: number("氨氮", "O", {unit: "mg/L", min: 0}),
    satisfaction: number("公众满意度", "O", {unit: "%", min: 0, max: 100})
  },
  rules: [
    required(
      "completed",
      "完成日期",
      (row) => row.state === "已消除" || row.state === "长制久清",
      "整治状态为已消除或长制久清"
    ),
    ({quarter}) =>
      quarter === null || quarter[4] === "Q"
        ? null
        : {
            field: "quarter",
            code: "not-a-quarter",
            message: "不是季度",
            fix: "请写成 2026Q3 或 2026年第三季度",
            instead: quarter.length === 7 ? [{words: quarterOf(quarter)}] : []
          }
  ]
});

export const outfalls = table({
  name: "outfalls",
  title: "入河排污口",
  about: "入河排污口查、测、溯、治的数量",
  key: ["region", "water", "asOf", "kind"],
  fillDown: ["region", "water"],
  columns: {
    region: region("行政区域", "R"),
    water: text("受纳水体", "R", {ref: "water_bodies"}),
    asOf: date("期末日期", "R", {periodEnd: true}),
    kind: choice("类型", "R", ["工业", "城镇污水处理厂", "农业", "其他"]),
    found: count("排查数", "R"),
    monitored: count("监测数", "R"),
    traced: count("溯源数", "R"),
    toMend: count("需整治数", "R"),
    mended: count("完成整治数", "R"),
    banned: count("依法取缔数", "O"),
    merged: count("清理合并数", "O"),
    regulated: count("规范整治数", "O")
  },
  rules: [
    (row) =>
      row.mended > row.toMend
        ? {
            field: "mended",
            code: "part-exceeds-whole",
            message: `完成整治数 ${row.mended} 大于需整治数 ${row.toMend}`,
            fix: "请核对两列"
          }
        : null,
    (row) =>
      row.monitored > row.found || row.traced > row.found || row.toMend > row.found
        ? {
            field: row.monitored > row.found ? "monitored" : row.traced > row.found ? "traced" : "toMend",
            code: "part-exceeds-whole",
            message: `监测数、溯源数、需整治数不能大于排查数 ${row.found}`,
            fix: "请核对各列"
          }
        : null
  ]
});

export const drinkingWaterSources = table({
  name: "drinking_water_sources",
  title: "集中式饮用水水源",
  about: "饮用水水源逐月达标情况和取水量",
  key: ["name", "month"],
  fillDown: ["name", "month"],
  columns: {
    name: text("水源名称", "R"),
    region: region("行政区域", "R"),
    kind: choice("类型", "R", ["河流型", "湖库型", "地下水"]),
    month: month("年月", "R"),
    compliant: choice("是否达标", "R", ["达标", "不达标", "未监测"]),
    intake: number("取水量", "O", {unit: "万立方米", min: 0}),
    class: waterClass("水质类别", "O"),
    exceeded: text("超标指标及倍数", "C"),
    background: text("背景值原因", "O")
  },
  rules: [required("exceeded", "超标指标及倍数", (row) => row.compliant === "不达标", "是否达标为“不达标”")]
});

/** 2026-06 → 2026Q2. */
const quarterOf = (month: string): string => `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`;
