import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";

/** What the figures of this section have in common; `table` is the one whose provider answers for the numbers. */
export const responsibilityBase = (
  {site, tables}: City,
  table: string
): Pick<Figure, "section" | "asOf" | "published" | "status" | "source" | "owner" | "method" | "standards"> => ({
  section: "responsibility",
  asOf: site.dataAsOf,
  published: null,
  status: null,
  source: tables.datasets.find((one) => one.table === table)?.provider ?? (site.publisher || site.region),
  owner: site.publisher || site.region,
  method: "responsibility",
  standards: []
});
