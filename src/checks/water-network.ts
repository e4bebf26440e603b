import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeIn} from "./place.ts";

/** 汇入 that leads back to the water it starts from: a river map would never end. */
export const flowsInCircles = ({tables}: City): readonly Fault[] => {
  const into = new Map(tables.water_bodies.map(({name, flowsInto}) => [name, flowsInto]));
  return tables.water_bodies.flatMap((row): readonly Fault[] => {
    const way = [row.name];
    for (let next = row.flowsInto; next !== null && !way.slice(1).includes(next); next = into.get(next) ?? null) {
      way.push(next);
      if (next === row.name) break;
    }
    if (way.length === 1 || way.at(-1) !== row.name) return [];
    return [
      {
        ...placeIn("water_bodies", row, "flowsInto"),
        severity: "fault",
        code: "flows-in-circle",
        message: way.length === 2 ? "水体不能汇入自己" : `汇入关系绕成了一圈：${way.join("→")}`,
        fix: "请填写下游水体的名称，流出本地的留空"
      }
    ];
  });
};

/** Two sections of one water with the same 上下游序号: neither is upstream of the other. */
export const sectionOrder = ({tables}: City): readonly Fault[] => {
  const seen = new Map<string, (typeof tables.water_sections)[number]>();
  return tables.water_sections.flatMap((row): readonly Fault[] => {
    if (row.order === null) return [];
    const id = `${row.body}\n${row.order}`;
    const other = seen.get(id);
    if (other === undefined) {
      seen.set(id, row);
      return [];
    }
    return [
      {
        ...placeIn("water_sections", row, "order"),
        severity: "fault",
        code: "same-order",
        message: `${row.body}的“${other.name}”（第 ${other.meta.line} 行）也是这个序号`,
        fix: "请从源头起按 1、2、3……排列，同一水体不能重复"
      }
    ];
  });
};
