import type {Verdicts} from "../../measures/assess.ts";
import {fineText} from "../exposure/exposure-words.ts";

/** A short list on the home page, with the way to the whole one. */
export interface HomeList {
  readonly title: string;
  readonly items: readonly {
    readonly href: string;
    readonly id?: string;
    readonly title: string;
    readonly meta?: string | null;
    readonly late?: string | null;
  }[];
  readonly more: {readonly text: string; readonly href: string} | null;
}

const SHOWN = 4;

export const lateEntries = ({rectification}: Verdicts): HomeList => ({
  title: "逾期未完成",
  items: rectification.late.slice(0, SHOWN).map(({issue, daysLate}) => ({
    href: `/rectification/${issue.id}/`,
    id: issue.id,
    title: issue.problem,
    late: `逾期 ${daysLate} 天`,
    meta: issue.lead
  })),
  more:
    rectification.late.length > SHOWN
      ? {text: `逾期的全部 ${rectification.late.length} 项`, href: "/rectification/late/"}
      : null
});

export const soonEntries = ({rectification}: Verdicts): HomeList => ({
  title: "30 天内到期",
  items: rectification.dueSoon.slice(0, SHOWN).map(({issue, daysLeft}) => ({
    href: `/rectification/${issue.id}/`,
    id: issue.id,
    title: issue.problem,
    meta: `还有 ${daysLeft} 天 · ${issue.lead}`
  })),
  more:
    rectification.dueSoon.length > SHOWN
      ? {text: `30 天内到期的全部 ${rectification.dueSoon.length} 项`, href: "/rectification/due-soon/"}
      : null
});

/** The home page is indexed by search engines: names stand on it only where the publisher lets exposure be indexed. */
export const exposureEntries = ({exposure, site}: Verdicts): HomeList => ({
  title: "警示曝光",
  items: exposure.standing.slice(0, SHOWN).map(({entry, slug, mending, daysLate}) => ({
    href: `/exposure/${slug}/`,
    id: entry.id,
    title: site.indexExposure
      ? `${entry.party}　${entry.field}`
      : `${entry.region}　${entry.field}（${entry.partyKind}）`,
    late: mending === "逾期未整改" ? (daysLate === null ? mending : `${mending} ${daysLate} 天`) : null,
    meta: [
      entry.fine === null ? null : `罚款 ${fineText(entry.fine)}`,
      mending === "逾期未整改" ? null : mending,
      `公示至 ${entry.until}`
    ]
      .filter((part) => part !== null)
      .join(" · ")
  })),
  more:
    exposure.standing.length > SHOWN ? {text: `全部在公示 ${exposure.standing.length} 条`, href: "/exposure/"} : null
});
