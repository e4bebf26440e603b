import {calendar} from "../../figures/feeds/calendar.ts";
import {deadlines} from "../../figures/feeds/deadlines.ts";
import {feedScope, feedScopes} from "../../figures/feeds/feed-scopes.ts";
import {news} from "../../figures/feeds/news.ts";
import {siteName} from "../../layouts/sections.ts";
import {publication} from "../_publication.ts";

const scopes = () => {
  const {city, verdicts} = publication();
  return feedScopes(city, verdicts);
};

/** Routes of the feeds; none without an address of the site, which each entry needs. */
export const feedRoutes = () =>
  publication().city.site.baseUrl === "" ? [] : scopes().map(({id}) => ({params: {scope: id}}));

/** Routes of the calendars with a day in them: an empty one is no calendar (RFC 5545 §3.6). */
export const calendarRoutes = (keep: (id: string) => boolean) =>
  scopes()
    .filter((scope) => keep(scope.id) && deadlines(publication().verdicts, scope).length > 0)
    .map(({id}) => ({params: {scope: id}}));

/** What a feed's writer is given. */
export const feedOf = (id: string | undefined) => {
  const {city, verdicts} = publication();
  const scope = feedScope(city, verdicts, id ?? "all");
  return [city.site, siteName(city), scope, news(city, verdicts, scope)] as const;
};

export const calendarOf = (id: string | undefined): string => {
  const {city, verdicts, asOf} = publication();
  const scope = feedScope(city, verdicts, id ?? "all");
  return calendar(city.site, siteName(city), scope, deadlines(verdicts, scope), asOf);
};
