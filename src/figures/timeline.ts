/** What happened on one day, as a line of a timeline. */
export interface TimelineItem {
  readonly date: string;
  readonly head: string;
  /** Who, and with what result. */
  readonly aside?: string;
  readonly mark?: "closed" | "back" | null;
  readonly id?: string;
  /** Paragraphs; what only explains them is soft. */
  readonly lines: readonly (string | {readonly soft: string})[];
  /** A page of this site that tells more. */
  readonly link?: {readonly path: string; readonly words: string};
  readonly files?: readonly {readonly href: string; readonly words: string}[];
}
