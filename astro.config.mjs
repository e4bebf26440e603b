import {readFileSync} from "node:fs";
import {join} from "node:path";
import {defineConfig} from "astro/config";

const root = process.cwd();
const city = join(root, process.env.DATA_DIR ?? "data");

/** `baseUrl` of site.json may hold a sub-path: a bureau often gets only one. */
const siteAddress = () => {
  const folder = process.env.DATA_DIR?.startsWith("/") ? process.env.DATA_DIR : city;
  const {baseUrl} = JSON.parse(readFileSync(join(folder, "site.json"), "utf8").replace(/^\uFEFF/, ""));
  return typeof baseUrl === "string" && baseUrl !== "" ? new URL(baseUrl) : null;
};

const address = siteAddress();

export default defineConfig({
  output: "static",
  outDir: process.env.ASTRO_OUT_DIR ?? "dist",
  trailingSlash: "always",
  ...(address === null ? {} : {site: address.origin, base: address.pathname}),
  build: {format: "directory", inlineStylesheets: "never", assets: "assets"},
  prerenderConflictBehavior: "error",
  server: {port: 4321},
  devToolbar: {enabled: false},
  markdown: {syntaxHighlight: false},
  vite: {ssr: {external: ["linkedom", "@observablehq/plot"]}, build: {assetsInlineLimit: 0}}
});
