import type {Draft} from "./csv.ts";
import {PLACES} from "./places.ts";
import {random} from "./random.ts";

const CLASSES: Readonly<Record<string, string>> = {
  城关区: "一类",
  云溪经济开发区: "一类",
  梧岭市: "一类",
  石溪县: "二类",
  渔洞县: "二类",
  柳塘县: "二类",
  铁厂县: "二类",
  松坪县: "三类",
  云顶县: "三类"
};
export const VILLAGES: Readonly<Record<string, number>> = {
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
const HALF_YEARS = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((y) =>
  y < 2026 ? [`${y}-06-30`, `${y}-12-31`] : [`${y}-06-30`]
);

export const ruralSewage = (seed: string): Draft<"rural_sewage">[] => {
  const rng = random(`${seed}/rural-sewage`);
  return PLACES.flatMap((p) => {
    const kind = CLASSES[p.name] ?? "二类";
    const start = {一类: 0.52, 二类: 0.27, 三类: 0.16}[kind] ?? 0.3;
    const step = rng.between(0.031, 0.044);
    const reusePart = rng.between(0.42, 0.6);
    return HALF_YEARS.map((asOf, i) => {
      const villages = VILLAGES[p.name] ?? 0;
      const treated = Math.min(villages, Math.round(villages * (start + step * i)));
      const reused = Math.round(treated * reusePart);
      return {
        asOf,
        region: p.name,
        countyClass: kind,
        villages,
        treated,
        collected: treated - reused,
        reused,
        definition:
          asOf < "2023-07-01"
            ? "有效治理的行政村数÷行政村总数"
            : "有效治理的行政村数÷行政村总数,有效治理指六成以上农户污水得到处理或利用"
      };
    });
  });
};
