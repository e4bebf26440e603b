import {randomBytes} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import chromium, {inflate} from "@sparticuz/chromium";
import {type Browser, chromium as playwright} from "playwright-core";

const PACKAGE = "node_modules/@sparticuz/chromium";
const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none"
];

/**
 * Where the package's browser is unpacked: its own default, the shared temporary folder, is neither safe to unpack
 * into from two processes nor tied to a version.
 */
const unpacked = async (): Promise<string> => {
  const {version} = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as {version: string};
  const home = join(process.cwd(), "node_modules/.cache/chromium", version);
  if (existsSync(home)) return home;
  const draft = `${home}-${process.pid}-${randomBytes(3).toString("hex")}`;
  mkdirSync(draft, {recursive: true});
  const temporary = process.env["TMPDIR"];
  process.env["TMPDIR"] = draft;
  try {
    await chromium.executablePath(join(PACKAGE, "bin"));
    // Libraries that a minimal system lacks (NSS, expat).
    await inflate(join(PACKAGE, "bin/al2023.tar.br"));
  } finally {
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
  }
  try {
    renameSync(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(draft, {recursive: true, force: true});
  }
  return home;
};

const started = (executablePath: string, env: NodeJS.ProcessEnv): Promise<Browser> =>
  playwright.launch({executablePath, args: FLAGS, headless: true, env: env as Record<string, string>});

/** A real Chromium: the one of the npm package, with its own libraries and fonts where the system has none, else the system's. */
export const launch = async (): Promise<Browser> => {
  const home = await unpacked().catch(() => null);
  const faults: string[] = [];
  if (home !== null) {
    const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : {FONTCONFIG_PATH: join(home, "fonts")};
    const libraries = {LD_LIBRARY_PATH: join(home, "al2023/lib")};
    for (const env of [
      {...process.env, ...fonts},
      {...process.env, ...fonts, ...libraries}
    ]) {
      try {
        return await started(join(home, "chromium"), env);
      } catch (error) {
        faults.push(String(error));
      }
    }
  }
  for (const path of SYSTEM.filter((candidate) => existsSync(candidate))) {
    try {
      return await started(path, process.env);
    } catch (error) {
      faults.push(String(error));
    }
  }
  throw new Error(`no Chromium starts on this machine:\n${faults.join("\n")}`);
};
