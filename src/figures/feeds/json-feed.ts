import type {Site} from "../../tables/site.ts";
import {SUBTITLE, feedTitle} from "./atom.ts";
import {absolute, demoMark, feedPath, moment} from "./feed-address.ts";
import type {FeedScope} from "./feed-scopes.ts";
import type {News} from "./news.ts";
import {stableId} from "./stable-id.ts";

/** The same as JSON Feed 1.1; an item has the id of its Atom entry. */
export const jsonFeed = (site: Site, title: string, scope: FeedScope, news: readonly News[]): string =>
  `${JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title: feedTitle(site, title, scope),
      home_page_url: absolute(site, scope.page),
      feed_url: absolute(site, feedPath(scope.id, "json")),
      description: SUBTITLE,
      language: "zh-CN",
      authors: [{name: site.publisher || site.region}],
      items: news.map(({key, kind, title: words, text, path, published, updated}) => ({
        id: `urn:uuid:${stableId(site.region, key)}`,
        url: absolute(site, path),
        title: `${demoMark(site)}${words}`,
        content_text: text,
        date_published: moment(published),
        date_modified: moment(updated),
        tags: [kind]
      }))
    },
    null,
    1
  )}\n`;
