import {randomBytes} from "node:crypto";
import {existsSync, readdirSync, realpathSync, renameSync, rmSync, mkdirSync} from "node:fs";
import {basename, dirname, join, relative, resolve} from "node:path";

/** A build writes beside the published folder, so that readers never meet half a site and a failure leaves the last good one. */
export interface OutputFolder {
  /** The published folder. */
  readonly target: string;
  /** Where the build writes. */
  readonly draft: string;
}

const inside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === "" || !way.startsWith("..");
};

/** Why `target` may not be replaced by a built site, or null. Replacing removes everything in it. */
export const refusal = (target: string, kept: readonly string[]): string | null => {
  const held = kept.find((path) => inside(target, path));
  if (held !== undefined) return `输出目录 ${target} 里有 ${held}，不能整个替换`;
  if (!existsSync(target)) return null;
  const names = readdirSync(target);
  return names.length === 0 || names.includes("index.html")
    ? null
    : `输出目录 ${target} 里有别的文件，不像是生成的网站，不能整个替换`;
};

export const outputFolder = (out: string): OutputFolder => {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  mkdirSync(dirname(target), {recursive: true});
  sweep(target);
  return {target, draft: `${target}-${process.pid}-${randomBytes(3).toString("hex")}-building`};
};

/** Puts the draft in the place of the published folder. */
export const publishDraft = ({target, draft}: OutputFolder): void => {
  const old = draft.replace(/building$/, "old");
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(draft, target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    throw error;
  }
  rmSync(old, {recursive: true, force: true});
};

/** Clears away what killed builds left beside the target: a draft is removed, a site moved aside in the last step is put back. */
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
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};
