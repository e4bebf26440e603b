import type {Repair} from "../../tables/fault.ts";

/** Repairs of one kind on one line: how often, in which files and columns. The JSON has each place apart. */
export const mendedLines = (repairs: readonly Repair[]): readonly string[] => {
  const kinds = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const kind = `${repair.code}\u0000${repair.message}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), repair]);
  }
  return [...kinds.values()].map((own) => {
    const count = own.reduce((sum, repair) => sum + repair.count, 0);
    const files = [...new Set(own.map(({file}) => file))];
    const columns = [...new Set(own.flatMap(({column}) => (column === null ? [] : [column])))];
    const [first] = own;
    const lines = own.length === 1 && first !== undefined ? first.lines : [];
    const where = lines.length === 0 ? "" : `第 ${lines.join("、")}${count > lines.length ? "…" : ""} 行`;
    return (
      `${named(files, 2, "个文件")}：${columns.length === 0 ? "" : `${named(columns, 6, "列")}：`}` +
      `${first?.message}，${count} 处${where === "" ? "" : `（${where}）`}`
    );
  });
};

const named = (names: readonly string[], most: number, unit: string): string =>
  names.length <= most ? names.join("、") : `${names.slice(0, most).join("、")} 等 ${names.length} ${unit}`;
