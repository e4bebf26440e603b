/**
 * HJ 633-2012 and HJ 633-2026 once more, written apart from src/standards (breakpoints: Table 1 of both).
 * Concentrations are whole µg/m³ and tenths of mg/m³ of CO, so every step is exact in whole numbers.
 */
const IAQI = [0, 50, 100, 150, 200, 300, 400, 500] as const;

const ROWS = {
  so2: [0, 50, 150, 475, 800, 1600, 2100, 2620],
  no2: [0, 40, 80, 180, 280, 565, 750, 940],
  // CO in tenths.
  co: [0, 20, 40, 140, 240, 360, 480, 600],
  o3_8h: [0, 100, 160, 215, 265, 800],
  o3_1h: [0, 160, 200, 300, 400, 800, 1000, 1200],
  pm10_2012: [0, 50, 150, 250, 350, 420, 500, 600],
  pm25_2012: [0, 35, 75, 115, 150, 250, 350, 500],
  pm10_2026: [0, 50, 120, 250, 350, 420, 500, 600],
  pm25_2026: [0, 35, 60, 115, 150, 250, 350, 500],
  so2_1h: [0, 150, 500, 650, 800],
  no2_1h: [0, 100, 200, 700, 1200, 2340, 3090, 3840],
  co_1h: [0, 50, 100, 350, 600, 900, 1200, 1500]
} as const;

const index = (row: keyof typeof ROWS, value: number): number => {
  const points: readonly number[] = ROWS[row];
  for (let i = 1; i < points.length; i++) {
    const high = points[i] ?? 0;
    const low = points[i - 1] ?? 0;
    if (value <= high) {
      const from = IAQI[i - 1] ?? 0;
      return from + Math.ceil((((IAQI[i] ?? 0) - from) * (value - low)) / (high - low));
    }
  }
  return row === "o3_8h" ? 300 : row === "so2_1h" ? 200 : 500;
};

export interface AirValues {
  readonly pm25: number | null;
  readonly pm10: number | null;
  readonly so2: number | null;
  readonly no2: number | null;
  /** Tenths of mg/m³. */
  readonly co: number | null;
  readonly o3_8h: number | null;
  readonly o3_1h: number | null;
}

export interface Aqi {
  readonly aqi: number;
  readonly level: string;
  readonly primary: string;
}

const NEW_STANDARD_FROM = "2026-03-01";

const levelOf = (aqi: number): string =>
  aqi <= 50
    ? "优"
    : aqi <= 100
      ? "良"
      : aqi <= 150
        ? "轻度污染"
        : aqi <= 200
          ? "中度污染"
          : aqi <= 300
            ? "重度污染"
            : "严重污染";

const from = (
  parts: readonly (readonly [name: string, value: number | null, row: keyof typeof ROWS])[]
): Aqi | null => {
  const found = parts.flatMap(([name, value, row]) => (value === null ? [] : [{name, iaqi: index(row, value)}]));
  if (found.length === 0) return null;
  const aqi = Math.max(...found.map((part) => part.iaqi));
  const primary = aqi > 50 ? [...new Set(found.filter((part) => part.iaqi === aqi).map((part) => part.name))] : [];
  return {aqi, level: levelOf(aqi), primary: primary.join("、")};
};

/** The daily index of a station; the rule follows the day. */
export const dailyAqi = (date: string, v: AirValues): Aqi | null => {
  const old = date < NEW_STANDARD_FROM;
  return from([
    ["PM2.5", v.pm25, old ? "pm25_2012" : "pm25_2026"],
    ["PM10", v.pm10, old ? "pm10_2012" : "pm10_2026"],
    ["SO2", v.so2, "so2"],
    ["NO2", v.no2, "no2"],
    ["CO", v.co, "co"],
    ["O3", v.o3_8h, "o3_8h"],
    ["O3", old ? v.o3_1h : null, "o3_1h"]
  ]);
};

/** The hourly index: six one-hour values (HJ 633-2026, also how the release under the old rule was made). */
export const hourlyAqi = (v: AirValues): Aqi | null =>
  from([
    ["PM2.5", v.pm25, "pm25_2026"],
    ["PM10", v.pm10, "pm10_2026"],
    ["SO2", v.so2, "so2_1h"],
    ["NO2", v.no2, "no2_1h"],
    ["CO", v.co, "co_1h"],
    ["O3", v.o3_1h, "o3_1h"]
  ]);
