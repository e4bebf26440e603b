import type {City} from "../../tables/city.ts";
import type {Completeness, Figure} from "../figure.ts";

/** What one figure says to a promise: its conclusion of today, for which time, of how many. */
interface Answer {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly path: string;
  readonly period: string;
  readonly asOf: string;
  /** `已评价 36/37 断面`; null where the figure counts everything there is. */
  readonly basis: string | null;
}

/** A promise and what the figures say to it today: never a verdict, which only a target can have. */
export interface PromiseAnswer {
  readonly id: string;
  readonly words: string;
  readonly origin: string;
  readonly answers: readonly Answer[];
  /** Why there is no answer: it cannot be measured in public, or its data was not handed in. */
  readonly why: string | null;
  /** The promise can be measured, but the figures it names have no data. */
  readonly waiting: boolean;
}

export const promiseAnswers = ({tables}: City, figures: ReadonlyMap<string, Figure>): readonly PromiseAnswer[] =>
  tables.promises.map(({id, words, origin, figures: named, unmeasurable}) => {
    const ids = named ?? [];
    const answers = ids.flatMap((name) => {
      const figure = figures.get(name);
      return figure === undefined ? [] : [answerOf(figure)];
    });
    const why = unmeasurable ?? (answers.length === 0 ? `对应图表（${ids.join("、")}）还没有数据` : null);
    return {id, words, origin, answers, why, waiting: answers.length === 0 && unmeasurable === null};
  });

const answerOf = ({id, title, sentence, period, asOf, completeness}: Figure): Answer => ({
  ...{id, title, sentence, period, asOf, path: `/figures/${id}/`},
  basis: completeness === null ? null : basisOf(completeness)
});

const basisOf = ({evaluated, total, unit}: Completeness): string | null =>
  total === 0 ? null : `有数据的 ${evaluated}/${total} ${unit}`;

/** Parts of the source in the order of the table: promises of one origin stand together. */
export const promiseParts = (
  answers: readonly PromiseAnswer[]
): readonly {readonly origin: string; readonly promises: readonly PromiseAnswer[]}[] =>
  [...Map.groupBy(answers, ({origin}) => origin)].map(([origin, promises]) => ({origin, promises}));

export const promisesLead = (answers: readonly PromiseAnswer[]): string => {
  const open = answers.filter((one) => one.answers.length > 0).length;
  const waiting = answers.filter((one) => one.waiting).length;
  const rest = answers.length - open - waiting;
  return `${answers.length} 条公开承诺中，${open} 条有图表回答${rest === 0 ? "" : `，${rest} 条写明为什么不能公开衡量`}${waiting === 0 ? "" : `，${waiting} 条对应的图表还没有数据`}。`;
};
