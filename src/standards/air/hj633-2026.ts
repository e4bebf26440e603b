import {type AqiStandard, CO_1H, CO_24H, item, NO2_1H, NO2_24H, O3_1H, O3_8H, SO2_1H, SO2_24H} from "./aqi-standard.ts";

// Table of breakpoints, PM columns (A): only the cells at IAQI 100 differ from 2012, 150 → 120 and 75 → 60.
const PM10 = ["PM10", [0, 50, 120, 250, 350, 420, 500, 600]] as const;
const PM25 = ["PM2.5", [0, 35, 60, 115, 150, 250, 350, 500]] as const;

/** HJ 633-2026, in force with GB 3095-2026. */
export const HJ633_2026: AqiStandard = {
  id: "HJ 633-2026",
  title: "HJ 633-2026",
  document: "HJ 633-2026",
  from: "2026-03-01",
  to: null,
  certainty: "A",
  source: "标准文本",
  clause: {table: "4.2 分指数浓度限值表", missing: "5.3.1、5.3.2"},
  exceeding: false,
  // 日报: six items; the daily maximum one-hour O3 is no longer one of them (A).
  daily: [
    item("pm25", "24小时平均", PM25),
    item("pm10", "24小时平均", PM10),
    item("so2", "24小时平均", SO2_24H),
    item("no2", "24小时平均", NO2_24H),
    item("co", "24小时平均", CO_24H),
    item("o3_8h", "日最大8小时平均", O3_8H, 300)
  ],
  hourly: [
    item("pm25", "1小时平均", PM25),
    item("pm10", "1小时平均", PM10),
    item("so2", "1小时平均", SO2_1H, 200),
    item("no2", "1小时平均", NO2_1H),
    item("co", "1小时平均", CO_1H),
    item("o3_1h", "1小时平均", O3_1H)
  ],
  incomplete: "withheld"
};
