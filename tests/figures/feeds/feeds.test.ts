import fc from "fast-check";
import {DOMParser} from "linkedom";
import {expect, it} from "vitest";
import {atomFeed, xml} from "../../../src/figures/feeds/atom.ts";
import {absolute} from "../../../src/figures/feeds/feed-address.ts";
import {feedScope, feedScopes} from "../../../src/figures/feeds/feed-scopes.ts";
import {jsonFeed} from "../../../src/figures/feeds/json-feed.ts";
import {news} from "../../../src/figures/feeds/news.ts";
import {stableId} from "../../../src/figures/feeds/stable-id.ts";
import {PARTY, feedCity} from "./feed-city.ts";
import {xmlFaults} from "./well-formed.ts";

const {city, verdicts} = feedCity();
const scope = (id: string) => feedScope(city, verdicts, id);
const told = (id: string) => news(city, verdicts, scope(id));
const atom = (id: string) => atomFeed(city.site, "云溪账", scope(id), told(id));

it("tells steps, deadlines that passed, exposures, withdrawals and corrections, the latest first", () => {
  expect(told("all").map(({updated, title}) => `${updated} ${title}`)).toEqual([
    "2026-10-30 公示：A 的污水管网 <错接> & 渗漏（A）",
    "2026-10-20 回头看：D 的污水管网 <错接> & 渗漏（D）",
    "2026-10-15 更正 G1：警示曝光",
    expect.stringMatching(/^2026-10-02 警示曝光：石溪县 水（企业）$/),
    "2026-10-01 逾期未完成：B 的污水管网 <错接> & 渗漏（B）",
    "2026-08-01 销号（通过）：D 的污水管网 <错接> & 渗漏（D）",
    "2026-04-02 警示曝光 E2 已撤下"
  ]);
});

it("has a feed for the whole, for every county and for every round, each with its own", () => {
  expect(feedScopes(city, verdicts).map(({id}) => id)).toEqual([
    "all",
    "regions/shi-xi",
    "regions/铁厂县",
    "rounds/第一轮"
  ]);
  expect(told("regions/铁厂县").map(({kind}) => kind)).toEqual(["逾期"]);
  expect(told("rounds/第一轮").map(({kind}) => kind)).toEqual(["公示", "回头看", "逾期", "销号"]);
});

it("names no exposed party unless search engines may have it, and no withdrawn one at all", () => {
  const text = (indexExposure: boolean) => {
    const open = feedCity({indexExposure});
    const all = feedScope(open.city, open.verdicts, "all");
    const entries = news(open.city, open.verdicts, all);
    return [atomFeed(open.city.site, "账", all, entries), jsonFeed(open.city.site, "账", all, entries)];
  };
  expect(text(false).filter((feed) => feed.includes(PARTY))).toEqual([]);
  expect(text(true).map((feed) => feed.split(PARTY).length - 1)).toEqual([1, 1]);
});

it("replaces an exposure by its withdrawal under the same id", () => {
  const before = feedCity({}, "2026-03-01");
  const then = news(before.city, before.verdicts, feedScope(before.city, before.verdicts, "all"));
  expect(then.find(({key}) => key === "exposure/E2")?.title).not.toContain("撤下");
  expect(told("all").find(({key}) => key === "exposure/E2")?.title).toContain("撤下");
});

it("keeps its ids when the site moves, and parts cities", () => {
  expect(stableId("云溪市", "issue/A")).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  );
  expect(stableId("云溪市", "issue/A")).not.toBe(stableId("石屏市", "issue/A"));
  const moved = feedCity({baseUrl: "https://other.example/"});
  const ids = (text: string) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  const there = atomFeed(moved.city.site, "云溪账", feedScope(moved.city, moved.verdicts, "all"), told("all"));
  expect(ids(there)).toEqual(ids(atom("all")));
  // By Python's uuid.uuid5; an id that changes shows every reader every entry anew.
  expect(stableId("云溪市", "issue/A/2026-08-01/销号")).toBe("a8449cd4-f6ea-5660-b1fb-70ccec78866c");
});

it("is an Atom feed as RFC 4287 asks for one", () => {
  for (const {id} of feedScopes(city, verdicts)) {
    const text = atom(id);
    expect(xmlFaults(text)).toEqual([]);
    const feed = new DOMParser().parseFromString(text, "text/xml").documentElement;
    const own = (name: string) => [...feed.children].filter(({tagName}) => tagName === name);
    // §4.1.1: exactly one of each; an author, since no entry has one (§4.1.2).
    for (const name of ["id", "title", "updated", "author"]) expect(own(name)).toHaveLength(1);
    expect(own("link").map((link) => link.getAttribute("rel"))).toEqual(["self", "alternate"]);
    const entries = own("entry");
    expect(entries).toHaveLength(told(id).length);
    const text1 = (element: Element, name: string) => {
      const found = [...element.children].filter(({tagName}) => tagName === name);
      expect(found).toHaveLength(1);
      return found[0]?.textContent ?? "";
    };
    const ids = entries.map((one) => text1(one as unknown as Element, "id"));
    expect(new Set([...ids, own("id")[0]?.textContent]).size).toBe(ids.length + 1);
    for (const one of entries as unknown as Element[]) {
      for (const name of ["title", "summary"]) expect(text1(one, name)).not.toBe("");
      for (const name of ["published", "updated"])
        expect(text1(one, name)).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+08:00$/);
      expect(text1(one, "title")).toContain("演示数据");
      const link = [...one.children].find(({tagName}) => tagName === "link");
      expect(link?.getAttribute("href")).toMatch(/^https:\/\/yunxi\.example\/lz\/[\x21-\x7e]+\/$/);
    }
  }
});

it("is a JSON Feed 1.1 of the same entries", () => {
  const feed = JSON.parse(jsonFeed(city.site, "云溪账", scope("all"), told("all"))) as Record<string, unknown>;
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "云溪账（演示数据）",
    home_page_url: "https://yunxi.example/lz/",
    feed_url: "https://yunxi.example/lz/feeds/all.json",
    language: "zh-CN",
    authors: [{name: "市局"}]
  });
  const items = feed["items"] as readonly Record<string, string>[];
  const ids = [...atom("all").matchAll(/<entry>[\s\S]*?<id>(.*?)<\/id>/g)].map(([, id]) => id);
  expect(items.map(({id}) => id)).toEqual(ids);
  for (const one of items) {
    expect(Object.keys(one)).toEqual(["id", "url", "title", "content_text", "date_published", "date_modified", "tags"]);
    expect(Date.parse(one["date_modified"] ?? "")).toBeGreaterThanOrEqual(Date.parse(one["date_published"] ?? ""));
  }
});

it("writes any text so that a parser reads it back, without what XML cannot hold", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (text) => {
      const document = `<?xml version="1.0" encoding="utf-8"?>\n<a b="${xml(text)}">${xml(text)}</a>`;
      expect(xmlFaults(document)).toEqual([]);
      const kept = text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
        .toWellFormed()
        .replaceAll("\ufffd", "");
      const back = xml(text)
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      expect(back.replaceAll("\ufffd", "")).toBe(kept);
    })
  );
});

it("sends at most 50 entries, none longer than 400 characters", () => {
  const issue = verdicts.rectification.issues[0]!;
  const event = {...issue.events[0]!, about: "很长的说明".repeat(200)};
  const long = Array.from({length: 60}, (_, i) => ({
    ...event,
    date: `2026-09-${String((i % 30) + 1).padStart(2, "0")}`
  }));
  const entries = news(city, verdicts, {...scope("rounds/第一轮"), issues: [{...issue, events: long}]});
  expect(entries).toHaveLength(50);
  expect(entries.every(({text}) => [...text].length === 400 && text.endsWith("…"))).toBe(true);
});

it("leads under a sub-path, with Chinese names encoded", () => {
  expect(absolute({baseUrl: "https://a.example/x/"}, "/rounds/第一轮/")).toBe(
    "https://a.example/x/rounds/%E7%AC%AC%E4%B8%80%E8%BD%AE/"
  );
  expect(absolute({baseUrl: "https://a.example"}, "/")).toBe("https://a.example/");
});
