import {existsSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";

/** Why a folder cannot be read as a city's data, in one line; or null. */
export const noData = (root: string): string | null => {
  if (!existsSync(root)) return `没有数据目录 ${root}（DATA_DIR）`;
  if (!statSync(root).isDirectory()) return `DATA_DIR 应是一个目录，${root} 是文件`;
  const lost = deadLinks(root)[0];
  return lost === undefined ? null : `数据目录里的 ${lost} 是失效的链接，它指的文件不在了；请补上文件，或删去这个链接`;
};

const deadLinks = (folder: string): readonly string[] =>
  readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return deadLinks(path);
    return entry.isSymbolicLink() && !existsSync(path) ? [path] : [];
  });
