import {AQI_STANDARDS} from "../../standards/air/aqi.ts";
import {HOURS_A_DAY} from "../../standards/air/hj663-hours.ts";
import {aqiBasis, BREAKPOINT_TABLES, levelLine, START_UNKNOWN, stopLines} from "./air-method-tables.ts";
import {airStatisticMethods} from "./air-statistic-methods.ts";
import type {Method} from "../method.ts";

const aqi: Method = {
  id: "aqi",
  title: "空气质量指数、级别和首要污染物",
  meaning: "AQI 把六项污染物的浓度换算到同一尺度，取最大的一项；AQI 不超过 100 为优良。",
  formula: [
    "分指数 IAQI = (IAQI高 − IAQI低) ÷ (浓度高 − 浓度低) × (浓度 − 浓度低) + IAQI低，向上进位取整数；高、低为浓度限值表中相邻的两行。",
    `AQI = 各项 IAQI 的最大值。${levelLine}。`,
    "首要污染物 = AQI 大于 50 时 IAQI 最大的污染物，进位后相同的并列。",
    "超标污染物 = IAQI 大于 100 的污染物，只用于 HJ 633-2012；HJ 633-2026 已删去这一项。",
    "城市每日浓度 = 各评价点当日浓度的算术平均（O3 用各点的日最大8小时平均），先平均浓度，再计算 IAQI；公布了区域值的用公布值。"
  ],
  tables: BREAKPOINT_TABLES,
  standards: AQI_STANDARDS.map(({id}) => id),
  basis: [
    ...aqiBasis,
    {text: "HJ 633-2026 5.3.1：缺项时其余项目的 AQI 大于 100 才公布", certainty: "A"},
    {text: "HJ 663-2026 表 A.2：城市日值为各点日值的平均", certainty: "C"},
    {text: "HJ 633-2012 浓度超过限值表最高行时按 500 计", certainty: "C"}
  ],
  rules: [
    "每个数按其当天有效的标准评价，并随数据注明标准。",
    "发布单位在 limits.csv 里补充或更正的限值，从其生效日期起代替标准的那一格，评价标准写作“HJ 633-2012(补充限值)”，由此改变的评价注明来源。",
    "计算 IAQI 前，浓度按 GB/T 8170 修约到整数，CO 修约到一位小数（HJ 633-2026 4.2；HJ 633-2012 版未规定，本站用同样的办法）；全部运算用整数，不经浮点数。",
    "限值表“更高”一列为浓度高于最高行时的分指数；PM2.5、PM10 的1小时值按 24 小时平均的一行换算。",
    ...stopLines,
    "2012 未规定缺项时能否公布，本站用其余项目计算并列出缺项。",
    "有效性为“无效”或“缺测”的一行不参与评价。",
    "小时 AQI 取 SO2、NO2、CO、O3 的1小时平均和 PM2.5、PM10 的1小时值六项，PM 按日均限值换算：HJ 633-2026 的规定；2012 版原文列 9 项（另有 O3 的8小时滑动平均、PM2.5 和 PM10 的24小时滑动平均），本站按公布数据的做法取六项。",
    `只有小时值的城市，日值由小时值计算（见“由小时值计算日值”），有效小时不足 ${HOURS_A_DAY} 个的项目没有日值。`,
    "沙尘影响日以公布的标记为准，本站不判定；保留沙尘的数值为主，扣除沙尘的数值另列。"
  ],
  unknown: [
    "城市日值需要多少比例的点位有效：该规则尚未收录。",
    "按计划不监测且三年内未作首要污染物的项目可正常公布（HJ 633-2026 5.3.2）：数据表没有监测计划，尚未收录。",
    "各项浓度都为 0 时 AQI 的写法标准没有说明，本站记 0、优。",
    START_UNKNOWN
  ]
};

const goodDays: Method = {
  id: "air-good-days",
  title: "优良天数比例",
  meaning: "一段时间内空气质量优或良的天数占有效天数的比例。",
  formula: ["优良天数比例 = AQI 不超过 100 的天数 ÷ 有 AQI 的天数 × 100%，保留一位小数。"],
  basis: [
    {text: "优良天数比例的算法：生态环境部门公报用法", certainty: "B"},
    {text: "扣除沙尘：环办监测〔2016〕120号去掉沙尘影响日的颗粒物", certainty: "B"},
    {text: "扣除沙尘后其余项目照常计算 AQI：平台做法", certainty: "C"}
  ],
  rules: [
    "分母是有效天数；没有 AQI 的一天不算优良，也不算污染。",
    "HJ 633-2026 5.3.1 缺项时只公布超过 100 的 AQI，不公布的日子不进分母，比例因此可能偏低；不公布的天数写在比例旁边，有效天全都缺项时不计算比例。",
    "2026年按标准分为1—2月和3月以后两段，不合计，不与上年同期比较。",
    "主要比例保留沙尘影响日，扣除沙尘后的比例另列一栏。"
  ],
  unknown: [
    "跨2026年3月1日的同口径比较办法、全年合计办法未见公开文件。",
    "AQI 不公布（NA）的日子是否计入分母，未见公开文件；本站不计。",
    "沙尘的起止如何判定：该规则尚未收录，以公布的标记为准。"
  ]
};

const recalculated: Method = {
  id: "air-recalculated",
  title: "按新标准重算",
  meaning: "把每一天的浓度分别按 HJ 633-2012 和 HJ 633-2026 计算 AQI，全年只用一个标准，看两个标准相差多少天。",
  formula: ["重算的 AQI = 用当天的浓度、按选定的标准计算的 AQI，算法同“空气质量指数、级别和首要污染物”。"],
  basis: aqiBasis,
  rules: [
    "重算只为比较，不改变当年的评价结果；图上、表中都注明“重算”，不进入历年优良天数比例。",
    "浓度用当天公布或计算的日值，不换算、不补缺；没有浓度的日子两边都没有 AQI。",
    "按 HJ 633-2026 重算时不用 O3 日最大1小时平均；缺项且其余项目的 AQI 未超过 100 的日子没有 AQI，因此两个标准的有效天数可能不同。",
    "重算用标准原文的限值，不含发布单位的补充限值。"
  ],
  unknown: ["生态环境部门如何回算2026年3月以前的同期数，未见公开文件。"]
};

export const airMethods: readonly Method[] = [aqi, goodDays, recalculated, ...airStatisticMethods];
