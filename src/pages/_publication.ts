import {inspect} from "../checks/index.ts";
import {publicationDay} from "../commands/publication-day.ts";
import {catalogue} from "../figures/catalogue.ts";
import type {Figure} from "../figures/figure.ts";
import {type Verdicts, assess} from "../measures/assess.ts";
import {withoutHidden} from "../measures/exposure/exposure-redaction.ts";
import type {City} from "../tables/city.ts";
import {folderStamp, readFolder} from "../tables/folder.ts";

/** What every page of one build is made of. */
export interface Publication {
  /** Without the exposures that may not be shown on the publication day. */
  readonly city: City;
  readonly verdicts: Verdicts;
  readonly figures: ReadonlyMap<string, Figure>;
  /** 版本; null until the first release. */
  readonly edition: string | null;
  /** The publication day: decides what may still be shown, nothing else. */
  readonly asOf: string;
  /** Built with open warnings: stamped 预览 on every page. */
  readonly preview: boolean;
}

let cached: {readonly stamp: string; readonly publication: Publication} | null = null;

/** The city in DATA_DIR, read and judged once per build; the dev server reads again when a file changed. */
export const publication = (): Publication => {
  const folder = process.env["DATA_DIR"] ?? "data";
  const stamp = import.meta.env.DEV ? folderStamp(folder) : folder;
  if (cached === null || cached.stamp !== stamp) cached = {stamp, publication: publish(folder)};
  return cached.publication;
};

const publish = (folder: string): Publication => {
  const {city, faults, publishable} = inspect(readFolder(folder));
  const accept = process.env["ACCEPT_WARNINGS"] === "1";
  // A warning may be looked at before it is answered; a fault may not, or a wrong number stands on a screen.
  const open = faults.filter(({severity}) => severity === "fault" || (severity === "warning" && !accept));
  if (city === null || open.length > 0)
    throw new Error(`${Math.max(1, open.length)} 处问题，不能显示；请先运行 npm run check`);
  const asOf = publicationDay();
  const verdicts = assess(city, asOf);
  const shown = withoutHidden(city, verdicts.exposure);
  const figures = new Map(catalogue(shown, verdicts).map((figure) => [figure.id, figure]));
  return {city: shown, verdicts, figures, edition: null, asOf, preview: !publishable};
};
