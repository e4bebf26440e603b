import type {City} from "../../tables/city.ts";
import {type Share, share} from "../share.ts";
import {sumOf} from "./garbage-sum.ts";

/** 产生量 is an estimate of what arose, 收运量 what was weighed in: two denominators, two rates. */
export type KitchenBasis = "产生量" | "收运量";

/** Kitchen waste of one month: treated by the 餐厨处理厂, against what they report to have come or to have arisen. */
export interface KitchenMonth {
  readonly month: string;
  readonly treated: number | null;
  /** Which whole the plants report: 产生量 (an estimate) where any of them does, else 收运量; null when neither. */
  readonly basis: KitchenBasis | null;
  /** Plants whose cell of that whole is blank: a plant's blank never turns the month to the other whole. */
  readonly withoutBasis: readonly string[];
  readonly share: Share | null;
  readonly untreated: number | null;
  /** Plants in service without a row for the month. */
  readonly absent: readonly string[];
}

/**
 * 全处理 needs a whole, and 清运量 of a county is not one: it holds everything else too. The rows of the kitchen-waste
 * plants carry it (产生量 as estimated, else 清运量 as weighed in); where they do not, the answer stays 未知.
 */
export const kitchenMonths = ({site, tables}: City): readonly KitchenMonth[] => {
  const all = tables.garbage_facilities.filter((row) => row.kind === "餐厨处理厂");
  const plants = new Set(all.map((row) => row.name));
  const rows = tables.garbage_monthly.filter(
    (row) => row.facility !== null && plants.has(row.facility) && row.month <= site.dataAsOf.slice(0, 7)
  );
  // Without 投运日期 a plant is expected from its first row on; one without any row, always.
  const since = (plant: (typeof all)[number]): string =>
    plant.opened?.slice(0, 7) ??
    rows
      .filter((row) => row.facility === plant.name)
      .map((row) => row.month)
      .toSorted()[0] ??
    "";
  const expected = all.filter((row) => row.state === "运行").map((row) => ({name: row.name, since: since(row)}));
  return [...Map.groupBy(rows, (row) => row.month)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, ofMonth]) => {
      const name = (row: {readonly facility: string | null}) => row.facility ?? "";
      const treated = sumOf(ofMonth, name, (row) => row.kitchen);
      const whole = (
        [
          ["产生量", sumOf(ofMonth, name, (row) => row.generated)],
          ["收运量", sumOf(ofMonth, name, (row) => row.collected)]
        ] as const
      ).find(([, sum]) => sum.value !== null);
      const withoutBasis = whole?.[1].unreported ?? [];
      const complete = treated.unreported.length === 0 ? treated.value : null;
      const found = share(complete, withoutBasis.length > 0 ? null : (whole?.[1].value ?? null));
      return {
        ...{month, treated: complete, basis: whole?.[0] ?? null, withoutBasis, share: found},
        absent: expected
          .filter((plant) => plant.since < month && ofMonth.every((row) => row.facility !== plant.name))
          .map((plant) => plant.name),
        untreated: found === null ? null : Math.round((found.denominator - found.numerator) * 1e6) / 1e6
      };
    });
};
