import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {type TableName, schemas} from "../../src/tables/schemas/index.ts";
import {air, stationRows} from "./air.ts";
import {attachmentFiles} from "./attachments.ts";
import {correctionRows} from "./corrections.ts";
import {csvOf} from "./csv.ts";
import {datasetRows} from "./datasets.ts";
import {exposures} from "./exposure.ts";
import {FACILITIES} from "./garbage-facilities.ts";
import {garbageMonthly} from "./garbage.ts";
import {accountability, assessments, responsibilities, selfInspection, thirdParty} from "./governance.ts";
import {targetRows} from "./indicator-targets.ts";
import {indicatorRows} from "./indicators.ts";
import {CITY, regionRows, unitRows} from "./places.ts";
import {petitions} from "./petitions.ts";
import {promiseRows} from "./promises.ts";
import {legalRefRows, limitRows, roundRows, siteJson, termRows} from "./record.ts";
import {rectification} from "./rectification.ts";
import {ruralGarbage} from "./rural-garbage.ts";
import {ruralSewage} from "./rural-sewage.ts";
import {sewageProjects} from "./sewage-projects.ts";
import {sewagePlants} from "./sewage.ts";
import {blackOdorous, drinkingWater, outfalls} from "./water-lists.ts";
import {bodyRows, sectionRows} from "./water-network.ts";
import {waterReadings} from "./water.ts";

const TABLE_NAMES = Object.keys(schemas) as TableName[];

/** The whole invented city as files: path → text, or the bytes of a picture. `scale` multiplies its sections, stations, tasks and cases. */
export const makeCity = (scale = 1): Map<string, string | Uint8Array> => {
  const files = new Map<string, string | Uint8Array>();
  const copies = Array.from({length: scale}, (_, i) => ({
    seed: i === 0 ? CITY : `${CITY}/${i + 1}`,
    suffix: i === 0 ? "" : `-${i + 1}`
  }));
  files.set("site.json", siteJson);
  files.set("regions.csv", csvOf("regions", regionRows));
  files.set("units.csv", csvOf("units", unitRows));
  files.set("rounds.csv", csvOf("rounds", roundRows));
  files.set("legal_refs.csv", csvOf("legal_refs", legalRefRows));
  files.set("limits.csv", csvOf("limits", limitRows));
  const tasks = copies.map((c) => rectification(c.seed, c.suffix));
  const events = tasks.flatMap((t) => t.events);
  files.set(
    "rectification_issues.csv",
    csvOf(
      "rectification_issues",
      tasks.flatMap((t) => t.issues)
    )
  );
  files.set("issue_events.csv", csvOf("issue_events", events));
  for (const [path, content] of attachmentFiles(events)) files.set(path, content);
  const complaints = petitions(copies);
  files.set("petition_cases.csv", csvOf("petition_cases", complaints.cases));
  files.set("petition_batches.csv", csvOf("petition_batches", complaints.batches));
  files.set("self_inspection.csv", csvOf("self_inspection", selfInspection(CITY)));
  files.set("responsibilities.csv", csvOf("responsibilities", responsibilities()));
  files.set("assessments.csv", csvOf("assessments", assessments(CITY)));
  files.set("accountability.csv", csvOf("accountability", accountability()));
  files.set("third_party.csv", csvOf("third_party", thirdParty()));
  files.set("promises.csv", csvOf("promises", promiseRows()));
  const warned = exposures(CITY, "");
  files.set("exposure_list.csv", csvOf("exposure_list", warned.entries));
  files.set("exposure_updates.csv", csvOf("exposure_updates", warned.updates));
  files.set("exposure_terms.csv", csvOf("exposure_terms", termRows));
  files.set(
    "water_bodies.csv",
    csvOf(
      "water_bodies",
      copies.flatMap((c) => bodyRows(c.suffix))
    )
  );
  files.set(
    "water_sections.csv",
    csvOf(
      "water_sections",
      copies.flatMap((c) => sectionRows(c.suffix))
    )
  );
  const readings = copies.flatMap((c) => waterReadings(c.seed, c.suffix));
  byYear(
    readings.map((r) => r.row),
    (row) => String(row.time)
  ).forEach((rows, year) => files.set(`water_readings/${year}.csv`, csvOf("water_readings", rows)));
  files.set("black_odorous_waters.csv", csvOf("black_odorous_waters", blackOdorous(CITY)));
  files.set("outfalls.csv", csvOf("outfalls", outfalls(CITY)));
  files.set("drinking_water_sources.csv", csvOf("drinking_water_sources", drinkingWater(CITY)));
  files.set(
    "air_stations.csv",
    csvOf(
      "air_stations",
      copies.flatMap((c) => stationRows(c.suffix))
    )
  );
  const skies = copies.map((c) => air(c.seed, c.suffix));
  byYear(
    skies.flatMap((s) => s.daily),
    (row) => String(row.date)
  ).forEach((rows, year) => files.set(`air_daily/${year}.csv`, csvOf("air_daily", rows)));
  files.set(
    "air_hourly/2026-10.csv",
    csvOf(
      "air_hourly",
      skies.flatMap((s) => s.hourly)
    )
  );
  const garbage = garbageMonthly(CITY);
  const plants = sewagePlants(CITY);
  const villages = ruralSewage(CITY);
  files.set("garbage_facilities.csv", csvOf("garbage_facilities", FACILITIES));
  files.set("garbage_monthly.csv", csvOf("garbage_monthly", garbage));
  files.set("rural_garbage.csv", csvOf("rural_garbage", ruralGarbage(CITY)));
  files.set("sewage_plants_monthly.csv", csvOf("sewage_plants_monthly", plants));
  files.set("sewage_projects.csv", csvOf("sewage_projects", sewageProjects(CITY)));
  files.set("rural_sewage.csv", csvOf("rural_sewage", villages));
  const measured = indicatorRows(CITY, {plants, garbage, ruralSewage: villages});
  files.set("indicators.csv", csvOf("indicators", measured));
  files.set("indicator_targets.csv", csvOf("indicator_targets", targetRows()));
  files.set(
    "corrections.csv",
    csvOf(
      "corrections",
      correctionRows({
        readings: readings.map((r) => r.row),
        garbage,
        plants,
        indicators: measured,
        issues: tasks.flatMap((t) => t.issues),
        cases: complaints.cases,
        exposures: warned.entries
      })
    )
  );
  const tables = [...new Set([...files.keys()].map((path) => path.replace(/\.csv$|\/.*/, "")))];
  files.set(
    "datasets.csv",
    csvOf("datasets", datasetRows(TABLE_NAMES.filter((name) => tables.includes(name) || name === "datasets")))
  );
  return files;
};

const byYear = <T>(rows: readonly T[], dateOf: (row: T) => string): Map<string, T[]> => {
  const out = new Map<string, T[]>();
  for (const row of rows) {
    const year = dateOf(row).slice(0, 4);
    const list = out.get(year) ?? [];
    list.push(row);
    out.set(year, list);
  }
  return out;
};

const write = (outDir: string, scale: number): void => {
  const files = makeCity(scale);
  for (const folder of ["water_readings", "air_daily", "air_hourly", "attachments"])
    rmSync(join(outDir, folder), {recursive: true, force: true});
  for (const [path, text] of files) {
    const target = join(outDir, path);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, text);
  }
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(`${outDir}: ${files.size} files, ${(bytes / 1e6).toFixed(2)} MB\n`);
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const scaleAt = args.indexOf("--scale");
  const scale = scaleAt < 0 ? 1 : Number(args[scaleAt + 1]);
  const outDir = args.find((arg, i) => !arg.startsWith("--") && (scaleAt < 0 || i !== scaleAt + 1)) ?? "data";
  write(outDir, scale);
}
