import type {Method} from "../method.ts";
import {PROGRESS_DEFINITION} from "./rectification-issue.ts";
import {RATE_DEFINITIONS} from "./rectification-tally.ts";

export const rectificationMethods: readonly Method[] = [
  {
    id: "rectification-rates",
    title: "整改：完成整改率、销号率和按期完成率",
    meaning:
      "一个督察反馈问题先完成整改，再经验收、公示后销号；有的问题完成后仍须长期坚持。完成整改、销号、长期坚持是三件不同的事，本站分开计数，从不互相替代。",
    formula: [
      RATE_DEFINITIONS.completion,
      RATE_DEFINITIONS.writeOff,
      RATE_DEFINITIONS.dueDone,
      RATE_DEFINITIONS.onTime,
      RATE_DEFINITIONS.onTimeInForce,
      RATE_DEFINITIONS.similar
    ],
    basis: [
      {
        text: "各地公开的督察整改情况同时使用“已完成整改”“已销号”“已完成并长期坚持”“达到序时进度”等状态",
        certainty: "B"
      },
      {text: "完成整改与销号分开公布的做法（某市 2020 年 11 月：41 项中完成 25 项，其中销号 13 项）", certainty: "C"}
    ],
    rules: [
      "“基本完成”不计入完成。",
      "一个问题涉及几个行政区域，就在每个行政区域各计一次，因此各区域之和大于全市总数。",
      "反弹重改的问题不计入完成，曾经完成的记录保留在时间线里。",
      "分母为零时不计算比率，原处写明为什么没有（例如“没有到期的任务”），不写 0%。",
      "百分数四舍五入到一位小数，分子、分母同时公布。"
    ],
    unknown: [
      "按期完成率没有全国统一的公式，本站采用的公式写在上面。",
      "销号由谁批准、公示多少天，由各地规定，本站只按环节记录照录。"
    ]
  },
  {
    id: "rectification-late",
    title: "整改：什么叫逾期",
    meaning: "逾期由本站按日期计算，不由填报单位填写：时限早于数据截至、而问题还没有完成整改，就是逾期。",
    formula: [
      "超原定时限天数 = 数据截至 − 整改时限日期（尚未完成整改的问题）",
      "超延期后时限天数 = 数据截至 − 延期后时限（经批准延期、尚未完成整改的问题）",
      "逾期 = 超过现行时限；有批准的延期时，现行时限是延期后时限，否则是原定时限",
      "30 天内到期 = 现行时限在数据截至当日起 30 天以内",
      "延期晚批天数 = 最早一次批准延期的环节日期 − 原定时限（批准在原定时限以后、而原定时限当天没有完成整改的）",
      PROGRESS_DEFINITION
    ],
    basis: [{text: "整改时限按公开的整改清单原文，归一为日期；“年底前”取当年 12 月 31 日", certainty: "B"}],
    rules: [
      "时限当天不算逾期，第二天起算第 1 天。",
      "原定时限和延期后时限两个数字分开保留，延期不会抹去原来的承诺。",
      "延期在原定时限过后才批准的，写明晚了几天：批准之前，它已经超过时限。在原定时限以内完成、后来反弹而批准的延期不算晚批。",
      "反弹以后没有重启环节的，写明还没有重启，不当作正在重改。",
      "“长期坚持”等没有日期的时限不计算逾期。",
      "“反弹重改”的问题按现行时限计算；曾按期完成、后来反弹的，同时写明。"
    ],
    unknown: []
  },
  {
    id: "rectification-lookback",
    title: "整改：回头看覆盖率和反弹率",
    meaning: "报告完成的问题可能反弹。回头看逐项回答三个问题：是否反弹、整改是否到位、措施是否稳固。",
    formula: [RATE_DEFINITIONS.coverage, RATE_DEFINITIONS.rebound],
    basis: [{text: "已上报完成整改的问题在后续督察中再次被列为典型案例，见各地公开报道", certainty: "C"}],
    rules: [
      "三个问题的回答取每个问题最近一次回头看的结论。",
      "部分反弹计入反弹；未核、未填写单独列出，不当作“否”。",
      "不是由回头看发现的反弹另外列出，不计入反弹率的分子。"
    ],
    unknown: []
  }
];
