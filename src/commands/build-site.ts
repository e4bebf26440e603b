import {existsSync, rmSync} from "node:fs";
import {join, resolve} from "node:path";
import {build} from "astro";
import {inspect} from "../checks/index.ts";
import {report} from "../checks/report.ts";
import {readFolder} from "../tables/folder.ts";
import {outputFolder, publishDraft, refusal} from "./output-folder.ts";

/** The project; commands may be started from anywhere. */
export const ROOT = join(import.meta.dirname, "../..");

/** 0 the site was built · 1 it may not be published · 2 the program itself failed. */
export type ExitCode = 0 | 1 | 2;

export interface Built {
  readonly code: ExitCode;
  readonly folder: string;
  /** Sub-path the links of the site begin with, `/` when it has none. */
  readonly base: string;
}

/** Checks the city in DATA_DIR and builds its site into OUT_DIR, which is replaced only by a finished site. */
export const buildSite = async (env: NodeJS.ProcessEnv): Promise<Built> => {
  const began = performance.now();
  const data = resolve(env["DATA_DIR"] ?? "data");
  const out = resolve(env["OUT_DIR"] ?? "dist");
  const stop = (code: ExitCode, words: string): Built => {
    console.error(words);
    return {code, folder: out, base: "/"};
  };

  if (env["AS_OF"] !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(env["AS_OF"]))
    return stop(2, `AS_OF 应写成 2026-11-05 这样的日期，现值“${env["AS_OF"]}”`);
  if (!existsSync(data)) return stop(2, `没有数据目录 ${data}（DATA_DIR）`);
  const held = refusal(out, [ROOT, data]);
  if (held !== null) return stop(2, `${held}；请用 OUT_DIR 另指一个目录`);

  const inspection = inspect(readFolder(data));
  const {city, faults} = inspection;
  const open = faults.filter(({severity}) => severity === "warning");
  const refused = city === null || faults.some(({severity}) => severity === "fault");
  const preview = open.length > 0 && env["ACCEPT_WARNINGS"] === "1";
  if (refused || (open.length > 0 && !preview)) {
    process.stdout.write(report(inspection, {root: env["DATA_DIR"] ?? "data", accept: env["ACCEPT_WARNINGS"] === "1"}));
    return stop(1, existsSync(out) ? `没有生成网站；上一次生成的 ${out} 保持原样` : "没有生成网站");
  }

  const folders = outputFolder(out);
  const forget = () => rmSync(folders.draft, {recursive: true, force: true});
  const interrupted = () => {
    forget();
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const pages = await astro(folders.draft);
    publishDraft(folders);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`已生成 ${pages} 个页面，用时 ${seconds} 秒：${folders.target}`);
    if (preview) console.log(`预览：还有 ${open.length} 条警告没有处理，每页都标了“预览”，不得对外发布`);
    return {code: 0, folder: folders.target, base: basePath(city.site.baseUrl)};
  } finally {
    forget();
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
};

/** The sub-path in site.json's baseUrl. */
export const basePath = (baseUrl: string): string => (baseUrl === "" ? "/" : new URL(baseUrl).pathname);

/** Number of pages that Astro wrote into `outDir`. */
const astro = async (outDir: string): Promise<number> => {
  let pages = 0;
  await build({
    root: ROOT,
    outDir,
    logLevel: "warn",
    integrations: [{name: "page-count", hooks: {"astro:build:done": (result) => void (pages = result.pages.length)}}]
  });
  return pages;
};
