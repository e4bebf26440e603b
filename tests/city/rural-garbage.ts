import type {Draft} from "./csv.ts";
import {PLACES} from "./places.ts";
import {random} from "./random.ts";

/** Villages by way of collection, every half year. */
export const ruralGarbage = (seed: string): Draft<"rural_garbage">[] => {
  const rng = random(`${seed}/rural-garbage`);
  const villages: Readonly<Record<string, number>> = {
    城关区: 64,
    石溪县: 118,
    铁厂县: 97,
    渔洞县: 112,
    松坪县: 83,
    云顶县: 76,
    柳塘县: 104,
    梧岭市: 126,
    云溪经济开发区: 9
  };
  const ends = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((y) =>
    y < 2026 ? [`${y}-06-30`, `${y}-12-31`] : [`${y}-06-30`]
  );
  return PLACES.flatMap((p) => {
    const start = rng.between(0.5, 0.66);
    const urbanPart = p.kind === "区" ? 0.78 : p.kind === "开发区" ? 1 : rng.between(0.3, 0.42);
    const localPart =
      p.kind === "区" || p.kind === "开发区" ? 0 : p.name === "云顶县" || p.name === "松坪县" ? 0.24 : 0.12;
    return ends.map((asOf, i) => {
      const natural = p.name === "松坪县" && i < 3;
      const total = natural ? 512 : (villages[p.name] ?? 0);
      const covered =
        p.kind === "开发区"
          ? total
          : Math.min(total, Math.round(total * Math.min(p.kind === "区" ? 1 : 0.975, start + i * 0.042)));
      const local = Math.round(covered * localPart);
      const urban = p.kind === "开发区" ? covered : Math.round(covered * (urbanPart + 0.012 * i));
      return {
        asOf,
        region: p.name,
        unit: natural ? "自然村" : "行政村",
        total,
        urban: Math.min(urban, covered - local),
        town: covered - local - Math.min(urban, covered - local),
        local,
        uncovered: total - covered,
        people: Number(
          ((p.population * (p.kind === "区" ? 0.2 : p.kind === "开发区" ? 0.15 : 0.6) * covered) / total).toFixed(1)
        ),
        备注: natural ? "2022年6月前按自然村统计,其后改按行政村统计" : null
      };
    });
  });
};
