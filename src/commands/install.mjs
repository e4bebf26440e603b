// Plain JavaScript: the first thing that runs on a clean clone, on whatever Node the machine has (20 or newer).
// Installs what package-lock.json asks for when node_modules does not hold exactly that; otherwise does nothing.
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync, realpathSync} from "node:fs";
import {delimiter, dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Packages by path as a lock file lists them, without the project itself. */
const packages = (file) => {
  if (!existsSync(file)) return null;
  const {"": _project, ...installed} = JSON.parse(readFileSync(file, "utf8")).packages;
  return installed;
};

/** True when node_modules holds exactly what the lock file asks for, and the pinned Node. */
export const installed = (folder) => {
  const wanted = packages(join(folder, "package-lock.json"));
  const found = packages(join(folder, "node_modules/.package-lock.json"));
  if (wanted === null || found === null) return false;
  const same = (path) => wanted[path]?.version === found[path]?.version;
  return (
    existsSync(join(folder, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node")) &&
    // Packages for other systems are in the lock file and not on the disk.
    Object.keys(wanted).every((path) => same(path) || (found[path] === undefined && wanted[path].optional)) &&
    Object.keys(found).every((path) => same(path) || (wanted[path] === undefined && found[path].optional))
  );
};

/** npm must not run on the Node it is about to replace. */
const outside = (path) =>
  path
    .split(delimiter)
    .filter((folder) => folder !== join(root, "node_modules/.bin"))
    .join(delimiter);

const npm = (...args) =>
  // Standard output belongs to the command that follows: `npm run --silent check -- --json` is read by programs.
  spawnSync("npm", [...args, "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    env: {...process.env, PATH: outside(process.env.PATH ?? "")},
    stdio: ["inherit", 2, 2],
    shell: process.platform === "win32"
  });

const install = () => {
  console.error("正在按 package-lock.json 安装依赖，首次约需一分钟……");
  // Some npm versions refuse a lock file when a registry lacks an optional package of another system; install does not.
  if (npm("ci").status !== 0) npm("install", "--no-save");
  if (installed(root)) return 0;
  console.error("依赖没有装好：请确认能访问 npm 软件源、npm 没有设置 ignore-scripts，再运行 npm ci 查看详细错误");
  return 2;
};

const started = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (started) process.exitCode = installed(root) ? 0 : install();
