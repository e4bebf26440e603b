/** What an answer is: printed by an authority, computed outside this project, or the words of the standard itself. */
export type AnswerKind = "已公布" | "另行计算" | "标准文本";

export interface Said {
  readonly section: "水" | "大气" | "整改、信访、两污";
  readonly what: string;
  readonly kind: AnswerKind;
  /** Who published it, or how it was computed. */
  readonly source: string;
  /** What of the file was compared, where that needs a word. */
  readonly note?: string;
}

const YUNNAN = "云南省国家水质自动监测";
const HOURS = "昆明、大理州、曲靖、玉溪站点小时值，2020年4月";
const OWN = "程序之外另行计算，第二个程序复核";

/** What each comparison holds against what. Its numbers are measured by the tests and never typed. */
export const SAID = {
  "real-water-unrounded": {
    ...{section: "水", what: "断面水质类别：未修约的读数", kind: "已公布", source: `${YUNNAN}，2020年5月—2021年4月`},
    note: "其中没有总磷的按其余四项试算"
  },
  "real-water-four-hourly": {
    ...{section: "水", what: "断面水质类别：修约后的四小时读数", kind: "已公布", source: `${YUNNAN}，2021年4月`},
    note: "其余逐条列在分歧页的同类数据中；没有写明水体类型的按河流评价"
  },
  "real-water-shares": {
    ...{section: "水", what: "各类断面的比例：是否有断面数能得出", kind: "已公布", source: "昆明市通报，2016—2025年"}
  },
  "real-water-change": {
    ...{section: "水", what: "断面同比变化：好转、变差还是没有变化", kind: "已公布", source: "姚安县，2025年第一季度"},
    note: "用语未见原文，只比方向"
  },
  "water-published": {
    ...{
      section: "水",
      what: "公报印出的比例：由分子分母重算",
      kind: "已公布",
      source: "各地公报（黑臭水体、排污口、断面、水源）"
    }
  },
  "water-published-basins": {
    ...{section: "水", what: "流域水质状况：由类别比例评定", kind: "已公布", source: "国家和地方公报，2009—2025年"}
  },
  "water-published-multiples": {
    ...{section: "水", what: "超标倍数：两位小数", kind: "已公布", source: "深圳公报，2018年"},
    note: "以Ⅴ类限值为准，末位相差不超过 0.01"
  },
  "water-tli-published": {
    ...{section: "水", what: "综合营养状态指数：三位小数", kind: "已公布", source: "呼伦湖论文，2020年"},
    note: "论文印作 61.535，由印出的浓度重算为 61.562"
  },
  "water-limits": {
    section: "水",
    what: "表 1 的限值、项次和是否参评",
    kind: "标准文本",
    source: "GB 3838-2002 表 1 扫描件"
  },
  "water-limits-table2": {section: "水", what: "表 2 的限值", kind: "标准文本", source: "GB 3838-2002 表 2 扫描件"},
  "water-boundaries": {
    ...{
      section: "水",
      what: "每个限值两侧的类别，相邻两类限值相同处的倍数",
      kind: "标准文本",
      source: "由 GB 3838-2002 表 1 逐个手写"
    }
  },
  "water-single": {section: "水", what: "单项类别：修约前和修约后", kind: "另行计算", source: OWN},
  "water-single-multiples": {section: "水", what: "超过Ⅲ类的倍数：四位小数", kind: "另行计算", source: OWN},
  "water-sections": {
    ...{
      section: "水",
      what: "断面：类别、水质状况、定类项目、主要污染指标、达标、超过目标的项目",
      kind: "另行计算",
      source: OWN
    }
  },
  "water-rounding": {
    section: "水",
    what: "修约：四舍六入五成双，为零的保留一位有效数字",
    kind: "另行计算",
    source: OWN
  },
  "water-ph-mean": {section: "水", what: "pH 平均：按氢离子浓度", kind: "另行计算", source: OWN},
  "water-basins": {section: "水", what: "流域水质状况：断面类别比例法", kind: "另行计算", source: OWN},
  "water-basin-mean": {section: "水", what: "流域水质状况：平均浓度法", kind: "另行计算", source: OWN},
  "water-basin-main": {
    ...{section: "水", what: "流域超过Ⅲ类的项目：断面超标率和次序", kind: "另行计算", source: OWN},
    note: "只取前三项的规定未见原文，本站全部列出"
  },
  "water-change": {section: "水", what: "两期变化：增减和用语", kind: "另行计算", source: OWN},
  "water-cwqi": {section: "水", what: "城市水质指数（试算）", kind: "另行计算", source: OWN},
  "water-tli": {section: "水", what: "综合营养状态指数和分级", kind: "另行计算", source: OWN},
  "water-tli-grades": {section: "水", what: "营养状态分级的界线", kind: "另行计算", source: OWN},
  "water-blackodor": {section: "水", what: "黑臭级别", kind: "另行计算", source: OWN},
  "real-air-aqi": {
    ...{section: "大气", what: "空气质量指数：站点小时值", kind: "已公布", source: HOURS},
    note: "六项浓度齐全的小时"
  },
  "real-air-level": {section: "大气", what: "空气质量级别：站点小时值", kind: "已公布", source: HOURS},
  "real-air-primary": {
    ...{section: "大气", what: "首要污染物：站点小时值", kind: "已公布", source: HOURS},
    note: "公布了首要污染物的小时"
  },
  "real-air-ozone": {
    ...{section: "大气", what: "臭氧 8 小时平均：由八个小时值", kind: "已公布", source: HOURS},
    note: "同一天之内的八个小时"
  },
  "air-aqi-published": {
    ...{
      section: "大气",
      what: "日报：AQI、级别、首要污染物",
      kind: "已公布",
      source: "广东平台导出、上海日报（2013年）、2021年竞赛题"
    },
    note: "上海两天公布的是分指数，由分指数得 AQI"
  },
  "air-composite": {
    ...{section: "大气", what: "综合指数：两位小数", kind: "已公布", source: "奈曼、河源、某市公报和一篇说明"}
  },
  "real-messy": {
    ...{section: "大气", what: "日 AQI：由全市平均浓度", kind: "已公布", source: "网上流传的武汉日数据，2013年"},
    note: "另外三个文件没有浓度，只用来试读"
  },
  "air-aqi-computed": {
    ...{
      section: "大气",
      what: "分指数、AQI、级别、首要污染物：2012 和 2026 两个标准",
      kind: "另行计算",
      source: "由两个标准的分级表以分数精确计算"
    }
  },
  "air-boundaries": {
    ...{
      section: "大气",
      what: "分级表每一格上下一个单位的分指数",
      kind: "另行计算",
      source: "由 HJ 633-2012、HJ 633-2026 分级表以分数精确计算"
    }
  },
  "air-limits": {
    ...{
      section: "大气",
      what: "浓度限值两侧是否达标，各标准的首日和末日",
      kind: "标准文本",
      source: "GB 3095-2012、GB 3095-2026 表 1"
    }
  },
  "real-rectification": {
    ...{
      section: "整改、信访、两污",
      what: "整改和信访件总数与各项之和、办结率",
      kind: "已公布",
      source: "云南、昆明、海南、山西、内蒙古的通报"
    }
  },
  "real-petition-batches": {
    ...{
      section: "整改、信访、两污",
      what: "信访通报：来电加来信、各地之和、各类之和",
      kind: "已公布",
      source: "云南省边督边改通报，2018—2024年"
    }
  },
  "real-petition-units": {
    ...{
      section: "整改、信访、两污",
      what: "信访件各单位办结率、来电加来信、正文与附表",
      kind: "已公布",
      source: "昆明市，2021年5月3日"
    },
    note: "正文为 1010 件、办结 473 件，附表合计 1038 件、484 件"
  },
  "waste-published": {
    ...{
      section: "整改、信访、两污",
      what: "焚烧、农村污水、排污口、水源、黑臭水体的比例",
      kind: "已公布",
      source: "各地通报，逐条注明"
    }
  }
} as const satisfies Readonly<Record<string, Said>>;
