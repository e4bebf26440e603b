import {expect, it} from "vitest";
import {airFigures} from "../../../src/figures/air/air-figures.ts";
import {type Figure, isMissing} from "../../../src/figures/figure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {pagePicture} from "../../../src/figures/render.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {daysBetween} from "../../../src/measures/days.ts";
import {cityOf} from "../../measures/rows.ts";
import {CLEAN} from "../../measures/air/air-rows.ts";

/** Nearly two years of two stations: dirty every tenth day, dust once, three days without data, one invalid. */
const dates = daysBetween("2025-01-01", "2026-10-31").filter((date) => !/2026-06-0[123]/.test(date));
const city = cityOf({
  air_stations: [
    {name: "甲站", code: "jia", region: "东县", kind: "评价点"},
    {name: "乙站", region: "西县", kind: "评价点"}
  ],
  air_daily: dates.flatMap((date, i) =>
    ["甲站", "乙站"].map((station) => ({
      ...{date, station, ...CLEAN},
      pm25: i % 10 === 0 ? 70 : 12 + (i % 7),
      ...(date === "2026-04-17" ? {pm10: 430, dust: true} : {}),
      ...(date === "2026-05-20" ? {validity: "无效" as const} : {})
    }))
  ),
  indicator_targets: [
    {
      ...{id: "air-good-days", region: "云溪市", year: 2025, direction: "≥", target: 95, unit: "%", plan: "年度"},
      ...{document: "年度目标通知", version: "1", from: "2025-01-01"}
    }
  ]
});
const figures = new Map(airFigures(city, assessAir(city)).map((figure) => [figure.id, figure]));
const figure = (id: string): Figure => {
  const found = figures.get(id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};

it("has the figures of a city with days", () => {
  expect([...figures.keys()]).toEqual([
    "air-calendar/2026",
    "air-calendar/2025",
    "air-levels",
    "air-good-days",
    "air-pm25-target",
    "air-evaluation",
    "air-composite",
    "air-recalculated",
    "air-pollutants",
    "air-station/jia",
    "air-station/乙站"
  ]);
});

it("says of a year what its table counts, apart for each standard", () => {
  const {rows} = figure("air-calendar/2026").table;
  const counted = (standard: string) => {
    const judged = rows.filter((row) => row["standard"] === standard && typeof row["aqi"] === "number");
    return [judged.length, judged.filter((row) => (row["aqi"] as number) <= 100).length];
  };
  // 70 µg/m³ of PM2.5 is 94 under 2012 and 110 under 2026; the tenth days of 2026 fall on both sides of the seam.
  expect(counted("HJ 633-2012")).toEqual([59, 59]);
  expect(counted("HJ 633-2026")).toEqual([241, 216]);
  expect(figure("air-calendar/2026").sentence).toBe(
    "3月1日至10月31日按 HJ 633-2026 评价，241 个有效天中 216 天优良（89.6%）；" +
      "1月1日至2月28日按 HJ 633-2012 评价，59 个有效天中 59 天优良（100.0%）。两段标准不同，不可直接比较。"
  );
});

it("shows a day without an index as missing, with its reason", () => {
  const {table, completeness} = figure("air-calendar/2026");
  const row = table.rows.find(({date}) => date === "2026-06-01");
  expect(row?.["aqi"]).toEqual({why: "没有浓度数据"});
  expect(completeness).toMatchObject({evaluated: 300, total: 304, unit: "天"});
  expect(completeness?.missing.map(({what}) => what)).toEqual(["5月20日", "6月1日", "6月2日", "6月3日"]);
});

it("draws the seam in every picture that crosses it and in none that does not", () => {
  const svg = (id: string, width: number) =>
    pagePicture(figure(id), {width, theme: "page", edition: null, demo: false, href: null});
  for (const width of [WIDE, NARROW]) {
    for (const id of ["air-calendar/2026", "air-levels", "air-good-days", "air-station/jia"])
      expect(svg(id, width), id).toMatch(/按 HJ 633-2026 评价，前后不可直接比较/);
    expect(svg("air-calendar/2025", width)).not.toContain("不可直接比较");
  }
});

it("never adds up or compares the two standards in a sentence", () => {
  for (const {id, standards, sentence, table} of figures.values()) {
    if (standards.length < 2 || id === "air-pollutants") continue;
    expect(
      table.columns.map(({key}) => key),
      id
    ).toContain("standard");
    expect(sentence, id).not.toMatch(/2026年[^；。]*比上年/);
  }
  const periods = figure("air-good-days").table.rows.map(({period}) => period);
  expect(periods).toEqual(["2025年", "2026年1—2月", "2026年3—10月"]);
});

it("judges the finished year against its target and leaves the unfinished open", () => {
  const [whole, , open] = figure("air-good-days").table.rows;
  // 2025: no day over 100 under HJ 633-2012.
  expect(whole).toMatchObject({good: 365, valid: 365, ratio: 100, target: "≥95%", verdict: "已达到"});
  expect(open?.["target"]).toEqual({why: "目标值待发布"});
  expect(figure("air-good-days").sentence).toContain(
    "2025年 365 个有效天中 365 天优良（100.0%），已达到年度目标（≥95%）"
  );
});

it("counts a dust day both ways", () => {
  const open = figure("air-good-days").table.rows[2];
  expect(open).toMatchObject({dust: 1, good: 216, valid: 241});
  // Without its particles the dust day is good: 217 of 241 = 90.04 %.
  expect(open?.["clean"]).toBe(90);
});

it("adds up: the levels of a month and its days without data are its days", () => {
  for (const row of figure("air-levels").table.rows) {
    const levels = ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染", "absent"];
    const days = levels.reduce((sum, key) => sum + Number(row[key]), 0);
    expect(days, String(row["month"])).toBe(
      daysBetween(`${String(row["month"])}-01`, "2026-12-31").filter((date) => date.startsWith(String(row["month"])))
        .length
    );
  }
});

it("speaks of the worst month of the latest stretch as the table has it", () => {
  const {rows} = figure("air-levels").table;
  const stretch = rows.filter(({month}) => String(month) >= "2026-03");
  const sum = stretch.reduce((total, row) => total + Number(row["polluted"]), 0);
  const most = Math.max(...stretch.map((row) => Number(row["polluted"])));
  expect(figure("air-levels").sentence).toMatch(
    new RegExp(`^2026年3月至10月有 ${sum} 天轻度及以上污染.*，${most} 天。$`)
  );
});

it("says the mean of the latest month and the same month before, as the table has them", () => {
  const {rows} = figure("air-pollutants").table;
  const value = (month: string): string => {
    const cell = rows.find((row) => row["month"] === month)?.["pm25"];
    return cell === undefined || isMissing(cell) ? "" : Number(cell).toFixed(1);
  };
  expect(figure("air-pollutants").sentence).toContain(
    `2026年10月 PM2.5 平均 ${value("2026-10")} µg/m³，上年同月 ${value("2025-10")}`
  );
});

it("has an hourly picture for a station that hands in hours only", () => {
  const hours = cityOf({
    air_hourly: [7, 8, 9].map((hour) => ({
      ...{date: "2020-04-02", hour, city: "昆明市", station: "关上", ...CLEAN},
      pm25: hour === 8 ? 92 : 20,
      ...(hour === 9 ? {pm25: null, pm10: null, so2: null, no2: null, co: null, o3_1h: null} : {})
    }))
  });
  const [only, ...others] = airFigures(hours, assessAir(hours));
  expect(others).toEqual([]);
  expect(only?.id).toBe("air-station/昆明市-关上");
  // O3 96 → 50·96/160 = 30; PM2.5 92 → 100 + 50·17/40 = 121.25 → 122.
  expect(only?.table.rows.map(({aqi}) => aqi)).toEqual([30, 122, {why: "没有浓度数据"}]);
  expect(only?.sentence).toBe("4月2日至4月2日，2 个有效小时中 1 个小时优良。");
});

it("has no figure where there is no air", () => {
  expect(airFigures(cityOf({}), assessAir(cityOf({})))).toEqual([]);
});

it.each(["air-calendar/2026", "air-levels", "air-good-days", "air-pollutants"])("draws %s as it did", async (id) => {
  for (const width of [WIDE, NARROW]) {
    const svg = pagePicture(figure(id), {width, theme: "page", edition: null, demo: true, href: null});
    await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../../output/${id.replace("/", "-")}-${width}.svg`);
  }
});

it("cites for a city's daily means the text in force in those days", () => {
  expect(figure("air-calendar/2025").notes[0]).toContain("HJ 663-2013）");
  expect(figure("air-calendar/2025").notes.join("")).not.toContain("HJ 663-2026");
  expect(figure("air-calendar/2026").notes[0]).toContain("HJ 663-2013、HJ 663-2026）");
});
