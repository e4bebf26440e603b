import {type AqiEdition, type AqiResult, explainResult, type ItemJudgement} from "../../standards/air/aqi.ts";
import {type AqiItem, type Concentrations, IAQI_STEPS, type Report} from "../../standards/air/aqi-standard.ts";
import {limitCertainty} from "./air-limit-basis.ts";

/** The answer to 为什么是轻度污染 for one day or hour of one place. */
export interface AirAnswer {
  readonly edition: AqiEdition;
  readonly report: Report;
  readonly result: AqiResult;
  /** Every item of the standard, in its order. */
  readonly items: readonly ItemJudgement[];
  /** Those whose index is the AQI; none without one. */
  readonly deciding: readonly ItemJudgement[];
  /** Those over 100: what a day of 良 stays within. */
  readonly over: readonly ItemJudgement[];
}

export const answerOf = (edition: AqiEdition, report: Report, values: Concentrations, result: AqiResult): AirAnswer => {
  const items = explainResult(edition.standard, report, values, result);
  return {
    ...{edition, report, result, items},
    deciding: result.aqi === null ? [] : items.filter(({decides}) => decides),
    over: items.filter(({iaqi}) => (iaqi ?? 0) > 100)
  };
};

/** `PM2.5 24小时平均` */
export const itemName = ({item}: ItemJudgement): string => `${item.pollutant} ${item.averaging}`;

/** The concentration as judged, with its unit. */
export const judgedWords = ({item, judged}: ItemJudgement): string =>
  judged === null ? "" : `${judged.toFixed(item.places)} ${item.unit}`;

/** The concentration at IAQI 100. */
export const goodLimit = ({breakpoints}: AqiItem): number => breakpoints[IAQI_STEPS.indexOf(100)] ?? Infinity;

/** `高于 60（分指数 100），不高于 115（分指数 150）`: the rows of the table that it lies between. */
export const limitWords = ({item, band, judged}: ItemJudgement): string => {
  if (judged === null) return "";
  const top = item.breakpoints.length - 1;
  if (band === null) return `高于限值表最高行 ${item.breakpoints[top] ?? ""}（分指数 ${IAQI_STEPS[top] ?? ""}）`;
  const below = `不高于 ${band.to}（分指数 ${band.iaqiTo}）`;
  return band.iaqiFrom === 0 ? below : `高于 ${band.from}（分指数 ${band.iaqiFrom}），${below}`;
};

/** `PM10 24小时平均 130 µg/m³（限值 120）`: an item over the limit that 良 ends at. */
export const overWords = (judgement: ItemJudgement): string =>
  `${itemName(judgement)} ${judgedWords(judgement)}（限值 ${goodLimit(judgement.item)}）`;

/**
 * How sure the rules are that the AQI of this day or hour rests on: that of the standard's text, 本市补充 where the deciding
 * limits are the publisher's own, or C with what is retold or practice only.
 */
export const certaintyWords = ({edition, report, deciding}: AirAnswer): string | null => {
  if (deciding.length === 0) return null;
  const {base} = edition;
  const unsaid = base.incomplete === "published";
  const retold = [
    unsaid && deciding.some(({value, judged}) => value !== judged) ? `${base.id} 未规定浓度修约` : null,
    unsaid && deciding.some(({band}) => band === null) ? `${base.id} 未规定最高行以上的分指数` : null,
    report === "hourly" && base.clause.realTime !== undefined ? "小时 AQI 取六项，按公布数据的做法" : null
  ].filter((words) => words !== null);
  const limits = [...new Set(deciding.map((judgement) => limitCertainty(edition, judgement)))].join("；");
  if (retold.length === 0) return limits;
  return `C：${retold.join("；")}${limits === base.certainty ? "" : `；限值：${limits}`}`;
};
