import {existsSync, readdirSync} from "node:fs";
import {progressOn} from "./progress.ts";

/** Counting the pages of a large site takes a moment itself. */
const EVERY = 2000;

/** Builds, and counts on a screen the pages that are there so far. A log is told nothing: it gets the number at the end. */
export const countingPages = async <T>(folder: string, build: () => Promise<T>): Promise<T> => {
  if (!process.stderr.isTTY) return build();
  const progress = progressOn(process.stderr);
  const began = performance.now();
  const count = () => {
    const seconds = Math.round((performance.now() - began) / 1000);
    const pages = pagesIn(folder);
    progress.tell(`正在生成网站${pages === 0 ? "" : `：已有 ${pages} 个页面`}，已用 ${seconds} 秒`);
  };
  const timer = setInterval(count, EVERY);
  try {
    return await build();
  } finally {
    clearInterval(timer);
    progress.end();
  }
};

const pagesIn = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((path) => path.endsWith(".html")).length
    : 0;
