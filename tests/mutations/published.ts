import type {Inspection} from "../../src/checks/index.ts";
import type {City} from "../../src/tables/city.ts";
import type {Fault} from "../../src/tables/fault.ts";

/** What keeps a city from being published. */
export const open = ({faults}: Inspection): readonly Fault[] => faults.filter(({severity}) => severity !== "note");

/**
 * Everything that a row says to readers: its values, why one is missing, the words as printed, and its own dates, source
 * and remark. Where in which file it stood is not said, and neither is the order: pages and republished tables have one
 * of their own or take none from it.
 */
export const published = (city: City): string =>
  Object.entries(city.tables)
    .filter(([name]) => !UNPUBLISHED.has(name))
    .map(
      ([name, rows]) =>
        `${name}\n${rows
          .map((row) => said(row))
          .sort()
          .join("\n")}`
    )
    .join("\n\n");

/** What they do shows in the tables they act on. */
const UNPUBLISHED: ReadonlySet<string> = new Set(["imports", "decisions"]);

const said = ({meta, ...values}: City["tables"][keyof City["tables"]][number]): string => {
  const {missing, printed, asOf, source, published: on, remark} = meta;
  return JSON.stringify([values, ordered(missing), ordered(printed), asOf, source, on, remark]);
};

const ordered = (words: Readonly<Record<string, string>> | null): unknown =>
  words === null ? null : Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1));
