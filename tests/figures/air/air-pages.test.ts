import {expect, it} from "vitest";
import {
  airLead,
  monthCompositeNotes,
  monthComposites,
  monthNotes,
  monthTable,
  pollutedTable,
  stationTable,
  yearLead
} from "../../../src/figures/air/air-pages.ts";
import {
  agreementWords,
  dustTable,
  explained,
  officialFacts,
  stationLead,
  whyTable,
  whyTitle
} from "../../../src/figures/air/air-station-pages.ts";
import {worseDays} from "../../../src/figures/air/air-why.ts";
import {assessAir} from "../../../src/measures/air/air.ts";
import {CLEAN} from "../../measures/air/air-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const air = assessAir(
  cityOf({
    air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
    air_daily: [
      {date: "2026-02-27", station: "甲站", ...CLEAN, pm25: 90, officialAqi: 119},
      {date: "2026-02-28", station: "甲站", ...CLEAN, pm10: 430, dust: true, officialAqi: 312},
      {
        date: "2026-03-01",
        station: "甲站",
        ...CLEAN,
        pm25: 60.5,
        pm10: 121,
        officialAqi: 101,
        officialLevel: "轻度污染"
      },
      {date: "2026-03-02", station: "甲站", ...CLEAN, co: null}
    ]
  })
);
const place = air.stations.get("jia");
if (place === undefined) throw new Error("no station");
const latest = explained(air, place);
if (latest === null) throw new Error("nothing to explain");

it("explains the latest day that has an index, item by item", () => {
  // PM10 121 → 100 + ⌈50·1/130⌉ = 101; PM2.5 60.5 is judged as 60 → 100.
  expect(whyTitle(latest)).toBe("2026年3月1日为什么是轻度污染");
  expect(stationLead(latest)).toBe("2026年3月1日 AQI 101，轻度污染，首要污染物 PM10（HJ 633-2026）。");
  const rows = whyTable(latest).rows;
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatchObject({
    value: "60 µg/m³（填报 60.5，修约后评价）",
    iaqi: 100,
    decides: "—",
    band: "35—60，对应分指数 50—100"
  });
  expect(rows[1]).toMatchObject({iaqi: 101, decides: "是", band: "120—250，对应分指数 100—150"});
});

it("sets the official value beside the computed one", () => {
  expect(officialFacts(latest).map(({value}) => value)).toEqual([
    "101 · 轻度污染",
    "101 · 轻度污染 · PM10",
    ...[null, null, null, null]
  ]);
  // PM2.5 90 under HJ 633-2012: 100 + ⌈50·15/40⌉ = 119; PM10 430: 300 + ⌈100·10/80⌉ = 313, not the 312 printed.
  expect(agreementWords(air, place)).toBe("官方 AQI 与本站计算都有的 3 个数中，2 个一致。");
});

it("shows a dust day both ways", () => {
  expect(dustTable(air.stationDays.get("jia") ?? []).rows).toEqual([
    {date: "2026年2月28日", aqi: 313, level: "严重污染", clean: 44, cleanLevel: "优", standard: "HJ 633-2012"}
  ]);
});

it("lists polluted days by date and ranks none of one standard among those of another", () => {
  expect(pollutedTable(air, "2026").rows.map(({date}) => date)).toEqual(["2月27日", "2月28日", "3月1日"]);
  expect(yearLead(air, "2026")).toBe(
    "轻度及以上污染：2月27日至2月28日 2 天，AQI 最高 313（2月28日，严重污染，PM10，沙尘影响日）；" +
      "3月1日至3月2日 1 天，AQI 最高 101（3月1日，轻度污染，PM10）。两段标准不同，不可直接比较。"
  );
});

it("says of every day worse than 良 which item is over which limit, by which clause", () => {
  expect(
    worseDays(air, place).rows.map(({date, level, item, value, judged, iaqi, limit, clause}) => [
      date,
      level,
      item,
      value,
      judged,
      iaqi,
      limit,
      clause
    ])
  ).toEqual([
    [
      "3月1日",
      "101 轻度污染",
      "PM10 24小时平均",
      121,
      "121 µg/m³",
      101,
      "120 µg/m³",
      "HJ 633-2026 4.2 分指数浓度限值表"
    ],
    [
      "2月28日",
      "313 严重污染（沙尘影响日）",
      "PM10 24小时平均",
      430,
      "430 µg/m³",
      313,
      "150 µg/m³",
      "HJ 633-2012 分指数浓度限值表"
    ],
    ["2月27日", "119 轻度污染", "PM2.5 24小时平均", 90, "90 µg/m³", 119, "75 µg/m³", "HJ 633-2012 分指数浓度限值表"]
  ]);
  expect(pollutedTable(air, "2026").rows[0]?.["why"]).toBe("PM2.5 24小时平均 90 µg/m³，限值 75");
});

it("names the publisher's source beside the item whose limit it corrected", () => {
  const amended = assessAir(
    cityOf({
      air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}],
      air_daily: [{date: "2026-03-01", station: "甲站", ...CLEAN, pm25: 56}],
      limits: [
        {
          ...{standard: "HJ 633-2026", item: "PM2.5 24小时平均", class: "IAQI 100", limit: 55, unit: "µg/m³"},
          ...{from: "2026-03-01", to: null, source: "某市通知（虚构）"}
        }
      ]
    })
  );
  const [at] = amended.stations.values();
  const why = at === undefined ? null : explained(amended, at);
  if (at === undefined || why === null) throw new Error("no station");
  expect(stationLead(why)).toContain("（HJ 633-2026(补充限值)）");
  expect(whyTable(why).rows.map(({clause}) => String(clause).includes("补充限值：某市通知（虚构）"))).toEqual([
    true,
    ...[false, false, false, false, false]
  ]);
  expect(officialFacts(why).at(-1)?.value).toBe("HJ 633-2026(补充限值)，补充限值来源：某市通知（虚构）");
  expect(worseDays(amended, at).rows[0]).toMatchObject({limit: "55 µg/m³"});
});

it("says why the latest day of a station has no index", () => {
  expect(stationTable(air).rows[0]).toMatchObject({
    id: "jia",
    when: "2026-03-02",
    aqi: {why: "缺 CO，其余项目的 AQI 未超过 100，按 HJ 633-2026 5.3.1、5.3.2 不公布 AQI"},
    level: {why: "不评价"}
  });
});

it("lists a station that nobody handed in a value for", () => {
  const silent = assessAir(cityOf({air_stations: [{name: "甲站", code: "jia", region: "东县", kind: "评价点"}]}));
  expect(airLead(silent)).toBe("名录里有 1 个站点，没有监测数据。");
  expect(stationTable(silent).rows).toMatchObject([{id: "jia", name: "甲站", aqi: {why: "没有数据"}}]);
});

it("opens with the latest stretch under one standard", () => {
  expect(airLead(air)).toBe(
    "2026年3月1日至3月2日按 HJ 633-2026 评价，1 个有效天中 0 天优良（0.0%），另有 1 天因缺项不公布 AQI。3月1日 AQI 101，轻度污染。"
  );
});

it("rules off the months of another standard or another limit, and says so below the tables", () => {
  for (const table of [monthTable(air, "2026"), monthComposites(air, "2026"), pollutedTable(air, "2026")])
    expect([table.seam, new Set(table.rows.map(({standard}) => standard)).size]).toEqual(["standard", 2]);
  expect(monthNotes(air, "2026")).toEqual(["2026年3月1日起按 HJ 633-2026 评价，前后两段标准不同，不可直接比较。"]);
  expect(monthCompositeNotes(air, "2026")).toEqual([
    "2026年3月1日起按 GB 3095-2026 评价，前后两段标准不同，不可直接比较。"
  ]);
  expect([...monthNotes(air, "2025"), ...monthCompositeNotes(air, "2025")]).toEqual([]);
});

it("parts the months of a year as the standards do", () => {
  expect(monthTable(air, "2026").rows.map(({month, standard, valid}) => [month, standard, valid])).toEqual([
    ["2月", "HJ 633-2012", 2],
    ["3月", "HJ 633-2026", 1]
  ]);
});
