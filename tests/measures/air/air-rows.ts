/** A clean day: AQI 44 under both standards (O3 88 µg/m³ decides). */
export const CLEAN = {pm25: 12, pm10: 25, so2: 5, no2: 18, co: 0.6, o3_8h: 88, o3_1h: 96};
