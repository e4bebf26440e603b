import {type OutfallPeriod, type OutfallSteps, neverInOutfalls} from "../../measures/water/outfalls.ts";
import type {WaterListVerdicts} from "../../measures/water/water-lists.ts";
import type {City} from "../../tables/city.ts";
import type {Completeness, Figure, FigureRow} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {chineseDate} from "../drawing/format.ts";
import type {Drawn, Frame} from "../frame.ts";
import {outfallFunnel, rateText} from "./outfall-funnel.ts";
import {STEP_COLUMNS, stepCells} from "./outfall-steps.ts";

/** 查—测—溯—治 with the denominator each step really has. Null without rows. */
export const outfallProgress = (city: City, {outfalls}: WaterListVerdicts): Figure | null => {
  const latest = outfalls.at(-1);
  if (latest === undefined) return null;
  return {
    ...figureOrigin(city, "outfalls"),
    ...{id: "outfall-progress", section: "water", title: "入河排污口：查、测、溯、治各到哪一步"},
    sentence: sentenceOf(latest),
    table: {
      columns: [{key: "asOf", label: "期末日期"}, {key: "name", label: "范围"}, ...STEP_COLUMNS],
      rows: [
        ...[latest.total, ...latest.byKind, ...latest.byRegion].map((steps) => rowOf(latest.asOf, steps)),
        ...outfalls
          .slice(0, -1)
          .reverse()
          .map(({asOf, total}) => rowOf(asOf, total))
      ]
    },
    draw: (frame) => draw(latest.total, frame),
    ...{period: `${outfalls[0]?.asOf} 至 ${latest.asOf}`, asOf: latest.asOf, status: null},
    ...{method: "outfalls", standards: ["国办函〔2022〕17号"], completeness: outfallsReported(latest)},
    notes: [
      "监测、溯源以排查数为分母，整治以需整治数为分母；换了分母就是另一个数，不可互比。",
      ...outfallGaps(city, latest)
    ]
  };
};

/** Reaches of rivers that reported, of those that ever did. */
export const outfallsReported = ({asOf, absent, reported}: OutfallPeriod): Completeness => ({
  ...{evaluated: reported, total: reported + absent.length, unit: "个受纳水体（分行政区域）"},
  missing: absent.map((what) => ({what, why: `截至${chineseDate(asOf)}没有填报`}))
});

/** Regions that the table does not know at all: no outfalls, or none reported. */
export const outfallGaps = (city: City, {absent}: OutfallPeriod): readonly string[] => {
  const {counties, aside} = neverInOutfalls(city);
  const never = [...counties, ...aside];
  return [
    ...(never.length === 0
      ? []
      : [`${never.join("、")}没有入河排污口的行：没有排污口，还是没有报送，数据表没有写明；合计不含。`]),
    ...(absent.length === 0 ? [] : [`${absent.join("、")}以前报过、本期没有填报，合计不含。`])
  ];
};

const rowOf = (asOf: string, steps: OutfallSteps): FigureRow => ({asOf, name: steps.name, ...stepCells(steps)});

const sentenceOf = ({asOf, total, absent}: OutfallPeriod): string =>
  `截至${chineseDate(asOf)}，排查入河排污口 ${total.found} 个，监测 ${rateText(total.monitored)}，溯源 ${rateText(total.traced)}；` +
  `需整治 ${total.toMend} 个，完成 ${rateText(total.mended)}` +
  `${absent.length === 0 ? "" : `（不含本期没有填报的${absent.join("、")}）`}。`;

const draw = (total: OutfallSteps, frame: Frame): Drawn =>
  outfallFunnel(total, {x: 0, width: frame.width, most: total.found});
