import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeOf} from "../tables/row-names.ts";
import type {Draft} from "../tables/rows.ts";
import type {Schema} from "../tables/schema.ts";
import {type PetitionBatch, schemas} from "../tables/schemas/index.ts";

/** Bulletins are kept as printed; where their own sums disagree, that is said and not mended (dictionary §1). */
export const petitionSums = (city: City): readonly Fault[] => {
  const batches = new Map<string, {whole: PetitionBatch | null; parts: PetitionBatch[]}>();
  for (const row of city.tables.petition_batches) {
    const key = [row.round, row.batch, row.scope].join("\u0000");
    const batch = batches.get(key) ?? {whole: null, parts: []};
    batches.set(key, batch);
    if (row.region === null || row.region === city.site.region) batch.whole = row;
    else batch.parts.push(row);
  }
  return [...batches.values()].flatMap(({whole, parts}) => {
    if (whole === null) return [];
    const byRegion = parts.length === 0 ? null : total(parts.map(({cases}) => cases));
    const byWay = whole.calls === null || whole.letters === null ? null : total([whole.calls, whole.letters]);
    return [
      ...(byRegion === null || byRegion === whole.cases
        ? []
        : [differs(whole, `各地件数之和 ${byRegion} 与公布的全部件数 ${whole.cases} 不符`)]),
      ...(byWay === null || byWay === whole.cases
        ? []
        : [differs(whole, `来电与来信之和 ${byWay} 与公布的件数 ${whole.cases} 不符`)])
    ];
  });
};

/** Counts may have decimals (one case split over districts); they are printed with at most three. */
const total = (counts: readonly number[]): number => Math.round(counts.reduce((sum, n) => sum + n, 0) * 1000) / 1000;

const differs = (row: PetitionBatch, message: string): Fault => ({
  ...placeOf(schemas.petition_batches as unknown as Schema, row as unknown as Draft, "cases"),
  severity: "note",
  code: "sum-differs",
  message,
  fix: "按原公布数照录，并列入“数据不一致”页"
});
