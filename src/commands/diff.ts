import {existsSync, mkdirSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {report} from "../checks/report/terminal.ts";
import {currentText} from "../editions/current-text.ts";
import {differencePage} from "../editions/difference-page.ts";
import {differenceText} from "../editions/difference-terminal.ts";
import {differenceVerdict} from "../editions/difference-words.ts";
import {difference, refuses} from "../editions/difference.ts";
import {inspectCity} from "../figures/inspect-city.ts";
import {readFolder} from "../tables/folder.ts";
import {publicationDay} from "./publication-day.ts";
import {lastPublication} from "./published-folder.ts";

/**
 * `npm run diff`: what building the city would change in the last publication. 0 = may be published, 1 = a past value was
 * revised or a past row left out without an entry in corrections.csv, or the data have faults, 2 = the program itself failed. Printed, and written
 * as diff-report.html into the working folder (`-- --report <folder>`: elsewhere); `-- --json` prints it for programs.
 */
const main = (): number => {
  const {values} = parseArgs({options: {json: {type: "boolean"}, report: {type: "string", default: "."}}});
  const {DATA_DIR: root = "data", OUT_DIR: out = "dist"} = process.env;
  if (!existsSync(root)) {
    process.stderr.write(`没有数据目录 ${root}（DATA_DIR）\n`);
    return 2;
  }
  const day = publicationDay();
  const inspection = inspectCity(readFolder(root), day);
  const {city, faults} = inspection;
  if (city === null || faults.some(({severity}) => severity === "fault")) {
    process.stderr.write(`${report(inspection, {root, accept: true})}数据有错误，改好以后才能对照\n`);
    return 1;
  }
  const before = lastPublication(out);
  const found = before === null ? null : difference(before, currentText(city, day), city.tables.corrections);
  const refused = found !== null && refuses(found);
  if (values.json === true)
    process.stdout.write(
      `${JSON.stringify({verdict: differenceVerdict(found), refused, difference: found}, null, 2)}\n`
    );
  else {
    mkdirSync(values.report, {recursive: true});
    const path = join(values.report, "diff-report.html");
    writeFileSync(`${path}.part`, differencePage(found, {root, out}));
    renameSync(`${path}.part`, path);
    process.stdout.write(`${differenceText(found, {root, out})}报告：${path}（用浏览器打开）\n`);
  }
  return refused ? 1 : 0;
};

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`对照程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
