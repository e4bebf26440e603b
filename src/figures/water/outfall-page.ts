import type {OutfallPeriod, OutfallSteps} from "../../measures/water/outfalls.ts";
import {slug} from "../../tables/slug.ts";
import type {City} from "../../tables/city.ts";
import {chineseDate} from "../drawing/format.ts";
import type {FigureTable} from "../figure.ts";
import {rateText} from "./outfall-funnel.ts";
import {STEP_COLUMNS, stepCells} from "./outfall-steps.ts";

/** A receiving water with what was reported of its outfalls, earliest period first. */
export interface OutfallWater {
  readonly id: string;
  readonly name: string;
  readonly periods: readonly {readonly asOf: string; readonly steps: OutfallSteps}[];
}

const outfallPath = ({tables}: City, water: string): string =>
  `/water/outfalls/${slug(water, tables.water_bodies.find(({name}) => name === water)?.code ?? null)}/`;

export const outfallWaters = (city: City, all: readonly OutfallPeriod[]): readonly OutfallWater[] =>
  [...new Set(all.flatMap(({byWater}) => byWater.map(({name}) => name)))].map((name) => ({
    ...{id: outfallPath(city, name).split("/")[3] ?? name, name},
    periods: all.flatMap(({asOf, byWater}) => {
      const steps = byWater.find((one) => one.name === name);
      return steps === undefined ? [] : [{asOf, steps}];
    })
  }));

export const outfallWaterLead = ({periods}: OutfallWater, all: readonly OutfallPeriod[]): string => {
  const last = periods.at(-1);
  if (last === undefined) return "没有填报。";
  const {asOf, steps} = last;
  const now = all.at(-1)?.asOf;
  return (
    `截至${chineseDate(asOf)}，排查入河排污口 ${steps.found} 个，监测 ${rateText(steps.monitored)}，溯源 ${rateText(steps.traced)}；` +
    `需整治 ${steps.toMend} 个，完成 ${rateText(steps.mended)}` +
    `${now === undefined || now === asOf ? "" : `；截至${chineseDate(now)}没有填报`}。`
  );
};

/** Period by period, newest first. */
export const outfallWaterPeriods = ({periods}: OutfallWater): FigureTable => ({
  columns: [{key: "asOf", label: "期末日期"}, ...STEP_COLUMNS],
  rows: periods.toReversed().map(({asOf, steps}) => ({asOf, ...stepCells(steps)}))
});

/** Its newest rows as handed in, by county and kind. */
export const outfallWaterKinds = ({tables}: City, {name, periods}: OutfallWater): FigureTable => ({
  columns: [
    {key: "region", label: "行政区域"},
    {key: "kind", label: "类型"},
    {key: "found", label: "排查", unit: "个", digits: 0},
    {key: "monitored", label: "监测", unit: "个", digits: 0},
    {key: "traced", label: "溯源", unit: "个", digits: 0},
    {key: "toMend", label: "需整治", unit: "个", digits: 0},
    {key: "mended", label: "完成整治", unit: "个", digits: 0}
  ],
  rows: tables.outfalls
    .filter(({water, asOf}) => water === name && asOf === periods.at(-1)?.asOf)
    .map(({region, kind, found, monitored, traced, toMend, mended}) => ({
      ...{region, kind, found, monitored, traced, toMend, mended}
    }))
});
