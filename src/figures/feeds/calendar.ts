import {addDays} from "../../measures/days.ts";
import type {Site} from "../../tables/site.ts";
import type {Deadline} from "./deadlines.ts";
import {absolute, demoMark} from "./feed-address.ts";
import type {FeedScope} from "./feed-scopes.ts";
import {stableId} from "./stable-id.ts";

/**
 * An iCalendar object (RFC 5545) of whole days. `asOf`, the publication day, is its DTSTAMP, so that the same build gives the
 * same bytes.
 */
export const calendar = (
  site: Site,
  title: string,
  {kind, name}: Pick<FeedScope, "kind" | "name">,
  days: readonly Deadline[],
  asOf: string
): string => {
  const mark = demoMark(site);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//luzhang//deadlines//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(`${kind === "全市" ? title : `${name} · ${title}`} 整改时限${mark}`)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...days.flatMap((day) => [
      "BEGIN:VEVENT",
      `UID:${stableId(site.region, day.key)}`,
      `DTSTAMP:${compact(addDays(asOf, -1))}T160000Z`, // midnight in Beijing
      `DTSTART;VALUE=DATE:${compact(day.date)}`,
      // The end is the first day after it (§3.6.1).
      `DTEND;VALUE=DATE:${compact(addDays(day.date, 1))}`,
      `SUMMARY:${escaped(mark + day.title)}`,
      `DESCRIPTION:${escaped(day.text)}`,
      `CATEGORIES:${escaped(day.kind)}`,
      ...(site.baseUrl === "" ? [] : [`URL:${absolute(site, day.path)}`]),
      "TRANSP:TRANSPARENT",
      "END:VEVENT"
    ]),
    "END:VCALENDAR"
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
};

const compact = (day: string): string => day.replaceAll("-", "");

/** TEXT (§3.3.11); other control characters have no place in it. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** Lines of at most 75 octets (§3.1); a character of several octets is never cut. */
export const folded = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    // The space that begins a folded line counts as well.
    if (octets + size > 75) {
      parts.push(part);
      [part, octets] = [" ", 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
};
