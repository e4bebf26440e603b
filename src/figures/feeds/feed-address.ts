import type {Site} from "../../tables/site.ts";

/** A site path under the address of site.json, for readers outside the site. */
export const absolute = ({baseUrl}: Pick<Site, "baseUrl">, path: string): string => {
  const {origin, pathname} = new URL(baseUrl);
  return origin + pathname.replace(/\/$/, "") + encodeURI(path);
};

/** Site path of a feed or calendar of a scope. The whole city's calendar has an address of its own. */
export const feedPath = (scope: string, kind: "xml" | "json" | "ics"): string =>
  kind === "ics" && scope === "all" ? "/calendar.ics" : `/feeds/${scope}.${kind}`;

/** A day of the tables as a moment: they know no hours, the day begins in Beijing. */
export const moment = (day: string): string => `${day}T00:00:00+08:00`;

/** What stands in every title of an invented city. */
export const demoMark = ({demo}: Pick<Site, "demo">): string => (demo ? "（演示数据）" : "");
