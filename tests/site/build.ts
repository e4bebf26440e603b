import {spawn} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";

/** The publication day of every site that tests build. */
export const AS_OF = "2026-11-05";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A city of the caller, and what vitest sets for its own workers (its BASE_URL would become the site's base path). */
const NOT_INHERITED =
  /^(DATA_DIR|OUT_DIR|ACCEPT_WARNINGS|AS_OF|TZ|NODE_ENV|NODE_OPTIONS|TEST|VITEST.*|DEV|PROD|SSR|MODE|BASE_URL)$/;

/** Runs one of our commands as a user would, with nothing of the caller's city in its environment. */
export const run = (
  command: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = []
): Promise<Outcome> =>
  new Promise((done, fail) => {
    const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name)));
    const child = spawn(process.execPath, [`src/commands/${command}.ts`, ...args], {
      env: {...clean, AS_OF, ...env},
      stdio: ["ignore", "pipe", "pipe"]
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", fail);
    child.on("close", (code) =>
      done({code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString()})
    );
  });

const CACHE = resolve("node_modules/.cache/sites");

/** A folder of this test run; folders of earlier runs are removed. All workers of a run have the same parent process. */
export const runFolder = (): string => {
  const mine = join(CACHE, String(process.ppid));
  mkdirSync(mine, {recursive: true});
  for (const name of readdirSync(CACHE))
    if (!alive(Number(name))) rmSync(join(CACHE, name), {recursive: true, force: true});
  return mine;
};

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Does `work` once per test run however many test files ask for it; the others wait for its result. */
const once = async (name: string, work: () => Promise<Outcome>): Promise<Outcome> => {
  const folder = runFolder();
  const result = join(folder, `${name}.json`);
  try {
    mkdirSync(join(folder, `${name}.lock`));
  } catch {
    while (!existsSync(result)) await wait(200);
    await wait(50);
    return JSON.parse(readFileSync(result, "utf8")) as Outcome;
  }
  const outcome = await work().catch((error: unknown) => ({code: null, stdout: "", stderr: String(error)}));
  writeFileSync(result, JSON.stringify(outcome));
  return outcome;
};

/** Builds the city in `data` once per test run; the folder of the finished site. */
export const builtSite = async (name: string, data: string, env: Readonly<Record<string, string>> = {}) => {
  const folder = join(runFolder(), name);
  const outcome = await once(name, () => run("build", {DATA_DIR: data, OUT_DIR: folder, ...env}));
  if (outcome.code !== 0)
    throw new Error(`build of ${data} ended with ${outcome.code}:\n${outcome.stdout}${outcome.stderr}`);
  return folder;
};

/** The shipped city; SITE_DIR names a site that is already built, while working on these tests. */
export const shippedSite = async (): Promise<string> => process.env["SITE_DIR"] ?? builtSite("shipped", "data");
