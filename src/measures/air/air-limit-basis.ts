import type {AqiEdition, ItemJudgement} from "../../standards/air/aqi.ts";
import {breakpointRow} from "../../standards/air/aqi-amended.ts";
import {type AqiItem, IAQI_STEPS} from "../../standards/air/aqi-standard.ts";
import {PUBLISHER_CERTAINTY, publisherClause, type PublisherLimit} from "../../standards/publisher-limits.ts";

/** Where the limits stand that a concentration was found between, and how sure they are: the standard's, or the publisher's own. */

/** The indices of the limits that a value lies between; of one above the table its last. Zero is no limit. */
const endsOf = ({item, band}: ItemJudgement): readonly number[] =>
  band === null
    ? [IAQI_STEPS[item.breakpoints.length - 1] ?? 0]
    : [band.iaqiFrom, band.iaqiTo].filter((step) => step > 0);

/** One word for both ends where they agree, else each end's own: `分指数 100 本市补充，分指数 150 A`. */
const ofEnds = (
  {rows}: AqiEdition,
  judgement: ItemJudgement,
  own: string,
  word: (row: PublisherLimit) => string
): string => {
  if (rows.length === 0) return own;
  const told = endsOf(judgement).map((step) => {
    const row = breakpointRow(judgement.item, step, rows);
    return {step, text: row === null ? own : word(row)};
  });
  return new Set(told.map(({text}) => text)).size < 2
    ? (told[0]?.text ?? own)
    : told.map(({step, text}) => `分指数 ${step} ${text}`).join("，");
};

const tableOf = ({base}: AqiEdition): string => `${base.id} ${base.clause.table}`;

/** `HJ 633-2026 4.2 分指数浓度限值表`; of the publisher's limits their source instead. */
export const clauseText = (edition: AqiEdition, judgement: ItemJudgement): string =>
  judgement.judged === null ? tableOf(edition) : ofEnds(edition, judgement, tableOf(edition), publisherClause);

/** `A`, as our copy of the text; 本市补充 of the publisher's limits. */
export const limitCertainty = (edition: AqiEdition, judgement: ItemJudgement): string =>
  ofEnds(edition, judgement, edition.base.certainty, () => PUBLISHER_CERTAINTY);

/** The publisher's row that set the concentration at IAQI 100; null where it is the standard's. */
export const goodRow = ({rows}: AqiEdition, item: AqiItem): PublisherLimit | null => breakpointRow(item, 100, rows);

/** Where the limit at IAQI 100 stands, that a day of 良 stays within. */
export const goodClause = (edition: AqiEdition, {item}: ItemJudgement): string => {
  const row = goodRow(edition, item);
  return row === null ? tableOf(edition) : publisherClause(row);
};
