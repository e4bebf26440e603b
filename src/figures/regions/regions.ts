import type {RegionVerdict} from "../../measures/regions.ts";
import {CLASS_III} from "../../standards/water/water-assessment-2011.ts";
import {chineseDate} from "../drawing/format.ts";

/** Ⅰ–Ⅲ among the sections with a class in the latest month. */
const goodSections = ({sections}: RegionVerdict) => {
  const ranks = sections.flatMap(({latest}) => (latest?.rank == null ? [] : [latest.rank]));
  return {judged: ranks.length, good: ranks.filter((rank) => rank <= CLASS_III).length};
};

/** A county with sections, none of which has a class, says so. */
const noClass = (month: string): string => `${Number(month.slice(5))}月无水质类别`;

/** The sentence a county's page opens with. */
export const regionLead = (verdict: RegionVerdict): string => {
  const {rectification, petitions, exposures, month} = verdict;
  const {judged, good} = goodSections(verdict);
  const parts = [
    rectification === null
      ? null
      : `涉及 ${rectification.tally.total} 项督察整改任务，完成 ${rectification.tally.done} 项，${rectification.tally.late === 0 ? "没有逾期" : `${rectification.tally.late} 项逾期`}`,
    petitions === null ? null : `信访举报 ${petitions.cases} 件，已办结 ${petitions.closed} 件`,
    month === null || verdict.sections.length === 0
      ? null
      : judged === 0
        ? `${verdict.sections.length} 个断面 ${noClass(month)}`
        : `${chineseDate(month)} ${judged} 个有类别的断面中 ${good} 个达到或好于Ⅲ类`,
    exposures.length === 0 ? null : `在公示的警示曝光 ${exposures.length} 件`
  ].filter((part) => part !== null);
  return parts.length === 0 ? "还没有报送这个区域的数据。" : `${parts.join("；")}。`;
};

/** A county as a line of the list of counties. */
export const regionItem = (verdict: RegionVerdict) => {
  const {region, slug, rectification, petitions, exposures, sections, month} = verdict;
  const {judged, good} = goodSections(verdict);
  const late = rectification?.tally.late ?? 0;
  return {
    href: `/regions/${slug}/`,
    title: region.name,
    late: late > 0 ? `${late} 项整改逾期` : null,
    meta:
      [
        rectification === null ? null : `整改完成 ${rectification.tally.done}/${rectification.tally.total}`,
        petitions === null ? null : `信访办结 ${petitions.closed}/${petitions.cases}`,
        month === null || sections.length === 0
          ? null
          : judged === 0
            ? noClass(month)
            : `达到或好于Ⅲ类断面 ${good}/${judged}`,
        exposures.length === 0 ? null : `曝光 ${exposures.length} 件`
      ]
        .filter((part) => part !== null)
        .join(" · ") || "没有报送数据"
  };
};

/** The sentence of /regions/. */
export const regionsLead = (verdicts: readonly RegionVerdict[]): string => {
  const head = `${verdicts.length} 个行政区域`;
  const lates = verdicts.flatMap(({region, rectification}) =>
    rectification === null ? [] : [{name: region.name, late: rectification.tally.late}]
  );
  if (lates.length === 0) return `${head}，每个一页，水、气、垃圾、整改和曝光都在一处。`;
  const [worst, second] = lates.filter(({late}) => late > 0).toSorted((a, b) => b.late - a.late);
  if (worst === undefined) return `${head}都没有逾期的整改任务。`;
  const late = lates.filter((one) => one.late > 0);
  const most = worst.late === second?.late ? "" : `，最多的是${worst.name}（${worst.late} 项）`;
  return `${head}中，有逾期整改任务的 ${late.length} 个：${late.map(({name}) => name).join("、")}${most}。`;
};
