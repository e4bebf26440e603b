import {expect, it} from "vitest";
import {read} from "./read.ts";

it("knows a region by its name, its 简称 and its 编码, and prints the name", () => {
  const {rows, texts} = read({
    "garbage_monthly.csv":
      "年月,行政区域,清运量\n2026-08,江川县,1\n2026-09,江川,2\n2026-10,jiangchuan,3\n2026-10,云溪市,4\n2026-10,石屏,5\n"
  });
  expect(texts).toEqual([]);
  expect(rows.garbage_monthly.map(({region}) => region)).toEqual(["江川县", "江川县", "江川县", "云溪市", "石屏区"]);
});

it("takes the first of 行政区域, 所在地市, 省份 that is known", () => {
  const {rows, texts} = read({
    "water_readings.csv":
      "断面名称,监测时间,pH,行政区域,所在地市,省份\n甲,2026-10,7,江川,某市,某省\n乙,2026-10,7,,石屏,某省\n丙,2026-10,7,某县,某市,云溪市\n丁,2026-10,7,,,\n"
  });
  expect(texts).toEqual([]);
  expect(rows.water_readings.map(({region, city}) => [region, city])).toEqual([
    ["江川县", "某市"],
    ["石屏区", "石屏"],
    ["云溪市", "某市"],
    [null, null]
  ]);
});

it("refuses a place that is filled and unknown in all of its columns", () => {
  const {faults} = read({"water_readings.csv": "断面名称,监测时间,pH,所在地市,省份\n甲,2026-10,7,某市,某省\n"});
  expect(faults).toMatchObject([{code: "unknown-region", column: "所在地市", value: "某市"}]);
});

it("knows a unit by its 别名, also in a list", () => {
  const {rows} = read({
    "units.csv": "单位名称,别名\n市生态环境局,市环保局、环境局\n市水务局,\n",
    "responsibilities.csv": "责任单位,职责\n市环保局,统一监管\n"
  });
  expect(rows.responsibilities[0]?.unit).toBe("市生态环境局");
});

it("checks no reference to an optional table that was not handed in", () => {
  expect(read({"responsibilities.csv": "责任单位,职责\n市环保局,统一监管\n"}).texts).toEqual([]);
  expect(read({"water_readings.csv": "断面名称,监测时间,pH\n龙潭,2026-10,7\n"}).texts).toEqual([]);
});

it("refuses a reading of an unknown section and an event of an unknown issue", () => {
  const {faults} = read({
    "water_bodies.csv": "名称,类型\n秀溪,河流\n",
    "water_sections.csv": "断面名称,所在河流,行政区域,断面级别,水体类型,水质目标\n龙潭,秀溪,江川县,市控,河流,Ⅲ\n",
    "water_readings.csv": "断面名称,监测时间,pH\n龙谭,2026-10,7\n"
  });
  expect(faults).toMatchObject([
    {code: "unknown-reference", column: "断面名称", value: "龙谭", message: expect.stringContaining("最接近的是“龙潭”")}
  ]);
});

it("does not report every reference again when the table they name could not be read", () => {
  const {faults} = read({
    "units.csv": '单位名称\n"市水务局\n',
    "responsibilities.csv": "责任单位,职责\n市水务局,排水\n市住建局,垃圾\n"
  });
  expect(faults.map(({code}) => code)).toEqual(["quotes"]);
});

it("still knows the name of a row with a bad cell", () => {
  const {faults} = read({
    "rounds.csv": "督察轮次,督察来源\n第一轮,中央\n",
    "petition_batches.csv": "督察轮次,批次,日期,口径,件数\n第一轮,1,2026-05-01,当批,3\n"
  });
  expect(faults.map(({code}) => code)).toEqual(["not-in-list"]);
});
