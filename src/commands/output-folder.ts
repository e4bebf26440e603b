import {randomBytes} from "node:crypto";
import {cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync} from "node:fs";
import {basename, dirname, join, relative, resolve} from "node:path";
import {keepPublication} from "./published-folder.ts";

/** A site is built apart and moved in at the end: readers never meet half a site, and a failure leaves the last good one. */
export interface OutputFolder {
  /** The published folder. */
  readonly target: string;
  /** Where Astro builds: inside the project, because what it bundles looks for node_modules from there. */
  readonly workshop: string;
  /** The finished site beside the target, and the old one on its way out. */
  readonly draft: string;
  readonly old: string;
}

const inside = (folder: string, path: string): boolean => !relative(folder, path).startsWith("..");

/** Why `target` may not be replaced by a built site, or null. Replacing removes everything in it. */
export const refusal = (target: string, project: string, data: string): string | null => {
  if (inside(data, target)) return `输出目录 ${target} 在数据目录里，会被当作数据读入`;
  const held = [project, data].find((path) => inside(target, path));
  if (held !== undefined) return `输出目录 ${target} 里有 ${held}，不能整个替换`;
  if (!existsSync(target)) return null;
  const names = readdirSync(target);
  return names.length === 0 || names.includes("index.html")
    ? null
    : `输出目录 ${target} 里有别的文件，不像是生成的网站，不能整个替换`;
};

/** Folders of one build, none shared with another that runs at the same time. */
export const outputFolder = (out: string, project: string): OutputFolder => {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const cache = join(project, ".cache");
  for (const folder of [dirname(target), cache]) mkdirSync(folder, {recursive: true});
  sweep(target);
  sweep(join(cache, "site"));
  const mark = `${process.pid}-${randomBytes(3).toString("hex")}`;
  return {
    target,
    workshop: join(cache, `site-${mark}-building`),
    draft: `${target}-${mark}-building`,
    old: `${target}-${mark}-old`
  };
};

/** Puts the built site in the place of the published one. */
export const publish = ({target, workshop, draft, old}: OutputFolder): void => {
  move(workshop, draft);
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(draft, target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    throw error;
  }
  keepPublication(target, replaces ? old : null);
  rmSync(old, {recursive: true, force: true});
};

/** Removes what an unfinished build has written. */
export const discard = ({workshop, draft}: OutputFolder): void => {
  for (const folder of [workshop, draft]) rmSync(folder, {recursive: true, force: true});
};

/** The output may lie on another disk, where a rename cannot reach. */
const move = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(from, to, {recursive: true});
    rmSync(from, {recursive: true, force: true});
  }
};

/** Clears away what killed builds left: a draft is removed, a site moved aside in the last step is put back. */
const sweep = (target: string): void => {
  const parent = dirname(target);
  const prefix = `${basename(target)}-`;
  for (const name of readdirSync(parent).filter((other) => other.startsWith(prefix))) {
    const [, pid, kind] = /^(\d+)-[0-9a-f]{6}-(building|old)$/.exec(name.slice(prefix.length)) ?? [];
    if (pid === undefined || running(Number(pid))) continue;
    if (kind === "old" && !existsSync(target)) renameSync(join(parent, name), target);
    else rmSync(join(parent, name), {recursive: true, force: true});
  }
};

const running = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};
