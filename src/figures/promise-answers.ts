import type {City} from "../tables/city.ts";
import type {Figure} from "./figure.ts";

/** A promise and what the figures say to it today. */
export interface PromiseAnswer {
  readonly id: string;
  readonly words: string;
  readonly origin: string;
  readonly answers: readonly {readonly title: string; readonly sentence: string; readonly path: string}[];
  /** Why there is no answer: it cannot be measured in public, or its data was not handed in. */
  readonly why: string | null;
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
    return {id, words, origin, answers, why};
  });

export const promisesLead = (answers: readonly PromiseAnswer[]): string => {
  const open = answers.filter((one) => one.answers.length > 0).length;
  const rest = answers.length - open;
  return `${answers.length} 条公开承诺中，${open} 条有图表回答${rest === 0 ? "" : `，${rest} 条写明为什么不能公开衡量`}。`;
};
