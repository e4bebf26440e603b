/** One subject of a county's page: a sentence, facts, lines, and the way to the whole. */
export interface RegionBlock {
  readonly title: string;
  readonly sentence: string | null;
  readonly items: readonly {
    readonly href: string;
    readonly id?: string;
    readonly title: string;
    readonly late?: string | null;
    readonly meta?: string | null;
  }[];
  readonly facts: readonly {readonly term: string; readonly value: string | null}[];
  readonly more: {readonly text: string; readonly href: string} | null;
}

/** A block of which only what is given is filled. */
export const regionBlock = (title: string, given: Partial<RegionBlock>): RegionBlock => ({
  ...{title, sentence: null, items: [], facts: [], more: null},
  ...given
});
