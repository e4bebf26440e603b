import type {Site} from "../../tables/site.ts";
import {absolute, demoMark, feedPath, moment} from "./feed-address.ts";
import type {FeedScope} from "./feed-scopes.ts";
import type {News} from "./news.ts";
import {stableId} from "./stable-id.ts";

/** An Atom 1.0 feed (RFC 4287). `title` is the site's name. */
export const atomFeed = (site: Site, title: string, scope: FeedScope, news: readonly News[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>${xml(feedTitle(site, title, scope))}</title>
<subtitle>${xml(SUBTITLE)}</subtitle>
<id>urn:uuid:${stableId(site.region, `feed/${scope.id}`)}</id>
<updated>${moment(news[0]?.updated ?? site.dataAsOf)}</updated>
<link rel="self" type="application/atom+xml" href="${xml(absolute(site, feedPath(scope.id, "xml")))}"/>
<link rel="alternate" type="text/html" hreflang="zh-CN" href="${xml(absolute(site, scope.page))}"/>
<author><name>${xml(site.publisher || site.region)}</name></author>
${site.licence === "" ? "" : `<rights>${xml(site.licence)}</rights>\n`}${news.map((one) => entry(site, one)).join("")}</feed>
`;

export const SUBTITLE = "整改环节、逾期、警示曝光、信访通报和更正，按日期，最近 50 条。";

export const feedTitle = (site: Site, title: string, {kind, name}: FeedScope): string =>
  `${kind === "全市" ? title : `${name} · ${title}`}${demoMark(site)}`;

const entry = (site: Site, {key, kind, title, text, path, published, updated}: News): string => `<entry>
<title>${xml(`${demoMark(site)}${title}`)}</title>
<id>urn:uuid:${stableId(site.region, key)}</id>
<published>${moment(published)}</published>
<updated>${moment(updated)}</updated>
<link rel="alternate" type="text/html" href="${xml(absolute(site, path))}"/>
<category term="${xml(kind)}"/>
<summary>${xml(text)}</summary>
</entry>
`;

/** What XML 1.0 cannot hold at all (§2.2): control characters, halves of a pair, the two non-characters. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text or attribute value of an XML document. */
export const xml = (text: string): string =>
  text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
