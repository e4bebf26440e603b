import {expect, it} from "vitest";
import {assessAir} from "../../../src/measures/air/air.ts";
import {AIR_COMPUTED} from "../../../src/measures/air/air-columns.ts";
import type {AirDay, AirHour} from "../../../src/tables/schemas/index.ts";
import {cityOf} from "../rows.ts";
import {CLEAN} from "./air-rows.ts";

const daily = (given: Partial<AirDay>, date = "2026-05-01") => {
  const city = cityOf({air_daily: [{date, station: "甲站", ...CLEAN, ...given}]}, {dataAsOf: "2026-05-01"});
  const [row] = city.tables.air_daily;
  if (row === undefined) throw new Error("no row");
  return assessAir(city).dailyColumns(row);
};

it("answers why a day is 轻度污染: the item, as handed in, as judged, the limits, the clause, the standard", () => {
  // PM2.5 61.5 → 62 (half to even): 100 + ⌈50·2/55⌉ = 102; PM10 121: 100 + ⌈50·1/130⌉ = 101; SO2 5, NO2 18 → 22.5, CO 0.6, O3 88.
  expect(daily({pm25: 61.5, pm10: 121})).toEqual({
    ...{计算AQI: 102, 计算级别: "轻度污染", 计算首要污染物: "PM2.5", 评价标准: "HJ 633-2026", 与官方AQI一致: null},
    ...{
      "PM2.5分指数": 102,
      PM10分指数: 101,
      SO2分指数: 5,
      NO2分指数: 23,
      CO分指数: 15,
      O3_8h分指数: 44,
      O3_1h分指数: null
    },
    ...{决定项目: "PM2.5 24小时平均", 决定项目填报值: "61.5", 决定项目评价值: "62 µg/m³"},
    ...{决定项目限值: "高于 60（分指数 100），不高于 115（分指数 150）"},
    ...{决定项目条款: "HJ 633-2026 4.2 分指数浓度限值表", 评价依据: "A"},
    超过限值的项目: "PM2.5 24小时平均 62 µg/m³（限值 60）；PM10 24小时平均 121 µg/m³（限值 120）",
    ...{超标污染物: null, 缺项: null, 按计划不监测: null, 无AQI原因: null}
  });
});

it("names the exceeding pollutants and the O3 of one hour under 2012 alone, and what is practice only", () => {
  // O3 250 in one hour: 100 + 50·50/100 = 125; PM2.5 75.5 → 76: 100 + ⌈50·1/40⌉ = 102.
  expect(daily({pm25: 75.5, o3_1h: 250}, "2025-05-01")).toMatchObject({
    ...{计算AQI: 125, 决定项目: "O3 日最大1小时平均", O3_1h分指数: 125, 超标污染物: "PM2.5、O3", 评价依据: "A"},
    决定项目条款: "HJ 633-2012 分指数浓度限值表"
  });
  expect(daily({pm25: 75.5}, "2025-05-01")).toMatchObject({
    ...{决定项目评价值: "76 µg/m³", 评价依据: "C：HJ 633-2012 未规定浓度修约"}
  });
  expect(daily({pm10: 650}, "2025-05-01")).toMatchObject({
    ...{计算AQI: 500, 决定项目限值: "高于限值表最高行 600（分指数 500）"},
    评价依据: "C：HJ 633-2012 未规定最高行以上的分指数"
  });
});

it("lists items that tie, each with its own value and limits", () => {
  // NO2 41 and PM2.5 36: both ⌈50 + …⌉ = 52.
  expect(daily({pm25: 36, no2: 41})).toMatchObject({
    ...{计算首要污染物: "PM2.5、NO2", 决定项目: "PM2.5 24小时平均；NO2 24小时平均", 决定项目填报值: "36；41"},
    决定项目限值: "高于 35（分指数 50），不高于 60（分指数 100）；高于 40（分指数 50），不高于 80（分指数 100）"
  });
});

it("says why a row has no index, and still gives the indices of its items", () => {
  expect(daily({co: null})).toMatchObject({
    ...{计算AQI: null, 决定项目: null, 评价依据: null, 缺项: "CO", O3_8h分指数: 44, CO分指数: null},
    无AQI原因: "缺 CO，其余项目的 AQI 未超过 100，按 HJ 633-2026 5.3.1、5.3.2 不公布 AQI"
  });
  expect(daily({validity: "无效"})).toMatchObject({"PM2.5分指数": null, 无AQI原因: "监测数据无效"});
});

it("answers for an hour too, with its own items", () => {
  const city = cityOf({
    air_hourly: [
      {date: "2020-04-02", hour: 8, city: "昆明市", station: "关上", ...CLEAN, pm25: 92} satisfies Partial<AirHour>
    ]
  });
  const [row] = city.tables.air_hourly;
  if (row === undefined) throw new Error("no row");
  // PM by the hour on its daily column: 92 → 100 + ⌈50·17/40⌉ = 122.
  expect(assessAir(city).hourlyColumns(row)).toMatchObject({
    ...{计算AQI: 122, 决定项目: "PM2.5 1小时平均", 决定项目限值: "高于 75（分指数 100），不高于 115（分指数 150）"},
    ...{O3_8h分指数: null, O3_1h分指数: 30, 评价依据: "C：小时 AQI 取六项，按公布数据的做法"}
  });
});

it("describes every column it adds", () => {
  expect(AIR_COMPUTED.every(({note}) => note.length > 5)).toBe(true);
  expect(new Set(AIR_COMPUTED.map(({header}) => header)).size).toBe(AIR_COMPUTED.length);
});
