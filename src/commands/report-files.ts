import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Inspection} from "../checks/index.ts";
import {faultsCsv} from "../checks/report/faults-csv.ts";
import {type ReportOf, reportPage} from "../checks/report/page.ts";
import type {CityFiles} from "../tables/city.ts";

/** Writes `check-report.html` and `check-report.csv` into a folder, whole or not at all; their paths. */
export const writeReport = (
  folder: string,
  inspection: Inspection,
  files: CityFiles,
  of: ReportOf
): readonly string[] => {
  mkdirSync(folder, {recursive: true});
  const written: readonly (readonly [string, string])[] = [
    ["check-report.html", reportPage(inspection, files, of)],
    ["check-report.csv", faultsCsv(inspection.faults)]
  ];
  return written.map(([name, words]) => {
    const path = join(folder, name);
    writeFileSync(`${path}.part`, words);
    renameSync(`${path}.part`, path);
    return path;
  });
};
