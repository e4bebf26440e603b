import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import type {Tables} from "../tables/schemas/index.ts";
import {placeIn} from "./place.ts";

/** Two regions of one 简称, two units of one 别名: rows that use it would be counted for the first of them. */
export const ambiguousNames = ({tables}: City): readonly Fault[] => [
  ...shared("regions", "short", tables.regions, ({short}) => (short ?? "").split(/[、；;]/)),
  ...shared("units", "aliases", tables.units, ({aliases}) => aliases ?? [])
];

const shared = <N extends "regions" | "units">(
  table: N,
  field: string,
  rows: Tables[N],
  others: (row: Tables[N][number]) => readonly string[]
): readonly Fault[] => {
  const owners = new Map<string, string>(rows.map(({name}) => [name, name]));
  return rows.flatMap((row: Tables[N][number]) =>
    others(row).flatMap((other): readonly Fault[] => {
      const owner = other === "" ? row.name : (owners.get(other) ?? row.name);
      if (other !== "" && !owners.has(other)) owners.set(other, row.name);
      return owner === row.name
        ? []
        : [
            {
              ...placeIn(table, row, field),
              value: other,
              severity: "fault",
              code: "ambiguous-name",
              message: `这个叫法已经是“${owner}”的，用它的行会算到“${owner}”头上`,
              fix: "请改用不会混淆的叫法"
            }
          ];
    })
  );
};
