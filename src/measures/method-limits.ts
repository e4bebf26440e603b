import type {City} from "../tables/city.ts";
import type {Verdicts} from "./assess.ts";
import type {MethodTable} from "./method.ts";

/** The publisher's limits for these standards, each with its source and whether it is used; nothing where there are none. */
export const publisherLimits = (
  {tables}: City,
  {water, air}: Pick<Verdicts, "water" | "air">,
  standards: readonly string[]
): readonly MethodTable[] => {
  const rows = tables.limits.filter(({standard}) => standards.includes(standard));
  if (rows.length === 0) return [];
  const refused = new Map(
    [...water.refused, ...air.standards.refused].map(({row, why}): readonly [object, string] => [row, why])
  );
  return [
    {
      title: "发布单位补充和更正的限值",
      columns: [
        {key: "standard", label: "标准"},
        {key: "item", label: "项目"},
        {key: "class", label: "类别"},
        {key: "limit", label: "限值"},
        {key: "from", label: "生效日期"},
        {key: "to", label: "失效日期"},
        {key: "source", label: "来源"},
        {key: "used", label: "是否用于评价"}
      ],
      rows: rows.map((row) => ({
        ...{standard: row.standard, item: row.item, class: row.class, limit: `${row.limit} ${row.unit}`},
        ...{from: row.from, to: row.to ?? "现行", source: row.source},
        used: refused.has(row) ? `未用：${refused.get(row)}` : "已采用"
      }))
    }
  ];
};
