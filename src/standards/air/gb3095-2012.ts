import {type AirLimits, limitRow} from "./gb3095.ts";

const row = limitRow("B");

/** Table 1, class 1 and class 2, as a page reproduces it; the unchanged rows of GB 3095-2026 and HJ 633 agree (B). */
const LIMITS = [
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
  row("PM10", "年平均", 40, 70),
  row("PM10", "24小时平均", 50, 150),
  row("PM2.5", "年平均", 15, 35),
  row("PM2.5", "24小时平均", 35, 75)
] as const;

/** Before the amendment all concentrations were stated at 273 K and 101.325 kPa. */
const BEFORE: AirLimits = {
  ...{id: "GB 3095-2012", title: "GB 3095-2012", document: "GB 3095-2012"},
  // The first 74 cities from 2013; nationwide from 2016 (D).
  from: "2013-01-01",
  to: "2018-08-31",
  stage: "2018年修改单之前",
  certainty: "B",
  source: "转载的标准表1，与其他标准中未变的数值一致",
  clause: "表1",
  reference: "各项污染物按标准状态（273 K、101.325 kPa）计",
  limits: LIMITS
};

/** The amendment of 2018: another reference state, the same limits (B). */
const AMENDED_2018: AirLimits = {
  ...BEFORE,
  document: "GB 3095-2012 及2018年修改单",
  from: "2018-09-01",
  to: "2026-02-28",
  stage: "2018年修改单之后",
  reference: "SO2、NO2、CO、O3 按参比状态（298.15 K、1013.25 hPa）计，PM2.5、PM10 按监测时的温度和气压计"
};

export const GB3095_2012: readonly AirLimits[] = [BEFORE, AMENDED_2018];
