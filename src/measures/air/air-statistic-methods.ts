import {type Pollutant, POLLUTANTS} from "../../standards/air/aqi-standard.ts";
import {AIR_LIMITS} from "../../standards/air/gb3095-in-force.ts";
import {annualItems, DAYS_A_YEAR, daysRequired, HJ663, statisticPlaces} from "../../standards/air/hj663.ts";
import {COMPOSITE_ITEMS} from "../../standards/air/hj663-composite.ts";
import {FIRST_END, HOURS_A_DAY, HOURS_OF_EIGHT, MEANS_OF_MDA8} from "../../standards/air/hj663-hours.ts";
import {
  inForceWords,
  LIMIT_TABLE,
  limitsBasis,
  OTHER_LIMIT_TABLE,
  START_UNKNOWN,
  validityBasis
} from "./air-method-tables.ts";
import {agreements} from "../agreement.ts";
import type {Method} from "../method.ts";

const validity = `年平均每月至少 ${daysRequired("2026-01")} 个日均值（2月至少 ${daysRequired("2026-02")} 个），全年至少 ${DAYS_A_YEAR} 个`;

const PERCENTILE =
  "百分位数：各日浓度由小到大排列，k = 1 + (n − 1) × p ÷ 100，取第 k 位，非整数时在相邻两位之间线性内插。";

const NOT_SEEN = `${HJ663.map((standard) => `${standard.id}（${inForceWords(standard)}）`).join("、")}的原文未能核对。`;

/** `PM2.5 年平均和第95百分位数，…` */
const itemsWords = (lastDay: string): string =>
  annualItems(lastDay)
    .map(({pollutant, mean, percentile}) =>
      [mean ? "年平均" : null, percentile === null ? null : `第${percentile}百分位数`]
        .filter((word) => word !== null)
        .join("和")
        .replace(/^/, `${pollutant} `)
    )
    .join("，");

const decimals = (pollutant: Pollutant): string => (statisticPlaces(pollutant) === 0 ? "整数" : "一位小数");

/** `年平均 …`: what of a pollutant enters the composite index, and its limit. */
const words = (pollutant: Pollutant): string => {
  const {averaging, percentile} = COMPOSITE_ITEMS[pollutant];
  return `${percentile === null ? "平均值" : `第${percentile}百分位数`}和${averaging}限值`;
};

const means: Method = {
  id: "air-means",
  title: "污染物月浓度",
  meaning: "SO2、NO2、PM10、PM2.5 的月平均，O3 日最大8小时平均的第90百分位数，CO 日平均的第95百分位数。",
  formula: ["月平均 = 城市各日浓度的算术平均，按四舍六入五成双修约一次。", PERCENTILE],
  basis: [
    ...validityBasis(validity),
    {text: "HJ 663：O3 用第90百分位数，CO 用第95百分位数；百分位数算法", certainty: "B"},
    {
      text: `HJ 663-2026 表3，统计值的小数位：${POLLUTANTS.map((pollutant) => `${pollutant} ${decimals(pollutant)}`).join("，")}`,
      certainty: "C"
    }
  ],
  rules: [
    "有效天数不足的月份不计算，图上断开，表中写明天数。",
    "百分位数也用同样的天数要求，是本站从严的做法。",
    "2018年9月1日起气态污染物改按参比状态（298.15 K、1013.25 hPa）、颗粒物改按监测时的温度和气压计，此前都按标准状态（273 K、101.325 kPa）；数据表没有注明状态，本站不换算，跨这一天的图另加说明，句子不作比较。"
  ],
  unknown: [NOT_SEEN, "三年滑动平均、例外事件：该规则尚未收录。"]
};

/** What the published eight-hour means were found to be, as the tests measured it. */
const ozoneCompared: readonly string[] = agreements
  .filter(({id}) => id === "real-air-ozone")
  .map(
    ({source, compared, agreed, rest, aside = []}) =>
      `与公布值核对（${source}）：${compared} 个八小时都有数值的 O3 8小时平均，${agreed} 个一致${Object.entries(rest)
        .map(([cause, count]) => `；${cause}：${count} 个`)
        .join("")}${aside.map((text) => `；${text}`).join("")}。`
  );

const hours: Method = {
  id: "air-hour-days",
  title: "由小时值计算日值",
  meaning: "城市只报小时值时，按有效性规定计算 24 小时平均和 O3 日最大8小时平均，标明是计算值。",
  formula: [
    `24小时平均 = 自然日内各小时值的算术平均，至少 ${HOURS_A_DAY} 个小时。`,
    `8小时平均 = 连续8个小时的算术平均，至少 ${HOURS_OF_EIGHT} 个小时；一天取结束于 ${FIRST_END} 时至 24 时的 ${24 - FIRST_END + 1} 个。`,
    `日最大8小时平均 = 当日8小时平均的最大值，至少 ${MEANS_OF_MDA8} 个有效；不足 ${MEANS_OF_MDA8} 个但最大值已超过二级限值的仍有效。`
  ],
  basis: [
    ...validityBasis(`日平均至少 ${HOURS_A_DAY} 个小时，8小时平均至少 ${HOURS_OF_EIGHT} 个小时`),
    {text: `HJ 663 6.1.2：日最大8小时平均至少 ${MEANS_OF_MDA8} 个8小时平均，已超标的除外`, certainty: "B"},
    {text: `8小时平均的时段为 ${FIRST_END} 时至 24 时（HJ 663-2013；2026 的时段未见，取同样的）`, certainty: "C"}
  ],
  rules: [
    "时间为小时的结束：00:00 属于前一天；数据按起点标注的在 site.json 写明。",
    "各站先算日值，城市日值为各站未修约日值的平均，只修约一次；其他城市的站点不参与。",
    "8小时平均之间的大小用精确分数比较，最后修约一次。",
    ...ozoneCompared
  ],
  unknown: [`O3 日最大1小时平均需要多少小时：该规则尚未收录，本站也要求 ${HOURS_A_DAY} 个小时。`]
};

const evaluation: Method = {
  id: "air-evaluation",
  title: "六项污染物是否达到二级限值",
  meaning: "一个完整年度的平均值和百分位数与当时有效的二级限值比较；各项都不超过为达标。",
  formula: [
    `2026年3月1日以前结束的年度：${itemsWords("2026-02-28")}。`,
    `此后：${itemsWords("2026-03-01")}。`,
    "年平均与年平均限值比较，百分位数与 24 小时平均限值比较，O3 与日最大8小时平均限值比较。",
    "超标倍数 = (浓度 − 限值) ÷ 限值，两位小数，四舍六入五成双。达标率 = 不超过日限值的天数 ÷ 有效天数 × 100%，一位小数。",
    PERCENTILE
  ],
  tables: [LIMIT_TABLE, OTHER_LIMIT_TABLE],
  standards: [...new Set(AIR_LIMITS.map(({id}) => id))],
  basis: [
    ...limitsBasis,
    ...validityBasis(validity),
    {text: "HJ 663：评价项目和百分位数；2013 版只有 O3、CO 的百分位数有两处来源", certainty: "B"},
    {text: "HJ 663-2026 表3：统计值、评价值、超标倍数、达标率的小数位", certainty: "C"}
  ],
  rules: [
    "显示值与评价值分别由未修约值修约一次，四舍六入五成双：PM2.5 30.4 显示 30.4，与限值比较时为 30，不超过 30。",
    "限值更替把一年分为两段时，两段各列数值和当时的限值，都不评价；不把两段合成一年。",
    "不足一年、有效天数不足的写明“数据不足”，不算达标也不算不达标。",
    "PM2.5 年平均另与新旧两个限值对照，不是当时限值的注明“对照”。",
    "站点页上是单个站点的统计，算法相同，只用该站点的日值，不是城市评价。",
    "GB 3095 表2 的其他项目（总悬浮颗粒物、氮氧化物、铅、苯并[a]芘）只列出限值：数据表没有这些项目，本站不评价。"
  ],
  unknown: [
    NOT_SEEN,
    "2026年2月以前 PM2.5、PM10、SO2、NO2 的百分位数评价：该规则尚未收录。",
    "2026年全年如何评价，未见公开文件。",
    START_UNKNOWN,
    "三年滑动平均、例外事件（HJ 663-2026）：该规则尚未收录。",
    "城市统计需要多少比例的点位有效：该规则尚未收录。"
  ]
};

const composite: Method = {
  id: "air-composite",
  title: "环境空气质量综合指数",
  meaning: "六项污染物的浓度各除以二级限值，加在一起；越小越好，没有单位。",
  formula: [
    `单项指数 = 浓度 ÷ 限值：${POLLUTANTS.map((pollutant) => `${pollutant} 用${words(pollutant)}`).join("，")}。`,
    "各单项指数按四舍六入五成双修约到两位小数，六项相加；份额 = 单项指数 ÷ 综合指数。",
    "单项指数最大的为份额最大的污染物，相同的并列。"
  ],
  basis: [
    {text: "综合指数的构成：多份排名说明和公报一致", certainty: "B"},
    {text: "先修约单项指数再相加：由两份公报的数字推得", certainty: "C"},
    {text: "2026年3月起的限值：一个地方项目的做法，取 GB 3095-2026 二级限值", certainty: "C"}
  ],
  rules: [
    "依据为转述：与公布的综合指数可能相差 0.02，有公布值时以公布值为准。",
    "月综合指数也用年平均限值。",
    "时段跨限值更替的分段计算；每月有效天数不足 27 天（2月 25 天）的时段不计算。",
    "扣除沙尘的综合指数去掉沙尘影响日的 PM2.5、PM10。",
    "站点页上是单个站点的综合指数，算法相同，不参与排名。"
  ],
  unknown: ["2026年3月以后正式采用的限值和权重未见公开文件；有的说明提到权重，公布的数字里没有，本站不加权。"]
};

export const airStatisticMethods: readonly Method[] = [means, evaluation, composite, hours];
