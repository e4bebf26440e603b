import type {Verdicts} from "../../measures/assess.ts";
import type {City} from "../../tables/city.ts";
import {deadlines} from "./deadlines.ts";
import {feedPath} from "./feed-address.ts";
import {type FeedScope, feedScopes} from "./feed-scopes.ts";

/** What may be subscribed to, a scope a line, with the addresses that exist. */
export interface Subscription {
  readonly name: string;
  readonly page: string;
  readonly atom: string | null;
  readonly json: string | null;
  readonly calendar: string | null;
  readonly days: number;
}

/** Every scope with a feed or a calendar, by its kind. */
export const subscriptions = (
  city: City,
  verdicts: Verdicts
): readonly {readonly kind: FeedScope["kind"]; readonly items: readonly Subscription[]}[] => {
  const fed = city.site.baseUrl !== "";
  const items = feedScopes(city, verdicts).map(({kind, ...scope}) => {
    const days = deadlines(verdicts, scope).length;
    return {
      ...{kind, days, name: scope.name, page: scope.page},
      atom: fed ? feedPath(scope.id, "xml") : null,
      json: fed ? feedPath(scope.id, "json") : null,
      calendar: days > 0 ? feedPath(scope.id, "ics") : null
    };
  });
  const open = items.filter(({atom, calendar}) => atom !== null || calendar !== null);
  return [...Map.groupBy(open, ({kind}) => kind)].map(([kind, lines]) => ({kind, items: lines}));
};

export const subscriptionsLead = (city: City, verdicts: Verdicts): string => {
  const lines = subscriptions(city, verdicts).flatMap(({items}) => items);
  const calendars = lines.filter(({calendar}) => calendar !== null).length;
  const feeds = lines.filter(({atom}) => atom !== null).length;
  return [
    feeds === 0 ? null : `${feeds} 个订阅源：全市、每个行政区域、每轮督察各一个，有变化自动送到阅读器`,
    calendars === 0 ? null : `${calendars} 份日历：没有完成的整改时限和正在进行的公示，延期的按延期后时限`
  ]
    .filter((part) => part !== null)
    .join("；")
    .concat("。");
};
