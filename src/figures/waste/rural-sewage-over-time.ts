import {type RuralSewagePeriod, type RuralSewageRates, neverInRuralSewage} from "../../measures/waste/rural-sewage.ts";
import {yearAt} from "../../measures/year-axis.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import {regionsReported} from "./rural-sewage.ts";
import {neverReportedNotes} from "./never-reported-notes.ts";
import {progressDrawing} from "../drawing/progress-drawing.ts";
import {aheadWords, eachVerdict, judgedNotes, lastClosed} from "../targets/target-notes.ts";

interface Moment {
  readonly asOf: string;
  readonly period: RuralSewagePeriod;
  readonly rates: RuralSewageRates;
}

/** 治理率 of the city's villages against its target and its revision, 收集处理率 beside it and never in its place. */
export const ruralSewageOverTime = (city: City, {ruralSewage, ruralPromises}: WasteVerdicts): Figure | null => {
  // A date on which counties count by several definitions has no city total.
  const moments = ruralSewage.flatMap((period): Moment[] => {
    const {asOf, totals} = period;
    return totals.length === 1 && totals[0] !== undefined ? [{asOf, period, rates: totals[0]}] : [];
  });
  const [first, latest] = [moments[0], moments.at(-1)];
  if (first === undefined || latest === undefined || moments.length < 2) return null;
  const targets = ruralPromises.sewage.map(({target}) => target);
  const series = (pick: "treated" | "collected") =>
    moments.map(({asOf, rates}) => ({
      ...{at: yearAt(asOf), value: rates[pick]?.percent ?? null, definition: rates.definition}
    }));
  return {
    ...figureOrigin(city, "rural_sewage"),
    ...{id: "rural-sewage-over-time", section: "waste", title: "农村生活污水：治理率逐期，对照目标和目标的修订"},
    sentence: sentenceOf(latest, ruralPromises.sewage),
    table: {
      columns: [
        {key: "asOf", label: "期末日期"},
        {key: "villages", label: "行政村总数", unit: "个", digits: 0},
        {key: "treated", label: "完成治理", unit: "个", digits: 0},
        {key: "rate", label: "治理率", unit: "%", digits: 1},
        {key: "collected", label: "收集处理", unit: "个", digits: 0},
        {key: "collectedRate", label: "收集处理率", unit: "%", digits: 1},
        {key: "definition", label: "口径"}
      ],
      rows: moments.toReversed().map(({asOf, rates: {treated, collected, definition}}) => ({
        ...{asOf, definition},
        villages: treated?.denominator ?? missing("有行政区域未报"),
        treated: treated?.numerator ?? missing("有行政区域未报"),
        rate: treated?.percent ?? missing("有行政区域未报"),
        collected: collected?.numerator ?? missing("未报"),
        collectedRate: collected?.percent ?? missing("未报")
      }))
    },
    draw: (frame) =>
      progressDrawing(
        {
          lines: [
            {name: "治理率", points: series("treated"), tone: "done", hollow: false},
            {name: "收集处理率", points: series("collected"), tone: "s4", hollow: true}
          ],
          targets,
          unit: "%"
        },
        frame
      ),
    ...{period: `${first.asOf} 至 ${latest.asOf}`, asOf: latest.asOf, status: null},
    ...{method: "rural-sewage", standards: [], completeness: regionsReported(latest.period)},
    notes: [
      ...neverReportedNotes(neverInRuralSewage(city), "农村生活污水治理"),
      "目标是治理率的目标。收集处理率不含只做资源化利用的村，是另一个数，没有用它对照这个目标。",
      ...(new Set(moments.map(({rates}) => rates.definition)).size > 1 ? ["口径改过，线在改口径处断开。"] : []),
      ...judgedNotes(ruralPromises.sewage, "年末治理率")
    ]
  };
};

const sentenceOf = (
  {asOf, period, rates: {treated, collected}}: Moment,
  promises: WasteVerdicts["ruralPromises"]["sewage"]
): string => {
  if (treated === null)
    return `截至${chineseDate(asOf)}没有全市治理率：${period.absent.length === 0 ? "没有行政村数" : `${period.absent.join("、")}未报`}。`;
  const ended = lastClosed(promises);
  const [last] = ended;
  const final =
    last === undefined || last.value === null
      ? ""
      : `；${last.target.year} 年末 ${formatNumber(last.value, 1)}%，${eachVerdict(ended)}，考核期已结束`;
  return (
    `截至${chineseDate(asOf)}治理率 ${formatNumber(treated.percent, 1)}%（${treated.numerator}/${treated.denominator} 个行政村）` +
    `${collected === null ? "" : `，收集处理率 ${formatNumber(collected.percent, 1)}%`}${final}；` +
    `${aheadWords(
      promises.map(({target}) => target),
      treated.percent,
      asOf.slice(0, 7),
      {whole: treated.denominator, what: "个行政村"}
    )}。`
  );
};
