import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {build} from "astro";
import {differenceText} from "../editions/difference-terminal.ts";
import {differenceVerdict} from "../editions/difference-words.ts";
import {difference, refuses} from "../editions/difference.ts";
import {report} from "../checks/report/terminal.ts";
import {readFolder} from "../tables/folder.ts";
import type {Correction} from "../tables/schemas/index.ts";
import {inspectCity} from "../figures/inspect-city.ts";
import {noData} from "./data-folder.ts";
import {type OutputFolder, discard, outputFolder, publish, refusal} from "./output-folder.ts";
import {countingPages} from "./page-progress.ts";
import {progressOn} from "./progress.ts";
import {publicationDay} from "./publication-day.ts";
import {lastPublication, publishedFolder} from "./published-folder.ts";
import {watchedCheck} from "./watched-check.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** 0 the site was built · 1 it may not be published · 2 the program itself failed. */
export type ExitCode = 0 | 1 | 2;

interface Sound {
  readonly open: number;
  readonly baseUrl: string;
  readonly corrections: readonly Correction[];
}

export interface Built {
  readonly code: ExitCode;
  readonly folder: string;
  /** Sub-path the links of the site begin with, `/` when it has none. */
  readonly base: string;
}

/** Checks the city in DATA_DIR and builds its site into OUT_DIR, which is replaced only by a finished site. */
export const buildSite = async (): Promise<Built> => {
  const began = performance.now();
  const {DATA_DIR: root = "data", OUT_DIR: out = "dist", AS_OF: asOf, ACCEPT_WARNINGS: accepted} = process.env;
  const data = resolve(root);
  const folder = resolve(out);
  const stop = (code: ExitCode, words: string): Built => {
    console.error(words);
    return {code, folder, base: "/"};
  };

  if (asOf !== undefined && !isDay(asOf)) return stop(2, `AS_OF 应写成 2026-11-05 这样的日期，现值“${asOf}”`);
  const missing = noData(data);
  if (missing !== null) return stop(2, missing);
  const held = refusal(folder, PROJECT, data);
  if (held !== null) return stop(2, `${held}；请用 OUT_DIR 另指一个目录`);

  const sound = checked(data, root, accepted === "1");
  if (sound === null)
    return stop(1, existsSync(folder) ? `没有生成网站；上一次生成的 ${folder} 保持原样` : "没有生成网站");

  const folders = outputFolder(folder, PROJECT);
  const pages = await built(folders, data, (workshop) => mayReplace(workshop, folders.target, root, sound.corrections));
  if (pages === null) return stop(1, `没有生成网站；上一次生成的 ${folder} 保持原样。要另起一个网站，请换一个 OUT_DIR`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`已生成 ${pages} 个页面，用时 ${seconds} 秒：${folders.target}`);
  if (sound.open > 0) console.log(`预览：还有 ${sound.open} 条警告没有处理，每页都标了“预览”，不得对外发布`);
  return {code: 0, folder: folders.target, base: sound.baseUrl === "" ? "/" : new URL(sound.baseUrl).pathname};
};

/** Past values and rows may change only with an entry in corrections.csv: compares what was built with what it would replace. */
const mayReplace = (built: string, target: string, root: string, corrections: readonly Correction[]): boolean => {
  const [before, after] = [lastPublication(target), publishedFolder(built)];
  const found = before === null || after === null ? null : difference(before, after, corrections);
  if (found === null || found.unexplained === 0) return true;
  if (refuses(found)) process.stdout.write(differenceText(found, {root, out: target}));
  else console.log(`${differenceVerdict(found)}；npm run diff 列出各处`);
  return !refuses(found);
};

/** Open warnings, corrections and address of a city that may be built, or null and the report. The pages read the city anew: here it is let go. */
const checked = (data: string, root: string, accept: boolean): Sound | null => {
  const progress = progressOn(process.stderr);
  const files = readFolder(data);
  const inspection = inspectCity(process.stderr.isTTY ? watchedCheck(files, progress) : files, publicationDay());
  progress.end();
  const {city, faults} = inspection;
  const open = faults.filter(({severity}) => severity === "warning").length;
  const refused = faults.some(({severity}) => severity === "fault") || (open > 0 && !accept);
  if (city !== null && !refused) return {open, baseUrl: city.site.baseUrl, corrections: city.tables.corrections};
  process.stdout.write(report(inspection, {root, accept}));
  return null;
};

/** A day of the calendar: 2026-02-31 is none. */
const isDay = (words: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(words) && new Date(`${words}T00:00:00Z`).toJSON()?.slice(0, 10) === words;

/** Builds and publishes what may be: its pages, or null. Nothing is left behind when it fails or is interrupted. */
const built = async (
  folders: OutputFolder,
  data: string,
  may: (workshop: string) => boolean
): Promise<number | null> => {
  const interrupted = () => {
    discard(folders);
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const pages = await countingPages(folders.workshop, () => astro(folders.workshop, data));
    if (!may(folders.workshop)) return null;
    publish(folders);
    return pages;
  } finally {
    discard(folders);
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
};

/** Number of pages that Astro wrote into `outDir`. */
const astro = async (outDir: string, data: string): Promise<number> => {
  // Pages and astro.config.mjs read these; Vite would take a shell's BASE_URL for the site's.
  process.chdir(PROJECT);
  process.env["DATA_DIR"] = data;
  delete process.env["BASE_URL"];
  let pages = 0;
  await build({
    root: PROJECT,
    outDir,
    logLevel: "warn",
    integrations: [{name: "page-count", hooks: {"astro:build:done": (result) => void (pages = result.pages.length)}}]
  });
  return pages;
};
