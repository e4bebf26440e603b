import type {Fault} from "../../tables/fault.ts";

/** One fault to mend first, and how many of the others it explains. */
export interface Leading {
  readonly fault: Fault;
  /** Why the others follow from it, in the clerk's words. */
  readonly because: string;
  /** Faults and warnings it stands for, itself included. */
  readonly explains: number;
}

/** A way in which one fault stands for others: they share a key. Wider ways come later and win only by number. */
interface Way {
  readonly because: string;
  readonly key: (fault: Fault) => string | null;
}

const WAYS: readonly Way[] = [
  {
    because: "同一个值在这一列反复出现，改一种写法就都改了",
    key: ({file, column, code, value}) => (value === null ? null : [file, column, code, value].join("\u0000"))
  },
  {
    because: "同一个名称在几张表里都找不到，改名或补上一行就都认得",
    key: ({code, value, message}) =>
      code.startsWith("unknown-") && value !== null ? [code, value, message].join("\u0000") : null
  },
  {
    because: "整列都是同一种问题，多半是这一列的格式或错列",
    key: ({file, column, code, line}) => (column === null || line === null ? null : [file, column, code].join("\u0000"))
  },
  {
    because: "同一行有好几处问题，多半是这一行错位或缺了逗号",
    key: ({file, line}) => (line === null ? null : [file, line].join("\u0000"))
  }
];

/** A file that could not be read, or whose header is wrong, hides everything behind it: it comes before any count. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  "encoding",
  "not-csv",
  "empty-file",
  "missing-file",
  "missing-table",
  "unknown-table",
  "other-table",
  "no-header",
  "missing-column",
  "unknown-column",
  "duplicate-column",
  "forbidden-column",
  "other-separator",
  "quotes"
]);

const MOST = 3;

/** Whole files of one kind of trouble are one thing to mend; a header is mended file by file. */
const structural = ({code, file, line}: Fault): string | null =>
  STRUCTURAL.has(code) ? (line === null ? code : `${file}\u0000${code}`) : null;

/**
 * The faults to mend first, at most three: those that explain most of the others. Files that could not be read lead;
 * after them, greedily, the group of alike faults that covers the most not yet covered. Groups of one lead nothing.
 */
export const leadingFaults = (faults: readonly Fault[]): readonly Leading[] => {
  const open = faults.filter(({severity}) => severity !== "note");
  if (open.length <= MOST) return [];
  const left = new Set(open);
  const leading: Leading[] = [];
  const take = (one: Leading | null, own: readonly Fault[]): void => {
    if (one === null) return;
    leading.push(one);
    for (const fault of own) left.delete(fault);
  };
  const unread = (): boolean => {
    const found = unreadFiles([...left]);
    if (found !== null) take(found.leading, found.own);
    return found !== null;
  };
  const more = (): boolean => {
    const best = widest([...left]);
    const fault = best?.own[0];
    if (best === null || fault === undefined) return false;
    take({fault, because: best.because, explains: best.own.length}, best.own);
    return true;
  };
  unread();
  while (leading.length < MOST && (more() || unread()));
  return leading;
};

/** The kind of unread files under which most is hidden: all that was said of them is explained by it. */
const unreadFiles = (faults: readonly Fault[]): {leading: Leading; own: readonly Fault[]} | null => {
  const byFile = Map.groupBy(faults, ({file}) => file);
  let best: {leading: Leading; own: readonly Fault[]} | null = null;
  for (const group of grouped(faults, structural)) {
    const files = [...new Set(group.map(({file}) => file))];
    const own = files.flatMap((file) => byFile.get(file) ?? []);
    const [fault] = group;
    if (fault === undefined || own.length <= (best?.own.length ?? 0)) continue;
    const because =
      files.length === 1
        ? "这个文件还没有读全，改好以后才能看到它真正的问题"
        : `这样的文件有 ${files.length} 个，都还没有读，改好以后才能看到它们真正的问题`;
    best = {leading: {fault, because, explains: own.length}, own};
  }
  return best;
};

const widest = (faults: readonly Fault[]): {own: readonly Fault[]; because: string} | null => {
  let best: {own: readonly Fault[]; because: string} | null = null;
  for (const {because, key} of WAYS)
    for (const own of grouped(faults, key)) if (own.length > (best?.own.length ?? 1)) best = {own, because};
  return best;
};

/** Faults that share a key, in the order they come; without a key a fault is in no group. */
export const grouped = (faults: readonly Fault[], key: Way["key"]): readonly (readonly Fault[])[] => {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const id = key(fault);
    if (id === null) continue;
    const own = groups.get(id);
    if (own === undefined) groups.set(id, [fault]);
    else own.push(fault);
  }
  return [...groups.values()];
};
