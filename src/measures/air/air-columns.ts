import type {AqiResult} from "../../standards/air/aqi.ts";
import type {Concentrations, Pollutant, Report} from "../../standards/air/aqi-standard.ts";
import type {AirDay, AirHour} from "../../tables/schemas/index.ts";
import {answerOf, certaintyWords, itemName, judgedWords, limitWords, overWords} from "./air-answer.ts";
import {clauseText} from "./air-limit-basis.ts";
import {agrees} from "./air-official.ts";
import {type AirStandards, aqiOn} from "./air-standards.ts";
import type {ItemJudgement} from "../../standards/air/aqi.ts";

/** The columns that the site adds when it republishes air_daily and air_hourly, in order, each with what it holds. */
const COLUMNS = {
  计算AQI: "按监测时有效的标准计算；不公布的为空，原因见“无AQI原因”",
  计算级别: "优、良、轻度污染、中度污染、重度污染、严重污染",
  计算首要污染物: "AQI 大于 50 时分指数最大的污染物，并列的以、分隔",
  评价标准: "监测时有效的标准；用到发布单位补充限值的注明",
  与官方AQI一致: "本站计算的 AQI 与官方 AQI 是否相同；缺一个的为空",
  "PM2.5分指数": "空气质量分指数 IAQI；没有浓度的为空",
  PM10分指数: "空气质量分指数 IAQI；没有浓度的为空",
  SO2分指数: "空气质量分指数 IAQI；没有浓度的、2012 标准不计算的为空",
  NO2分指数: "空气质量分指数 IAQI；没有浓度的为空",
  CO分指数: "空气质量分指数 IAQI；没有浓度的为空",
  O3_8h分指数: "O3 日最大8小时平均的分指数，只用于日报；没有浓度的、2012 标准不计算的为空",
  O3_1h分指数: "O3 1小时平均的分指数；HJ 633-2026 日报没有这一项，为空",
  决定项目: "分指数等于 AQI 的项目，逐项以；分隔",
  决定项目填报值: "决定项目的填报浓度，逐项以；分隔",
  决定项目评价值: "决定项目修约后参加评价的浓度，逐项以；分隔",
  决定项目限值: "评价值所超过和不超过的浓度限值及其分指数，逐项以；分隔",
  决定项目条款: "限值在标准中的位置，逐项以；分隔；发布单位补充的限值写“补充限值”和来源",
  评价依据: "A 已核对标准原文；C 为其中一条依据为转述或做法，写明是哪一条；发布单位补充的限值写“本市补充”",
  超过限值的项目: "分指数大于 100 的项目、评价值和分指数 100 的限值，逐项以；分隔",
  超标污染物: "分指数大于 100 的污染物，只用于 HJ 633-2012，2026 版已删去",
  缺项: "没有分指数的污染物，以、分隔",
  按计划不监测: "按监测计划不监测、不影响公布的污染物（HJ 633-2026 5.3.2）",
  无AQI原因: "没有 AQI 的原因"
} as const;

type Header = keyof typeof COLUMNS;
export type AirComputed = Readonly<Record<Header, string | number | null>>;

export const AIR_COMPUTED: readonly {readonly header: Header; readonly note: string}[] = (
  Object.entries(COLUMNS) as [Header, string][]
).map(([header, note]) => ({header, note}));

/** An hour has no 8-hour item of its own: the column would be empty in every row. */
export const AIR_HOUR_COMPUTED = AIR_COMPUTED.filter(({header}) => header !== "O3_8h分指数");

const NONE = Object.fromEntries(AIR_COMPUTED.map(({header}) => [header, null])) as AirComputed;

/** A row of either table as it was judged. */
export interface JudgedRow {
  readonly row: AirDay | AirHour;
  readonly date: string;
  readonly values: Concentrations;
  readonly result: AqiResult;
}

export const airColumns = (judged: JudgedRow | undefined, report: Report, standards: AirStandards): AirComputed => {
  const edition = judged === undefined ? null : aqiOn(standards, judged.date);
  if (judged === undefined || edition === null) return NONE;
  const {row, values, result} = judged;
  const answer = answerOf(edition, report, values, result);
  const same = agrees(row, result);
  const indexOf = (field: keyof Concentrations): number | null =>
    answer.items.find(({item}) => item.field === field)?.iaqi ?? null;
  const each = (words: (judgement: ItemJudgement) => string): string | null =>
    answer.deciding.map(words).join("；") || null;
  return {
    计算AQI: result.aqi,
    计算级别: result.level,
    计算首要污染物: listed(result.primary),
    评价标准: result.standard,
    与官方AQI一致: same === null ? null : same ? "是" : "否",
    "PM2.5分指数": indexOf("pm25"),
    PM10分指数: indexOf("pm10"),
    SO2分指数: indexOf("so2"),
    NO2分指数: indexOf("no2"),
    CO分指数: indexOf("co"),
    O3_8h分指数: indexOf("o3_8h"),
    O3_1h分指数: indexOf("o3_1h"),
    决定项目: each(itemName),
    决定项目填报值: each(({value}) => String(value ?? "")),
    决定项目评价值: each(judgedWords),
    决定项目限值: each(limitWords),
    决定项目条款: each((judgement) => clauseText(answer.edition, judgement)),
    评价依据: certaintyWords(answer),
    超过限值的项目: answer.over.map(overWords).join("；") || null,
    超标污染物: listed(result.exceeding),
    缺项: listed(result.missing),
    按计划不监测: listed(result.unmonitored),
    无AQI原因: result.reason
  };
};

const listed = (pollutants: readonly Pollutant[]): string | null => pollutants.join("、") || null;
