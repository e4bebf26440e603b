import {airMethods} from "../measures/air/air-methods.ts";
import type {Verdicts} from "../measures/assess.ts";
import type {Method} from "../measures/method.ts";
import {methods} from "../measures/methods.ts";
import type {Figure} from "./figure.ts";

/** The methods that some figure of the city names; where it has air stations, all that their pages count by. */
export const cityMethods = ({air}: Verdicts, figures: ReadonlyMap<string, Figure>): readonly Method[] => {
  const named = new Set([...figures.values()].map(({method}) => method));
  const ofStations = new Set(air.stations.size > 0 ? airMethods.map(({id}) => id) : []);
  return methods.filter(({id}) => named.has(id) || ofStations.has(id));
};
