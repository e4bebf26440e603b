/** Folders of which only what may be published is opened: pictures and PDFs, for what they tell beside what they show. */
const LISTED: readonly string[] = ["attachments"];
const PUBLISHABLE = /\.(?:jpe?g|png|webp|pdf)$/i;
const SKIPPED: readonly string[] = ["editions"];

/**
 * What becomes of a file of the city folder, by its path there: its bytes are read, it is there by name with no bytes, or
 * it is not of the city at all. The same on a disk and in a browser.
 */
export const takes = (path: string): "bytes" | "name" | "nothing" => {
  const parts = path.split("/");
  const [top = ""] = parts;
  if (parts.some((part) => part.startsWith(".")) || (parts.length > 1 && SKIPPED.includes(top))) return "nothing";
  const read = parts.length > 1 && LISTED.includes(top) ? PUBLISHABLE : /\.(?:csv|tsv|txt|json)$/i;
  return read.test(path) ? "bytes" : "name";
};
