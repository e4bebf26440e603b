import {
  type Basin,
  basinChangeFrom,
  basinMonth,
  type BasinMonth,
  basins,
  meanClass
} from "../../measures/water/water-basins.ts";
import {sectionMonth, type WaterVerdicts} from "../../measures/water/water.ts";
import type {SectionMonth} from "../../measures/water/water-months.ts";
import {PROPORTION_FROM} from "../../standards/water/water-basin.ts";
import {excessText} from "../../standards/water/water-pollutants.ts";
import type {WaterBodyPlace} from "../../measures/water/water-places.ts";
import type {City} from "../../tables/city.ts";
import {basinRetold} from "../../measures/water/water-basin-retold.ts";
import {yearBefore} from "../../measures/water/water-seams.ts";
import {retoldText} from "./water-retold-words.ts";
import {monthWords} from "./water-words.ts";

/** A line of the figure: the region, a 流域 or a water in the latest month. */
export interface ConditionLine {
  readonly basin: Basin | null;
  readonly name: string;
  readonly now: BasinMonth | null;
  /** The month's cell of each section, in their order. */
  readonly cells: readonly (SectionMonth | null)[];
  /** Why there is no condition. */
  readonly why: string | null;
  /** From the month before, and from the same month of the year before. */
  readonly change: ReturnType<typeof basinChangeFrom>;
  readonly yearChange: ReturnType<typeof basinChangeFrom>;
}

/** What a water's page says of its condition in the latest month; null without one. */
export const bodyCondition = (verdicts: WaterVerdicts, body: WaterBodyPlace): string | null => {
  const now = verdicts.latest === null ? null : basinMonth(verdicts, body.sections, verdicts.latest);
  if (now === null) return null;
  const over = overText(now);
  const retold = retoldText(basinRetold(now));
  const how =
    now.method === "类别比例"
      ? `按断面类别比例（Ⅰ–Ⅲ类 ${now.spread.good}/${now.spread.total}，劣Ⅴ类 ${now.spread.inferior}/${now.spread.total}${trial(now) ? "，恰好 5 个断面，试算" : ""}）`
      : now.cells.length === 1
        ? `按一个有类别的断面（${meanClass(now)}）`
        : `按 ${now.cells.length} 个断面的平均浓度（${meanClass(now)}）`;
  return `${monthWords(now.month)}总体水质${now.condition}，${how}评价${over === "" ? "" : `；超过Ⅲ类的项目：${over}`}。${retold === null ? "" : `${retold}。`}`;
};

/** The region, then its basins, then each water. */
export const conditionLines = (city: City, verdicts: WaterVerdicts, month: string): readonly ConditionLine[] => {
  const earlier = verdicts.months.at(-2) ?? null;
  const lineOf = (basin: Basin | null, name: string, sections = basin?.sections ?? []): ConditionLine => {
    const now = basinMonth(verdicts, sections, month);
    const cells = sections.map((section) => sectionMonth(verdicts, section, month));
    return {
      ...{basin, name, now, cells},
      why: now !== null ? null : cells.some((cell) => cell?.rank != null) ? "断面的限值不同" : "没有断面有水质类别",
      change: now === null || earlier === null ? null : basinChangeFrom(verdicts, sections, month, earlier),
      yearChange: now === null ? null : basinChangeFrom(verdicts, sections, month, yearBefore(month))
    };
  };
  return [
    lineOf(null, city.site.region, verdicts.sections),
    ...basins(verdicts).map((basin) => lineOf(basin, basin.name))
  ];
};

/** `总磷(0.1)` of a mean, `化学需氧量 2/10` of a proportion. */
export const overText = ({method, excesses, shares}: BasinMonth): string =>
  method === "浓度均值"
    ? excessText(excesses)
    : shares.map(({item, over, total}) => `${item.name} ${over}/${total}`).join("、");

/** Exactly five sections: the text that says which method they belong to was not seen (D). */
const trial = ({method, spread}: BasinMonth): boolean => method === "类别比例" && spread.total === PROPORTION_FROM;

/** 浓度均值（Ⅲ类） or 类别比例. */
export const methodText = (now: BasinMonth): string =>
  now.method === "类别比例"
    ? `断面类别比例${trial(now) ? "（试算）" : ""}`
    : now.cells.length === 1
      ? `一个断面（${meanClass(now)}）`
      : `平均浓度（${meanClass(now)}）`;
