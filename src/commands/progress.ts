/** Where progress is written: the standard error stream, or what a test puts in its place. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (words: string) => unknown;
}

export interface Progress {
  readonly tell: (words: string) => void;
  /** Takes the line away again, before anything else is written. */
  readonly end: () => void;
}

/** What is done sooner needs no progress. */
const SOON = 300;
/** A log is told that it takes longer, and then now and then; a screen that changes faster cannot be read. */
const LONG = 1000;
const IN_LOG = 10_000;
const ON_SCREEN = 80;

/**
 * Progress of a command on the standard error stream: one line that changes on a screen, a line now and then in a log;
 * nothing at all of what is done at once. Standard output is for the report alone.
 */
export const progressOn = (screen: Screen, now: () => number = () => performance.now()): Progress => {
  const began = now();
  const live = screen.isTTY === true;
  let told = -Infinity;
  let shown = false;
  return {
    tell: (words) => {
      const at = now();
      if (at - began < (live ? SOON : LONG) || at - told < (live ? ON_SCREEN : IN_LOG)) return;
      told = at;
      // Some terminals say that they are 0 wide.
      shown = true;
      screen.write(live ? `\r\u001b[K${cut(words, (screen.columns || 80) - 1)}` : `${words}\n`);
    },
    end: () => {
      if (live && shown) screen.write("\r\u001b[K");
      shown = false;
    }
  };
};

/** As much as fits: Chinese characters are two columns wide. A line that wraps could not be taken away. */
const cut = (words: string, columns: number): string => {
  let width = 0;
  let kept = "";
  for (const sign of words) {
    width += sign > "\u2e7f" ? 2 : 1;
    if (width > columns) return kept;
    kept += sign;
  }
  return kept;
};
