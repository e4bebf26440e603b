import type {Method} from "../method.ts";
import {WATER_YEAR_UNKNOWN} from "./target-measures.ts";
import {TARGET_RULE} from "./targets.ts";

export const targetMethods: readonly Method[] = [
  {
    id: "targets",
    title: "规划目标：怎样算达到",
    meaning: "文件公布过的每一项目标，旁边是目标年的数值；是否达到按同一条规则判断。",
    formula: [
      TARGET_RULE,
      "每月须前进 =（目标值 − 现值）÷ 数据截至的月份之后到目标年12月的月数；已在目标线上的不算。",
      "目标改过的，改前的目标照样列出、照样画出；目标年未到的，对照数据截至日有效的那一版，已过的，对照目标年 12 月 31 日有效的那一版。"
    ],
    basis: [{text: "判断规则没有见到全国统一的规定；考核以文件和主管部门的结论为准", certainty: "ours"}],
    rules: [
      "目标值、方向、规划期、文件名称和文号照录；没有文件公布的目标不代拟。",
      "考核期结束后，目标年的数值是最终值；数据状态为初步的写明“初步”。",
      "其后没有文件公布新目标的，写“目标值待发布”，不延用旧目标；年度目标不顶替五年规划的目标。",
      "优良天数比率跨两个评价标准的年份不合计，不作判断。",
      "只对按时点计数的指标（村、水体、面积、能力）算每月须前进多少；全年平均的指标不算。"
    ],
    unknown: [`断面比例：${WATER_YEAR_UNKNOWN}，不据此判断年度目标。`]
  }
];
