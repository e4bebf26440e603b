import type {Fault} from "../tables/fault.ts";

/** site.json first, for much follows from it; then by file, then line, then the order they were found in; never dependent on a locale. */
export const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults
    .map((fault, i) => ({fault, i}))
    .sort(
      (a, b) =>
        Number(b.fault.file === "site.json") - Number(a.fault.file === "site.json") ||
        (a.fault.file < b.fault.file ? -1 : a.fault.file > b.fault.file ? 1 : 0) ||
        (a.fault.line ?? 0) - (b.fault.line ?? 0) ||
        a.i - b.i
    )
    .map(({fault}) => fault);
