import type {City} from "../tables/city.ts";
import type {Region} from "../tables/schemas/index.ts";
import {slug} from "../tables/slug.ts";
import type {AirPlace} from "./air/air-places.ts";
import type {BlackOdorous} from "./water/black-odorous.ts";
import type {Source} from "./water/drinking-water.ts";
import type {Standing} from "./exposure/exposure.ts";
import {type GarbageTotal, garbageOfRegion} from "./waste/garbage.ts";
import {type PetitionTally, tallyCases} from "./petitions/petition-case.ts";
import type {IssueGroup} from "./rectification/rectification.ts";
import type {RuralModes} from "./waste/rural-garbage.ts";
import type {RuralSewageRates} from "./waste/rural-sewage.ts";
import type {Plant} from "./waste/sewage-plants.ts";
import type {Project} from "./waste/sewage-projects.ts";
import {type LedgerEntry, targetLedger} from "./targets/target-ledger.ts";
import type {Verdicts} from "./assess.ts";
import type {SectionMonth} from "./water/water-months.ts";
import type {WaterSectionPlace} from "./water/water-places.ts";

/** Good days of a station since the standard of its latest day came into force, within that day's year. */
export interface StationYear {
  readonly place: AirPlace;
  readonly standard: string;
  readonly from: string;
  readonly to: string;
  readonly valid: number;
  readonly good: number;
}

export interface RegionSection {
  readonly section: WaterSectionPlace;
  /** The latest month of the city; null where the section has no row in it. */
  readonly latest: SectionMonth | null;
}

/** Everything about one county. Null or empty is: nothing was handed in about it. */
export interface RegionVerdict {
  readonly region: Region;
  readonly slug: string;
  readonly rectification: IssueGroup | null;
  readonly petitions: PetitionTally | null;
  readonly month: string | null;
  readonly sections: readonly RegionSection[];
  readonly stations: readonly StationYear[];
  readonly garbage: GarbageTotal | null;
  readonly ruralGarbage: (RuralModes & {readonly asOf: string}) | null;
  readonly ruralSewage: (RuralSewageRates & {readonly asOf: string}) | null;
  readonly plants: readonly Plant[];
  readonly projects: readonly Project[];
  readonly blackOdorous: readonly BlackOdorous[];
  readonly sources: readonly Source[];
  readonly exposures: readonly Standing[];
  /** Targets that a document set for this county. */
  readonly targets: readonly LedgerEntry[];
}

/** One verdict per row of regions.csv, in its order. */
export const assessRegions = (city: City, verdicts: Verdicts): readonly RegionVerdict[] =>
  city.tables.regions.map((region) => regionVerdict(city, verdicts, region));

export const regionVerdict = (city: City, verdicts: Verdicts, region: Region): RegionVerdict => {
  const {name} = region;
  const {rectification, petitions, water, waste, waterLists, exposure} = verdicts;
  const cases = petitions.cases.filter(({regions}) => regions.includes(name));
  const here = <T extends {readonly region: string | null}>(things: readonly T[]): readonly T[] =>
    things.filter((thing) => thing.region === name);
  return {
    region,
    slug: slug(name, region.code),
    rectification: rectification.regions.find((group) => group.name === name) ?? null,
    petitions: cases.length === 0 ? null : tallyCases(cases),
    month: water.latest,
    sections: here(water.sections).map((section) => ({
      section,
      latest: water.bySection.get(section.slug)?.get(water.latest ?? "") ?? null
    })),
    stations: stationYears(verdicts, name),
    garbage: garbageOfRegion(city, name).at(-1) ?? null,
    ruralGarbage: latestOf(waste.ruralGarbage, name),
    ruralSewage: latestOf(waste.ruralSewage, name),
    plants: here(waste.sewage.plants),
    projects: waste.sewage.projects.filter(({row}) => row.region === name),
    blackOdorous: waterLists.blackOdorous.waters.filter(({latest}) => latest.region === name),
    sources: here(waterLists.drinkingWater.sources),
    exposures: exposure.standing.filter(({entry}) => entry.region === name),
    targets: targetLedger(city, verdicts, name).entries
  };
};

const latestOf = <T extends {readonly region: string}>(
  periods: readonly {readonly asOf: string; readonly regions: readonly T[]}[],
  name: string
): (T & {readonly asOf: string}) | null => {
  for (const {asOf, regions} of periods.toReversed()) {
    const found = regions.find(({region}) => region === name);
    if (found !== undefined) return {...found, asOf};
  }
  return null;
};

/** Days before a change of the standard are not counted with the days after it. */
const stationYears = ({air}: Verdicts, name: string): readonly StationYear[] =>
  [...air.stations.values()]
    .filter(({region}) => region === name)
    .flatMap((place) => {
      const days = air.stationDays.get(place.id) ?? [];
      const last = days.at(-1);
      if (last === undefined) return [];
      const year = last.date.slice(0, 4);
      const own = days.filter(({date, standard}) => date.startsWith(year) && standard === last.standard);
      const valid = own.filter(({result}) => result.aqi !== null);
      const good = valid.filter(({result}) => (result.aqi ?? Infinity) <= 100).length;
      return [
        {...{place, standard: last.standard, from: own[0]?.date ?? last.date, to: last.date}, valid: valid.length, good}
      ];
    });
