import {publication} from "../_publication.ts";

/** Whether the city published anything about who answers for what. */
export const holds = (): boolean => {
  const {units, accountability, selfInspection, thirdParty} = publication().verdicts.responsibility;
  return units.length + accountability.length + selfInspection.length + thirdParty.length > 0;
};
