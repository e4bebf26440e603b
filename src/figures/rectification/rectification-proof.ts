import type {Verdicts} from "../../measures/assess.ts";
import type {IssueVerdict} from "../../measures/rectification/rectification-issue.ts";
import type {WaterVerdicts} from "../../measures/water/water.ts";
import type {WaterSectionPlace} from "../../measures/water/water-places.ts";
import {classText, monthWords} from "../water/water-words.ts";
import {bodyEntries} from "../water/water-entries.ts";
import {blackOdorousEntries} from "../water/water-list-pages.ts";
import {sewagePlantEntries} from "../waste/sewage-plant-page.ts";
import {facilityEntries} from "../waste/waste-pages.ts";

/** A page whose readings can prove or disprove what a task says. */
export interface Proof {
  readonly href: string;
  readonly title: string;
  readonly meta: string;
}

interface Candidate {
  readonly name: string;
  /** What must follow the name in a text: a section shares its name with a bridge, a village, a county. */
  readonly before: RegExp;
  readonly proof: () => Proof | undefined;
}

/** `双河口国控断面`, `黑泥桥、黑泥河口两个断面`. */
const SECTION = /^(?:[国省市县]控|[两三四五六七八九十\d]+个)?断面|^[、和及与][^。；，\n]{0,24}断面/;
/** `松坪河镇`, `柳塘河坝` are other places. */
const WATER = /^(?![镇乡村街县区坝桥口源])/;
const STATION = /^(?:环境)?(?:空气)?(?:质量)?(?:自动)?(?:监测)?(?:站|点位)/;
const ANY = /^/;

/** The sections, waters, stations, plants and places that a task's own words name, in the order of their first mention. */
export const taskProofs = (verdicts: Verdicts, {issue, events}: IssueVerdict): readonly Proof[] => {
  const words = [issue.problem, issue.goal, issue.measures, issue.progress, ...events.map(({about}) => about ?? "")];
  let text = words.join("\n");
  const found: {readonly at: number; readonly proof: Proof}[] = [];
  // The longest names first, and each taken out of the text: 黑泥河口 is not 黑泥河.
  for (const {name, before, proof} of candidates(verdicts, issue.regions)) {
    if (!text.includes(name)) continue;
    const at = [...places(text, name)].find((place) => before.test(text.slice(place + name.length)));
    const one = at === undefined ? undefined : proof();
    if (at === undefined || one === undefined) continue;
    found.push({at, proof: one});
    text = text.replaceAll(name, "■".repeat(name.length));
  }
  return found.toSorted((a, b) => a.at - b.at).map(({proof}) => proof);
};

function* places(text: string, name: string): Generator<number> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) yield at;
}

const candidates = (verdicts: Verdicts, regions: readonly string[]): readonly Candidate[] => {
  const {water, air, waste, waterLists} = verdicts;
  const all: readonly Candidate[] = [
    ...water.sections.map((one) => ({name: one.name, before: SECTION, proof: () => sectionProof(water, one)})),
    ...water.bodies.map((body) => ({
      ...{name: body.name, before: WATER},
      proof: () => bodyEntries({...water, bodies: [body]})[0]
    })),
    ...[...air.stations].map(([id, {name}]) => ({
      ...{name, before: STATION},
      proof: () => ({href: `/air/stations/${id}/`, title: `${name}空气站点`, meta: "逐日空气质量"})
    })),
    ...waterLists.blackOdorous.waters
      .filter(({latest}) => regions.includes(latest.region))
      .map((one) => ({
        ...{name: one.latest.name, before: ANY},
        proof: () =>
          blackOdorousEntries([one]).map(({href, title, state, meta}) => ({
            ...{href, title, meta: `黑臭水体 · ${state.word} · ${meta}`}
          }))[0]
      })),
    ...waterLists.drinkingWater.sources.map(({id, name}) => ({
      ...{name, before: ANY},
      proof: () => ({href: `/water/sources/${id}/`, title: name, meta: "饮用水水源，逐月水质"})
    })),
    ...waste.sewage.plants.map((plant) => ({
      name: plant.name,
      before: ANY,
      proof: () => sewagePlantEntries([plant])[0]
    })),
    ...waste.garbage.facilities.map((facility) => ({
      ...{name: facility.row.name, before: ANY},
      proof: () => facilityEntries({...waste, garbage: {...waste.garbage, facilities: [facility]}})[0]
    }))
  ];
  return all.toSorted((a, b) => b.name.length - a.name.length);
};

/** A section with its latest class beside its target. */
const sectionProof = (water: WaterVerdicts, section: WaterSectionPlace): Proof => {
  const months = [...(water.bySection.get(section.slug)?.values() ?? [])];
  const latest = months.toSorted((a, b) => (a.month < b.month ? -1 : 1)).findLast(({rank}) => rank !== null);
  const {target} = section;
  const goal = target === null ? "没有水质目标" : `目标${classText(target)}类`;
  const reached = target === null || latest?.rank == null ? "" : latest.rank > target ? "，未达到" : "，达到";
  return {
    href: `/water/sections/${section.slug}/`,
    title: `${section.name}断面`,
    meta:
      latest?.rank == null
        ? `${goal}，没有水质类别`
        : `${monthWords(latest.month)}${classText(latest.rank)}类 · ${goal}${reached}`
  };
};
