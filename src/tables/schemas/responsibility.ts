import {choice, count, date, list, text, year} from "../column.ts";
import {required, table} from "../schema.ts";

export const responsibilities = table({
  name: "responsibilities",
  title: "责任清单",
  about: "各单位的生态环境保护职责",
  key: ["unit", "duty"],
  fillDown: ["unit"],
  columns: {
    unit: text("责任单位", "R", {ref: "units"}),
    duty: text("职责", "R"),
    basis: text("依据", "O")
  }
});

export const assessments = table({
  name: "assessments",
  title: "综合考评结果",
  about: "经批准公布的年度考评等次",
  key: ["year", "unit"],
  fillDown: ["year"],
  columns: {
    year: year("年度", "R"),
    unit: text("单位", "R", {ref: "units"}),
    grade: choice("结果", "R", ["优秀", "良好", "合格", "不合格"]),
    basis: text("依据", "R")
  }
});

export const accountability = table({
  name: "accountability",
  title: "问责和公益诉讼",
  about: "追责问责、移送和公益诉讼的汇总数，不含个人信息",
  key: ["period", "kind"],
  fillDown: ["period"],
  columns: {
    period: text("报告期", "R"),
    kind: choice("类别", "R", ["党纪政务处分", "组织处理", "移送公安", "公益诉讼", "其他"]),
    count: count("数量", "R"),
    unit: choice("单位", "R", ["人", "件"]),
    about: text("说明", "O"),
    origin: text("来源", "O")
  }
});

export const thirdParty = table({
  name: "third_party",
  title: "第三方机构检查结果",
  about: "已公布的生态环境第三方服务机构检查结果",
  key: ["date", "name"],
  columns: {
    date: date("日期", "R"),
    name: text("机构名称", "R"),
    naming: choice("署名方式", "R", ["全称", "某化"]),
    result: text("结果", "R"),
    basis: text("依据", "C"),
    origin: text("来源", "R")
  },
  rules: [
    required("basis", "依据", (row) => row.naming === "全称", "署名方式为“全称”"),
    (row) =>
      row.naming === "某化" && !/[某*×〇○]/.test(row.name)
        ? {
            field: "name",
            code: "name-not-hidden",
            message: "署名方式为“某化”，机构名称却没有隐去",
            fix: "请写成“某环境监测有限公司”；有公开依据、可以写全称的，把署名方式改为“全称”并填写“依据”"
          }
        : null
  ]
});

export const promises = table({
  name: "promises",
  title: "承诺对照",
  about: "公开承诺的原话，以及回答它的图表",
  key: ["id"],
  columns: {
    id: text("编号", "R"),
    words: text("承诺原文", "R"),
    origin: text("出处", "R"),
    figures: list("对应图表", "O"),
    unmeasurable: text("不可公开衡量的理由", "O")
  },
  rules: [
    (row) => {
      const wrong = row.figures?.find((figure) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/.+)?$/.test(figure));
      return wrong === undefined
        ? null
        : {
            field: "figures",
            code: "not-a-figure",
            message: `“${wrong}”不是图表编号`,
            fix: "请填写图表页网址里的编号，如 water-class-share，几项之间用顿号"
          };
    },
    (row) =>
      row.unmeasurable !== null && !/\p{Script=Han}/u.test(row.unmeasurable)
        ? {
            field: "unmeasurable",
            code: "no-reason",
            message: "理由里没有一个汉字，读者看不懂为什么不能衡量",
            fix: "请用一句话写明理由；这是图表编号的，请移到“对应图表”一列"
          }
        : null,
    (row) =>
      (row.figures === null || row.figures.length === 0) === (row.unmeasurable === null)
        ? {
            field: "figures",
            code: "one-of-two",
            message: "“对应图表”和“不可公开衡量的理由”必须且只能填写一列",
            fix: "能用图表回答的填写图表编号，否则写明理由"
          }
        : null
  ]
});
