import type {Verdicts} from "../../measures/assess.ts";
import {changes} from "../../measures/changes.ts";
import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";
import {foundVerdicts, waterWords} from "./home-verdicts.ts";

/** The headline in two parts; the second is printed in vermilion. */
export interface Headline {
  readonly lead: string;
  readonly late: string | null;
}

/** What the first section with a verdict has to say; a city without any says how little it has published. */
export const headline = (city: City, verdicts: Verdicts, figures: ReadonlyMap<string, Figure>): Headline => {
  const {tally} = verdicts.rectification;
  if (tally.total > 0)
    return {
      lead: `${tally.total} 项督察反馈问题，已销号 ${tally.writtenOff} 项`,
      late: tally.late > 0 ? `${tally.late} 项逾期` : null
    };
  const found = foundVerdicts(city, verdicts, figures);
  const first = found.find(({value}) => value !== "不能判断") ?? found[0];
  const told = waterWords(verdicts) ?? first?.words ?? [...figures.values()][0]?.sentence;
  return {lead: told?.replace(/。$/, "") ?? `${city.site.region}${unsaid(city)}`, late: null};
};

/** Names of places, offices and rounds say nothing by themselves. */
const DIRECTORIES: ReadonlySet<string> = new Set([
  ...["regions", "units", "rounds", "legal_refs", "limits", "datasets", "imports", "decisions", "corrections"]
]);

const unsaid = ({present}: City): string =>
  [...present].every((name) => DIRECTORIES.has(name)) ? "尚未公布任何数据表" : "公布的数据表还不能得出结论";

/** At most four, in the order of the site; a section without data has none. */
export const homeVerdicts = (city: City, verdicts: Verdicts, figures: ReadonlyMap<string, Figure>) =>
  foundVerdicts(city, verdicts, figures).slice(0, 4);

/** "What changed" as entries, each with the page that proves it. Nothing changed, nothing said. */
export const homeChanges = (
  verdicts: Verdicts
): readonly {readonly title: string; readonly href: string; readonly id?: string; readonly meta?: string}[] => {
  const found = changes(verdicts);
  const tasks = (ids: readonly string[], word: string) =>
    ids.length > NAMED
      ? [{title: `${word} ${ids.length} 项`, href: "/rectification/"}]
      : ids.map((id) => ({
          id,
          title: verdicts.rectification.byId.get(id)?.issue.problem ?? id,
          meta: word,
          href: `/rectification/${id}/`
        }));
  const names = (sections: typeof found.better): string =>
    sections.length === 0 || sections.length > NAMED + 1 ? "" : `（${sections.map(({name}) => name).join("、")}）`;
  const water = `与上月都有数据的 ${found.compared} 个断面中，类别变好 ${found.better.length} 个${names(found.better)}，变差 ${found.worse.length} 个${names(found.worse)}`;
  return [
    ...tasks(found.newlyLate, "新逾期"),
    ...tasks(found.rebounded, "新反弹"),
    ...tasks(found.completed, "新完成整改"),
    ...tasks(found.writtenOff, "新销号"),
    ...(found.better.length + found.worse.length > 0 ? [{title: water, href: "/water/"}] : [])
  ];
};

/** Up to this many tasks or sections are named; more are counted. */
const NAMED = 3;

/** The signature pictures a city has: the wall, its longest river, the latest year of days, the three promises. */
export const homeFigures = ({water, air}: Verdicts, figures: ReadonlyMap<string, Figure>): readonly Figure[] => {
  const longest = water.bodies.toSorted((a, b) => b.sections.length - a.sections.length)[0];
  const year = air.days.at(-1)?.date.slice(0, 4);
  return ["rectification-wall", `river-strip/${longest?.slug}`, `air-calendar/${year}`, "three-promises"].flatMap(
    (id) => figures.get(id) ?? []
  );
};
