/** How our judgements compare with published answers. Each line is recomputed by the tests and fails them when it changes. */
export interface Agreement {
  readonly what: string;
  /** Where the published answers come from. */
  readonly source: string;
  readonly compared: number;
  readonly agreed: number;
  /** What explains the rest, or what was compared. */
  readonly note: string;
}

export const AGREEMENT = {
  waterUnrounded: {
    what: "水质类别：自动站未修约值",
    source: "云南省国家水质自动监测，2020年5月—2021年4月",
    compared: 1219,
    agreed: 1219,
    note: "其中 276 条没有总磷，按其余四项试算"
  },
  waterFourHourly: {
    what: "水质类别：自动站四小时修约值",
    source: "云南省国家水质自动监测，2021年4月",
    compared: 2422,
    agreed: 2347,
    note: "公布的数值已修约、个别湖泊未注明水体类型，不一致的逐条列出原因"
  },
  airHourly: {
    what: "空气质量指数：站点小时值",
    source: "昆明、大理州、曲靖、玉溪，2020年4月",
    compared: 1413,
    agreed: 1413,
    note: "六项浓度齐全的小时"
  },
  airPrimary: {
    what: "首要污染物：站点小时值",
    source: "昆明、大理州、曲靖、玉溪，2020年4月",
    compared: 1167,
    agreed: 1167,
    note: "公布了首要污染物的小时"
  },
  printedRates: {
    what: "公报印出的比例：由分子分母重算",
    source: "各地公报（黑臭水体、排污口、满意度）",
    compared: 10,
    agreed: 9,
    note: "一处 143/146 印作 97.97%，重算为 97.95%"
  },
  basinGrades: {
    what: "流域水质状况：由类别比例评定",
    source: "国家和地方公报，2009—2025年",
    compared: 6,
    agreed: 6,
    note: "断面水质类别比例法"
  }
} as const satisfies Readonly<Record<string, Agreement>>;

export const agreements: readonly Agreement[] = Object.values(AGREEMENT);
