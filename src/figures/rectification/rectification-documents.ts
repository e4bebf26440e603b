import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import type {IssueEvent} from "../../tables/schemas/index.ts";
import {chineseDate} from "../drawing/format.ts";

/** A published file of a task. */
export interface TaskDocument {
  readonly href: string;
  readonly name: string;
  /** 整改方案, 验收意见, 监测报告 … */
  readonly kind: string;
  readonly date: string;
  /** `2022年7月11日 · 验收 · 省整改办`: the step that handed it in. */
  readonly step: string;
  readonly about: string | null;
  readonly picture: boolean;
}

/** Files of an event that may be published: none unless the row says 是. */
export const publicFiles = ({open, attachment}: IssueEvent): readonly string[] =>
  open === true && attachment !== null ? [attachment] : [];

export const documentsOf = (event: IssueEvent): readonly TaskDocument[] =>
  publicFiles(event).map((name) => ({
    ...{href: `/attachments/${name}`, name, kind: event.attachmentKind ?? "附件", date: event.date, about: event.about},
    step: [chineseDate(event.date), event.stage, event.unit].join(" · "),
    picture: /\.(?:jpe?g|png|webp)$/i.test(name)
  }));

/** The documents of a task in the order of its steps; pictures stand apart, where they can be seen. */
export const taskDocuments = ({events}: IssueVerdict): readonly TaskDocument[] =>
  events.flatMap(documentsOf).filter(({picture}) => !picture);

/** A picture with the words that stand for it where it cannot be seen. */
export interface TaskPicture extends TaskDocument {
  readonly alt: string;
  readonly caption: string;
}

/** The pictures of a task, earliest first, each against the day the work was done: before and after are dates, not wishes. */
export const taskPictures = ({events, issue}: IssueVerdict): readonly TaskPicture[] =>
  events
    .flatMap(documentsOf)
    .filter(({picture}) => picture)
    .map((one) => {
      const when = issue.completed === null ? "" : one.date < issue.completed ? "完成整改之前" : "完成整改之后";
      return {
        ...one,
        alt: `${issue.id} ${one.kind}${when === "" ? "" : `，${when}`}：${one.about ?? one.step}`,
        caption: [when, one.step].filter((words) => words !== "").join(" · ")
      };
    });
