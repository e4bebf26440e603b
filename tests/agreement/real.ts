import {inspect} from "../../src/checks/index.ts";
import {assessAir} from "../../src/measures/air/air.ts";
import {agrees as sameAqi} from "../../src/measures/air/air-official.ts";
import {readPrimary} from "./primary.ts";
import {agrees} from "../../src/measures/indicators.ts";
import {assessPetitions} from "../../src/measures/petitions/petition.ts";
import {assessWater} from "../../src/measures/water/water.ts";
import {waterDisagreements} from "../../src/measures/water/water-disagreements.ts";
import {decimal, divide, toNumber} from "../../src/standards/decimal.ts";
import {aqi, aqiStandardOn} from "../../src/standards/air/aqi.ts";
import {CLASSES, type SurfaceWaterClass, type WaterKind} from "../../src/standards/water/gb3838-2002.ts";
import {eightHourMeans} from "../../src/standards/air/hj663-hours.ts";
import {className, classRank} from "../../src/standards/water/single-factor.ts";
import {AUTOMATIC_FOUR, conditionOf} from "../../src/standards/water/water-assessment-2011.ts";
import {judge} from "../../src/standards/water/water-judge.ts";
import {readFolder} from "../../src/tables/folder.ts";
import {MEASURES} from "../measures/waste/waste-measures.ts";
import {compare, type Comparison, type Row, rowsOf, same, UNKNOWN} from "./comparison.ts";

const {city} = inspect(readFolder("tests/real/city"));
if (city === null) throw new Error("the real city cannot be read");

const UNROUNDED = "real/city/water_readings_yunnan_2020-05_2021-04.csv";
const FOUR_HOURLY = "real/city/water_4hourly_yunnan_2021-04_gbk.csv";
const TOWNS = ["大理州", "昆明", "曲靖", "玉溪"] as const;
const HOURLY = TOWNS.map((town) => `real/city/air_hourly_${town}.csv`);

const number = (cell: string | undefined): number | null =>
  cell !== undefined && /^[\d.]+(E-?\d+)?$/.test(cell) ? Number(cell) : null;
const isClass = (word: string | undefined): boolean => CLASSES.some((name) => name === word);
const kindOf = (word: string | undefined): WaterKind => (word === "湖库" ? "湖库" : "河流");
const classIn = (row: Row, kind: WaterKind): SurfaceWaterClass | null => {
  const {rank} = judge(
    {
      ...{pH: number(row["pH(无量纲)"]), dissolvedOxygen: number(row["溶解氧(mg/L)"])},
      ...{permanganate: number(row["高锰酸盐指数(mg/L)"]), ammonia: number(row["氨氮(mg/L)"])},
      phosphorus: number(row["总磷(mg/L)"])
    },
    kind,
    {required: AUTOMATIC_FOUR}
  );
  return rank === null ? null : className(rank);
};

const unrounded = rowsOf(UNROUNDED).filter((row) => isClass(row["官方水质类别"]));
const waterUnrounded = compare(
  "real-water-unrounded",
  UNROUNDED,
  unrounded.map((row) => same(classIn(row, kindOf(row["水体类型"])) === row["官方水质类别"]))
);

const kinds = new Map(unrounded.map((row) => [row["断面名称"], kindOf(row["水体类型"])]));
const causes = new Map(
  waterDisagreements(assessWater(city)).disagreements.map(({verdict: {row}, cause}) => [
    `${row.section} ${row.time.slice(5)}`,
    cause
  ])
);
const waterFourHourly = compare(
  "real-water-four-hourly",
  FOUR_HOURLY,
  rowsOf(FOUR_HOURLY, "gb18030").flatMap((row) => {
    const own = classIn(row, kinds.get(row["断面名称"] ?? "") ?? "河流");
    if (own === null || !isClass(row["水质类别"])) return [];
    // Of two rows for one moment that differ the reader takes neither or one: the other has no cause of its own.
    return [
      same(
        own === row["水质类别"],
        causes.get(`${row["断面名称"]} ${row["监测时间"]}`) ?? "同一时刻公布了两次，类别或数值不同"
      )
    ];
  })
);

const air = assessAir(city);
const hours = [...air.stationHours.values()].flat();
const times = new Map<string, number>();
for (const town of TOWNS)
  for (const row of rowsOf(`real/city/air_hourly_${town}.csv`)) {
    const key = [town.slice(0, 2), row["Date"], Number(row["Hour"]), row["WatchPoint"]].join(" ");
    times.set(key, (times.get(key) ?? 0) + 1);
  }
/** Each hour as often as it was published: the reader drops identical repeats. */
const published = (list: typeof hours, answer: (hour: (typeof hours)[number]) => string | null): (string | null)[] =>
  list.flatMap((hour) => {
    const {row} = hour;
    const key = [row.city?.slice(0, 2), row.date?.replaceAll("-", ""), row.hour, row.station].join(" ");
    return Array.from({length: times.get(key) ?? 0}, () => answer(hour));
  });
const complete = hours.filter(({row: {pm25, pm10, so2, no2, co, o3_1h, officialAqi}}) =>
  [pm25, pm10, so2, no2, co, o3_1h, officialAqi].every((value) => value !== null)
);

/** What a station printed in an hour, without the time. */
const printedRow = ({row}: (typeof hours)[number]): string =>
  JSON.stringify([row.pm25, row.pm10, row.so2, row.no2, row.co, row.o3_1h, row.o3_8h, row.officialAqi]);
const ofStation = ({row}: (typeof hours)[number]): string => `${row.city} ${row.station}`;
/** Names under which one and the same row of values stands in every hour of days: out of use, and never cleared. */
const frozen = new Set(
  [...Map.groupBy(hours, ofStation)].flatMap(([name, own]) => {
    const rows = own.filter(({row}) => row.pm25 !== null);
    return rows.length >= 24 && new Set(rows.map(printedRow)).size === 1 ? [name] : [];
  })
);
const frozenNames = [...frozen].map((name) => name.split(" ").slice(1).join(" ")).join("、");
const live = (list: typeof hours): typeof hours => list.filter((hour) => !frozen.has(ofStation(hour)));

/** The same answers with every hour once, and without the names out of use. */
const once = (list: typeof hours, answer: (hour: (typeof hours)[number]) => string | null): readonly string[] => {
  const answers = live(list).map(answer);
  return [
    `除去重复发布的和冻结的站名（${frozenNames}）下数值不变的，为 ${answers.length} 个小时，${answers.filter((cause) => cause === null).length} 个一致`
  ];
};
const perHour = (id: string, list: typeof hours, answer: (hour: (typeof hours)[number]) => string | null): Comparison =>
  compare(id, HOURLY, published(list, answer), once(list, answer));

const ozone = [...air.stationHours.values()].flatMap((list) =>
  list.flatMap((hour) => {
    const {date, row} = hour;
    const window = list.filter((each) => each.date === date && each.hour <= hour.hour && each.hour > hour.hour - 8);
    const slots = Array.from({length: 24}, (_, i) => window.find((each) => each.hour === i + 1)?.row.o3_1h ?? null);
    const mean = eightHourMeans(slots).find(({count}) => count === 8);
    return mean === undefined || row.o3_8h === null
      ? []
      : [{hour, holds: row.o3_8h === toNumber(divide(mean.sum, decimal(8), 0))}];
  })
);
const running = ozone.filter(({hour}) => !frozen.has(ofStation(hour)));

const airHours: readonly Comparison[] = [
  perHour("real-air-aqi", complete, ({row, result}) => same(sameAqi(row, result) === true)),
  perHour(
    "real-air-level",
    complete.filter(({row}) => row.officialLevel !== null),
    ({row, result}) => same(row.officialLevel === result.level)
  ),
  perHour(
    "real-air-primary",
    complete.filter(({row}) => readPrimary(row.officialPrimary)?.length !== 0),
    ({row, result}) => same(readPrimary(row.officialPrimary)?.join("、") === result.primary.join("、"))
  ),
  compare(
    "real-air-ozone",
    HOURLY,
    ozone.map(({hour, holds}) =>
      same(
        holds,
        frozen.has(ofStation(hour)) ? `冻结的站名（${frozenNames}）下每小时都是同一行数值，不是当时的监测值` : UNKNOWN
      )
    ),
    [
      `在用的 ${new Set(running.map(({hour}) => ofStation(hour))).size} 个站点 ${running.length} 个，${running.filter(({holds}) => holds).length} 个一致`
    ]
  )
];

const bulletins = compare(
  "real-petition-batches",
  "real/city/petition_batches_yunnan.csv",
  assessPetitions(city)
    .batches.flatMap(({own, cumulative}) => [...(own?.comparisons ?? []), ...(cumulative?.comparisons ?? [])])
    .map(({agrees: held}) => same(held, "通报内的合计不符"))
);

const UNITS = "real/published/petition_units_kunming_2021-05-03.csv";
const units = rowsOf(UNITS);
const totalOf = (name: string): number => units.reduce((sum, row) => sum + (number(row[name]) ?? 0), 0);
/** The whole that the same notice prints: cases and closed (46.63 %). Its rows add up to 1,010 and 473. */
const TEXT = {总计: 1038, 办结数: 484};
const byUnit = compare("real-petition-units", UNITS, [
  ...units.flatMap((row) => {
    const [closed, cases, rate] = [number(row["办结数"]), number(row["总计"]), number(row["办结率(%)"])];
    return closed === null || cases === null || rate === null ? [] : [same(agrees((closed / cases) * 100, rate, 2))];
  }),
  ...units.flatMap((row) => {
    const [calls, letters] = [number(row["来电"]), number(row["来信"])];
    return calls === null || letters === null ? [] : [same(calls + letters === number(row["总计"]))];
  }),
  ...Object.entries(TEXT).map(([name, printed]) => same(totalOf(name) === printed, "通报公布的合计与附表各行之和不同"))
]);

const STATUS = "real/published/rectification_status_official.csv";
const status = rowsOf(STATUS);
const partsOf = (row: Row): readonly (number | null)[] => [
  number(row["已完成(办结)"]),
  number(row["阶段性办结"]),
  number(row["未完成/正在整改"])
];
const COLUMNS = ["总数", "已完成(办结)", "未完成/正在整改"] as const;
const kunming = status.filter((row) => row["主体"] === "昆明市(省级督察反馈)");
const rectification = compare("real-rectification", STATUS, [
  ...status.flatMap((row) => {
    const [done, partly, open] = partsOf(row);
    if (done == null || open == null) return [];
    return [same(done + (partly ?? 0) + open === number(row["总数"]))];
  }),
  ...COLUMNS.map((name) => {
    const [whole, ...parts] = kunming.map((row) => number(row[name]) ?? 0);
    return same(whole === parts.reduce((sum, part) => sum + part, 0));
  }),
  ...status.flatMap((row) => {
    const rate = /办结率([\d.]+)%/.exec(row["来源"] ?? "")?.[1];
    if (rate === undefined) return [];
    const [done, partly] = partsOf(row);
    const percent = (((done ?? 0) + (partly ?? 0)) / (number(row["总数"]) ?? NaN)) * 100;
    return [same(agrees(percent, Number(rate), rate.split(".")[1]?.length ?? 0))];
  })
]);

const SHARES = "real/published/water_class_shares_official.csv";
/** A printed share is possible when some number of sections gives it, to the decimals printed. */
const shares = compare(
  "real-water-shares",
  SHARES,
  rowsOf(SHARES).flatMap((row) => {
    const total = number(row["断面数"]) ?? 0;
    return ["Ⅰ~Ⅲ类(%)", "Ⅳ类(%)", "Ⅴ类(%)", "劣Ⅴ类(%)"].flatMap((name) => {
      const printed = number(row[name]);
      if (printed === null) return [];
      const digits = row[name]?.split(".")[1]?.length ?? 0;
      const counts = Array.from({length: total + 1}, (_, count) => (count / total) * 100);
      return [
        same(
          counts.some((share) => agrees(share, printed, digits)),
          "没有一个断面数能得出这个比例"
        )
      ];
    });
  })
);

const YAOAN = "real/published/water_sections_yaoan_2025Q1.csv";
const classOf = (cell: string | undefined) => classRank((cell ?? "").replace("类", "") as SurfaceWaterClass);
/** Ours says better, worse or the same condition; the printed word must not contradict it. */
const yaoan = compare(
  "real-water-change",
  YAOAN,
  rowsOf(YAOAN).map((row) => {
    const [now, before] = [classOf(row["2025-03"]), classOf(row["上年同期"])];
    const word = conditionOf(now) === conditionOf(before) ? "无" : now < before ? "好转" : "变差";
    return same(row["同比变化"]?.includes(word) === true);
  })
);

const WUHAN = "real/messy/wuhan.csv";
/**
 * A city's daily AQI beside its concentrations as a third party gathered them, which says no averaging time of O3: taken for
 * the eight hours. No publication of an authority.
 */
const wuhan = compare(
  "third-party-wuhan",
  [WUHAN, ...["nanAQI.csv", "testdata.csv", "国控点时间.csv"].map((name) => `real/messy/${name}`)],
  rowsOf(WUHAN, "gb18030")
    .filter((row) => row["日期"] !== "")
    .map((row) => {
      const standard = aqiStandardOn(row["日期"] ?? "");
      const of = (name: string): number | null => number(row[name]?.trim());
      const values = {pm25: of("PM2.5"), pm10: of("PM10"), so2: of("So2"), no2: of("No2"), co: of("Co")};
      const found = standard && aqi(standard, "daily", {...values, o3_8h: of("O3"), o3_1h: null});
      return same(found?.aqi === of("AQI指数"), "公布的指数由全市平均浓度得不到，口径不明");
    })
);

/** Rates printed with their numerator and denominator, put through the measure the site uses for each. */
const wasteRates = compare(
  "waste-published",
  "vectors/waste-published.csv",
  rowsOf("vectors/waste-published.csv").map((row) => {
    const share = MEASURES[row["measure"] ?? ""]?.(Number(row["numerator"]), Number(row["denominator"]));
    return same(
      agrees(share?.percent ?? NaN, Number(row["published"]), Number(row["digits"])),
      "公布的比例与自己的分子分母不符"
    );
  })
);

export const real: readonly Comparison[] = [
  ...[waterUnrounded, waterFourHourly, shares, yaoan, ...airHours],
  ...[wuhan, bulletins, byUnit, rectification, wasteRates]
];
