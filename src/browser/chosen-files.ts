/** A file the clerk chose, with its path as the browser names it: `data/air_daily/2026.csv`, or a bare name. */
export interface Chosen {
  readonly path: string;
  readonly file: File;
}

/** The files of an input; one for folders gives paths. */
export const fromInput = (list: FileList): readonly Chosen[] =>
  [...list].map((file) => ({path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, file}));

/** The files that were dropped, folders walked through. The entries must be asked for before anything is awaited. */
export const fromDrop = async ({items}: DataTransfer): Promise<readonly Chosen[]> => {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(walk))).flat();
};

const walk = async (entry: FileSystemEntry): Promise<readonly Chosen[]> => {
  if (isFile(entry)) {
    const file = await new Promise<File>((done, fail) => entry.file(done, fail));
    return [{path: entry.fullPath.replace(/^\//, ""), file}];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: Chosen[] = [];
  // A reader hands out a hundred entries at a time, and none at its end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return found;
    for (const inner of some) found.push(...(await walk(inner)));
  }
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
