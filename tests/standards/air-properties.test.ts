import fc from "fast-check";
import {expect, it} from "vitest";
import {aqi, AQI_STANDARDS} from "../../src/standards/aqi.ts";
import {type Concentrations, POLLUTANTS} from "../../src/standards/aqi-standard.ts";
import {iaqi} from "../../src/standards/iaqi.ts";

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
