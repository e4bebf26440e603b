import {faultsCsv} from "../checks/report/faults-csv.ts";
import {mendedCopies} from "../checks/report/mended-copies.ts";
import {reportBody, reportPage} from "../checks/report/page.ts";
import {verdict} from "../checks/report/verdict.ts";
import {inspectCity} from "../figures/inspect-city.ts";
import {takes} from "../tables/city-file.ts";
import type {CityFiles} from "../tables/city.ts";
import {watchedFiles} from "../tables/watched-files.ts";
import type {CheckJob, CheckReply, Checked, Written} from "./check-messages.ts";
import {cityPaths} from "./city-paths.ts";
import {TABLES, unnamedFiles} from "./unnamed-files.ts";

// The policy of the page does not reach into a worker, so it lets go itself of everything that could connect.
for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "Worker", "importScripts"])
  Reflect.defineProperty(globalThis, name, {value: undefined});

addEventListener("message", ({data}: MessageEvent<CheckJob>) => {
  check(data)
    .catch((error: unknown) =>
      failed(
        data.id,
        `检查程序出错，这不是数据的问题：请换一个新一点的浏览器，或改用命令 npm run check（${error instanceof Error ? error.message : String(error)}）`
      )
    )
    .then(say, () => undefined);
});

const say = (reply: CheckReply): void => postMessage(reply);
const failed = (id: number, words: string): CheckReply => ({id, kind: "failed", words});

/** The same inspection as `npm run check`, of files that stay on this machine. */
const check = async ({id, chosen, tables}: CheckJob): Promise<CheckReply> => {
  const {root, inside} = cityPaths(chosen.map(({path}) => path));
  const files = new Map<string, Uint8Array>();
  const own = chosen.flatMap(({path, file}) => {
    const place = inside.get(path);
    return place === undefined ? [] : [{path: place, file}];
  });
  if (own.length === 0) return failed(id, "里面没有可以检查的文件");
  const tell = (doing: string, done: number): void =>
    say({
      ...{id, kind: "progress", done, all: own.length * 2},
      words: `正在${doing}第 ${(done % own.length) + 1} 个文件，共 ${own.length} 个`
    });
  for (const [done, {path, file}] of own.entries()) {
    tell("读取", done);
    const bytes = takes(path) === "bytes" ? await read(file) : new Uint8Array();
    if (bytes === null) return failed(id, `读不到 ${path}：它可能正在 Excel 中打开，或已经移走；请关闭后再放一次`);
    const table = tables?.[path];
    files.set(table === undefined ? path : `${table}/${path}`, bytes);
  }
  const unnamed = tables === null ? unnamedFiles(files) : [];
  if (unnamed.length > 0) return {id, kind: "which", files: unnamed, tables: TABLES};
  return {
    ...{id, kind: "checked"},
    ...checked(files, root, (done) => tell("检查", own.length + done))
  };
};

const checked = (files: CityFiles, root: string, tell: (done: number) => void): Omit<Checked, "id" | "kind"> => {
  const inspection = inspectCity(watchedFiles(files, tell));
  const of = {root: root === "" ? "放进来的文件" : root, accept: false};
  const lacks = ["site.json", "regions.csv"].filter((path) => !files.has(path));
  return {
    verdict: verdict(inspection, false),
    lacks:
      lacks.length === 0
        ? null
        : `没有放进来：${lacks.join("、")}。下面主要看文件本身，与其他表的对照、合计和前后月份没有全部核对；要得到能不能发布的结论，请放进整个数据文件夹。`,
    body: reportBody(inspection, files, of),
    reports: [
      written("check-report.html", "text/html", reportPage(inspection, files, of)),
      written("check-report.csv", "text/csv", faultsCsv(inspection.faults))
    ],
    copies: [...mendedCopies(inspection, files)].map(([path, {bytes, changes}]) => ({
      ...{path, bytes, changes, type: "text/csv"}
    }))
  };
};

const written = (path: string, type: string, words: string): Written => ({
  ...{path, type, changes: []},
  bytes: new TextEncoder().encode(words)
});

const read = (file: File): Promise<Uint8Array | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null
  );
