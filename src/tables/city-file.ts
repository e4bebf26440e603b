/** Folders that are listed but whose files are not opened by the reader. */
const LISTED: readonly string[] = ["attachments"];
const SKIPPED: readonly string[] = ["editions"];

/**
 * What becomes of a file of the city folder, by its path there: its bytes are read, it is there by name with no bytes, or
 * it is not of the city at all. The same on a disk and in a browser.
 */
export const takes = (path: string): "bytes" | "name" | "nothing" => {
  const parts = path.split("/");
  const [top = ""] = parts;
  if (parts.some((part) => part.startsWith(".")) || (parts.length > 1 && SKIPPED.includes(top))) return "nothing";
  return (parts.length > 1 && LISTED.includes(top)) || !/\.(?:csv|json)$/i.test(path) ? "name" : "bytes";
};
