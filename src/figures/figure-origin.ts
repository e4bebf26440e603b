import type {City} from "../tables/city.ts";
import type {TableName} from "../tables/schemas/index.ts";
import type {Figure} from "./figure.ts";

/** Who reported a table and when: 提供单位 of datasets.csv, else the publisher; 发布日期 is the latest of its rows. */
export const figureOrigin = (city: City, table: TableName): Pick<Figure, "source" | "owner" | "published"> => {
  const publisher = city.site.publisher || `${city.site.region}（未注明发布单位）`;
  const provider = city.tables.datasets.find((row) => row.table === table)?.provider ?? null;
  const rows: readonly {readonly meta: {readonly published: string | null}}[] = city.tables[table];
  const published = rows.reduce<string | null>(
    (latest, {meta}) => (meta.published !== null && meta.published > (latest ?? "") ? meta.published : latest),
    null
  );
  return {source: provider ?? publisher, owner: provider ?? publisher, published};
};
