import {choice, code, count, measured, moment, region, text, waterClass, yesNo} from "../column.ts";
import {table} from "../schema.ts";

export const waterSections = table({
  name: "water_sections",
  title: "水质断面",
  about: "断面的所在水体、级别和水质目标",
  key: ["name", "region"],
  fillDown: ["body"],
  columns: {
    name: text("断面名称", "R"),
    code: code("编码", "O"),
    body: text("所在水体", "R", {aliases: ["所在河流"], ref: "water_bodies"}),
    order: count("上下游序号", "O"),
    region: region("行政区域", "R"),
    level: choice("断面级别", "R", ["国控", "省控", "市控", "县控"]),
    assessed: yesNo("考核断面", "O"),
    kind: choice("水体类型", "R", ["河流", "湖库"]),
    target: waterClass("水质目标", "R")
  },
  rules: [
    (row) =>
      row.target === "劣Ⅴ"
        ? {field: "target", code: "not-in-list", message: "水质目标不能是劣Ⅴ类", fix: "请填写 Ⅰ、Ⅱ、Ⅲ、Ⅳ 或 Ⅴ"}
        : null
  ]
});

const mgL = {unit: "mg/L"};

/** The measured items of water_readings, in the order of GB 3838-2002 Table 1, then the others. */
export const WATER_ITEMS = {
  temperature: measured("水温", "O", {unit: "℃", min: -5, implausible: 60}),
  pH: measured("pH", "O", {aliases: ["pH值"], unit: "无量纲", max: 14}),
  dissolvedOxygen: measured("溶解氧", "O", {...mgL, implausible: 30}),
  permanganate: measured("高锰酸盐指数", "O", {...mgL, aliases: ["CODMn"]}),
  cod: measured("化学需氧量", "O", {...mgL, aliases: ["COD", "CODCr"]}),
  bod5: measured("五日生化需氧量", "O", {...mgL, aliases: ["BOD5", "BOD₅"]}),
  ammonia: measured("氨氮", "O", {...mgL, aliases: ["NH3-N"], implausible: 1000}),
  phosphorus: measured("总磷", "O", {...mgL, aliases: ["TP"], implausible: 1000}),
  nitrogen: measured("总氮", "O", {...mgL, aliases: ["TN"], implausible: 1000}),
  copper: measured("铜", "O", mgL),
  zinc: measured("锌", "O", mgL),
  fluoride: measured("氟化物", "O", mgL),
  selenium: measured("硒", "O", mgL),
  arsenic: measured("砷", "O", mgL),
  mercury: measured("汞", "O", mgL),
  cadmium: measured("镉", "O", mgL),
  chromium6: measured("六价铬", "O", {...mgL, aliases: ["铬(六价)"]}),
  lead: measured("铅", "O", mgL),
  cyanide: measured("氰化物", "O", mgL),
  phenol: measured("挥发酚", "O", mgL),
  oil: measured("石油类", "O", mgL),
  surfactant: measured("阴离子表面活性剂", "O", {...mgL, aliases: ["LAS"]}),
  sulphide: measured("硫化物", "O", mgL),
  coliform: measured("粪大肠菌群", "O", {unit: "个/L"}),
  chlorophyll: measured("叶绿素a", "O", {unit: "mg/m³", aliases: ["叶绿素α", "叶绿素"]}),
  transparency: measured("透明度", "O", {unit: "m"}),
  conductivity: measured("电导率", "O", {unit: "µS/cm"}),
  turbidity: measured("浊度", "O", {unit: "NTU"}),
  algae: measured("藻密度", "O", {unit: "cells/L"})
} as const;

const ITEM_FIELDS = Object.keys(WATER_ITEMS) as readonly (keyof typeof WATER_ITEMS)[];

export const waterReadings = table({
  name: "water_readings",
  title: "水质监测数据",
  about: "断面的监测值、官方类别和未监测原因",
  key: ["section", "province", "time"],
  columns: {
    section: text("断面名称", "R", {ref: "water_sections"}),
    time: moment("监测时间", "R"),
    ...WATER_ITEMS,
    officialClass: waterClass("官方水质类别", "O", {aliases: ["水质类别"]}),
    officialPollutants: text("官方主要污染指标", "O", {aliases: ["主要污染指标"]}),
    whyMissing: text("未监测原因", "C"),
    station: text("站点情况", "O"),
    dataState: choice("数据状态", "O", ["实时", "审核"]),
    body: text("所在水体", "O", {aliases: ["所在河流"], note: "没有断面表的城市可在此填写"}),
    basin: text("流域", "O"),
    region: region("行政区域", "O"),
    city: text("所在地市", "O"),
    province: text("省份", "O"),
    kind: choice("水体类型", "O", ["河流", "湖库"])
  },
  rules: [
    (row) =>
      row.whyMissing === null &&
      row.station === null &&
      row.officialClass === null &&
      row.meta.missing === null &&
      ITEM_FIELDS.every((field) => row[field] === null)
        ? {
            field: "whyMissing",
            code: "required-when",
            message: "没有任何监测值时，“未监测原因”不能为空",
            fix: "请填写未监测、断流、设备故障等原因，或补上监测值",
            instead: [{words: "未监测"}, {words: "断流"}, {words: "设备故障"}]
          }
        : null
  ],
  automatic: (row) => row.time.length > 10
});
