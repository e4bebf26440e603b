import {type AqiStandard, CO_1H, CO_24H, item, NO2_1H, NO2_24H, O3_1H, O3_8H, SO2_1H, SO2_24H} from "./aqi-standard.ts";

// Table 1, PM columns (A).
const PM10 = ["PM10", [0, 50, 150, 250, 350, 420, 500, 600]] as const;
const PM25 = ["PM2.5", [0, 35, 75, 115, 150, 250, 350, 500]] as const;

// Notes under Table 1 (A): the index of these is not computed above their last row, another item reports instead.
const SO2_STOPS = "SO2 1小时平均浓度高于 800 µg/m³，不再计算其分指数，按24小时平均浓度计算的分指数报告";
const O3_STOPS = "O3 8小时平均浓度高于 800 µg/m³，不再计算其分指数，按1小时平均浓度计算的分指数报告";

/** HJ 633-2012. In force with GB 3095-2012: the first 74 cities from 2013, nationwide from 2016. */
export const HJ633_2012: AqiStandard = {
  id: "HJ 633-2012",
  // The wording of the title was not checked; the number is enough to find it.
  title: "HJ 633-2012",
  document: "HJ 633-2012",
  from: "2013-01-01",
  to: "2026-02-28",
  certainty: "A",
  source: "标准文本",
  clause: {
    table: "分指数浓度限值表",
    missing: null,
    // The text lists nine (A): the six below, 8-hour O3, and PM10 and PM2.5 as running means of 24 hours.
    realTime: {
      items: 9,
      practice: "云南省2020年4月公布的小时 AQI 1,413 个全部等于六个1小时项目的最大值"
    }
  },
  exceeding: true,
  // 日报: seven items, O3 at both averaging times (A).
  daily: [
    item("pm25", "24小时平均", PM25),
    item("pm10", "24小时平均", PM10),
    item("so2", "24小时平均", SO2_24H),
    item("no2", "24小时平均", NO2_24H),
    item("co", "24小时平均", CO_24H),
    item("o3_8h", "日最大8小时平均", O3_8H, O3_STOPS),
    item("o3_1h", "日最大1小时平均", O3_1H)
  ],
  // 实时报: the published hourly index is the maximum of six one-hour items, PM on its daily rows. Measured on published
  // station hours of Yunnan: 1,413 of 1,413; with the 8-hour O3 only 1,003.
  hourly: [
    item("pm25", "1小时平均", PM25),
    item("pm10", "1小时平均", PM10),
    item("so2", "1小时平均", SO2_1H, SO2_STOPS),
    item("no2", "1小时平均", NO2_1H),
    item("co", "1小时平均", CO_1H),
    item("o3_1h", "1小时平均", O3_1H)
  ],
  incomplete: "published"
};
