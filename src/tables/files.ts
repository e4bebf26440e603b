import type {CityFiles} from "./city.ts";
import type {Findings} from "./findings.ts";
import {fit} from "./imports.ts";
import {nearestWords} from "./nearest.ts";
import {nearestTable} from "./nearest-table.ts";
import {privateVerdict} from "./private/verdict.ts";
import type {RowOf, Schema} from "./schema.ts";
import type {imports} from "./schemas/record.ts";
import {isTableFile, otherEnding, withoutEnding} from "./table-file.ts";

/** A CSV of the folder and the table it belongs to. */
export interface TableFile {
  readonly path: string;
  readonly table: string;
  /** imports.csv says how to read it. */
  readonly mapped: boolean;
}

/** Folders that hold no tables. */
const OTHER_FOLDERS: readonly string[] = ["attachments", "editions"];
/** Comes with the templates and is often copied along with them. */
export const GUIDE = "填写说明.csv";

const IGNORED = /^(?:site\.json|README.*|LICEN[CS]E.*|\..*|~\$.*|Thumbs\.db|desktop\.ini|.*\.md)$/i;

/** Every file of the folder as a table's, in a fixed order; what is no table's is a fault that names the nearest. */
export const sortFiles = (
  files: CityFiles,
  schemas: Readonly<Record<string, Schema>>,
  mappings: readonly RowOf<typeof imports>[],
  findings: Findings
): readonly TableFile[] => {
  const order = Object.keys(schemas);
  const found: TableFile[] = [];
  for (const path of [...files.keys()].sort()) {
    const [folder, name] = path.includes("/")
      ? [path.slice(0, path.indexOf("/")), path.slice(path.indexOf("/") + 1)]
      : ["", path];
    if (OTHER_FOLDERS.includes(folder) || IGNORED.test(name.slice(name.lastIndexOf("/") + 1))) continue;
    if (path === GUIDE) {
      findings.mend(path, "guide", "模板附带的填写说明，不是数据，没有读取", []);
      continue;
    }
    const told = privateVerdict(path);
    if (told !== null && told !== "look")
      findings.add({file: path}, {...told, message: `文件名${told.message}`, fix: "请改文件名"});
    const mapping = mappings.find((row) => fit(row.file, path) !== null || fit(row.file, name) !== null);
    const own = folder === "" ? withoutEnding(name) : folder;
    const table = mapping?.table ?? own;
    const ending = otherEnding(name);
    if (!isTableFile(name) || (ending !== null && mapping === undefined && !(table in schemas)))
      findings.add(
        {file: path},
        {
          code: "not-csv",
          message: "不是 CSV 文件，没有读取",
          fix: "表格请在 Excel 或 WPS 中另存为 CSV；其他文件请移出本文件夹"
        }
      );
    else if (mapping !== undefined && !(table in schemas))
      findings.add(
        {file: mapping.meta.file, line: mapping.meta.line, row: mapping.meta.row, column: "数据表", value: table},
        {
          code: "bad-import",
          message: `没有这张数据表${nearestWords(table, order)}`,
          fix: "请填写数据表的英文名，如 air_daily"
        }
      );
    else if (!(table in schemas)) {
      const like = nearestTable(own, files.get(path), schemas);
      findings.add(
        {file: path},
        {
          code: "unknown-table",
          message: `没有名为 ${own} 的数据表，最接近的是 ${like.table}${like.headers > 0 ? `（列名有 ${like.headers} 个相符）` : ""}`,
          fix: "请改为数据表的文件名；其他系统导出的文件请在 imports.csv 中写明对应关系"
        }
      );
    } else if (name.includes("/"))
      findings.add(
        {file: path},
        {code: "too-deep", message: "文件夹套得太深，没有读取", fix: `请把文件直接放在 ${folder}/ 里`}
      );
    else {
      if (ending !== null) findings.mend(path, "file-ending", `扩展名是 ${ending}，当作 CSV 读取`, []);
      found.push({path, table, mapped: mapping !== undefined});
    }
  }
  const stems = new Map<string, string>();
  for (const {path} of found) {
    const stem = withoutEnding(path);
    const other = stems.get(stem);
    if (other === undefined) stems.set(stem, path);
    else
      findings.add(
        {file: path},
        {
          code: "two-places",
          message: `既有 ${other}，又有 ${path}，分不清用哪一个`,
          fix: "请只留一个，另一个移出本文件夹"
        }
      );
  }
  for (const {path, table, mapped} of found)
    if (!path.includes("/") && !mapped && found.some((other) => other.path.startsWith(`${table}/`)))
      findings.add(
        {file: path},
        {code: "two-places", message: `既有 ${table}.csv，又有文件夹 ${table}/`, fix: "请只用其中一种，避免重复"}
      );
  return found.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table));
};
