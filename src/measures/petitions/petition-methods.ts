import type {Method} from "../method.ts";
import {PETITION_DEFINITIONS} from "./petition-case.ts";

export const petitionMethods: readonly Method[] = [
  {
    id: "petition-closing",
    title: "信访：两个办结率",
    meaning:
      "“办结率”在各地有两种算法：只算已办结，或者连阶段性办结一起算，两者可以相差二十个百分点。本站两个都算，始终并排公布。",
    formula: [
      PETITION_DEFINITIONS.strict,
      PETITION_DEFINITIONS.wide,
      PETITION_DEFINITIONS.substantiated,
      PETITION_DEFINITIONS.satisfied
    ],
    basis: [
      {
        text: "某省 2023 年 12 月公布 1,427 件：已办结 492、阶段性办结 291、未办结 644，公布办结率 54.9%，为含阶段性办结",
        certainty: "B"
      },
      {text: "多省市通报写明“已办结（含阶段性办结）”", certainty: "B"}
    ],
    rules: [
      "分母是交办件数，未办结的件留在分母里。",
      "待核实的件不计入属实占比的分母。",
      "没有公布阶段性办结数的批次，不计算办结率，写明“未公布”。",
      "百分数四舍五入到一位小数，分子、分母同时公布。"
    ],
    unknown: []
  },
  {
    id: "petition-counts",
    title: "信访：类型、区域和批次怎么数",
    meaning: "一件举报可以涉及几种污染、几个区域，因此类型之和、区域之和都可以大于件数，本站从不把它们画成 100%。",
    formula: [
      "类型件数 = 涉及该类型的件数；一件涉及几种类型，各计一次",
      "区域件数 = 涉及该行政区域的件数；一件涉及几个区域，各计一次",
      "批次通报按原公布数照录，可以有小数（一件分给几个区域）"
    ],
    basis: [
      {text: "“合计数和污染类型数量不一致原因为部分投诉举报件涉及多个污染类型”（某区公开的批次通报）", certainty: "B"},
      {text: "某市批次通报把一件拆分为 0.3 件和 0.7 件公布", certainty: "C"}
    ],
    rules: [
      "通报里的来电与来信之和、各区域之和、办结三项之和、上一批累计加当批，逐一复算；对不上的原样保留，并列出差异。",
      "类型之和大于件数不算差异，小于件数才列出。"
    ],
    unknown: ["来电、来信之外是否另有微信等渠道，通报没有写明时无法判断。"]
  }
];
