import type {CityFiles} from "./city.ts";

/** The files, telling when each is asked for the first time: the reader needs no word for how far it is. */
export const watchedFiles = (files: CityFiles, tell: (done: number, path: string) => void): CityFiles => {
  const asked = new Set<string>();
  const watching = new Map(files);
  watching.get = (path) => {
    if (files.has(path) && !asked.has(path)) tell(asked.add(path).size - 1, path);
    return files.get(path);
  };
  return watching;
};
