/**
 * What an answer is: printed by an authority, computed outside this project, the words of the standard itself, or what
 * somebody else gathered and put out, which proves nothing about the rule.
 */
export type AnswerKind = "已公布" | "另行计算" | "标准文本" | "第三方";

export interface Said {
  /** The method page that it proves. */
  readonly method: string;
  readonly what: string;
  readonly kind: AnswerKind;
  /** Who published it, or how it was computed. */
  readonly source: string;
  /** What of the file was compared, where that needs a word. */
  readonly note: string | null;
}

const said =
  (kind: AnswerKind) =>
  (method: string, what: string, source: string, note: string | null = null): Said => ({
    method,
    what,
    kind,
    source,
    note
  });
const [published, computed, text, gathered] = [said("已公布"), said("另行计算"), said("标准文本"), said("第三方")];

const YUNNAN = "云南省国家水质自动监测";
const HOURS = "昆明、大理州、曲靖、玉溪站点小时值，2020年4月";
const OWN = "程序之外另行计算，第二个程序复核";

const WATER: Readonly<Record<string, Said>> = {
  "real-water-unrounded": published(
    "water-class",
    "断面水质类别：未修约的读数",
    `${YUNNAN}，2020年5月—2021年4月`,
    "其中没有总磷的按其余四项试算"
  ),
  "real-water-four-hourly": published(
    "water-class",
    "断面水质类别：修约后的四小时读数",
    `${YUNNAN}，2021年4月`,
    "没有写明水体类型的断面按河流评价"
  ),
  "real-water-shares": published("water-class-share", "各类断面的比例：是否有断面数能得出", "昆明市通报，2016—2025年"),
  "real-water-change": published(
    "water-condition",
    "断面同比变化：好转、变差还是没有变化",
    "姚安县，2025年第一季度",
    "用语未见原文，只比方向"
  ),
  "water-published": published(
    "water-class-share",
    "公报印出的比例：由分子分母重算",
    "各地公报（黑臭水体、排污口、断面、水源）"
  ),
  "water-published-basins": published("water-condition", "流域水质状况：由类别比例评定", "国家和地方公报，2009—2025年"),
  "water-published-multiples": published(
    "water-class",
    "超标倍数：两位小数",
    "深圳公报，2018年",
    "以Ⅴ类限值为准，末位相差不超过 0.01"
  ),
  "water-tli-published": published(
    "water-tli",
    "综合营养状态指数：三位小数",
    "呼伦湖论文，2020年",
    "论文印作 61.535，由印出的浓度重算为 61.562"
  ),
  "water-limits": text("water-class", "表 1 的限值、项次和是否参评", "GB 3838-2002 表 1 扫描件"),
  "water-limits-table2": text("drinking-water", "表 2 的限值", "GB 3838-2002 表 2 扫描件"),
  "water-boundaries": text(
    "water-class",
    "每个限值两侧的类别，相邻两类限值相同处的倍数",
    "由 GB 3838-2002 表 1 逐个手写"
  ),
  "water-single": computed("water-class", "单项类别：修约前和修约后", OWN),
  "water-single-multiples": computed("water-class", "超过Ⅲ类的倍数：四位小数", OWN),
  "water-sections": computed("water-class", "断面：类别、水质状况、定类项目、主要污染指标、达标、超过目标的项目", OWN),
  "water-rounding": computed("water-class", "修约：四舍六入五成双，为零的保留一位有效数字", OWN),
  "water-ph-mean": computed("water-class", "pH 平均：按氢离子浓度", OWN),
  "water-basins": computed("water-condition", "流域水质状况：断面类别比例法", OWN),
  "water-basin-mean": computed("water-condition", "流域水质状况：平均浓度法", OWN),
  "water-basin-main": computed(
    "water-condition",
    "流域超过Ⅲ类的项目：断面超标率和次序",
    OWN,
    "只取前三项的规定未见原文，本站全部列出"
  ),
  "water-change": computed("water-condition", "两期变化：增减和用语", OWN),
  "water-cwqi": computed("water-cwqi", "城市水质指数（试算）", OWN),
  "water-tli": computed("water-tli", "综合营养状态指数和分级", OWN),
  "water-tli-grades": computed("water-tli", "营养状态分级的界线", OWN),
  "water-blackodor": computed("black-odorous", "黑臭级别", OWN)
};

const AIR: Readonly<Record<string, Said>> = {
  "real-air-aqi": published("aqi", "空气质量指数：站点小时值", HOURS, "六项浓度齐全的小时"),
  "real-air-level": published("aqi", "空气质量级别：站点小时值", HOURS),
  "real-air-primary": published("aqi", "首要污染物：站点小时值", HOURS, "公布了首要污染物的小时"),
  "real-air-ozone": published("air-hour-days", "臭氧 8 小时平均：由八个小时值", HOURS, "同一天之内的八个小时"),
  "air-aqi-published": published(
    "aqi",
    "日报：AQI、级别、首要污染物",
    "广东平台导出、上海日报（2013年）、2021年竞赛题",
    "上海两天公布的是分指数，由分指数得 AQI"
  ),
  "air-composite": published("air-composite", "综合指数：两位小数", "奈曼、河源、某市公报和一篇说明"),
  "air-aqi-computed": computed(
    "aqi",
    "分指数、AQI、级别、首要污染物：2012 和 2026 两个标准",
    "由两个标准的分级表以分数精确计算"
  ),
  "air-boundaries": computed(
    "aqi",
    "分级表每一格上下一个单位的分指数",
    "由 HJ 633-2012、HJ 633-2026 分级表以分数精确计算"
  ),
  "air-limits": text("air-evaluation", "浓度限值两侧是否达标，各标准的首日和末日", "GB 3095-2012、GB 3095-2026 表 1")
};

const OTHERS: Readonly<Record<string, Said>> = {
  "real-rectification": published(
    "rectification-rates",
    "整改和信访件总数与各项之和、办结率",
    "云南、昆明、海南、山西、内蒙古的通报"
  ),
  "real-petition-batches": published(
    "petition-counts",
    "信访通报：来电加来信、各地之和、各类之和",
    "云南省边督边改通报，2018—2024年"
  ),
  "real-petition-units": published(
    "petition-closing",
    "信访件各单位办结率、来电加来信、正文与附表",
    "昆明市，2021年5月3日",
    "通报公布的合计为 1038 件、办结 484 件（46.63%），附表 29 行之和为 1010 件、473 件"
  ),
  "waste-published": published(
    "yearly-indicators",
    "焚烧、农村污水、排污口、水源、黑臭水体的比例",
    "各地通报，逐条注明"
  )
};

const GATHERED: Readonly<Record<string, Said>> = {
  "third-party-wuhan": gathered(
    "aqi",
    "日 AQI：由全市平均浓度",
    "公开代码库中的武汉日数据，整理者不明",
    "只摘录一份 1871 天文件的前 8 天，不是各地公布的结果，不作为一致性的依据；另外三个文件没有浓度，只用来试读"
  )
};

/** What each comparison holds against what, by part of the site. Its numbers are measured by the tests and never typed. */
export const SAID: readonly {readonly section: string; readonly said: Readonly<Record<string, Said>>}[] = [
  {section: "水", said: WATER},
  {section: "大气", said: AIR},
  {section: "整改、信访、两污", said: OTHERS},
  {section: "第三方整理的数据（摘录）", said: GATHERED}
];
