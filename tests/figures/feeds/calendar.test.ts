import fc from "fast-check";
import {expect, it} from "vitest";
import {calendar, escaped, folded} from "../../../src/figures/feeds/calendar.ts";
import {anyDeadline, deadlines} from "../../../src/figures/feeds/deadlines.ts";
import {feedScope} from "../../../src/figures/feeds/feed-scopes.ts";
import {subscriptions} from "../../../src/figures/feeds/subscriptions.ts";
import {feedCity} from "./feed-city.ts";

const {city, verdicts} = feedCity();
const all = feedScope(city, verdicts, "all");
const days = deadlines(verdicts, all);
const text = calendar(city.site, "云溪账", all, days, "2026-11-05");
const unfolded = (whole: string): readonly string[] => whole.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
const events = (whole: string) =>
  unfolded(whole)
    .join("\n")
    .split("BEGIN:VEVENT\n")
    .slice(1)
    .map((part) =>
      Object.fromEntries(
        part.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)])
      )
    );

it("holds the deadline in force of what is not done, late ones where they were, and open notices", () => {
  expect(days.map(({date, kind, title}) => `${date} ${kind} ${title.slice(0, 6)}`)).toEqual([
    "2026-09-30 整改时限 【逾期】整改",
    "2026-11-09 公示截止 公示截止：A",
    "2026-12-31 整改时限 整改时限：A",
    "2027-06-30 整改时限 延期后整改时"
  ]);
});

it("moves an extended deadline without calling it another, and tells the original, who approved and why", () => {
  const own = events(text).find(({SUMMARY}) => SUMMARY?.includes("延期后"));
  expect(own?.["DTSTART;VALUE=DATE"]).toBe("20270630");
  expect(own?.["DESCRIPTION"]).toContain(
    "原定2026年6月30日，市政府批准延期至2027年6月30日，理由：管线迁改；资金，未到位"
  );
  const task = verdicts.rectification.byId.get("C")!;
  const before = deadlines(verdicts, {
    issues: [{...task, deadlineInForce: "2026-06-30", issue: {...task.issue, extendedTo: null}}]
  });
  expect(before[0]?.key).toBe(days.at(-1)?.key);
});

it("is an iCalendar object as RFC 5545 asks for one", () => {
  expect(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")).toBe(true);
  expect(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const found = events(text);
  expect(new Set(found.map(({UID}) => UID)).size).toBe(4);
  // All days: the end is the day after (§3.6.1). The stamp is the publication day's midnight in Beijing.
  expect(found.map((one) => [one["DTSTAMP"], one["DTSTART;VALUE=DATE"], one["DTEND;VALUE=DATE"]])).toEqual([
    ["20261104T160000Z", "20260930", "20261001"],
    ["20261104T160000Z", "20261109", "20261110"],
    ["20261104T160000Z", "20261231", "20270101"],
    ["20261104T160000Z", "20270630", "20270701"]
  ]);
  expect(
    found.every(
      ({SUMMARY, URL}) =>
        SUMMARY?.startsWith("（演示数据）") === true && URL?.startsWith("https://yunxi.example/lz/rectification/")
    )
  ).toBe(true);
});

it("stands without an address of the site, and leaves the links out", () => {
  const bare = feedCity({baseUrl: ""});
  const whole = feedScope(bare.city, bare.verdicts, "all");
  const without = calendar(bare.city.site, "账", whole, deadlines(bare.verdicts, whole), "2026-11-05");
  expect(without).not.toContain("URL:");
  expect(events(without).map(({UID}) => UID)).toEqual(events(text).map(({UID}) => UID));
  const offered = subscriptions(bare.city, bare.verdicts).flatMap(({items}) => items);
  expect(offered.map(({atom, calendar: ics}) => [atom, ics])).toEqual([
    [null, "/calendar.ics"],
    [null, "/feeds/regions/shi-xi.ics"],
    [null, "/feeds/regions/铁厂县.ics"],
    [null, "/feeds/rounds/第一轮.ics"]
  ]);
});

it("offers no calendar of a place without a deadline", () => {
  const quiet = {
    ...verdicts,
    rectification: {...verdicts.rectification, issues: [verdicts.rectification.byId.get("D")!]}
  };
  expect([anyDeadline(verdicts), anyDeadline(quiet)]).toEqual([true, false]);
});

it("folds any line at 75 octets between whole characters, so that it unfolds to itself", () => {
  fc.assert(
    fc.property(
      fc.string({unit: "grapheme", maxLength: 300}).map((s) => s.replace(/[\r\n]/g, "").toWellFormed()),
      (line) => {
        const lines = folded(line).split("\r\n");
        expect(lines.every((part) => Buffer.byteLength(part) <= 75 && part.isWellFormed())).toBe(true);
        expect(lines.map((part, i) => (i === 0 ? part : part.slice(1))).join("")).toBe(line);
      }
    )
  );
});

it("escapes text so that it reads back, one line in the file", () => {
  expect(escaped("甲;乙,丙\\丁\r\n戊")).toBe("甲\\;乙\\,丙\\\\丁\\n戊");
  fc.assert(
    fc.property(fc.string({maxLength: 80}), (value) => {
      const back = escaped(value).replace(/\\([\\;,n])/g, (_, c: string) => (c === "n" ? "\n" : c));
      expect(escaped(value)).not.toMatch(/[\r\n]/);
      expect(back).toBe(value.replace(/\r\n|\r/g, "\n"));
    })
  );
});
