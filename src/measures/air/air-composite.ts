import {type Pollutant, POLLUTANTS} from "../../standards/air/aqi-standard.ts";
import {type Composite, COMPOSITE_ITEMS, compositeIndex} from "../../standards/air/hj663-composite.ts";
import {type AirStretch, dailyValues, type Dust, meanOf, percentileOf, tooFew} from "./air-stretches.ts";

/** 综合指数 of a year, month or stretch under one set of limits. */
export interface AirComposite {
  readonly stretch: AirStretch;
  /** What entered, as published: means, the 95th percentile of CO, the 90th of O3. */
  readonly values: Readonly<Record<Pollutant, number | null>>;
  readonly composite: Composite | null;
  /** Why there is none. */
  readonly reason: string | null;
  /** The same without the particles of 沙尘影响日. */
  readonly withoutDust: Composite | null;
}

export const compositeOf = (stretch: AirStretch): AirComposite => {
  const short = POLLUTANTS.flatMap((pollutant) => {
    const why = tooFew(stretch, pollutant);
    return why === null ? [] : [`${pollutant} ${why}`];
  });
  const {standard} = stretch.limits;
  const values = valuesOf(stretch, "保留沙尘");
  return {
    ...{stretch, values},
    composite: short.length > 0 ? null : compositeIndex(values, standard),
    reason: short[0] ?? null,
    withoutDust: short.length > 0 ? null : compositeIndex(valuesOf(stretch, "扣除沙尘"), standard)
  };
};

const valuesOf = (stretch: AirStretch, dust: Dust): AirComposite["values"] =>
  Object.fromEntries(
    POLLUTANTS.map((pollutant) => {
      const [values, {percentile}] = [dailyValues(stretch, pollutant, dust), COMPOSITE_ITEMS[pollutant]];
      const found = percentile === null ? meanOf(pollutant, values) : percentileOf(pollutant, values, percentile);
      return [pollutant, found?.published ?? null];
    })
  ) as Record<Pollutant, number | null>;
