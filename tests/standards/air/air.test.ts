import {expect, it} from "vitest";
import {aqi, aqiStandardOn, explainAqi} from "../../../src/standards/air/aqi.ts";
import {type Concentrations, IAQI_STEPS, levelOf} from "../../../src/standards/air/aqi-standard.ts";
import {meanHalfEven, roundHalfEven} from "../../../src/standards/half-even.ts";
import {HJ633_2012} from "../../../src/standards/air/hj633-2012.ts";
import {HJ633_2026} from "../../../src/standards/air/hj633-2026.ts";
import {daysRequired, percentile} from "../../../src/standards/air/hj663.ts";
import {bandOf, iaqi} from "../../../src/standards/air/iaqi.ts";

const none: Concentrations = {pm25: null, pm10: null, so2: null, no2: null, co: null, o3_8h: null, o3_1h: null};
const clean: Concentrations = {pm25: 12, pm10: 25, so2: 5, no2: 18, co: 0.6, o3_8h: 88, o3_1h: 96};

it("judges a day by the standard in force on that day", () => {
  expect(aqiStandardOn("2026-02-28")?.id).toBe("HJ 633-2012");
  expect(aqiStandardOn("2026-03-01")?.id).toBe("HJ 633-2026");
  expect(aqiStandardOn("2012-12-31")).toBeNull();
});

// Hand-copied from the tables: the row of PM2.5 24h and one item per other shape.
const BOUNDARIES = [
  [HJ633_2012, "pm25", [35, 75, 115, 150, 250, 350, 500]],
  [HJ633_2026, "pm25", [35, 60, 115, 150, 250, 350, 500]],
  [HJ633_2012, "pm10", [50, 150, 250, 350, 420, 500, 600]],
  [HJ633_2026, "pm10", [50, 120, 250, 350, 420, 500, 600]],
  [HJ633_2012, "so2", [50, 150, 475, 800, 1600, 2100, 2620]],
  [HJ633_2012, "no2", [40, 80, 180, 280, 565, 750, 940]],
  [HJ633_2012, "co", [2, 4, 14, 24, 36, 48, 60]],
  [HJ633_2012, "o3_8h", [100, 160, 215, 265, 800]],
  [HJ633_2012, "o3_1h", [160, 200, 300, 400, 800, 1000, 1200]],
  [HJ633_2026, "so2", [50, 150, 475, 800, 1600, 2100, 2620]],
  [HJ633_2026, "no2", [40, 80, 180, 280, 565, 750, 940]],
  [HJ633_2026, "co", [2, 4, 14, 24, 36, 48, 60]],
  [HJ633_2026, "o3_8h", [100, 160, 215, 265, 800]]
] as const;

it.each(BOUNDARIES)(
  "%o %s gives the tabulated index on a limit and a larger one just above it",
  (standard, field, tops) => {
    const item = standard.daily.find((each) => each.field === field);
    if (item === undefined) throw new Error("no item");
    const step = field === "co" ? 0.1 : 1;
    tops.forEach((top, i) => {
      expect(iaqi(item, top)).toBe(IAQI_STEPS[i + 1]);
      if (i < tops.length - 1) expect(iaqi(item, top + step)).toBeGreaterThan(IAQI_STEPS[i + 1] ?? 0);
      expect(iaqi(item, top - step)).toBeLessThanOrEqual(IAQI_STEPS[i + 1] ?? 0);
    });
  }
);

const HOURS = [
  ["so2", [150, 500, 650, 800]],
  ["no2", [100, 200, 700, 1200, 2340, 3090, 3840]],
  ["co", [5, 10, 35, 60, 90, 120, 150]],
  ["o3_1h", [160, 200, 300, 400, 800, 1000, 1200]]
] as const;

it.each(HOURS)(
  "one-hour %s gives the tabulated index on a limit and a larger one above, in both standards",
  (field, tops) => {
    for (const standard of [HJ633_2012, HJ633_2026]) {
      const item = standard.hourly.find((each) => each.field === field);
      if (item === undefined) throw new Error("no item");
      const step = field === "co" ? 0.1 : 1;
      tops.forEach((top, i) => {
        expect(iaqi(item, top)).toBe(IAQI_STEPS[i + 1]);
        if (i < tops.length - 1) expect(iaqi(item, top + step)).toBeGreaterThan(IAQI_STEPS[i + 1] ?? 0);
      });
    }
  }
);

it("rounds up CO exactly where doubles would give one more", () => {
  const [day, hour] = [
    HJ633_2012.daily.find(({field}) => field === "co"),
    HJ633_2012.hourly.find(({field}) => field === "co")
  ];
  if (day === undefined || hour === undefined) throw new Error("no item");
  expect(iaqi(day, 2.2)).toBe(55);
  expect(iaqi(hour, 65.4)).toBe(218);
});

it("has index 0 at concentration 0, and the level 优", () => {
  expect(
    aqi(HJ633_2012, "daily", {...none, pm25: 0, pm10: 0, so2: 0, no2: 0, co: 0, o3_8h: 0, o3_1h: 0})
  ).toMatchObject({
    aqi: 0,
    level: "优",
    primary: []
  });
});

it.each([
  [50, "优"],
  [51, "良"],
  [100, "良"],
  [101, "轻度污染"],
  [150, "轻度污染"],
  [151, "中度污染"],
  [200, "中度污染"],
  [201, "重度污染"],
  [300, "重度污染"],
  [301, "严重污染"],
  [500, "严重污染"]
] as const)("AQI %i is %s", (value, level) => expect(levelOf(value)).toBe(level));

it("caps the index at 500 above the table", () => {
  expect(aqi(HJ633_2026, "daily", {...clean, pm10: 1000}).aqi).toBe(500);
});

it("names no primary pollutant at an AQI of 50, and all that tie above it", () => {
  expect(aqi(HJ633_2026, "daily", {...clean, pm25: 35, o3_8h: 100}).primary).toEqual([]);
  // PM2.5 36 → 52; NO2 41 → 52.
  expect(aqi(HJ633_2012, "daily", {...clean, pm25: 36, no2: 41}).primary).toEqual(["PM2.5", "NO2"]);
});

it("takes the one-hour O3 into the day under 2012 only", () => {
  const day = {...clean, o3_8h: 150, o3_1h: 250};
  expect(aqi(HJ633_2012, "daily", day)).toMatchObject({aqi: 125, level: "轻度污染", primary: ["O3"]});
  expect(aqi(HJ633_2026, "daily", day)).toMatchObject({aqi: 92, level: "良"});
});

it("leaves the 8-hour O3 out of the hourly index", () => {
  // Published: Kunming, 关上-type hour with O3_8h far above O3_1h; PM2.5 43 → 60.
  expect(aqi(HJ633_2012, "hourly", {...clean, pm25: 43, o3_1h: 124, o3_8h: 231}).aqi).toBe(60);
});

it("reports O3 by its hour above 800 under 2012, and as 300 under 2026", () => {
  expect(aqi(HJ633_2012, "daily", {...clean, o3_8h: 850, o3_1h: 900})).toMatchObject({aqi: 350, primary: ["O3"]});
  expect(aqi(HJ633_2026, "daily", {...clean, o3_8h: 850})).toMatchObject({aqi: 300, level: "重度污染"});
});

it("gives no AQI under 2012 when the item that should report instead is missing", () => {
  const found = aqi(HJ633_2012, "daily", {...clean, o3_8h: 850, o3_1h: null});
  expect(found.aqi).toBeNull();
  expect(found.reason).toContain("不再计算其分指数");
  expect(aqi(HJ633_2012, "hourly", {...clean, so2: 801}).aqi).toBeNull();
  expect(aqi(HJ633_2026, "hourly", {...clean, so2: 801}).aqi).toBe(200);
});

it("computes from the rest under 2012 when a pollutant is missing", () => {
  expect(aqi(HJ633_2012, "daily", {...clean, pm10: null})).toMatchObject({aqi: 44, missing: ["PM10"], reason: null});
});

it("withholds an AQI of 100 or less under 2026 when a pollutant is missing, and publishes one above", () => {
  expect(aqi(HJ633_2026, "daily", {...clean, pm10: null})).toMatchObject({aqi: null, level: null, primary: []});
  expect(aqi(HJ633_2026, "daily", {...clean, pm10: null, pm25: 60})).toMatchObject({aqi: null});
  expect(aqi(HJ633_2026, "daily", {...clean, pm10: null, pm25: 61})).toMatchObject({aqi: 101, primary: ["PM2.5"]});
  expect(aqi(HJ633_2026, "daily", none).reason).toBe("没有浓度数据");
});

it("explains each item with the value judged and the rows of the table it lies between", () => {
  const pm25 = explainAqi(HJ633_2026, "daily", {...clean, pm25: 60.5})[0];
  expect(pm25).toMatchObject({value: 60.5, judged: 60, iaqi: 100, decides: true, reason: null});
  expect(pm25?.band).toEqual({from: 35, to: 60, iaqiFrom: 50, iaqiTo: 100});
});

it("has no band above the table", () => {
  const item = HJ633_2026.daily[0];
  if (item === undefined) throw new Error("no item");
  expect(bandOf(item, 500)).toEqual({from: 350, to: 500, iaqiFrom: 400, iaqiTo: 500});
  expect(bandOf(item, 501)).toBeNull();
});

it.each([
  [60.5, 0, 60],
  [61.5, 0, 62],
  [0.25, 1, 0.2],
  [2.25, 1, 2.2],
  [0.275, 2, 0.28],
  [4.05, 1, 4]
])("rounds %d at %d decimals half to even: %d", (value, digits, expected) =>
  expect(roundHalfEven(value, digits)).toBe(expected)
);

it("rounds a mean once, from the exact sum", () => {
  // (60 + 61) / 2 = 60.5; (0.1 + 0.2 + 0.45) / 3 = 0.25; doubles give 0.25000000000000006.
  expect(meanHalfEven([60, 61], 0)).toBe(60);
  expect(meanHalfEven([0.1, 0.2, 0.45], 1)).toBe(0.2);
  expect(meanHalfEven([], 0)).toBeNull();
});

it("interpolates percentiles as HJ 663 does", () => {
  const days = Array.from({length: 365}, (_, i) => i + 1);
  expect([90, 95, 98].map((p) => percentile(days, p, 1))).toEqual([328.6, 346.8, 357.7]);
  const tens = [100, 20, 30, 40, 50, 60, 70, 80, 90, 10];
  expect([90, 95, 98].map((p) => percentile(tens, p, 1))).toEqual([91, 95.5, 98.2]);
  expect(percentile([98, 105, 112, 120, 131, 140, 153, 158, 160, 165, 178, 185], 90, 0)).toBe(177);
  expect(percentile([7], 90, 0)).toBe(7);
  expect(percentile([], 90, 0)).toBeNull();
});

it("asks 27 daily values of a month, 25 of February", () => {
  expect([daysRequired("2026-01"), daysRequired("2026-02"), daysRequired("2024-02")]).toEqual([27, 25, 25]);
});
