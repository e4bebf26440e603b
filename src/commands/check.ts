import {parseArgs} from "node:util";
import {reportJson} from "../checks/report/json.ts";
import {report} from "../checks/report/terminal.ts";
import {readFolder} from "../tables/folder.ts";
import {inspectCity} from "../figures/inspect-city.ts";
import {noData} from "./data-folder.ts";
import {progressOn} from "./progress.ts";
import {publicationDay} from "./publication-day.ts";
import {writeReport} from "./report-files.ts";
import {watchedCheck} from "./watched-check.ts";

const USAGE = `用法：npm run check                     检查数据目录，在屏幕上列出结果，并写出 check-report.html 和 check-report.csv
      npm run check -- --report <目录>  报告写到另一个目录
      npm run check -- --json           只输出 JSON，不写报告
数据目录由环境变量 DATA_DIR 指定，默认是 data。退出码：0 可以发布，1 不能发布，2 程序没能检查。
`;

/**
 * `npm run check`: 0 = may be published, 1 = may not, 2 = the program itself failed. The report is printed and written
 * as check-report.html and .csv into the working folder (`-- --report <folder>`: elsewhere). `-- --json` prints it for
 * programs and writes nothing. How far it is stands on stderr, where it takes long.
 */
const main = (): number => {
  const {values} = parseArgs({
    options: {json: {type: "boolean"}, report: {type: "string", default: "."}, help: {type: "boolean", short: "h"}}
  });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const root = process.env["DATA_DIR"] ?? "data";
  const accept = process.env["ACCEPT_WARNINGS"] === "1";
  const refused = noData(root);
  if (refused !== null) {
    process.stderr.write(`${refused}\n`);
    return 2;
  }
  const progress = progressOn(process.stderr);
  const files = readFolder(root);
  const inspection = inspectCity(watchedCheck(files, progress), publicationDay());
  progress.end();
  if (values.json === true) process.stdout.write(reportJson(inspection));
  else {
    const [page = "", list = ""] = writeReport(values.report, inspection, files, {root, accept});
    process.stdout.write(
      `${report(inspection, {root, accept})}报告：${page}（用浏览器打开），清单：${list}（用 Excel 打开）\n`
    );
  }
  const open = inspection.faults.some(({severity}) => severity === "fault" || (severity === "warning" && !accept));
  return open || inspection.city === null ? 1 : 0;
};

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`检查程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
