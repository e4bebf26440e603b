import {join} from "node:path";
import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import {readFolder} from "../../src/tables/folder.ts";

const UNROUNDED = "water_readings_yunnan_2020-05_2021-04.csv";
const FOUR_HOURLY = "water_4hourly_yunnan_2021-04_gbk.csv";
const inspection = inspect(readFolder(join(import.meta.dirname, "../real/city")));
const {city, faults, repairs} = inspection;
const mended = (file: string, code: string) =>
  repairs.filter((one) => one.file === file && one.code === code).reduce((sum, {count}) => sum + count, 0);
const rows = city?.tables;
const from = (file: string) => rows?.water_readings.filter(({meta}) => meta.file === file) ?? [];

it("reads every real export as it was found, without a fault or an open warning", () => {
  expect(faults.filter(({severity}) => severity !== "note")).toEqual([]);
  expect(inspection.publishable).toBe(true);
});

it("accounts for all 1,528 rows of the unrounded water readings", () => {
  expect(mended(UNROUNDED, "no-time-no-value")).toBe(109);
  expect(mended(UNROUNDED, "identical-repeat")).toBe(5);
  expect(from(UNROUNDED)).toHaveLength(1528 - 109 - 5);
  expect(from(UNROUNDED)[0]).toMatchObject({
    section: "罗家营(老)",
    time: "2020-05-08 12:00",
    officialClass: "劣Ⅴ",
    ammonia: 5,
    phosphorus: 0.59618,
    region: "云南省",
    kind: "湖库",
    station: "维护"
  });
  // 1,219 rows carry a published class; 2 of them (lines 165 and 217) are identical repeats.
  expect(from(UNROUNDED).filter(({officialClass}) => officialClass !== null)).toHaveLength(1219 - 2);
});

it("accounts for all 2,677 rows of the four-hourly water readings", () => {
  expect(mended(FOUR_HOURLY, "encoding")).toBe(1);
  expect(mended(FOUR_HOURLY, "no-time-no-value")).toBe(86);
  expect(mended(FOUR_HOURLY, "year-from-file")).toBe(2677 - 86);
  expect(mended(FOUR_HOURLY, "identical-repeat")).toBe(203);
  const conflicts = faults.filter(({file, code}) => file === FOUR_HOURLY && code === "conflicting-repeat");
  expect(conflicts).toHaveLength(83);
  expect(mended(FOUR_HOURLY, "rounded-repeat")).toBe(16);
  expect(from(FOUR_HOURLY)).toHaveLength(2677 - 86 - 203 - 83 - 16);
});

it("sets conflicting four-hourly readings aside as null, with the reason", () => {
  const aside = from(FOUR_HOURLY).filter(({meta}) => meta.missing?.["pH"] === "数据冲突");
  expect(aside).toHaveLength(83);
  expect(aside.every((row) => row.pH === null && row.officialClass === null)).toBe(true);
});

it("converts chlorophyll by the unit its header states", () => {
  const readings = from(FOUR_HOURLY).flatMap(({chlorophyll}) => (chlorophyll === null ? [] : [chlorophyll]));
  expect(mended(FOUR_HOURLY, "unit-converted")).toBe(2677);
  expect(readings.length).toBeGreaterThan(100);
  expect(Math.max(...readings)).toBeGreaterThan(1);
});

it("accounts for all 1,855 rows of the four cities' hourly air", () => {
  const repeats = ["昆明", "大理州", "曲靖", "玉溪"].map((name) =>
    mended(`air_hourly_${name}.csv`, "identical-repeat")
  );
  expect(repeats).toEqual([50, 6, 10, 15]);
  expect(rows?.air_hourly).toHaveLength(1855 - 81);
  expect([...new Set(rows?.air_hourly.map(({city: name}) => name))]).toEqual([
    "大理白族自治州",
    "昆明市",
    "曲靖市",
    "玉溪市"
  ]);
  expect([...new Set(rows?.air_hourly.map(({officialPrimary}) => officialPrimary))].sort()).toEqual([
    "O3",
    "PM10",
    "PM2.5",
    "PM2.5、PM10",
    null
  ]);
});

it("unfolds the 14 bulletins by prefecture, and their own sums agree", () => {
  const whole = rows?.petition_batches.filter(({region}) => region === null) ?? [];
  expect(whole).toHaveLength(14);
  expect(rows?.petition_batches).toHaveLength(14 + 203);
  expect(faults.filter(({code}) => code === "sum-differs")).toEqual([]);
  // 2018-06-24: 1,190 cases, 475 of them in Kunming, 958 calls and 232 letters.
  expect(whole[0]).toMatchObject({round: "第一轮回头看", cases: 1190, calls: 958, letters: 232});
  expect(rows?.petition_batches.find(({region, batch}) => region === "昆明市" && batch === "20")).toMatchObject({
    cases: 475,
    calls: null,
    origin: expect.stringContaining("yongde.gov.cn")
  });
});

it("counts a mutated bulletin as a difference", () => {
  const files = new Map(readFolder(join(import.meta.dirname, "../real/city")));
  const path = "petition_batches_yunnan.csv";
  const text = new TextDecoder().decode(files.get(path)).replace("1190,958,232", "1191,958,232");
  files.set(path, new TextEncoder().encode(text));
  expect(inspect(files).faults.filter(({code}) => code === "sum-differs")).toHaveLength(2);
});
