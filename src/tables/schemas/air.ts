import {choice, code, date, hour, measured, number, region, text, yesNo, moment} from "../column.ts";
import {required, table} from "../schema.ts";

const AIR_LEVELS = ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染"] as const;

const LEVEL_SPELLINGS = {轻度: "轻度污染", 中度: "中度污染", 重度: "重度污染", 严重: "严重污染"};

const GARBAGE = ["-9999", "999", "999.9", "9999"];
const ug = {unit: "µg/m³", garbage: GARBAGE, planned: true};
const mg = {unit: "mg/m³", garbage: GARBAGE, planned: true};

export const airStations = table({
  name: "air_stations",
  title: "空气站点",
  about: "空气质量监测站点",
  key: ["name"],
  columns: {
    name: text("站点", "R"),
    code: code("编码", "O"),
    region: region("行政区域", "R"),
    kind: choice("类型", "O", ["评价点", "对照点"])
  }
});

const concentrations = {
  pm25: measured("PM2.5", "O", {...ug, aliases: ["PM₂.₅"]}),
  pm10: measured("PM10", "O", {...ug, aliases: ["PM₁₀"]}),
  so2: measured("SO2", "O", {...ug, aliases: ["So2", "SO₂"]}),
  no2: measured("NO2", "O", {...ug, aliases: ["No2", "NO₂"]}),
  co: measured("CO", "O", {...mg, aliases: ["Co"], implausible: 150}),
  o3_8h: measured("O3_8h", "O", {...ug, aliases: ["O3-8h", "O3_8H"]}),
  o3_1h: measured("O3_1h", "O", {...ug, aliases: ["O3-1h", "O3_1H"]})
} as const;

/** Primary pollutants as the national release prints them, in the order we print them. */
const POLLUTANT_WORDS = {
  "PM2.5": "PM2.5",
  "PM₂.₅": "PM2.5",
  细颗粒物: "PM2.5",
  "细颗粒物(PM2.5)": "PM2.5",
  PM10: "PM10",
  "PM₁₀": "PM10",
  "颗粒物(PM10)": "PM10",
  可吸入颗粒物: "PM10",
  "可吸入颗粒物(PM10)": "PM10",
  SO2: "SO2",
  "SO₂": "SO2",
  二氧化硫: "SO2",
  "二氧化硫(SO2)": "SO2",
  NO2: "NO2",
  "NO₂": "NO2",
  二氧化氮: "NO2",
  "二氧化氮(NO2)": "NO2",
  CO: "CO",
  一氧化碳: "CO",
  "一氧化碳(CO)": "CO",
  O3: "O3",
  "O₃": "O3",
  O3_8h: "O3",
  "O3-8h": "O3",
  O3_1h: "O3",
  臭氧: "O3",
  臭氧1小时: "O3",
  臭氧8小时: "O3",
  "臭氧(O3)": "O3",
  "臭氧8小时(O3)": "O3",
  无: ""
} as const;

const official = {
  officialAqi: number("官方AQI", "O", {aliases: ["AQI", "AQI指数"], min: 0, max: 500}),
  officialLevel: choice("官方级别", "O", AIR_LEVELS, {aliases: ["质量等级"], spellings: LEVEL_SPELLINGS}),
  officialPrimary: text("官方首要污染物", "O", {aliases: ["首要污染物"], joined: POLLUTANT_WORDS})
} as const;

export const airDaily = table({
  name: "air_daily",
  title: "空气质量日报",
  about: "站点或城市逐日浓度、官方 AQI 和有效性",
  key: ["date", "station", "area"],
  columns: {
    date: date("日期", "R", {exact: true}),
    station: text("站点", "C", {ref: "air_stations"}),
    area: text("区域", "C", {note: "按原公布的城市值"}),
    ...concentrations,
    ...official,
    validity: choice("有效性", "O", ["有效", "无效", "缺测"]),
    dust: yesNo("沙尘影响", "O"),
    dataState: choice("数据状态", "O", ["实时", "审核"])
  },
  rules: [
    required("station", "站点", (row) => row.area === null, "没有填写“区域”"),
    (row) =>
      row.station !== null && row.area !== null
        ? {
            field: "area",
            code: "one-of-two",
            message: "“站点”和“区域”只能填写一列",
            fix: "站点数据留空“区域”，城市值留空“站点”",
            instead: [{words: ""}, {column: "站点", words: ""}]
          }
        : null
  ]
});

export const airHourly = table({
  name: "air_hourly",
  title: "空气质量小时值",
  about: "站点逐小时浓度和官方 AQI",
  key: ["date", "hour", "city", "station"],
  columns: {
    date: date("日期", "C", {exact: true}),
    hour: hour("小时", "C"),
    time: moment("时间", "C"),
    city: region("城市", "O"),
    station: text("站点", "R", {ref: "air_stations"}),
    ...concentrations,
    ...official
  },
  rules: [
    (row) =>
      row.time === null && (row.date === null || row.hour === null)
        ? {field: "time", code: "required-when", message: "缺少时间", fix: "请填写“时间”，或同时填写“日期”和“小时”"}
        : row.hour === null
          ? {field: "time", code: "required-when", message: "“时间”缺少钟点", fix: "请写成 2026-10-31 08:00"}
          : null
  ],
  settle: (row) => {
    if (row.time === null && row.date !== null && row.hour !== null) {
      // 24:00 closes its day and is the 00:00 of the next: one hour, one name.
      if (row.hour === 24) row.date = dayAfter(row.date);
      row.hour %= 24;
      row.time = `${row.date} ${String(row.hour).padStart(2, "0")}:00`;
    } else if (row.time?.length === 16) {
      row.date ??= row.time.slice(0, 10);
      row.hour ??= Number(row.time.slice(11, 13));
    }
  },
  automatic: () => true
});

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 864e5).toISOString().slice(0, 10);
