import type {City} from "../../tables/city.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {type PromiseAnswer, promiseAnswers, promisesLead} from "./promise-answers.ts";

/** 承诺对照 as a table: every promise beside each figure that answers it, in the figure's own words. */
export const promisesFigure = (city: City, figures: readonly Figure[]): readonly Figure[] => {
  const {site, tables} = city;
  const answers = promiseAnswers(city, new Map(figures.map((figure) => [figure.id, figure])));
  const open = answers.filter((one) => one.answers.length === 0);
  if (answers.length === 0) return [];
  return [
    {
      id: "promises",
      section: "responsibility",
      title: "承诺对照：原话和今天的回答",
      sentence: promisesLead(answers),
      table: {
        columns: [
          {key: "id", label: "编号"},
          {key: "words", label: "承诺原文"},
          {key: "figure", label: "图表", link: ({path}) => (typeof path === "string" && path !== "" ? path : null)},
          {key: "answer", label: "今天的回答"},
          {key: "period", label: "时段"},
          {key: "asOf", label: "数据截至"},
          {key: "basis", label: "有数据的部分"},
          {key: "why", label: "为什么没有回答"},
          {key: "origin", label: "出处"}
        ],
        rows: answers.flatMap(rowsOf)
      },
      draw: null,
      period: `截至 ${site.dataAsOf}`,
      asOf: site.dataAsOf,
      published: null,
      status: null,
      source: tables.datasets.find(({table}) => table === "promises")?.provider ?? (site.publisher || site.region),
      owner: site.publisher || site.region,
      method: "promises",
      standards: [],
      completeness: {
        ...{evaluated: answers.length - open.length, total: answers.length, unit: "条"},
        missing: open.map(({id, words, why}) => ({what: `${id} ${words}`, why: why ?? "没有回答"}))
      },
      notes: [
        "承诺照原话登载。回答是对应图表自己的结论，由数据计算；没有写明目标值的承诺不判断兑现没有，写明目标值的见规划目标。"
      ]
    }
  ];
};

const rowsOf = ({id, words, origin, answers, why}: PromiseAnswer): readonly FigureRow[] => {
  const none = missing("无");
  return answers.length === 0
    ? [
        {
          ...{id, words, origin, figure: none, path: "", answer: missing("没有回答"), period: none, asOf: none},
          ...{basis: none, why: why ?? none}
        }
      ]
    : answers.map(({title, path, sentence, period, asOf, basis}) => ({
        ...{id, words, origin, figure: title, path, answer: sentence, period, asOf},
        ...{basis: basis ?? missing("全部"), why: none}
      }));
};
