import type {Verdicts} from "../../measures/assess.ts";
import {addDays} from "../../measures/days.ts";
import {type Batch, batchName} from "../../measures/petitions/petition-batch.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import type {City} from "../../tables/city.ts";
import type {Correction, IssueEvent} from "../../tables/schemas/index.ts";
import {type TableName, schemas} from "../../tables/schemas/index.ts";
import {latestFirst} from "../disagreements/corrections.ts";
import {chineseDate} from "../drawing/format.ts";
import {exposureItem, exposureLead, tombstoneText} from "../exposure/exposure-words.ts";
import {batchLead} from "../petitions/petition-pages.ts";
import {batchPath} from "../petitions/petition-words.ts";
import {brief, issuePath} from "../rectification/rectification-words.ts";
import type {FeedScope} from "./feed-scopes.ts";

/** Something that happened, as a feed tells it. Days, since the tables know no hours. */
export interface News {
  /** Names the happening for ever; never printed as it is. */
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** Site path of the page that shows it. */
  readonly path: string;
  readonly published: string;
  readonly updated: string;
}

/** Entries of a feed: readers ask often, and the whole record stands on the site. */
const MOST = 50;
const LONGEST = 400;

/** What happened in a scope up to the publication day, the latest first. */
export const news = (city: City, verdicts: Verdicts, scope: FeedScope): readonly News[] => {
  const {asOf, exposure} = verdicts;
  const here = ({region}: {readonly region: string}): boolean => scope.region === undefined || scope.region === region;
  const all = [
    ...scope.issues.flatMap((verdict) => [...verdict.events.map(eventNews(verdict)), ...lateNews(verdict)]),
    ...scope.batches.map(batchNews),
    ...exposure.standing
      .filter(({entry}) => here(entry))
      .map((one): News => {
        const last = one.updates.at(-1)?.date ?? one.entry.publishedOn;
        return {
          ...{key: `exposure/${one.entry.id}`, kind: "警示曝光", path: `/exposure/${one.slug}/`},
          // A feed is copied and searched: a name stands in it only where search engines may have it.
          title: `警示曝光：${city.site.indexExposure ? exposureItem(one).title : `${one.entry.region} ${one.entry.field}（${one.entry.partyKind}）`}`,
          text: exposureLead(one),
          ...{published: one.entry.publishedOn, updated: last < one.entry.publishedOn ? one.entry.publishedOn : last}
        };
      }),
    ...(scope.region === undefined
      ? [...withdrawn(verdicts), ...latestFirst(city.tables.corrections).map(correctionNews)]
      : [])
  ];
  return all
    .filter(({updated}) => updated !== "" && updated <= asOf)
    .toSorted((a, b) => order(b.updated, a.updated) || order(a.key, b.key))
    .slice(0, MOST)
    .map((one) => ({...one, text: shortened(one.text)}));
};

/** Cut after whole characters. */
const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
};

const eventNews =
  ({issue}: IssueVerdict) =>
  (event: IssueEvent): News => ({
    key: `issue/${issue.id}/${event.date}/${event.stage}`,
    kind: event.stage,
    title: `${event.stage}${event.result === null ? "" : `（${event.result}）`}：${brief(issue.problem)}（${issue.id}）`,
    text: [
      `${chineseDate(event.date)}，${event.unit}：${event.stage}${event.result === null ? "" : `，${event.result}`}`,
      event.noticeFrom === null || event.noticeTo === null
        ? null
        : `公示期${chineseDate(event.noticeFrom)}至${chineseDate(event.noticeTo)}`,
      event.rebounded === null ? null : `是否反弹：${event.rebounded}`,
      event.inPlace === null ? null : `整改是否到位：${event.inPlace}`,
      event.lasting === null ? null : `措施是否稳固：${event.lasting}`,
      event.about
    ]
      .filter((part) => part !== null)
      .map((part) => part.replace(/[。；]$/, ""))
      .join("；")
      .concat("。"),
    path: issuePath(issue.id),
    published: event.date,
    updated: event.date
  });

/** A deadline that passed: computed, so that it is told though nobody reports it. */
const lateNews = ({issue, late, deadlineInForce}: IssueVerdict): readonly News[] => {
  if (!late || deadlineInForce === null) return [];
  const day = addDays(deadlineInForce, 1);
  return [
    {
      ...{key: `issue/${issue.id}/late/${deadlineInForce}`, kind: "逾期", path: issuePath(issue.id)},
      title: `逾期未完成：${brief(issue.problem)}（${issue.id}）`,
      text: `${issue.extendedTo === null ? "整改时限" : "批准延期后的整改时限"}${chineseDate(deadlineInForce)}已过，尚未完成整改；牵头单位${issue.lead}。`,
      ...{published: day, updated: day}
    }
  ];
};

const batchNews = (batch: Batch): News => ({
  ...{key: `petitions/${batch.round}/${batch.batch}`, kind: "信访通报", path: batchPath(batch.round, batch.batch)},
  title: `群众信访举报${batchName(batch.batch)}：${batch.round}`,
  text: batchLead(batch),
  ...{published: batch.date, updated: batch.date}
});

/** The same entry as while it stood, now without its words: readers replace what they kept. */
const withdrawn = ({exposure}: Verdicts): readonly News[] =>
  exposure.down.map((stone) => ({
    ...{key: `exposure/${stone.id}`, kind: "警示曝光", path: `/exposure/${stone.slug}/`},
    title: `警示曝光 ${stone.id} 已撤下`,
    text: tombstoneText(stone),
    ...{published: stone.publishedOn, updated: stone.on ?? stone.publishedOn}
  }));

const correctionNews = (row: Correction): News => {
  const title = schemas[row.table as TableName]?.title ?? row.table;
  return {
    ...{key: `correction/${row.id}`, kind: "更正", path: "/corrections/"},
    title: `更正 ${row.id}：${title}`,
    // What was said of an exposure may name whom it named.
    text: row.table.startsWith("exposure_") ? `${row.kind}。` : `${row.kind}：${row.field}。${row.reason}`,
    ...{published: row.date, updated: row.date}
  };
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
