import type {ListIndex} from "../figures/lists/list-files.ts";

/** One value of each facet that was chosen, by the facet's key. */
export type Choice = ReadonlyMap<string, string>;

export interface Narrowed {
  /** Places of the rows that fit, in the order of the list. */
  readonly rows: readonly number[];
  /** By facet and value: how many rows would fit with this value, the other facets staying as they are. */
  readonly counts: readonly (readonly number[])[];
}

/** One walk over all rows: which fit, and what each further choice would leave. */
export const narrow = ({rows, facets}: ListIndex, choice: Choice): Narrowed => {
  const allowed = facets.map(({key, values, sets}) => {
    const value = choice.get(key);
    if (value === undefined) return null;
    const place = values.indexOf(value);
    return sets.map((set) => set.includes(place));
  });
  const asked = allowed.flatMap((one, f) => (one === null ? [] : [f]));
  const bySet = facets.map(({sets}) => new Uint32Array(sets.length));
  const found: number[] = [];
  for (let row = 0; row < rows; ++row) {
    let fails = 0;
    let failing = -1;
    for (const f of asked)
      if (allowed[f]?.[facets[f]?.of[row] ?? -1] !== true) {
        ++fails;
        failing = f;
      }
    if (fails === 0) {
      found.push(row);
      for (let f = 0; f < facets.length; ++f) bump(bySet[f], facets[f]?.of[row]);
    } else if (fails === 1) bump(bySet[failing], facets[failing]?.of[row]);
  }
  return {rows: found, counts: facets.map(({values, sets}, f) => byValue(values.length, sets, bySet[f]))};
};

const bump = (counts: Uint32Array | undefined, at: number | undefined): void => {
  if (counts !== undefined && at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
};

const byValue = (
  values: number,
  sets: readonly (readonly number[])[],
  counts: Uint32Array | undefined
): readonly number[] => {
  const totals = new Array<number>(values).fill(0);
  sets.forEach((set, at) => {
    for (const value of set) totals[value] = (totals[value] ?? 0) + (counts?.[at] ?? 0);
  });
  return totals;
};
