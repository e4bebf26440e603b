import type {Verdicts} from "../measures/assess.ts";
import {lakeTli} from "../measures/water/water-tli.ts";
import {waterStrip} from "../measures/water/water-strip.ts";
import {roundFigureIds} from "./rectification/rectification-round-ids.ts";

/** Ids of the figures that the catalogue has of a place or a year, found without the drawing library: this runs in browsers. */
export const placeIds = ({water, air, waste, rectification}: Verdicts): readonly string[] => {
  const {bodies, sections, bySection} = water;
  const {facilities} = waste.garbage;
  return [
    ...new Set(air.years.map(({label}) => `air-calendar/${label}`)),
    ...[...air.stations.values()].flatMap(({id}) =>
      (air.stationDays.get(id) ?? air.stationHours.get(id) ?? []).length > 0 ? [`air-station/${id}`] : []
    ),
    ...facilities.flatMap(({id, months}) => (months.length > 0 ? [`facility-load/${id}`] : [])),
    ...facilities.flatMap(({id, months}) => (months.length > 1 ? [`facility-states/${id}`] : [])),
    ...bodies.flatMap((body) =>
      body.sections.length > 0 && waterStrip(water, body).months.length > 0 ? [`river-strip/${body.slug}`] : []
    ),
    ...sections.flatMap(({slug}) => ((bySection.get(slug)?.size ?? 0) > 0 ? [`water-section/${slug}`] : [])),
    ...roundFigureIds(rectification.rounds),
    ...bodies.flatMap((body) =>
      lakeTli(water, body).some(({result}) => result !== null) ? [`water-tli/${body.slug}`] : []
    )
  ];
};
