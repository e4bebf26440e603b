import {choice, code, count, date, list, number, region, text} from "../column.ts";
import {table} from "../schema.ts";
import {WATER_ITEMS} from "./water.ts";

export const regions = table({
  name: "regions",
  title: "行政区域",
  about: "本站涉及的行政区域及其简称、类型和人口",
  key: ["name"],
  columns: {
    name: text("行政区域", "R"),
    code: code("编码", "O"),
    short: text("简称", "O"),
    kind: choice("类型", "O", ["县", "县级市", "区", "开发区", "其他"]),
    population: number("人口", "O", {unit: "万人", min: 0})
  }
});

export const waterBodies = table({
  name: "water_bodies",
  title: "水体",
  about: "河流、湖泊、水库及其汇入关系",
  key: ["name"],
  columns: {
    name: text("名称", "R"),
    code: code("编码", "O"),
    kind: choice("类型", "R", ["河流", "湖泊", "水库"]),
    basin: text("流域", "O"),
    flowsInto: text("汇入", "O", {ref: "water_bodies"}),
    about: text("说明", "O")
  }
});

export const units = table({
  name: "units",
  title: "责任单位",
  about: "承担整改和管理职责的单位及其别名",
  key: ["name"],
  columns: {
    name: text("单位名称", "R"),
    aliases: list("别名", "O"),
    kind: text("类型", "O")
  }
});

export const rounds = table({
  name: "rounds",
  title: "督察轮次",
  about: "各轮督察的来源、进驻和反馈日期",
  key: ["name"],
  columns: {
    name: text("督察轮次", "R"),
    origin: choice("督察来源", "R", [
      "中央例行督察",
      "中央专项督察",
      "中央回头看",
      "警示片",
      "省级例行督察",
      "省级专项督察",
      "省级回头看",
      "自查"
    ]),
    entered: date("进驻日期", "O"),
    fedBack: date("反馈日期", "O"),
    about: text("说明", "O")
  }
});

export const legalRefs = table({
  name: "legal_refs",
  title: "法规依据",
  about: "本站引用的法规、条款及其有效期",
  key: ["id"],
  columns: {
    id: text("编号", "R"),
    name: text("名称", "R"),
    clause: text("条款", "O"),
    document: text("文号", "O"),
    from: date("生效日期", "R"),
    to: date("失效日期", "O"),
    about: text("摘要", "O")
  }
});

/** Whatever heads a column of water_readings names its item here too, and with it the lakes' row of Table 1. */
const WATER_SPELLINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(WATER_ITEMS).flatMap(({header, aliases = []}) =>
    aliases.flatMap((alias) => [
      [alias, header],
      [`${alias}(湖、库)`, `${header}(湖、库)`]
    ])
  )
);

/** Items as the text of a standard or an instrument prints them. Keys are half-width without spaces; a word stands for itself. */
const ITEM_SPELLINGS: Readonly<Record<string, string>> = {
  ...WATER_SPELLINGS,
  ...{六价铬: "六价铬", "铬(六价)": "六价铬", "铬(Ⅵ)": "六价铬", "六价铬(Cr6+)": "六价铬"},
  ...{pH: "pH", PH: "pH", Ph: "pH", ph: "pH", pH值: "pH", PH值: "pH"}
};

const CLASS_SPELLINGS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ["Ⅰ", "I"],
      ["Ⅱ", "II"],
      ["Ⅲ", "III"],
      ["Ⅳ", "IV"],
      ["Ⅴ", "V"]
    ] as const
  ).flatMap(([word, letters]) => [word, letters, `${word}类`, `${letters}类`].map((spelled) => [spelled, word]))
);

const UNIT_SPELLINGS: Readonly<Record<string, string>> = {
  ...{"mg/L": "mg/L", "mg/l": "mg/L", "MG/L": "mg/L", "毫克/升": "mg/L"},
  ...{"µg/L": "µg/L", "μg/L": "µg/L", "ug/L": "µg/L", "微克/升": "µg/L"},
  ...{"mg/m³": "mg/m³", "mg/m3": "mg/m³", "µg/m³": "µg/m³", "μg/m³": "µg/m³", "ug/m3": "µg/m³", "µg/m3": "µg/m³"},
  ...{"个/L": "个/L", "个/升": "个/L"}
};

export const limits = table({
  name: "limits",
  title: "补充和更正的限值",
  about: "发布单位补充或更正的标准限值及其来源",
  key: ["standard", "item", "class", "from"],
  columns: {
    standard: text("标准", "R"),
    item: text("项目", "R", {spellings: ITEM_SPELLINGS}),
    class: text("类别", "R", {spellings: CLASS_SPELLINGS}),
    limit: number("限值", "R"),
    unit: text("单位", "R", {spellings: UNIT_SPELLINGS}),
    from: date("生效日期", "R"),
    to: date("失效日期", "O"),
    source: text("来源", "R")
  }
});

/** Counts only: the leads of a self-inspection are process information and stay internal (domain §5). */
export const selfInspection = table({
  name: "self_inspection",
  title: "自检自查",
  about: "按重点领域和行政区域统计的自查发现与整改数",
  key: ["period", "field", "region"],
  fillDown: ["period", "field"],
  columns: {
    period: text("报告期", "R"),
    field: text("重点领域", "R"),
    region: region("行政区域", "R"),
    found: count("排查发现数", "R"),
    mended: count("已整改数", "R"),
    about: text("说明", "O")
  },
  rules: [
    (row) =>
      row.mended > row.found
        ? {
            field: "mended",
            code: "part-exceeds-whole",
            message: `已整改数 ${row.mended} 大于排查发现数 ${row.found}`,
            fix: "请核对两列，已整改数不能超过排查发现数"
          }
        : null
  ]
});
