import type {CityFiles} from "../tables/city.ts";
import {watchedFiles} from "../tables/watched-files.ts";
import type {Progress} from "./progress.ts";

/** The files of a folder, which tell how far the check is while they are read: by their number and by their size. */
export const watchedCheck = (files: CityFiles, {tell}: Progress): CityFiles => {
  const all = [...files.values()].filter(({length}) => length > 0);
  const bytes = all.reduce((sum, {length}) => sum + length, 0);
  let read = 0;
  return watchedFiles(files, (done, path) => {
    const percent = bytes === 0 ? 0 : Math.floor((read / bytes) * 100);
    tell(`正在检查 ${percent}%：第 ${Math.min(done + 1, all.length)} 个文件，共 ${all.length} 个，${path}`);
    read += files.get(path)?.length ?? 0;
  });
};
