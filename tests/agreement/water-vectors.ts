import {agrees} from "../../src/measures/indicators.ts";
import {share} from "../../src/measures/share.ts";
import {decimal, print, round, roundKeepingOne} from "../../src/standards/decimal.ts";
import {blackOdorousGrade} from "../../src/standards/water/black-odorous-grading.ts";
import {
  BASIC_ITEMS,
  type BasicItem,
  SOURCE_WATER_ITEMS,
  type SurfaceWaterClass,
  type WaterKind
} from "../../src/standards/water/gb3838-2002.ts";
import {className, classOf, classRank, limitOf} from "../../src/standards/water/single-factor.ts";
import {tli, tliGrade} from "../../src/standards/water/tli.ts";
import {CLASS_III, conditionOf, DECIDING_ITEMS} from "../../src/standards/water/water-assessment-2011.ts";
import {basinCondition, basinPollutants} from "../../src/standards/water/water-basin.ts";
import {basinChange} from "../../src/standards/water/water-change.ts";
import {cityIndex, cwqi, indexChange} from "../../src/standards/water/water-cwqi.ts";
import {determining, judge} from "../../src/standards/water/water-judge.ts";
import {hydrogenMean, meanValues} from "../../src/standards/water/water-mean.ts";
import {excessText, mainPollutants, multipleText, over} from "../../src/standards/water/water-pollutants.ts";
import {ITEM_OF} from "../standards/vectors.ts";
import {printed, valuesOf} from "../standards/water/water-rows.ts";
import {compare, type Comparison, type Row, rowsOf, same, UNKNOWN} from "./comparison.ts";
import {POSSIBLE, prints, rangeOf} from "./rounded-inputs.ts";

const kindOf = (body: string | undefined): WaterKind => (body === "lake" ? "湖库" : "河流");
const itemOf = (row: Row): BasicItem | undefined => BASIC_ITEMS.find(({id}) => id === ITEM_OF[row["code"] ?? ""]);
const number = (row: Row, name: string): number => Number(row[name]);
const optional = (cell: string | undefined): number | null => (cell === undefined || cell === "" ? null : Number(cell));
const near = (a: number | null | undefined, b: number, by: number): boolean =>
  a !== null && a !== undefined && Math.abs(a - b) <= by;

/** One comparison for a file of tests/vectors, an answer or several for each row. */
const file = (name: string, answer: (row: Row) => string | null | readonly (string | null)[]): Comparison =>
  compare(name, `vectors/${name}.csv`, rowsOf(`vectors/${name}.csv`).flatMap(answer));

const limits = file("water-limits", (row) => {
  const [item, kind] = [itemOf(row), kindOf(row["body"])];
  if (item === undefined) return "没有这一项";
  const own = ([0, 1, 2, 3, 4] as const).map((rank) => limitOf(item.id, rank, kind) ?? "");
  const theirs = ["I", "II", "III", "IV", "V"].map((name) => row[name] ?? "");
  const alike = own.every((limit, i) => limit === theirs[i] || (limit !== "" && Number(limit) === Number(theirs[i])));
  return same(alike && item.number === number(row, "gb_no") && item.takesPart === (row["in_21_indicators"] === "1"));
});

const sourceLimits = file("water-limits-table2", (row) =>
  same(SOURCE_WATER_ITEMS.find((item) => item.number === number(row, "no"))?.limit === row["limit"])
);

const pairs = (cell: string | undefined): readonly (readonly string[])[] =>
  cell === undefined || cell === "" ? [] : cell.split("; ").map((part) => part.split(" "));

const boundaries = file("water-boundaries", (row) => {
  const id = BASIC_ITEMS.find((item) => item.number === number(row, "no"))?.id ?? "";
  return (row["water"] ?? "").split(" ").flatMap((kind) => [
    ...pairs(row["classes"]).map(([value, name]) =>
      same(className(classOf(id, Number(value), kind as WaterKind) ?? 5) === name)
    ),
    ...pairs(row["multiples"]).map(([value, target, multiple]) => {
      const judged = judge({[id]: Number(value)}, kind as WaterKind);
      const [own] = over(judged, classRank(target as SurfaceWaterClass)).filter(({item}) => item.id === id);
      return same(own !== undefined && multipleText(own, 2) === multiple);
    })
  ]);
});

const single = file("water-single", (row) =>
  (["raw_value", "value_rounded"] as const).map((column) => {
    const rank = classOf(itemOf(row)?.id ?? "", number(row, column), kindOf(row["body"]));
    const name = rank === null ? "不评价" : className(rank);
    return same(name === row[column === "raw_value" ? "class_from_raw" : "class_from_rounded"]);
  })
);

/** Multiples over Ⅲ, from the rounded value as the vectors take it. */
const multiples = compare(
  "water-single-multiples",
  "vectors/water-single.csv",
  rowsOf("vectors/water-single.csv").flatMap((row) => {
    const item = itemOf(row);
    if (row["multiple_over_III"] === "" || item === undefined) return [];
    const excess = {item, rank: 5 as const, value: number(row, "value_rounded")};
    const limit = limitOf(item.id, CLASS_III, kindOf(row["body"]));
    return [same(multipleText({...excess, limit}, 4) === row["multiple_over_III"], "河流的总氮没有限值，本站不计倍数")];
  })
);

const sections = file("water-sections", (row) => {
  const judged = judge(valuesOf(row), kindOf(row["body"]));
  const {rank} = judged;
  if (rank === null) return "没有类别";
  const target = classRank(row["target"] as SurfaceWaterClass);
  return [
    same(className(rank) === row["class_without_rounding"]),
    same(conditionOf(rank) === row["grade"]),
    same(
      determining(judged)
        .map(({item}) => item.name)
        .join("、") === printed(row["determining"])
    ),
    same(excessText(mainPollutants(judged)) === printed(row["main_pollutants_1dp"])),
    same((rank <= target ? "达标" : "不达标") === row["compliance"]),
    same(excessText(over(judged, target), 2) === printed(row["over_target_2dp"]))
  ];
});

const basins = file("water-basins", (row) => {
  const good = number(row, "n_I") + number(row, "n_II") + number(row, "n_III");
  const spread = {good, inferior: number(row, "n_inferior_V"), total: number(row, "n_total")};
  return same(basinCondition(spread) === row["grade"]);
});

const basinMeans = compare(
  "water-basin-mean",
  "vectors/water-basin-mean.csv",
  [...Map.groupBy(rowsOf("vectors/water-basin-mean.csv"), (row) => row["id"])].map(([, rows]) => {
    const mean = rows.find((row) => row["section"] === "MEAN");
    const {rank} = judge(meanValues(rows.filter((row) => row !== mean).map(valuesOf)).values, "河流");
    return same(rank !== null && className(rank) === mean?.["class"] && conditionOf(rank) === mean["grade"]);
  })
);

const CLEAN = {pH: 7.5, dissolvedOxygen: 8, permanganate: 2, ammonia: 0.1, phosphorus: 0.02};
const mainRows = rowsOf("vectors/water-basin-main.csv");
const mainSections = Array.from({length: number(mainRows[0] ?? {}, "n_sections")}, (_, i) =>
  judge(
    {
      ...CLEAN,
      ...Object.fromEntries(
        mainRows.flatMap((row) => {
          const item = BASIC_ITEMS.find(({name}) => name === row["indicator"]);
          if (item === undefined || i >= number(row, "n_sections_over_III")) return [];
          const limit = Number(limitOf(item.id, CLASS_III, "河流"));
          return [[item.id, item.kind === "floor" ? limit / 2 : limit * 2]];
        })
      )
    },
    "河流"
  )
);
const basinMain = compare(
  "water-basin-main",
  "vectors/water-basin-main.csv",
  mainRows.map((row, i) => {
    const own = basinPollutants(mainSections)[i];
    return same(
      own?.item.name === row["indicator"] && (own?.over ?? 0) * 100 === number(row, "rate_pct") * (own?.total ?? 0)
    );
  })
);

const SPOKEN: Row = {"有所变差(下降)": "有所变差", "明显变差(下降)": "明显变差"};
const changeRows = rowsOf("vectors/water-change.csv");
const proportions = changeRows.filter((row) => row["method"] === "proportion");
const changeAnswers = proportions.map((row) => {
  const spread = (good: string, inferior: string) => ({
    ...{good: number(row, good) * 10, inferior: number(row, inferior) * 10},
    total: 1000
  });
  const own = basinChange(
    spread("prev_pct_I_III_or_class", "prev_pct_inferior_V"),
    spread("now_pct_I_III_or_class", "now_pct_inferior_V")
  );
  return same(
    near(own?.points, number(row, "dG_minus_dD"), 1e-9) && own?.word === (SPOKEN[row["result"] ?? ""] ?? row["result"])
  );
});
const change = compare("water-change", "vectors/water-change.csv", changeAnswers, [
  `另有 ${changeRows.length - proportions.length} 个是单个断面的变化用语，未见原文，本站不用，未比对`
]);

const ITEMS = DECIDING_ITEMS.map(({id}) => id);
const cwqiRows = rowsOf("vectors/water-cwqi.csv");
const indexOf = (label: string): number => {
  const row = cwqiRows.find((each) => each["label"]?.startsWith(label));
  return row === undefined ? NaN : (cwqi(valuesOf(row), ITEMS, kindOf(row["body"]))?.index ?? NaN);
};
const cityOfBoth = cityIndex([
  {index: indexOf("river = index of mean"), count: 2},
  {index: indexOf("lake point"), count: 1}
]);
const cwqis = compare(
  "water-cwqi",
  "vectors/water-cwqi.csv",
  cwqiRows.map((row) => {
    const own = row["label"]?.startsWith("CITY")
      ? cityOfBoth
      : row["label"]?.startsWith("dCWQI")
        ? indexChange(6.1, cityOfBoth ?? NaN)
        : cwqi(valuesOf(row), ITEMS, kindOf(row["body"]))?.index;
    return same(near(own, number(row, "CWQI_6dp"), 5e-7));
  })
);

const phMean = file("water-ph-mean", (row) =>
  same(print(round(hydrogenMean((row["values"] ?? "").split(";").map(Number)), 4)) === row["mean_via_hydrogen_ion"])
);

const publishedBasins = file("water-published-basins", (row) => {
  const spread = {good: number(row, "pct_I_III") * 10, inferior: number(row, "pct_inferior_V") * 10, total: 1000};
  return same(basinCondition(spread) === row["published"]);
});

const publishedMultiples = file("water-published-multiples", (row) => {
  const item = BASIC_ITEMS.find(({name}) => name === row["indicator"]) as BasicItem;
  const own = multipleText({item, rank: 5, value: number(row, "conc_mg_L"), limit: row["target_limit_V"] ?? ""}, 2);
  if (own === row["published"]) return null;
  const limit = number(row, "target_limit_V");
  const [low, high] = rangeOf(row["conc_mg_L"]).map((value) => (value - limit) / limit) as [number, number];
  if (!prints(low, high, row["published"])) return UNKNOWN;
  return row["half_up_2dp"] === row["published"] ? `四舍五入可得；${POSSIBLE}` : POSSIBLE;
});

const published = file("water-published", (row) => {
  const percent = share(number(row, "numerator"), number(row, "denominator"))?.percent ?? NaN;
  const digits = (row["published"]?.split(".")[1] ?? "").length;
  return same(agrees(percent, number(row, "published"), digits), "公布的比例与自己的分子分母不符");
});

const rounding = file("water-rounding", (row) =>
  same(
    Number(print(roundKeepingOne(decimal(row["value"] ?? ""), number(row, "decimals")))) ===
      number(row, "half_even_keep1sig_A")
  )
);

const lakes = file("water-tli", (row) => {
  const own = tli({
    ...{chlorophyll: optional(row["chl_mg_m3"]), phosphorus: optional(row["TP_mg_L"])},
    ...{nitrogen: optional(row["TN_mg_L"]), transparency: optional(row["SD_m"])},
    permanganate: optional(row["CODMn_mg_L"])
  });
  return [same(near(own?.index, number(row, "TLI_exact_weights"), 5e-5)), same(own?.grade === row["grade"])];
});

/** 呼伦湖 2020, the one lake of the file with a printed index: 61.535. */
const publishedLake = compare(
  "water-tli-published",
  "vectors/water-tli.csv",
  rowsOf("vectors/water-tli.csv").flatMap((row) => {
    const index = /prints (\d+\.\d+)/.exec(row["note"] ?? "")?.[1];
    if (index === undefined) return [];
    // The index rises with every concentration and falls with 透明度: its least and its most are at the ends.
    const at = (end: 0 | 1): number => {
      const of = (name: string, which: 0 | 1 = end): number | null =>
        optional(row[name]) === null ? null : rangeOf(row[name])[which];
      return (
        tli({
          ...{chlorophyll: of("chl_mg_m3"), phosphorus: of("TP_mg_L"), nitrogen: of("TN_mg_L")},
          ...{transparency: of("SD_m", end === 0 ? 1 : 0), permanganate: of("CODMn_mg_L")}
        })?.index ?? NaN
      );
    };
    return [
      same(
        near(number(row, "TLI_exact_weights"), Number(index), 5e-4),
        prints(at(0), at(1), index) ? POSSIBLE : UNKNOWN
      )
    ];
  })
);

const lakeGrades = file("water-tli-grades", (row) => same(tliGrade(number(row, "tli")) === row["grade"]));

const blackOdorous = file("water-blackodor", (row) => {
  const values = {
    ...{transparency: number(row, "SD_cm"), dissolvedOxygen: number(row, "DO_mg_L")},
    ...{redox: number(row, "ORP_mV"), ammonia: number(row, "NH3N_mg_L")}
  };
  return same(blackOdorousGrade(values, optional(row["depth_cm"]))?.grade === row["worst"]);
});

export const waterVectors: readonly Comparison[] = [
  ...[limits, sourceLimits, boundaries, single, multiples, sections],
  ...[publishedMultiples, rounding, phMean, basins, publishedBasins, basinMeans, basinMain, change],
  ...[published, lakes, publishedLake, lakeGrades, cwqis, blackOdorous]
];
