import {className} from "../../standards/water/single-factor.ts";
import {conditionOf} from "../../standards/water/water-assessment-2011.ts";
import {itemCount, type Judgement} from "../../standards/water/water-judge.ts";
import {excessText, mainPollutants} from "../../standards/water/water-pollutants.ts";
import {retoldRules} from "../../standards/water/water-retold.ts";
import {judgeReading, type ReadingVerdict} from "./water-readings.ts";
import {type WhyRow, whyReading} from "./water-why.ts";

/** The columns that the site adds when it republishes water_readings, in the dictionary's order, each with what it holds. */
const COLUMNS = {
  计算水质类别: "按监测时有效的评价标准计算；五个基本项目不全的为空",
  计算水质状况: "优（Ⅰ、Ⅱ类）、良好、轻度污染、中度污染、重度污染",
  定类项目: "处于断面类别的项目，以、分隔",
  主要污染指标: "类别差于Ⅲ类时，超过Ⅲ类限值的项目及倍数",
  是否达标: "与断面自己的水质目标相比；没有目标的为空",
  评价标准: "监测时有效的标准；用到发布单位补充限值的注明",
  与官方类别一致: "本站计算的类别与官方类别是否相同；缺一个的为空",
  定类填报值: "定类项目的填报值，逐项以；分隔，低于检出限的按原样",
  定类评价值: "定类项目评价所用的值，逐项以；分隔：低于检出限的为检出限的一半，先修约的单位为修约值",
  定类限值: "定类项目的值所超过和所满足的限值，逐项以；分隔",
  定类条款: "限值在评价标准中的位置，逐项以；分隔；发布单位补充的限值写“补充限值”和来源",
  限值依据:
    "限值的可靠程度，逐项以；分隔：A 已核对标准原文，B 官方页面或两处以上来源一致，C 依据为转述；发布单位补充的限值写“本市补充”",
  评价依据: "评价办法的可靠程度：B，或 C 和依据为转述的那几条",
  "参评项目(5+X)": "五个基本项目中有值的项数 + 其余 16 个参评项目中有值的项数",
  未测基本项目: "五个基本项目（pH、溶解氧、高锰酸盐指数、氨氮、总磷）中没有值的，以、分隔",
  不评价原因: "没有类别的原因"
} as const;

type Header = keyof typeof COLUMNS;

export const WATER_COMPUTED: readonly {readonly header: Header; readonly note: string}[] = (
  Object.entries(COLUMNS) as [Header, string][]
).map(([header, note]) => ({header, note}));

export type WaterComputed = Readonly<Record<Header, string | null>>;

const NONE = Object.fromEntries(WATER_COMPUTED.map(({header}) => [header, null])) as WaterComputed;

export const readingColumns = (reading: ReadingVerdict): WaterComputed => {
  const {row, section, rank, why} = reading;
  const judgement = judgeReading(reading);
  if (judgement === null) return {...NONE, 不评价原因: why};
  const measured = {
    "参评项目(5+X)": itemCount(judgement),
    未测基本项目: judgement.lacking.map(({name}) => name).join("、") || null,
    不评价原因: why
  };
  if (rank === null) return {...NONE, ...measured};
  const target = section?.target ?? null;
  return {
    ...measured,
    计算水质类别: className(rank),
    计算水质状况: conditionOf(rank),
    ...determiningColumns(whyReading(reading).filter(({decides}) => decides)),
    评价依据: certaintyText(reading, judgement),
    主要污染指标: excessText(mainPollutants(judgement)) || null,
    是否达标: target === null ? null : rank <= target ? "是" : "否",
    评价标准: judgement.table.standard.id,
    与官方类别一致: row.officialClass === null ? null : row.officialClass === className(rank) ? "是" : "否"
  };
};

const determiningColumns = (rows: readonly WhyRow[]) => {
  const each = (text: (row: WhyRow) => string): string => rows.map(text).join("；");
  return {
    定类项目: rows.map(({item}) => item.name).join("、"),
    定类填报值: each(({handedIn}) => handedIn),
    定类评价值: each(({value}) => String(value)),
    定类限值: each(({reason}) => reason),
    定类条款: each(({clause}) => clause),
    限值依据: each(({certainty}) => certainty)
  };
};

const certaintyText = ({row, round}: ReadingVerdict, judgement: Judgement): string => {
  const retold = retoldRules(judgement, {averaged: false, rounded: round, printed: row.meta.printed});
  return retold.length === 0 ? "B" : `C：${retold.join("；")}`;
};
