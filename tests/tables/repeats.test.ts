import {expect, it} from "vitest";
import {read} from "./read.ts";

const MONTHLY = "断面名称,监测时间,氨氮,站点情况\n";

it("drops identical repeats and counts them", () => {
  const {rows, mended, publishable} = read({
    "water_readings.csv": `${MONTHLY}龙潭,2026-10,0.2,正常\n龙潭,2026-10,0.20,正常\n龙潭,2026/10,0.2,正常\n`
  });
  expect(rows.water_readings).toHaveLength(1);
  expect(mended("identical-repeat")).toBe(2);
  expect(publishable).toBe(true);
});

it("lets the row with values stand beside one without any, whichever comes first", () => {
  const {rows, mended, texts} = read({
    "water_readings.csv": `${MONTHLY}龙潭,2026-10,,维护\n龙潭,2026-10,0.2,正常\n龙潭,2026-09,0.3,正常\n龙潭,2026-09,--,维护\n`
  });
  expect(texts).toEqual([]);
  expect(rows.water_readings.map(({ammonia}) => ammonia)).toEqual([0.2, 0.3]);
  expect(mended("empty-repeat")).toBe(2);
});

it("refuses different values of a monthly reading", () => {
  const {faults} = read({"water_readings.csv": `${MONTHLY}龙潭,2026-10,0.2,正常\n龙潭,2026-10,0.3,正常\n`});
  expect(faults).toMatchObject([{severity: "fault", code: "conflicting-repeat", line: 3, column: "氨氮"}]);
});

it("sets both conflicting automatic readings aside, with the reason and a warning", () => {
  const {rows, faults, publishable} = read({
    "water_readings.csv":
      "断面名称,监测时间,pH,氨氮,流域\n龙潭,2026-10-01 08:00,7.1,0.2,甲\n龙潭,2026-10-01 08:00,7.1,0.3,甲\n龙潭,2026-10-01 12:00,7.2,0.2,甲\n"
  });
  expect(rows.water_readings).toHaveLength(2);
  expect(rows.water_readings[0]).toMatchObject({
    section: "龙潭",
    time: "2026-10-01 08:00",
    basin: "甲",
    pH: null,
    ammonia: null,
    meta: {line: 2, missing: {pH: "数据冲突", ammonia: "数据冲突"}}
  });
  expect(faults).toMatchObject([
    {severity: "warning", code: "conflicting-repeat", line: 3, key: "断面名称=龙潭;监测时间=2026-10-01 08:00"}
  ]);
  expect(publishable).toBe(false);
});

it("prefers the unrounded reading of another file to its rounded twin, and mixes nothing into it", () => {
  const {rows, mended, texts} = read({
    "water_readings/a.csv": "断面名称,监测时间,氨氮,总磷\n龙潭,2026-10-01 08:00,0.20491,0.0312\n",
    "water_readings/b.csv": "断面名称,监测时间,氨氮,总磷,电导率\n龙潭,2026-10-01 08:00,0.205,0.031,412\n"
  });
  expect(texts).toEqual([]);
  expect(rows.water_readings).toMatchObject([{ammonia: 0.20491, phosphorus: 0.0312, conductivity: null}]);
  expect(mended("rounded-repeat")).toBe(1);
});

it("does not take a difference of more than half a digit for rounding", () => {
  const {faults} = read({
    "water_readings/a.csv": "断面名称,监测时间,氨氮\n龙潭,2026-10-01 08:00,0.20491\n",
    "water_readings/b.csv": "断面名称,监测时间,氨氮\n龙潭,2026-10-01 08:00,0.206\n"
  });
  expect(faults.map(({code}) => code)).toEqual(["conflicting-repeat"]);
});

it("takes a section as its name within its province, and a blank province never splits it", () => {
  const row = (province: string, ammonia: string) => `龙潭,2026-10,${ammonia},${province}\n`;
  const header = "断面名称,监测时间,氨氮,省份\n";
  const regions = "行政区域\n甲省\n乙省\n";
  expect(
    read({"regions.csv": regions, "water_readings.csv": header + row("甲省", "0.2") + row("乙省", "0.3")}).rows
      .water_readings
  ).toHaveLength(2);
  expect(
    read({"regions.csv": regions, "water_readings.csv": header + row("甲省", "0.2") + row("", "0.3")}).faults
  ).toMatchObject([{code: "conflicting-repeat"}]);
});

it("knows the 24:00 of a day as the 00:00 of the next", () => {
  const {rows, mended} = read({
    "air_hourly.csv": "日期,小时,站点,PM2.5\n2026-10-01,24,龙潭,35\n2026-10-02,00,龙潭,35\n",
    "water_readings.csv": "断面名称,监测时间,pH\n龙潭,2026-09-30 24:00,7.1\n"
  });
  expect(rows.air_hourly).toMatchObject([{date: "2026-10-02", hour: 0, time: "2026-10-02 00:00"}]);
  expect(mended("identical-repeat")).toBe(1);
  expect(rows.water_readings[0]?.time).toBe("2026-10-01 00:00");
});

it("fills date and hour from the time, and the time from both", () => {
  const {rows} = read({
    "air_hourly/a.csv": "时间,站点,PM2.5\n2026-10-01 08:00,龙潭,35\n",
    "air_hourly/b.csv": "日期,小时,站点,PM2.5\n20261001,09,龙潭,35\n"
  });
  expect(rows.air_hourly.map(({date, hour, time}) => [date, hour, time])).toEqual([
    ["2026-10-01", 8, "2026-10-01 08:00"],
    ["2026-10-01", 9, "2026-10-01 09:00"]
  ]);
});
