import {expect, it} from "vitest";
import {airFigures} from "../../../src/figures/air/air-figures.ts";
import {pollutedTable} from "../../../src/figures/air/air-pages.ts";
import {explained, whyTable} from "../../../src/figures/air/air-station-pages.ts";
import {worseDays} from "../../../src/figures/air/air-why.ts";
import {whyParts, whyPeriodNote, whyPeriods} from "../../../src/figures/air/air-why-pages.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {CLEAN} from "./air-rows.ts";
import {cityOf} from "../rows.ts";

const limit = (more: object) => ({
  ...{standard: "HJ 633-2026", item: "PM2.5 24小时平均", class: "IAQI 100", limit: 55, unit: "µg/m³"},
  ...{from: "2026-03-01", to: null, source: "某市通知（虚构）"},
  ...more
});

const cityWith = (values: object, limits: readonly object[], date = "2026-05-01") =>
  cityOf(
    {
      air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
      limits: limits.map(limit) as never,
      air_daily: [{date, station: "甲站", ...CLEAN, ...values}]
    },
    {dataAsOf: date}
  );

/** The published columns of one day. */
const columnsOf = (...given: Parameters<typeof cityWith>) => {
  const city = cityWith(...given);
  const [row] = city.tables.air_daily;
  if (row === undefined) throw new Error("no row");
  const {计算AQI, 决定项目限值, 决定项目条款, 评价依据} = assessAir(city).dailyColumns(row);
  return {计算AQI, 决定项目限值, 决定项目条款, 评价依据};
};

const TABLE = "HJ 633-2026 4.2 分指数浓度限值表";
const OWN = "补充限值：某市通知（虚构）";

it("says of a publisher's limit of 55 that it is the publisher's, and A only of the standard's beside it", () => {
  // 100 + ⌈50·3/60⌉ = 103.
  expect(columnsOf({pm25: 58}, [{}])).toEqual({
    计算AQI: 103,
    决定项目限值: "高于 55（分指数 100），不高于 115（分指数 150）",
    决定项目条款: `分指数 100 ${OWN}，分指数 150 ${TABLE}`,
    评价依据: "分指数 100 本市补充，分指数 150 A"
  });
});

it("names the publisher alone where every limit in use is its own", () => {
  // 100 + ⌈50·3/45⌉ = 104.
  expect(columnsOf({pm25: 58}, [{}, {class: "IAQI 150", limit: 100}])).toMatchObject({
    ...{计算AQI: 104, 决定项目限值: "高于 55（分指数 100），不高于 100（分指数 150）"},
    ...{决定项目条款: OWN, 评价依据: "本市补充"}
  });
  // 36 of 0 … 40: 50·36/40 = 45 is the highest; nothing lies below the first limit.
  expect(columnsOf({pm25: 36}, [{class: "IAQI 50", limit: 40}])).toMatchObject({
    ...{计算AQI: 45, 决定项目条款: OWN, 评价依据: "本市补充"}
  });
});

it("names the standard where the publisher's limit is not one of those in use, and before it begins", () => {
  const table = {决定项目条款: TABLE, 评价依据: "A"};
  // 150 + ⌈50·5/35⌉ = 158.
  expect(columnsOf({pm25: 120}, [{}])).toMatchObject({计算AQI: 158, ...table});
  expect(columnsOf({pm10: 121}, [{}])).toMatchObject({计算AQI: 101, ...table});
  // 50 + ⌈50·23/25⌉ = 96.
  expect(columnsOf({pm25: 58}, [{from: "2026-06-01"}])).toMatchObject({计算AQI: 96, ...table});
});

it("says of a value above a corrected table whose its last limit is", () => {
  expect(columnsOf({pm25: 800}, [{class: "IAQI 500", limit: 600}])).toMatchObject({
    ...{计算AQI: 500, 决定项目限值: "高于限值表最高行 600（分指数 500）", 决定项目条款: OWN, 评价依据: "本市补充"}
  });
});

it("keeps what is practice only beside the publisher's limits", () => {
  // 72.5 → 72: 100 + ⌈50·2/45⌉ = 103.
  const old = {standard: "HJ 633-2012", limit: 70, from: "2025-01-01"};
  expect(columnsOf({pm25: 72.5}, [old], "2025-05-01")).toMatchObject({
    计算AQI: 103,
    评价依据: "C：HJ 633-2012 未规定浓度修约；限值：分指数 100 本市补充，分指数 150 A"
  });
});

it("says the same on the station's pages and the city's, and in every figure that was judged by it", () => {
  const city = cityWith({pm25: 58}, [{}, {standard: "GB 3095-2026", item: "PM2.5 年平均", class: "二级", limit: 28}]);
  const air = assessAir(city);
  const place = air.stations.get("jia");
  if (place === undefined) throw new Error("no station");
  const latest = explained(air, place);
  expect(latest === null ? null : whyTable(latest).rows[0]?.["clause"]).toBe(`分指数 100 ${OWN}，分指数 150 ${TABLE}`);
  expect(latest === null ? null : whyTable(latest).rows[1]?.["clause"]).toBe(TABLE);
  expect(worseDays(air, place).rows[0]).toMatchObject({limit: "55 µg/m³", clause: OWN});
  expect(pollutedTable(air, "2026").rows[0]?.["why"]).toBe(`PM2.5 24小时平均 58 µg/m³，限值 55（${OWN}）`);
  const [period] = whyPeriods(air, place);
  if (period === undefined) throw new Error("no period");
  expect(whyPeriodNote(air, period)).toContain("“本市补充”为发布单位自己的限值");
  expect(whyParts(air, place, period)[0]?.table.rows[0]?.["clause"]).toBe(
    `分指数 100 ${OWN}，分指数 150 ${TABLE}（分指数 100 本市补充，分指数 150 A）`
  );
  const notes = new Map(airFigures(city, air).map((figure) => [figure.id, figure.notes.join("")]));
  const aqi = "HJ 633-2026 PM2.5 24小时平均 IAQI 100 为 55 µg/m³，2026年3月1日起（来源：某市通知（虚构））";
  for (const id of ["air-calendar/2026", "air-levels", "air-good-days", "air-station/jia"])
    expect(notes.get(id), id).toContain(aqi);
  for (const id of ["air-pm25-target", "air-evaluation", "air-composite"])
    expect(notes.get(id), id).toContain("GB 3095-2026 PM2.5 年平均 二级 为 28 µg/m³，2026年3月1日起（来源：");
});

it("names no source for a limit of 100 where the publisher's row is another one of the column", () => {
  const air = assessAir(cityWith({pm25: 62}, [{class: "IAQI 200", limit: 140}]));
  const place = air.stations.get("jia");
  expect(place === undefined ? null : worseDays(air, place).rows[0]).toMatchObject({limit: "60 µg/m³", clause: TABLE});
  expect(pollutedTable(air, "2026").rows[0]?.["why"]).toBe("PM2.5 24小时平均 62 µg/m³，限值 60");
});
