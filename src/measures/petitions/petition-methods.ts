import type {Method} from "../method.ts";
import {PETITION_DEFINITIONS} from "./petition-case.ts";
import {REPEAT_DEFINITIONS} from "./petition-repeats.ts";
import {UPDATE_DEFINITION} from "./petition-updates.ts";

export const petitionMethods: readonly Method[] = [
  {
    id: "petition-closing",
    title: "信访：两个办结率",
    meaning:
      "“办结率”在各地有两种算法：只算已办结，或者连阶段性办结一起算，两者可以相差二十个百分点。本站两个都算，始终并排公布。",
    formula: [PETITION_DEFINITIONS.strict, PETITION_DEFINITIONS.wide, PETITION_DEFINITIONS.substantiated],
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
      "没有公布阶段性办结数的批次，不计算两个办结率；公布了办结数的照录，并写明“没有写明是否含阶段性办结”。",
      "分母为零时不计算比率，原处写明为什么没有（例如“没有核实结论”），不写 0%。",
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
      "通报里的来电与来信之和、各区域之和、办结三项之和、公布的办结率、上一批累计加当批，逐一复算；对不上的原样保留，并列出差异。",
      "逐件公开的批次，通报的件数、来电、重点件、各类型、各区域和办结数再与逐件的行核对；一件涉及几个类型或区域的，计一次、各计一次或者拆分都算一致。",
      "已办结与逐件的行核对时，按办结日期不晚于通报日期计；后来反弹退回的件，当时可以是已办结。",
      "类型之和大于件数不算差异，小于件数才列出；没有公布的一行按零到该行件数之间的任何数都算一致。"
    ],
    unknown: ["来电、来信之外是否另有微信等渠道，通报没有写明时无法判断。"]
  },
  {
    id: "petition-follow-up",
    title: "信访：回访、回头看、重复举报和旧件再次公布",
    meaning:
      "一件举报办结以后，群众满意不满意、有没有回头看、有没有反弹、同一问题有没有再次举报，都由逐件公开的行计算。",
    formula: [
      PETITION_DEFINITIONS.visited,
      PETITION_DEFINITIONS.satisfied,
      PETITION_DEFINITIONS.coverage,
      PETITION_DEFINITIONS.rebound,
      REPEAT_DEFINITIONS.share,
      REPEAT_DEFINITIONS.afterClosing,
      UPDATE_DEFINITION
    ],
    basis: [
      {
        text: "“办理后公开”：旧件办结以后在以后的批次里再次公布（某市公开的批次通报列出九个旧件的受理编号）",
        certainty: "B"
      },
      {text: "通报正文写明“与本次督察某某号案件重复”（某市批次通报）", certainty: "C"},
      {text: "以上各率的分子和分母没有见到统一的规定", certainty: "ours"}
    ],
    rules: [
      "两件是否同一问题，只看公布的“关联编号”；写在哪一件上都算，交办在后的一件为重复举报。",
      "办结后再次举报：以前的件办结日期不晚于后一件的交办日期。",
      "未回访的件不进入满意占比的分母；没有回头看日期而写了反弹的件另计。",
      "只有批次通报、没有逐件公开的城市，不计算这些率。"
    ],
    unknown: ["没有填写关联编号的重复举报，无法判断。"]
  }
];
