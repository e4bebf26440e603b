import fc from "fast-check";
import {expect, it} from "vitest";
import {aqi, aqiBy, aqiEditions, AQI_STANDARDS} from "../../../src/standards/air/aqi.ts";
import {type Concentrations, LEVELS, POLLUTANTS} from "../../../src/standards/air/aqi-standard.ts";
import {meetsLimit, timesOver} from "../../../src/standards/air/gb3095.ts";
import {AIR_LIMITS} from "../../../src/standards/air/gb3095-in-force.ts";
import {percentile} from "../../../src/standards/air/hj663.ts";
import {maximumOfEight} from "../../../src/standards/air/hj663-hours.ts";
import {compositeIndex} from "../../../src/standards/air/hj663-composite.ts";
import {iaqi} from "../../../src/standards/air/iaqi.ts";

const FIELDS = ["pm25", "pm10", "so2", "no2", "co", "o3_8h", "o3_1h"] as const;
const tenths = fc.integer({min: 0, max: 40_000}).map((n) => n / 10);
const concentrations: fc.Arbitrary<Concentrations> = fc.record({
  ...{pm25: fc.option(tenths), pm10: fc.option(tenths), so2: fc.option(tenths), no2: fc.option(tenths)},
  ...{co: fc.option(tenths), o3_8h: fc.option(tenths), o3_1h: fc.option(tenths)}
});
const standard = fc.constantFrom(...AQI_STANDARDS);
const report = fc.constantFrom("daily" as const, "hourly" as const);
const runs = {seed: 633, numRuns: 400};

it("never gives a better index for a worse concentration", () => {
  fc.assert(
    fc.property(standard, report, tenths, tenths, (rule, kind, a, b) => {
      for (const item of rule[kind]) {
        const [low, high] = [iaqi(item, Math.min(a, b)), iaqi(item, Math.max(a, b))];
        if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low);
      }
    }),
    runs
  );
});

it("leaves the indices of all other items alone when one is added", () => {
  fc.assert(
    fc.property(
      standard,
      report,
      concentrations,
      fc.constantFrom(...FIELDS),
      tenths,
      (rule, kind, values, field, value) => {
        const before = aqi(rule, kind, values).iaqi;
        const after = aqi(rule, kind, {...values, [field]: value}).iaqi;
        rule[kind].forEach((item, i) => {
          if (item.field !== field) expect(after[i]).toBe(before[i]);
        });
      }
    ),
    runs
  );
});

it("is a whole number from 0 to 500, or says why there is none", () => {
  fc.assert(
    fc.property(standard, report, concentrations, (rule, kind, values) => {
      const found = aqi(rule, kind, values);
      expect(found.aqi === null).toBe(found.reason !== null);
      expect(found.level === null).toBe(found.aqi === null);
      if (found.aqi === null) return;
      expect(Number.isInteger(found.aqi) && found.aqi >= 0 && found.aqi <= 500).toBe(true);
      expect(found.primary.length > 0).toBe(found.aqi > 50);
      expect(found.primary).toEqual(POLLUTANTS.filter((pollutant) => found.primary.includes(pollutant)));
    }),
    runs
  );
});

it("never gives a better level to a day on which one concentration is worse", () => {
  fc.assert(
    fc.property(
      standard,
      report,
      concentrations,
      fc.constantFrom(...FIELDS),
      tenths,
      (rule, kind, values, field, more) => {
        const before = values[field];
        if (before === null) return;
        const [better, worse] = [aqi(rule, kind, values), aqi(rule, kind, {...values, [field]: before + more})];
        if (better.level === null || worse.level === null) return;
        expect(LEVELS.indexOf(worse.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(better.level));
      }
    ),
    runs
  );
});

it("never gives a better index to a missing pollutant that is added, once there is one without it", () => {
  fc.assert(
    fc.property(
      standard,
      report,
      concentrations,
      fc.constantFrom(...FIELDS),
      tenths,
      (rule, kind, values, field, value) => {
        const without = aqi(rule, kind, {...values, [field]: null});
        const added = aqi(rule, kind, {...values, [field]: value});
        if (without.aqi !== null && added.aqi !== null) expect(added.aqi).toBeGreaterThanOrEqual(without.aqi);
      }
    ),
    runs
  );
});

it("changes nothing by leaving items out of the plan but whether an index of 100 or less is published", () => {
  fc.assert(
    fc.property(standard, report, concentrations, fc.subarray([...POLLUTANTS]), (rule, kind, values, excused) => {
      const [plain, planned] = [aqi(rule, kind, values), aqi(rule, kind, values, excused)];
      expect(planned.iaqi).toEqual(plain.iaqi);
      expect([...planned.missing, ...planned.unmonitored].toSorted()).toEqual([...plain.missing].toSorted());
      expect(planned.unmonitored.every((pollutant) => excused.includes(pollutant))).toBe(true);
      if (plain.aqi !== null) expect(planned.aqi).toBe(plain.aqi);
      else if (planned.aqi !== null) expect(planned.aqi).toBeLessThanOrEqual(100);
    }),
    runs
  );
});

it("judges as the standard does where the publisher has no limit, and marks only what a limit changed", () => {
  const row = {
    ...{standard: "HJ 633-2026", item: "PM2.5 24小时平均", class: "IAQI 100", limit: 55, unit: "µg/m³"},
    ...{from: "2026-03-01", to: null, source: "某市通知（虚构）"}
  };
  const edition = aqiEditions([row]).editions.find(({rows}) => rows.length > 0);
  if (edition === undefined) throw new Error("no edition");
  fc.assert(
    fc.property(concentrations, (values) => {
      const [plain, by] = [aqi(edition.base, "daily", values), aqiBy(edition, "daily", values)];
      expect(by.iaqi.slice(1)).toEqual(plain.iaqi.slice(1));
      expect(by.amended === null).toBe(by.iaqi[0] === plain.iaqi[0]);
    }),
    runs
  );
});

it("never meets a limit with more that it does not meet with less, and says a multiple only over it", () => {
  const limits = AIR_LIMITS.flatMap((each) => each.limits);
  fc.assert(
    fc.property(fc.constantFrom(...limits), tenths, tenths, (limit, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      if (meetsLimit(limit, more)) expect(meetsLimit(limit, less)).toBe(true);
      expect(timesOver(limit, more) === null).toBe(meetsLimit(limit, more));
    }),
    runs
  );
});

it("takes a percentile between the smallest and the largest value, whatever their order", () => {
  fc.assert(
    fc.property(fc.array(tenths, {minLength: 1, maxLength: 40}), fc.constantFrom(90, 95, 98), (values, p) => {
      const found = percentile(values, p, 1);
      expect(percentile([...values].reverse(), p, 1)).toBe(found);
      expect(found).toBeGreaterThanOrEqual(Math.min(...values));
      expect(found).toBeLessThanOrEqual(Math.max(...values));
    }),
    runs
  );
});

it("never lowers the 8-hour maximum of a full day when an hour rises", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 0, max: 400}), {minLength: 24, maxLength: 24}),
      fc.integer({min: 0, max: 23}),
      fc.integer({min: 0, max: 200}),
      (hours, at, more) => {
        const risen = hours.with(at, (hours[at] ?? 0) + more);
        expect(maximumOfEight(risen, 160).value).toBeGreaterThanOrEqual(maximumOfEight(hours, 160).value ?? 0);
      }
    ),
    runs
  );
});

it("adds up: a composite index is the sum of its parts, and rises with each of them", () => {
  const whole = fc.record({
    ...{"PM2.5": tenths, PM10: tenths, SO2: tenths, NO2: tenths, CO: tenths, O3: tenths}
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...AIR_LIMITS),
      whole,
      fc.constantFrom(...POLLUTANTS),
      tenths,
      (limits, values, one, more) => {
        const found = compositeIndex(values, limits);
        const sum = found?.parts.reduce((total, part) => total + Math.round(part * 100), 0);
        expect(Math.round((found?.index ?? 0) * 100)).toBe(sum);
        const risen = compositeIndex({...values, [one]: values[one] + more}, limits);
        expect(risen?.index).toBeGreaterThanOrEqual(found?.index ?? Infinity);
      }
    ),
    runs
  );
});
