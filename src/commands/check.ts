import {existsSync} from "node:fs";
import {report, reportJson} from "../checks/report.ts";
import {readFolder} from "../tables/folder.ts";
import {inspectCity} from "./inspect-city.ts";

/** `npm run check [-- --json]`: 0 = may be published, 1 = may not, 2 = the program itself failed. */
const main = async (): Promise<number> => {
  const root = process.env["DATA_DIR"] ?? "data";
  const accept = process.env["ACCEPT_WARNINGS"] === "1";
  if (!existsSync(root)) {
    process.stderr.write(`没有数据目录 ${root}（DATA_DIR）\n`);
    return 2;
  }
  const inspection = await inspectCity(readFolder(root));
  process.stdout.write(process.argv.includes("--json") ? reportJson(inspection) : report(inspection, {root, accept}));
  const refused = inspection.faults.some(({severity}) => severity === "fault" || (severity === "warning" && !accept));
  return refused || inspection.city === null ? 1 : 0;
};

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`检查程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
