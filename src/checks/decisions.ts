import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import type {RowOf} from "../tables/schema.ts";
import type {decisions} from "../tables/schemas/record.ts";

type Decision = RowOf<typeof decisions>;

export interface Answered {
  /** Warnings that decisions.csv answers are notes here; a decision that answers nothing is noted itself. */
  readonly faults: readonly Fault[];
  /** The rows that 弃用 leaves out, as `file:line`. */
  readonly discarded: ReadonlySet<string>;
}

export const answer = (faults: readonly Fault[], rows: readonly Decision[]): Answered => {
  const used = new Set<Decision>();
  const discarded = new Set<string>();
  const answered = faults.map((fault): Fault => {
    if (fault.severity !== "warning") return fault;
    const decision = rows.find((row) => concerns(row, fault));
    if (decision === undefined) return fault;
    used.add(decision);
    if (decision.decision === "弃用") discarded.add(`${fault.file}:${fault.line}`);
    const {instead: _, ...rest} = fault;
    return {
      ...rest,
      severity: "note",
      fix: `已决定“${decision.decision}”：${decision.reason}（${decision.unit}，${decision.date}）`
    };
  });
  const idle = rows.filter((row) => !used.has(row)).map(unused);
  return {faults: [...answered, ...idle], discarded};
};

/** 弃用: the row is not published and counts in nothing. */
export const withoutDiscarded = (city: City, discarded: ReadonlySet<string>): City =>
  discarded.size === 0
    ? city
    : {
        ...city,
        tables: Object.fromEntries(
          Object.entries(city.tables).map(([name, rows]) => [
            name,
            rows.filter((row) => !discarded.has(`${row.meta.file}:${row.meta.line}`))
          ])
        ) as unknown as City["tables"]
      };

const unused = (row: Decision): Fault => ({
  file: row.meta.file,
  line: row.meta.line,
  row: row.meta.row,
  column: "问题",
  value: row.code,
  severity: "note",
  code: "idle-decision",
  message: `${row.file} 没有这条警告，决定没有用到`,
  fix: "问题已不存在时请删除这一行"
});

const pairs = (key: string): readonly string[] =>
  key
    .split(/[；;]/)
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "");

/** 行或键: a line number, a key such as `断面名称=龙潭;监测时间=2026-03` (all its parts must fit), or `*`. */
const concerns = (decision: Decision, fault: Fault): boolean => {
  if (decision.file !== fault.file || decision.code !== fault.code) return false;
  if (decision.column !== null && decision.column !== fault.column && decision.column !== fault.header) return false;
  if (decision.row === "*") return true;
  if (/^\d+$/.test(decision.row)) return Number(decision.row) === fault.line;
  const own = pairs(fault.key ?? "");
  return pairs(decision.row).every((pair) => own.includes(pair));
};
