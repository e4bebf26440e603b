import type {Method} from "../method.ts";
import {RATE_DEFINITIONS} from "../rectification/rectification-tally.ts";
import {LEAST_RANKED, RANKED_FROM} from "./responsibility-ranking.ts";

export const responsibilityMethods: readonly Method[] = [
  {
    id: "responsibility",
    title: "责任清单、考评、问责和自检自查",
    meaning: "每个单位牵头多少任务、完成多少、逾期多少，由整改清单计算；考评、问责和自查只公布批准的结果和汇总数。",
    formula: [
      "牵头任务 = 整改清单中牵头单位为该单位的任务数，每项任务只计一次",
      "完成整改率 = 完成整改 ÷ 牵头任务；完成整改包括已完成整改、已完成并长期坚持、已销号",
      RATE_DEFINITIONS.dueDone,
      RATE_DEFINITIONS.onTime,
      RATE_DEFINITIONS.onTimeInForce,
      "逾期 = 整改时限（批准延期的按延期后时限）早于数据截至而未完成整改",
      "自查整改率 = 已整改数 ÷ 排查发现数"
    ],
    basis: [{text: "牵头、参与的计数和逾期的判断由整改清单计算，没有见到统一的规定", certainty: "ours"}],
    rules: [
      "配合的责任单位另计“参与”，不计入完成率的分母。",
      `名次只按到期完成率排，只排到期任务不少于 ${RANKED_FROM} 项的单位；不足的比率照给、不排名，够的单位不到 ${LEAST_RANKED} 个时都不排名；比率相同的名次相同。`,
      "问责只有人数、件数，不含姓名和职务；人数和件数不相加。",
      "自查线索属于过程性信息，只公布数量。",
      "考评只公布批准的等次，不公布过程得分。",
      "没有填报写“未填报”或“未公布”，不当作零。"
    ],
    unknown: []
  },
  {
    id: "promises",
    title: "承诺对照",
    meaning: "公开承诺的原话旁边，放上回答它的图表今天的结论；不能公开衡量的，写明为什么。",
    formula: [
      "回答 = 承诺表里写明的图表由数据算出的结论，连同时段、数据截至和有数据的部分",
      "没有回答 = 承诺表里写明的理由，或者对应的图表还没有数据"
    ],
    basis: [{text: "哪张图表回答哪条承诺由发布单位在承诺表里填写", certainty: "ours"}],
    rules: [
      "承诺照原话登载，不改写、不概括。",
      "没有写明目标值和期限的承诺不判断“兑现”“未兑现”；写明的在规划目标里与数值比较。",
      "一条承诺有几张图表，就有几个回答，不合成一个分数。"
    ],
    unknown: []
  }
];
