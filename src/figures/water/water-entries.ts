import {sectionMonth, type WaterVerdicts} from "../../measures/water/water.ts";
import type {WaterBodyPlace, WaterSectionPlace} from "../../measures/water/water-places.ts";
import {CLASS_III} from "../../standards/water/water-assessment-2011.ts";
import {classText, monthWords} from "./water-words.ts";

/** A line for each water with sections: how many of them are good, or meet their targets, in the latest month. */
export const bodyEntries = (verdicts: WaterVerdicts) =>
  verdicts.bodies
    .filter(({sections}) => sections.length > 0)
    .map((body) => ({href: `/water/bodies/${body.slug}/`, title: body.name, meta: bodyWords(verdicts, body)}));

/** What the section says where nobody handed in a reading. */
export const listedOnly = ({sections}: WaterVerdicts): string => `名录里有 ${sections.length} 个断面，没有监测数据。`;

const bodyWords = (verdicts: WaterVerdicts, body: WaterBodyPlace): string => {
  const ranks = body.sections.flatMap((section) => {
    const rank = sectionMonth(verdicts, section, verdicts.latest ?? "")?.rank ?? null;
    return rank === null ? [] : [{rank, target: section.target}];
  });
  const head = [body.kind, `${body.sections.length} 个断面`].filter((word) => word !== null).join(" · ");
  if (verdicts.latest === null) return `${head} · 没有监测数据`;
  if (ranks.length === 0) return `${head} · ${monthWords(verdicts.latest ?? "")}没有水质类别`;
  const good = ranks.filter(({rank}) => rank <= CLASS_III).length;
  const missed = ranks.filter(({rank, target}) => target !== null && rank > target).length;
  return (
    `${head} · ${monthWords(verdicts.latest ?? "")}有类别的 ${ranks.length} 个中 ${good} 个达到或好于Ⅲ类` +
    (missed === 0 ? "" : `，${missed} 个未达到水质目标`)
  );
};

/** The river that stands for all on the first page: the one with most sections that still fit side by side. */
export const leadingRiver = (verdicts: WaterVerdicts): WaterBodyPlace | null =>
  verdicts.bodies
    .filter(({kind, sections}) => kind === "河流" && sections.length > 1 && sections.length <= 14)
    .toSorted((a, b) => b.sections.length - a.sections.length)[0] ?? null;

/** Facts of a section. */
export const sectionFacts = (verdicts: WaterVerdicts, section: WaterSectionPlace) => {
  const body = verdicts.bodies.find(({name}) => name === section.body);
  return [
    {term: "所在水体", value: section.body, href: body === undefined ? null : `/water/bodies/${body.slug}/`},
    {term: "行政区域", value: section.region},
    {term: "断面级别", value: section.level},
    {term: "考核断面", value: section.assessed === null ? null : section.assessed ? "是" : "否"},
    {term: "水体类型", value: section.kindStated ? section.kind : `表中未写明，按${section.kind}评价`},
    {term: "水质目标", value: section.target === null ? null : `${classText(section.target)}类`}
  ];
};

/** Facts of a water; `joins` are the waters that flow into it. */
export const bodyFacts = (verdicts: WaterVerdicts, body: WaterBodyPlace) => {
  const into = verdicts.bodies.find(({name}) => name === body.flowsInto);
  return [
    {term: "类型", value: body.kind},
    {term: "流域", value: body.basin},
    {
      term: "汇入",
      value: body.flowsInto,
      href: into === undefined || into.sections.length === 0 ? null : `/water/bodies/${into.slug}/`
    },
    {term: "说明", value: body.about}
  ].filter(({value}) => value !== null);
};

/** Waters that flow into this one and have sections of their own. */
export const tributaryEntries = (verdicts: WaterVerdicts, body: WaterBodyPlace) =>
  bodyEntries({...verdicts, bodies: verdicts.bodies.filter(({flowsInto}) => flowsInto === body.name)});
