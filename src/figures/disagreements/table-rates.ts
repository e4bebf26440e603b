import type {Verdicts} from "../../measures/assess.ts";
import {missing} from "../figure.ts";
import type {DisagreementList} from "./disagreements.ts";

const text = (key: string, label: string) => ({key, label});

/** One rate handed in twice: the table of counts decides, the other is told. */
export const tableRatesList = ({tableRates}: Pick<Verdicts, "tableRates">): DisagreementList | null => {
  const different = tableRates.filter(({same}) => !same);
  return tableRates.length === 0
    ? null
    : {
        title: "指标表与分表",
        sentence: `${tableRates.length} 个数值在指标表（indicators）和分表中都有，${
          different.length === 0 ? "全部一致" : `${different.length} 个不一致`
        }；本站的图和目标判断一律用分表的数，指标表的数按原样保留。`,
        table: {
          columns: [
            text("name", "指标"),
            text("region", "行政区域"),
            text("period", "报告期"),
            text("fraction", "指标表分子/分母"),
            {key: "handedIn", label: "指标表", digits: 2},
            {key: "tabled", label: "分表", digits: 2},
            text("unit", "单位")
          ],
          rows: different.map(({name, region, period, fraction, handedIn, tabled, unit}) => ({
            ...{name, region, period, fraction: fraction ?? missing("未报分子"), handedIn, tabled, unit}
          }))
        }
      };
};
