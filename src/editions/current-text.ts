import {catalogue} from "../figures/catalogue.ts";
import {figureJson} from "../figures/files.ts";
import {assess} from "../measures/assess.ts";
import {withoutHidden} from "../measures/exposure/exposure-redaction.ts";
import {provenanceOf} from "../measures/publish/publish-catalogue.ts";
import {jsonParts} from "../measures/publish/publish-files.ts";
import {openTables} from "../measures/publish/publish.ts";
import type {City} from "../tables/city.ts";
import type {PublishedText} from "./publication-text.ts";

/** What a build of the city on a publication day would put into its open files. */
export const currentText = (whole: City, asOf: string): PublishedText => {
  const verdicts = assess(whole, asOf);
  const city = withoutHidden(whole, verdicts.exposure);
  const {publisher, licence, demo} = city.site;
  const tables = openTables(city, verdicts).filter(({download}) => download);
  return {
    tables: new Map(
      tables.map((table) => [table.name, () => jsonParts(table, city.site, provenanceOf(city, table.name).until)])
    ),
    figures: new Map(
      catalogue(city, verdicts).map((figure) => [
        figure.id,
        () => figureJson(figure, {publisher, licence, demo, edition: null})
      ])
    )
  };
};
