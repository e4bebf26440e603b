import {type AirLimits, limitRow} from "./gb3095.ts";

const row = limitRow("A");

/** Table 1 (A): the limits to 2030-12-31, clause 4.4. */
const TO_2030: AirLimits = {
  ...{id: "GB 3095-2026", title: "GB 3095-2026", document: "GB 3095-2026"},
  from: "2026-03-01",
  to: "2030-12-31",
  stage: "至2030年12月31日的限值",
  certainty: "A",
  source: "标准文本",
  clause: "表1、4.4",
  reference: "SO2、NO2、CO、O3 按参比状态（298.15 K、1013.25 hPa）计，PM2.5、PM10 按监测时的温度和气压计",
  limits: [
    row("SO2", "年平均", 20, 60),
    row("SO2", "24小时平均", 50, 150),
    row("SO2", "1小时平均", 150, 500),
    row("NO2", "年平均", 40, 40),
    row("NO2", "24小时平均", 80, 80),
    row("NO2", "1小时平均", 200, 200),
    row("CO", "24小时平均", 4, 4),
    row("CO", "1小时平均", 10, 10),
    row("O3", "日最大8小时平均", 100, 160),
    row("O3", "1小时平均", 160, 200),
    row("PM10", "年平均", 40, 60),
    row("PM10", "24小时平均", 50, 120),
    row("PM2.5", "年平均", 15, 30),
    row("PM2.5", "24小时平均", 35, 60)
  ]
};

/** Table 1 (A): nationwide from 2031-01-01, clause 4.4. */
const FROM_2031: AirLimits = {
  ...TO_2030,
  from: "2031-01-01",
  to: null,
  stage: "2031年1月1日起的限值",
  limits: [
    row("SO2", "年平均", 20, 20),
    row("SO2", "24小时平均", 50, 50),
    row("SO2", "1小时平均", 150, 150),
    row("NO2", "年平均", 30, 30),
    row("NO2", "24小时平均", 50, 50),
    row("NO2", "1小时平均", 200, 200),
    row("CO", "24小时平均", 4, 4),
    row("CO", "1小时平均", 10, 10),
    row("O3", "日最大8小时平均", 100, 160),
    row("O3", "1小时平均", 160, 200),
    row("PM10", "年平均", 20, 50),
    row("PM10", "24小时平均", 50, 100),
    row("PM2.5", "年平均", 10, 25),
    row("PM2.5", "24小时平均", 25, 50)
  ]
};

export const GB3095_2026: readonly AirLimits[] = [TO_2030, FROM_2031];
