import type {SoilVerdicts} from "../../measures/soil.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {completeBut} from "../completeness.ts";

/** 重点建设用地安全利用: the plan asks for a statement (有效保障), not a rate; so a table and no drawing. */
export const constructionLand = (city: City, {construction}: SoilVerdicts): Figure | null => {
  const values = construction?.values ?? [];
  const [first, latest] = [values[0], values.at(-1)];
  if (construction === null || first === undefined || latest === undefined) return null;
  return {
    ...figureOrigin(city, "indicators"),
    ...{id: "construction-land", section: "soil", title: "重点建设用地安全利用：逐年的结论"},
    sentence: `${latest.period} 年重点建设用地安全利用：${latest.statement ?? "没有文字结论"}。`.replace("。。", "。"),
    table: {
      columns: [
        {key: "period", label: "报告期"},
        {key: "statement", label: "结论"},
        {key: "definition", label: "口径"},
        {key: "state", label: "数据状态"}
      ],
      rows: values
        .map(({period, statement, row}) => ({
          period,
          statement: statement ?? missing("没有文字结论"),
          definition: row.definition,
          state: row.dataState ?? missing("未注明")
        }))
        .reverse()
    },
    draw: null,
    ...{period: `${first.period} 至 ${latest.period} 年`, asOf: latest.period, status: latest.row.dataState},
    ...{method: "yearly-indicators", standards: []},
    completeness: completeBut(
      values.length,
      "年",
      values.flatMap(({period, statement}) => (statement === null ? [{what: `${period}年`, why: "没有文字结论"}] : []))
    ),
    notes: ["规划要求“有效保障”，是文字结论，不是比率，不折算成百分数。"]
  };
};
