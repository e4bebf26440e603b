import {FIRST_MONTH, LAST_MONTH, daysIn, monthOf, monthsFrom} from "./calendar.ts";
import {type Draft, rounded} from "./csv.ts";
import {random} from "./random.ts";

interface Plant {
  readonly name: string;
  readonly region: string;
  /** 万立方米/日, and what it grew to. */
  readonly capacity: number;
  readonly grown: readonly [month: string, capacity: number] | null;
  /** Served by sewers, 万人: what its inflow is compared with. */
  readonly people: number;
  readonly load: number;
  readonly bod: number;
}

const plant = (
  name: string,
  region: string,
  capacity: number,
  people: number,
  load: number,
  bod: number,
  grown: Plant["grown"] = null
): Plant => ({
  name,
  region,
  capacity,
  people,
  load,
  bod,
  grown
});

/** Town plants count for 城市生活污水集中收集率; the zone's plant treats factories and does not. */
export const PLANTS: readonly Plant[] = [
  plant("城关第一污水处理厂", "城关区", 6, 24, 0.86, 74),
  plant("城关第二污水处理厂", "城关区", 3, 13, 0.78, 70, ["2023-07", 4]),
  plant("经开区污水处理厂", "云溪经济开发区", 2, 0, 0.55, 96),
  plant("石溪县污水处理厂", "石溪县", 1.5, 8.6, 0.9, 66, ["2025-04", 2]),
  plant("铁厂县污水处理厂", "铁厂县", 1, 6.1, 0.74, 62),
  plant("渔洞县污水处理厂", "渔洞县", 1.5, 7.9, 0.77, 64),
  plant("松坪县污水处理厂", "松坪县", 0.8, 4.4, 0.7, 58),
  plant("云顶县污水处理厂", "云顶县", 0.8, 4, 0.66, 55),
  plant("柳塘县污水处理厂", "柳塘县", 1.5, 7.6, 0.72, 60),
  plant("梧岭市污水处理厂", "梧岭市", 3, 13.8, 0.84, 68, ["2024-01", 4])
];

export const sewagePlants = (seed: string): Draft<"sewage_plants_monthly">[] => {
  const rng = random(`${seed}/plants`);
  return monthsFrom(FIRST_MONTH, LAST_MONTH).flatMap((month) =>
    PLANTS.map((p) => {
      const years = Number(month.slice(0, 4)) - 2021 + (monthOf(month) - 1) / 12;
      const wet = [0, 0, 0, 0.02, 0.05, 0.12, 0.18, 0.2, 0.14, 0.08, 0.02, 0][monthOf(month) - 1] ?? 0;
      const capacity = p.grown !== null && month >= p.grown[0] ? p.grown[1] : p.capacity;
      const base = p.grown !== null && month >= p.grown[0] ? (p.load * p.capacity * 1.18) / p.grown[1] : p.load;
      const flood = month === "2024-07" ? 1.12 : 1;
      const load = Math.min(1.16, base * (1 + 0.016 * years) * (1 + 0.8 * wet) * flood * rng.between(0.97, 1.03));
      const bod = p.bod * (1 + 0.062 * years) * (1 - 1.3 * wet) * rng.between(0.96, 1.04);
      const days = daysIn(month);
      const failing =
        (load > 1.08 && rng.chance(0.5)) ||
        (p.name === "石溪县污水处理厂" && month >= "2022-11" && month <= "2023-02") ||
        rng.chance(0.008);
      const missed = failing ? rng.int(1, 5) : 0;
      const treated = rounded(capacity * load * days, 1);
      return {
        plant: p.name,
        region: p.region,
        month,
        capacity,
        treated,
        inflowBod5: rounded(bod, 1),
        inflowCod: rounded(bod * rng.between(2.05, 2.35), 0),
        standard: "GB 18918-2002 一级A",
        compliantDays: days - missed,
        exceeded: missed > 0 ? rng.pick(["总磷", "氨氮", "化学需氧量", "总氮", "氨氮、总氮"]) : null,
        overflows: wet >= 0.08 ? rng.int(0, load > 1 ? 4 : 1) : 0,
        sludge: rounded(treated * rng.between(5.4, 6.6), 0)
      };
    })
  );
};

/** People whose sewage reached a town plant in a year, 万人: inflow × BOD₅ over 45 g a day (definition: domain practice). */
export const collectedPeople = (
  rows: readonly Draft<"sewage_plants_monthly">[],
  year: string,
  region: string | null
): number => {
  const town = new Set(
    PLANTS.filter((p) => p.people > 0 && (region === null || p.region === region)).map((p) => p.name)
  );
  const days = Number(year) % 4 === 0 ? 366 : 365;
  // 万立方米 × mg/L = 10 kg; 45 g a day and head.
  const grams = rows
    .filter((r) => town.has(String(r.plant)) && String(r.month).startsWith(year))
    .reduce((sum, r) => sum + Number(r.treated) * Number(r.inflowBod5) * 10000, 0);
  return grams / (45 * days) / 10000;
};

/** 城区用水总人口, 万人. */
export const urbanPeople = (region: string | null): number =>
  rounded(PLANTS.filter((p) => region === null || p.region === region).reduce((sum, p) => sum + p.people, 0) * 0.49, 1);
