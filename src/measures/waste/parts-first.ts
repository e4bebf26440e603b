/** A row of the whole city stands only on dates where none of its parts is handed in: nothing is counted twice. */
export const partsFirst = <R extends {readonly region: string; readonly asOf: string}>(
  rows: readonly R[],
  city: string
): readonly R[] => {
  const covered = new Set(rows.filter(({region}) => region !== city).map(({asOf}) => asOf));
  return rows.filter(({region, asOf}) => region !== city || !covered.has(asOf));
};
