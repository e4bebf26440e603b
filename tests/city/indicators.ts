import {type Draft, rounded} from "./csv.ts";
import {CITY, PLACES} from "./places.ts";
import {random} from "./random.ts";
import {VILLAGES} from "./rural-sewage.ts";
import {collectedPeople, urbanPeople} from "./sewage.ts";

type Row = Draft<"indicators">;

const YEARS = ["2021", "2022", "2023", "2024", "2025"] as const;
const rate = (numerator: number, denominator: number): number => rounded((numerator / denominator) * 100, 1);

interface Facts {
  readonly plants: readonly Draft<"sewage_plants_monthly">[];
  readonly garbage: readonly Draft<"garbage_monthly">[];
  readonly ruralSewage: readonly Draft<"rural_sewage">[];
}

/** Rates that were printed wrong: digits that changed places, a denominator of another year. */
const MISPRINTED: Readonly<Record<string, number>> = {
  "sewage-collection-rate 云溪市 2022": 56.9,
  "manure-use 柳塘县 2023": 86.1,
  "garbage-recycling-rate 云溪市 2024": 16.3
};

/** Yearly indicators, drawn from the monthly tables wherever they hold the same thing. */
export const indicatorRows = (seed: string, facts: Facts): Row[] =>
  [...collection(facts), ...farming(seed), ...rural(facts), ...garbage(facts)].map((row) => {
    const printed = MISPRINTED[[row.id, row.region, row.period].join(" ")];
    return printed === undefined ? row : {...row, printed};
  });

const collection = ({plants}: Facts): Row[] =>
  YEARS.flatMap((period) =>
    [null, "城关区", "石溪县", "铁厂县", "渔洞县", "松坪县", "云顶县", "柳塘县", "梧岭市"].map((region) => {
      const numerator = rounded(collectedPeople(plants, period, region), 2);
      const denominator = urbanPeople(region);
      return {
        id: "sewage-collection-rate",
        name: "城市生活污水集中收集率",
        region: region ?? CITY,
        period,
        frequency: "年",
        numerator,
        denominator,
        numeratorUnit: "万人",
        denominatorUnit: "万人",
        unit: "%",
        printed: rate(numerator, denominator),
        dataState: period === "2025" ? "初步" : "核定",
        definition: "城镇污水处理厂进水BOD5总量按人均每日45克折算的人口÷城区用水总人口,按年统计"
      };
    })
  );

const farming = (seed: string): Row[] => {
  const rng = random(`${seed}/farming`);
  return YEARS.flatMap((period, i) => {
    const dataState = period === "2025" ? "初步" : period === "2022" ? "修订" : "核定";
    const polluted = 1863 + 12 * i;
    const safe = Math.round(polluted * (0.905 + 0.009 * i));
    const manure = (region: string, total: number, share: number): Row => {
      const used = rounded(total * share, 1);
      return {
        id: "manure-use",
        name: "畜禽粪污综合利用率",
        region,
        period,
        frequency: "年",
        numerator: used,
        denominator: total,
        numeratorUnit: "万吨",
        denominatorUnit: "万吨",
        unit: "%",
        printed: rate(used, total),
        dataState,
        definition: "畜禽粪污综合利用量÷产生量(测算)"
      };
    };
    const counties = PLACES.filter((p) => p.kind !== "开发区" && p.kind !== "区").map((p) => {
      const total = rounded(p.population * 1.32 * rng.between(0.9, 1.1) * (1 + 0.012 * i), 1);
      return manure(p.name, total, 0.77 + 0.021 * i + rng.between(-0.02, 0.02));
    });
    const all = rounded(
      counties.reduce((sum, row) => sum + Number(row.denominator), 0),
      1
    );
    const used = rounded(
      counties.reduce((sum, row) => sum + Number(row.numerator), 0),
      1
    );
    return [
      {
        id: "farmland-safe-use",
        name: "受污染耕地安全利用率",
        region: CITY,
        period,
        frequency: "年",
        numerator: safe,
        denominator: polluted,
        numeratorUnit: "公顷",
        denominatorUnit: "公顷",
        unit: "%",
        printed: rate(safe, polluted),
        dataState,
        definition: "实现安全利用的受污染耕地面积÷受污染耕地面积"
      },
      {
        id: "construction-land",
        name: "重点建设用地安全利用",
        region: CITY,
        period,
        frequency: "年",
        statement: "有效保障",
        unit: "文字结论",
        dataState,
        definition: "用途变更为住宅、公共管理与公共服务用地的地块依法完成土壤污染状况调查,以文字结论公布,不是比率"
      },
      {...manure(CITY, all, used / all), numerator: used, printed: rate(used, all)},
      ...counties
    ];
  });
};

const rural = ({ruralSewage}: Facts): Row[] => {
  const rows: Row[] = [];
  const definition = (period: string): string =>
    period < "2023" ? "完成治理行政村数÷行政村总数" : "完成治理行政村数÷行政村总数(六成以上农户污水得到处理或利用)";
  const row = (region: string, period: string, frequency: string, numerator: number, denominator: number): Row => ({
    id: "rural-sewage-rate",
    name: "农村生活污水治理率",
    region,
    period,
    frequency,
    numerator,
    denominator,
    numeratorUnit: "个行政村",
    denominatorUnit: "个行政村",
    unit: "%",
    printed: rate(numerator, denominator),
    dataState: period >= "2026" ? "初步" : "核定",
    definition: definition(period)
  });
  for (const [period, end, frequency] of [
    ...YEARS.map((y) => [y, `${y}-12-31`, "年"] as const),
    ["2026Q2", "2026-06-30", "季"] as const
  ]) {
    const parts = ruralSewage.filter((r) => r.asOf === end);
    rows.push(
      row(CITY, period, frequency, sum(parts.map((r) => Number(r.treated))), sum(parts.map((r) => Number(r.villages))))
    );
    for (const part of parts)
      rows.push(row(String(part.region), period, frequency, Number(part.treated), VILLAGES[String(part.region)] ?? 0));
  }
  return rows;
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** 万吨, recycled and kitchen waste over all that was generated; capacity of the plants that burn over all harmless capacity. */
const garbage = ({garbage: rows}: Facts): Row[] => {
  const recycled = (label: string, frequency: string, months: (month: string) => boolean): Row => {
    const parts = rows.filter((r) => r.region !== undefined && months(String(r.month)));
    const numerator = rounded(sum(parts.map((r) => Number(r.recovered) + Number(r.kitchen))) / 10000, 2);
    const denominator = rounded(sum(parts.map((r) => Number(r.generated))) / 10000, 2);
    return {
      id: "garbage-recycling-rate",
      name: "生活垃圾回收利用率",
      region: CITY,
      period: label,
      frequency,
      numerator,
      denominator,
      numeratorUnit: "万吨",
      denominatorUnit: "万吨",
      unit: "%",
      printed: rate(numerator, denominator),
      dataState: label >= "2026" ? "初步" : "核定",
      definition: "(可回收物量+餐厨处理量)÷产生量"
    };
  };
  const quarters = ["2026Q1", "2026Q2", "2026Q3"].map((label) => {
    const last = Number(label.slice(5)) * 3;
    return recycled(
      label,
      "季",
      (m) => m.startsWith("2026") && Number(m.slice(5)) <= last && Number(m.slice(5)) > last - 3
    );
  });
  const months = ["2026-07", "2026-08", "2026-09", "2026-10"].map((label) => recycled(label, "月", (m) => m === label));
  const running = ["2026-03", "2026-06", "2026-09"].map((label) => ({
    ...recycled(label, "累计", (m) => m.startsWith("2026") && m <= label),
    id: "garbage-recycling-ytd",
    name: "生活垃圾回收利用率(年内累计)"
  }));
  const capacity: readonly (readonly [string, number, number])[] = [
    ["2021", 1200, 2280],
    ["2022", 1650, 2330],
    ["2023", 1650, 2370],
    ["2024", 1650, 1885],
    ["2025", 1650, 1885]
  ];
  return [
    ...YEARS.map((year) => recycled(year, "年", (m) => m.startsWith(year))),
    ...quarters,
    ...months,
    ...running,
    ...capacity.map(([period, numerator, denominator]) => ({
      id: "incineration-capacity-share",
      name: "焚烧处理能力占比",
      region: CITY,
      period,
      frequency: "年",
      numerator,
      denominator,
      numeratorUnit: "吨/日",
      denominatorUnit: "吨/日",
      unit: "%",
      printed: rate(numerator, denominator),
      dataState: "核定",
      definition: "焚烧厂设计能力÷焚烧厂、餐厨处理厂和当年接收原生垃圾的填埋场设计能力合计,是能力占比,不是实际焚烧率"
    }))
  ];
};
