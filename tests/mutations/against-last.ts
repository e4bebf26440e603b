import {difference, isSame} from "../../src/editions/difference.ts";
import type {PublishedText} from "../../src/editions/publication-text.ts";
import {assess} from "../../src/measures/assess.ts";
import {withoutHidden} from "../../src/measures/exposure/exposure-redaction.ts";
import {jsonParts} from "../../src/measures/publish/publish-files.ts";
import {openTables} from "../../src/measures/publish/publish.ts";
import type {City} from "../../src/tables/city.ts";

/** The open files of a city; its figures follow from them. */
export const publicationOf = (whole: City): PublishedText => {
  const verdicts = assess(whole, whole.site.dataAsOf);
  const city = withoutHidden(whole, verdicts.exposure);
  const tables = openTables(city, verdicts).filter(({download}) => download);
  return {
    tables: new Map(tables.map((table) => [table.name, () => jsonParts(table, city.site, city.site.dataAsOf)])),
    figures: new Map()
  };
};

/** What `npm run diff` does with a city whose undamaged files were published before. */
export const againstLast = (before: PublishedText, after: City): "stopped" | "listed" | "same" => {
  const found = difference(before, publicationOf(after), after.tables.corrections);
  if (found === null || isSame(found)) return "same";
  return found.unexplained > 0 ? "stopped" : "listed";
};
