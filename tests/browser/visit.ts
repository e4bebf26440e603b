import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type axe from "axe-core";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {listen, staticServer} from "../../src/commands/static-server.ts";
import {launch} from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Look {
  readonly width: number;
  readonly theme: "light" | "dark";
  readonly script?: boolean;
}

export interface Visitor {
  readonly origin: string;
  /** Opens a site path; requests to other hosts are refused and remembered. */
  readonly open: (path: string, look: Look) => Promise<Page>;
  /** Requests that left the host, answers that were errors, and errors of scripts, as `page: what`. */
  readonly mishaps: readonly string[];
  readonly close: () => Promise<void>;
}

/** A browser in front of a served site. */
export const visitor = async (folder: string, base = "/"): Promise<Visitor> => {
  const server = staticServer(folder, base);
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const browser: Browser = await launch();
  const contexts = new Map<string, Promise<BrowserContext>>();
  const mishaps: string[] = [];

  const context = ({width, theme, script = true}: Look): Promise<BrowserContext> => {
    const key = `${width} ${theme} ${script}`;
    const known = contexts.get(key);
    if (known !== undefined) return known;
    const opened = browser
      .newContext({
        viewport: {width, height: 800},
        colorScheme: theme,
        javaScriptEnabled: script,
        locale: "zh-CN",
        reducedMotion: "reduce"
      })
      .then(async (made) => {
        await made.route("**/*", (route) => {
          if (route.request().url().startsWith(`${origin}/`)) return route.continue();
          mishaps.push(`${route.request().frame().url()}: asked for ${route.request().url()}`);
          return route.abort();
        });
        return made;
      });
    contexts.set(key, opened);
    return opened;
  };

  return {
    origin,
    mishaps,
    open: async (path, look) => {
      const page = await (await context(look)).newPage();
      page.on("pageerror", (error) => mishaps.push(`${path}: ${error.message}`));
      page.on("response", (response) => {
        if (response.status() >= 400 && path !== "/404.html")
          mishaps.push(`${path}: ${response.status()} ${response.url()}`);
      });
      await page.goto(origin + base.replace(/\/$/, "") + encodeURI(path), {waitUntil: "load"});
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    }
  };
};

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules whose answer depends on the theme. */
const COLOUR = ["color-contrast", "link-in-text-block"];

/** Serious and critical findings of axe, as `rule: element` with how often. */
export const findings = async (page: Page, rules: "all" | "colour"): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const {violations} = await page.evaluate(
    (runOnly) => (globalThis as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ["violations"], runOnly}),
    rules === "all" ? {type: "tag" as const, values: STANDARDS} : {type: "rule" as const, values: COLOUR}
  );
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .map(({id, help, nodes}) => {
      const first = nodes[0];
      return `${id} (${help}) × ${nodes.length}: ${first?.html.slice(0, 160)} — ${first?.failureSummary?.split("\n")[1]?.trim() ?? ""}`;
    });
};

/** How far a page is wider than the window, and the elements that stick out. */
export const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.right > width + 0.5 && box.width > 0 && element.closest("svg") === null;
    });
    return [
      `${document.documentElement.scrollWidth} px wide`,
      ...wide.slice(0, 3).map((element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120))
    ];
  });
