import type {RowOf} from "../schema.ts";
import {airDaily, airHourly, airStations} from "./air.ts";
import {exposureList, exposureTerms, exposureUpdates} from "./exposure.ts";
import {garbageFacilities, garbageMonthly, ruralGarbage} from "./garbage.ts";
import {indicatorTargets, indicators} from "./indicators.ts";
import {petitionBatches, petitionCases} from "./petitions.ts";
import {legalRefs, limits, regions, rounds, selfInspection, units, waterBodies} from "./places.ts";
import {corrections, datasets, decisions, imports} from "./record.ts";
import {issueEvents, rectificationIssues} from "./rectification.ts";
import {accountability, assessments, promises, responsibilities, thirdParty} from "./responsibility.ts";
import {ruralSewage, sewagePlantsMonthly, sewageProjects} from "./sewage.ts";
import {blackOdorousWaters, drinkingWaterSources, outfalls} from "./water-lists.ts";
import {waterReadings, waterSections} from "./water.ts";

/** Every table of the dictionary by its file name, in the dictionary's order. */
export const schemas = {
  regions,
  water_bodies: waterBodies,
  units,
  rounds,
  legal_refs: legalRefs,
  limits,
  rectification_issues: rectificationIssues,
  issue_events: issueEvents,
  petition_cases: petitionCases,
  petition_batches: petitionBatches,
  self_inspection: selfInspection,
  responsibilities,
  assessments,
  accountability,
  third_party: thirdParty,
  promises,
  exposure_list: exposureList,
  exposure_updates: exposureUpdates,
  exposure_terms: exposureTerms,
  water_sections: waterSections,
  water_readings: waterReadings,
  black_odorous_waters: blackOdorousWaters,
  outfalls,
  drinking_water_sources: drinkingWaterSources,
  air_stations: airStations,
  air_daily: airDaily,
  air_hourly: airHourly,
  garbage_facilities: garbageFacilities,
  garbage_monthly: garbageMonthly,
  rural_garbage: ruralGarbage,
  sewage_plants_monthly: sewagePlantsMonthly,
  sewage_projects: sewageProjects,
  rural_sewage: ruralSewage,
  indicators,
  indicator_targets: indicatorTargets,
  corrections,
  datasets,
  imports,
  decisions
} as const;

export type TableName = keyof typeof schemas;

/** The rows of every table; an absent table has none. */
export type Tables = {readonly [N in TableName]: readonly RowOf<(typeof schemas)[N]>[]};

export type Region = RowOf<typeof regions>;
export type Round = RowOf<typeof rounds>;
export type LegalRef = RowOf<typeof legalRefs>;
export type RectificationIssue = RowOf<typeof rectificationIssues>;
export type IssueEvent = RowOf<typeof issueEvents>;
export type PetitionCase = RowOf<typeof petitionCases>;
export type PetitionBatch = RowOf<typeof petitionBatches>;
export type ExposureEntry = RowOf<typeof exposureList>;
export type ExposureUpdate = RowOf<typeof exposureUpdates>;
export type ExposureTerm = RowOf<typeof exposureTerms>;
export type WaterReading = RowOf<typeof waterReadings>;
export type BlackOdorousWater = RowOf<typeof blackOdorousWaters>;
export type Outfall = RowOf<typeof outfalls>;
export type DrinkingWaterSource = RowOf<typeof drinkingWaterSources>;
export type AirDay = RowOf<typeof airDaily>;
export type AirHour = RowOf<typeof airHourly>;
export type GarbageFacility = RowOf<typeof garbageFacilities>;
export type GarbageMonth = RowOf<typeof garbageMonthly>;
export type RuralGarbage = RowOf<typeof ruralGarbage>;
export type SewagePlantMonth = RowOf<typeof sewagePlantsMonthly>;
export type SewageProject = RowOf<typeof sewageProjects>;
export type RuralSewage = RowOf<typeof ruralSewage>;
export type Indicator = RowOf<typeof indicators>;
export type IndicatorTarget = RowOf<typeof indicatorTargets>;
export type Correction = RowOf<typeof corrections>;
export type Dataset = RowOf<typeof datasets>;
