import type {Verdicts} from "../../measures/assess.ts";
import {airCause} from "../../measures/air/air-disagreements.ts";
import {agrees} from "../../measures/air/air-official.ts";
import {type WaterAgreement, waterDisagreements} from "../../measures/water/water-disagreements.ts";
import type {FigureTable} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {petitionList} from "./petition-disagreements.ts";
import {tableRatesList} from "./table-rates.ts";

/** Official and computed values side by side, where both exist and differ; with the denominator they are few or many of. */
export interface DisagreementList {
  readonly title: string;
  readonly sentence: string;
  readonly table: FigureTable;
}

const text = (key: string, label: string) => ({key, label});

/** Everything printed that does not recompute. A part without anything to compare is left out; one without differences is not. */
export const disagreementLists = (verdicts: Verdicts): readonly DisagreementList[] =>
  [
    water(waterDisagreements(verdicts.water)),
    air(verdicts),
    petitionList(verdicts),
    garbage(verdicts),
    indicators(verdicts),
    tableRatesList(verdicts)
  ].filter((list) => list !== null);

const water = ({compared, agreed, trial, unjudged, disagreements}: WaterAgreement): DisagreementList | null =>
  compared + trial.compared === 0
    ? null
    : {
        title: "水质类别",
        sentence: `${counted(compared, agreed, "个监测数据")}${
          trial.compared > 0
            ? `；另有 ${trial.compared} 个自动监测数据缺总磷，不评类别，按其余四项试算，${trial.agreed} 个与官方类别一致`
            : ""
        }${unjudged > 0 ? `；另有 ${unjudged} 个有官方类别而数据不足以评价，未计入` : ""}。`,
        table: {
          columns: [
            text("section", "断面"),
            text("time", "监测时间"),
            text("official", "官方"),
            text("computed", "计算"),
            text("why", "原因")
          ],
          rows: disagreements.map(({verdict: {row}, official, computed, trial: four, reason}) => ({
            section: row.section,
            time: row.time,
            official,
            computed: four ? `${computed}（四项试算）` : computed,
            why: reason
          }))
        }
      };

const air = ({air: {standards, stationDays, stationHours}}: Verdicts): DisagreementList | null => {
  const judged = [
    ...[...stationDays.values()].flat().map((day) => ({...day, when: day.date, report: "daily" as const})),
    ...[...stationHours.values()]
      .flat()
      .map((hour) => ({...hour, when: `${hour.date} ${hour.hour}时`, report: "hourly" as const}))
  ].map((one) => ({...one, same: agrees(one.row, one.result)}));
  const compared = judged.filter(({same}) => same !== null);
  const different = compared.filter(({same}) => same === false);
  if (compared.length === 0) return null;
  return {
    title: "空气质量指数",
    sentence: `${counted(compared.length, compared.length - different.length, "个 AQI")}。`,
    table: {
      columns: [
        text("station", "站点"),
        text("when", "时间"),
        {key: "official", label: "官方 AQI", digits: 0},
        {key: "computed", label: "计算 AQI", digits: 0},
        text("standard", "评价标准"),
        text("why", "可能的原因")
      ],
      rows: different.map(({when, date, report, row, result}) => ({
        station: row.station ?? "",
        when,
        official: row.officialAqi ?? "",
        computed: result.aqi ?? "",
        standard: result.standard,
        why: airCause(row, date, report, standards) ?? ""
      }))
    }
  };
};

const garbage = ({waste}: Verdicts): DisagreementList | null => {
  const sides = waste.garbage.months.flatMap((month) => month.sides);
  const different = sides.filter(({regions, facilities}) => regions !== facilities);
  return sides.length === 0
    ? null
    : {
        title: "生活垃圾去向",
        sentence: `县级合计与设施合计都有的 ${sides.length} 个数，${
          different.length === 0
            ? "全部一致"
            : `${different.length} 个不一致，其中 ${different.filter(({differ}) => differ).length} 个超过容许范围`
        }；两边都按原样保留。`,
        table: {
          columns: [
            text("month", "月份"),
            text("what", "项目"),
            {key: "regions", label: "县级合计", unit: "吨", digits: 1},
            {key: "facilities", label: "设施合计", unit: "吨", digits: 1},
            text("effect", "影响")
          ],
          rows: different.toReversed().map(({month, label, regions, facilities, differ}) => ({
            ...{month, what: label, regions, facilities},
            effect: differ ? "当月不作“是”的回答" : "称重之差，不影响回答"
          }))
        }
      };
};

const indicators = ({waste: {disagreements, comparedRates}}: Verdicts): DisagreementList | null =>
  comparedRates === 0
    ? null
    : {
        title: "指标公布值",
        sentence: `${comparedRates} 个公布值有分子和分母可以重算，${disagreements.length} 个与重算结果相差超过四舍五入；公布值按原样保留。`,
        table: {
          columns: [
            text("name", "指标"),
            text("region", "行政区域"),
            text("period", "报告期"),
            text("fraction", "分子/分母"),
            {key: "printed", label: "公布"},
            {key: "found", label: "重算", digits: 2},
            text("unit", "单位")
          ],
          rows: disagreements.map(({name, region, period, numerator, denominator, printed, recomputed, unit}) => ({
            name,
            region,
            period,
            fraction: `${numerator}/${denominator}`,
            printed,
            found: recomputed,
            unit
          }))
        }
      };

const counted = (compared: number, agreed: number, what: string): string => {
  const share = percent(agreed, compared);
  if (compared > 0 && agreed === compared) return `官方值与计算值都有的 ${compared} ${what}全部一致`;
  return `官方值与计算值都有的 ${compared} ${what}中，${agreed} 个一致${share === null ? "" : `（${formatNumber(share, 2)}%）`}，${compared - agreed} 个不一致`;
};
