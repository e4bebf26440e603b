import type {City} from "../../tables/city.ts";
import {chineseDate} from "../drawing/format.ts";
import type {Fact} from "./rectification-story.ts";

/** Whose inspection a round was and when, above its list; none for other lists. */
export const roundFacts = (
  {tables}: City,
  {facet, name}: {readonly facet: string; readonly name: string}
): readonly Fact[] => {
  const round = facet === "督察轮次" ? tables.rounds.find((one) => one.name === name) : undefined;
  if (round === undefined) return [];
  return [
    {term: "督察来源", value: round.origin},
    {term: "进驻日期", value: round.entered === null ? null : chineseDate(round.entered)},
    {term: "反馈日期", value: round.fedBack === null ? null : chineseDate(round.fedBack)},
    {term: "说明", value: round.about}
  ];
};
