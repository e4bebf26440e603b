import {toNumber} from "../../standards/decimal.ts";
import {tli, TLI_PARAMETERS, type Tli, type TliParameter} from "../../standards/water/tli.ts";
import {arithmeticMean} from "../../standards/water/water-mean.ts";
import type {WaterVerdicts} from "./water.ts";
import type {WaterBodyPlace} from "./water-places.ts";

/** 综合营养状态指数 of a lake in a month. */
export interface TliMonth {
  readonly month: string;
  /** Points of the lake with a value that month. */
  readonly points: number;
  /** Mean over time at each point, then over the points (C), not rounded. */
  readonly values: Readonly<Partial<Record<TliParameter["id"], number>>>;
  readonly result: Tli | null;
  /** Why there is none. */
  readonly why: string | null;
}

/** Every month from the first that has an index; empty for a river, for a 流域 that holds rivers too, or without 叶绿素a. */
export const lakeTli = (verdicts: WaterVerdicts, body: WaterBodyPlace): readonly TliMonth[] => {
  if (body.sections.length === 0 || body.sections.some(({kind}) => kind !== "湖库")) return [];
  const points = body.sections.map((section) =>
    Map.groupBy(
      section.readings.flatMap((position) => verdicts.readings[position]?.row ?? []),
      ({time}) => time.slice(0, 7)
    )
  );
  const months = verdicts.months.map((month) => {
    const values: Partial<Record<TliParameter["id"], number>> = {};
    let most = 0;
    for (const {id} of TLI_PARAMETERS) {
      const means = points.flatMap((byMonth) => {
        const measured = (byMonth.get(month) ?? []).flatMap((row) => row[id] ?? []);
        return measured.length === 0 ? [] : [toNumber(arithmeticMean(measured))];
      });
      most = Math.max(most, means.length);
      if (means.length > 0) values[id] = toNumber(arithmeticMean(means));
    }
    const result = tli(values);
    return {month, points: most, values, result, why: result === null ? whyNone(values) : null};
  });
  const first = months.findIndex(({result}) => result !== null);
  return first === -1 ? [] : months.slice(first);
};

const whyNone = (values: TliMonth["values"]): string => {
  const missing = TLI_PARAMETERS.filter(({id}) => values[id] === undefined || values[id] === 0);
  return missing.length === TLI_PARAMETERS.length ? "无数据" : `缺${missing.map(({name}) => name).join("、")}`;
};
