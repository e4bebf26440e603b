import {report, reportJson} from "../checks/report.ts";
import {inspect} from "../checks/index.ts";
import {readFolder} from "../tables/folder.ts";

/** `npm run check [-- --json]`: 0 = may be published, 1 = may not, 2 = the program itself failed. */
const main = (): number => {
  const root = process.env["DATA_DIR"] ?? "data";
  const accept = process.env["ACCEPT_WARNINGS"] === "1";
  const inspection = inspect(readFolder(root));
  process.stdout.write(process.argv.includes("--json") ? reportJson(inspection) : report(inspection, {root, accept}));
  const worst = inspection.faults.some(({severity}) => severity === "fault" || (severity === "warning" && !accept));
  return worst || inspection.city === null ? 1 : 0;
};

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`检查程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
