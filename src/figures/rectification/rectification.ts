import type {Verdicts} from "../../measures/assess.ts";
import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";
import {
  rectificationFields,
  rectificationLeads,
  rectificationRegions,
  rectificationRounds
} from "./rectification-groups.ts";
import {rectificationBurndown} from "./rectification-burndown.ts";
import {rectificationDeadlines} from "./rectification-deadlines.ts";
import {rectificationFlows} from "./rectification-flow.ts";
import {rectificationFunnels} from "./rectification-funnel.ts";
import {rectificationLate} from "./rectification-late.ts";
import {rectificationLookback} from "./rectification-lookback.ts";
import {rectificationRoundWalls} from "./rectification-round-wall.ts";
import {rectificationStates} from "./rectification-states.ts";
import {rectificationWall} from "./rectification-wall.ts";

/** The figures of 整改; none without tasks. */
export const rectificationFigures = (city: City, {rectification}: Pick<Verdicts, "rectification">): Figure[] => [
  ...[
    rectificationWall,
    rectificationRounds,
    rectificationLate,
    rectificationStates,
    rectificationRegions,
    rectificationFields,
    rectificationLeads,
    rectificationLookback,
    rectificationDeadlines,
    rectificationBurndown
  ].flatMap((figure) => figure(city, rectification) ?? []),
  ...rectificationRoundWalls(city, rectification),
  ...rectificationFlows(city, rectification),
  ...rectificationFunnels(city, rectification)
];
