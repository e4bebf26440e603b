import {swallowed} from "../mutations/auto-type.ts";

/** Mutations of each kind; the test that proves our own reading takes more. */
const LEAST = 300;

/** Told, not judged: what a page that reads with `csvParse(text, autoType)` would publish after the same damage. */
export const swallowedByAutoType = (): string => {
  const kinds = swallowed(LEAST);
  const sum = (of: (kind: (typeof kinds)[number]) => number) => kinds.reduce((total, kind) => total + of(kind), 0);
  const [all, silent] = [sum(({mutations}) => mutations), sum((kind) => kind.silent)];
  const lines = kinds.map((kind) => `  ${kind.kind}：${kind.mutations} 次，无声改变 ${kind.silent} 次`);
  const share = ((silent / all) * 100).toFixed(0);
  return `csvParse 加 autoType 读同样的改动（只告知）：${all} 次中 ${silent} 次无声改变（${share}%），本站 0 次\n${lines.join("\n")}`;
};
