import {TODAY} from "./calendar.ts";
import type {Draft} from "./csv.ts";

export const siteJson = `${JSON.stringify(
  {
    region: "云溪市",
    dataAsOf: TODAY,
    demo: true,
    siteName: "云溪市生态环境整改与质量公开",
    publisher: "云溪市生态环境局(虚构)",
    baseUrl: "https://yunxi.example/",
    contact: {phone: "", email: "data@yunxi.example", address: "云溪市城关区滨溪路(虚构地址)"},
    siteIdCode: "",
    icp: "",
    publicSecurityRecord: "",
    licence: "CC BY 4.0",
    indexExposure: false
  },
  null,
  2
)}\n`;

export const roundRows: readonly (Draft<"rounds"> & {readonly name: string})[] = [
  {
    name: "第二轮中央生态环境保护督察",
    origin: "中央例行督察",
    entered: "2021-04-06",
    fedBack: "2021-07-14",
    about: "反馈问题38项,交办群众信访举报件"
  },
  {
    name: "2022年省级生态环境保护督察",
    origin: "省级例行督察",
    entered: "2022-05-16",
    fedBack: "2022-08-26",
    about: "反馈问题27项,交办群众信访举报件"
  },
  {name: "2023年生态环境警示片", origin: "警示片", fedBack: "2023-07-10", about: "披露问题9项"},
  {
    name: "第三轮中央生态环境保护督察",
    origin: "中央例行督察",
    entered: "2024-05-09",
    fedBack: "2024-10-18",
    about: "反馈问题41项,交办群众信访举报件"
  },
  {
    name: "2025年省级生态环境保护督察",
    origin: "省级例行督察",
    entered: "2025-09-08",
    fedBack: "2025-12-19",
    about: "反馈问题16项,交办群众信访举报件"
  }
];

/** Names, document numbers and dates as published; what an article says is not quoted here. */
export const legalRefRows: readonly (Draft<"legal_refs"> & {readonly id: string})[] = [
  {
    id: "L-01",
    name: "中华人民共和国行政处罚法",
    clause: "第四十八条",
    from: "2021-07-15",
    about: "具有一定社会影响的行政处罚决定应当依法公开;决定被变更、撤销或确认违法、无效的,三日内撤回公开并说明理由"
  },
  {
    id: "L-02",
    name: "中华人民共和国政府信息公开条例",
    clause: "第二十六条",
    document: "国务院令第711号",
    from: "2019-05-15",
    about: "政府信息自形成或者变更之日起20个工作日内公开"
  },
  {
    id: "L-03",
    name: "中华人民共和国政府信息公开条例",
    clause: "第四十一条",
    document: "国务院令第711号",
    from: "2019-05-15",
    about: "公民、法人认为公开的与自身相关的信息不准确,可以要求更正"
  },
  {
    id: "L-04",
    name: "中华人民共和国环境保护法",
    clause: "第五十三条、第五十四条",
    from: "2015-01-01",
    about: "环境信息公开与公众参与"
  },
  {
    id: "L-05",
    name: "中华人民共和国固体废物污染环境防治法",
    clause: "第二十九条",
    from: "2020-09-01",
    about: "设区的市级主管部门定期公布固体废物的种类、产生量、处置能力、利用处置状况等信息"
  },
  {
    id: "L-06",
    name: "中华人民共和国个人信息保护法",
    clause: "第二十五条",
    from: "2021-11-01",
    about: "个人信息处理者不得公开其处理的个人信息,取得个人单独同意的除外"
  },
  {
    id: "L-07",
    name: "中华人民共和国民法典",
    clause: "第一千零二十八条、第一千零三十四条",
    from: "2021-01-01",
    about: "对失实内容请求更正、删除;个人信息受法律保护"
  },
  {
    id: "L-08",
    name: "生态环境行政处罚办法",
    document: "生态环境部令第30号",
    from: "2023-07-01",
    about: "处罚决定的公开、保密和撤回"
  },
  {
    id: "L-09",
    name: "信用修复管理办法",
    document: "国家发展和改革委员会令第36号",
    from: "2026-04-01",
    about: "失信信息按轻微、一般、严重分类设定公示期限"
  },
  {id: "L-10", name: "生态环境保护督察工作条例", from: "2025-04-28", about: "规定督察整改、验收销号和信息公开"},
  {
    id: "L-11",
    name: "信访工作条例",
    clause: "第三十四条",
    from: "2022-05-01",
    about: "信访事项自受理之日起60日内办结,可以延长30日"
  },
  {id: "L-12", name: "中华人民共和国水污染防治法", from: "2018-01-01", about: "条款以各决定书引用的为准"},
  {id: "L-13", name: "中华人民共和国大气污染防治法", from: "2018-10-26", about: "条款以各决定书引用的为准"},
  {id: "L-14", name: "中华人民共和国噪声污染防治法", from: "2022-06-05", about: "条款以各决定书引用的为准"},
  {id: "L-15", name: "中华人民共和国土壤污染防治法", from: "2019-01-01", about: "条款以各决定书引用的为准"},
  {
    id: "L-16",
    name: "排污许可管理条例",
    document: "国务院令第736号",
    from: "2021-03-01",
    about: "条款以各决定书引用的为准"
  },
  {id: "L-17", name: "中华人民共和国固体废物污染环境防治法", from: "2020-09-01", about: "条款以各决定书引用的为准"}
];

const TABLE2 = "GB 3838-2002 表2 集中式生活饮用水地表水源地补充项目标准限值";

/** Table 2 of GB 3838-2002 as published, because the site itself codes Table 1 only. */
export const limitRows: readonly Draft<"limits">[] = (
  [
    ["硫酸盐(以SO4计)", 250],
    ["氯化物(以Cl计)", 250],
    ["硝酸盐(以N计)", 10],
    ["铁", 0.3],
    ["锰", 0.1]
  ] as const
).map(([item, limit]) => ({
  standard: "GB 3838-2002",
  item,
  class: "集中式生活饮用水地表水源地",
  limit,
  unit: "mg/L",
  from: "2002-06-01",
  source: TABLE2
}));

const ORDER36 = "国家发展和改革委员会令第36号《信用修复管理办法》,国办发〔2025〕22号";

export const termRows: readonly Draft<"exposure_terms">[] = [
  {
    gravity: "轻微",
    most: 3,
    counted: "决定日期",
    from: "2026-04-01",
    basis: `${ORDER36}:一般不公示,确需公示的不超过3个月`
  },
  {gravity: "一般", least: 3, most: 12, counted: "决定日期", from: "2026-04-01", basis: `${ORDER36}:3个月至1年`},
  {gravity: "严重", least: 12, most: 36, counted: "决定日期", from: "2026-04-01", basis: `${ORDER36}:1年至3年`},
  {
    gravity: "不适用",
    most: 12,
    counted: "发布日期",
    from: "2026-04-01",
    basis: "未纳入失信分类的典型案例,按本局公开规定不超过12个月(虚构规定,法定期限未见规定)"
  }
];
