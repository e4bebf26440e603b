import type {PublisherLimit} from "../standards/publisher-limits.ts";
import type {City} from "../tables/city.ts";
import {limitUses} from "./limit-use.ts";
import type {MethodTable} from "./method.ts";

/** `GB 3838-2002 表 1` for a class of surface water, `… 表 2` for sources of drinking water; other standards by their name. */
const tableOf = ({standard, class: name}: PublisherLimit): string =>
  standard !== "GB 3838-2002" ? standard : `${standard} 表 ${name.startsWith("集中式") ? 2 : 1}`;

/** The publisher's limits for these standards, each with its source and whether it is used; nothing where there are none. */
export const publisherLimits = ({tables}: City, standards: readonly string[]): readonly MethodTable[] => {
  const uses = limitUses(tables.limits).filter(({row}) => standards.includes(tableOf(row)));
  return uses.length === 0
    ? []
    : [
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
            {key: "use", label: "是否采用"}
          ],
          rows: uses.map(({row, use, why}) => ({
            ...{standard: row.standard, item: row.item, class: row.class, limit: `${row.limit} ${row.unit}`},
            ...{from: row.from, to: row.to ?? "现行", source: row.source},
            use: why === null ? use : `${use}：${why}`
          }))
        }
      ];
};
