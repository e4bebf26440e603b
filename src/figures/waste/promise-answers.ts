import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";

/** A promise and what the figures say to it today. */
export interface PromiseAnswer {
  readonly id: string;
  readonly words: string;
  readonly origin: string;
  readonly answers: readonly {readonly title: string; readonly sentence: string; readonly path: string}[];
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
      return figure === undefined
        ? []
        : [{title: figure.title, sentence: figure.sentence, path: `/figures/${figure.id}/`}];
    });
    const why = unmeasurable ?? (answers.length === 0 ? `对应图表（${ids.join("、")}）还没有数据` : null);
    return {id, words, origin, answers, why, waiting: answers.length === 0 && unmeasurable === null};
  });

export const promisesLead = (answers: readonly PromiseAnswer[]): string => {
  const open = answers.filter((one) => one.answers.length > 0).length;
  const waiting = answers.filter((one) => one.waiting).length;
  const rest = answers.length - open - waiting;
  return `${answers.length} 条公开承诺中，${open} 条有图表回答${rest === 0 ? "" : `，${rest} 条写明为什么不能公开衡量`}${waiting === 0 ? "" : `，${waiting} 条对应的图表还没有数据`}。`;
};
