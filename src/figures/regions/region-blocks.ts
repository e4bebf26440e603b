import type {RegionVerdict} from "../../measures/regions.ts";
import type {City} from "../../tables/city.ts";
import {type RegionBlock, regionBlock as block} from "./region-block.ts";
import {targetBlocks} from "./region-targets.ts";
import {wasteBlocks} from "./region-waste.ts";
import {exposureItem} from "../exposure/exposure-words.ts";
import {chineseDate} from "../drawing/format.ts";
import {brief, issuePath, lateWords, rateWords} from "../rectification/rectification-words.ts";

const SHOWN = 8;

/** Mending and petitions of a county. */
export const ledgerBlocks = ({rectification, petitions, slug}: RegionVerdict): readonly RegionBlock[] => [
  ...(rectification === null
    ? []
    : [
        block("督察整改", {
          sentence:
            `${rectification.tally.total} 项任务，完成整改率 ${rateWords(rectification.tally.completion)}，` +
            `销号率 ${rateWords(rectification.tally.writeOff)}；逾期 ${rectification.tally.late} 项，` +
            `30 天内到期 ${rectification.tally.dueSoon} 项，反弹重改 ${rectification.tally.reopened} 项。`,
          items: rectification.issues
            .filter(({late}) => late)
            .toSorted((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0))
            .slice(0, SHOWN)
            .map((one) => ({
              href: issuePath(one.issue.id),
              id: one.issue.id,
              title: brief(one.issue.problem),
              late: lateWords(one),
              meta: one.issue.lead
            })),
          more: {text: `全部 ${rectification.tally.total} 项`, href: `/rectification/region/${slug}/`}
        })
      ]),
  ...(petitions === null
    ? []
    : [
        block("群众信访", {
          sentence: `${petitions.cases} 件，已办结率 ${rateWords(petitions.strict)}，含阶段性办结 ${rateWords(petitions.wide)}。`,
          facts: [
            {term: "属实、基本属实、部分属实", value: rateWords(petitions.substantiated)},
            {term: "未办结", value: `${petitions.open} 件`},
            {
              term: "回访满意、基本满意",
              value: petitions.satisfied.denominator === 0 ? null : rateWords(petitions.satisfied)
            }
          ],
          more: {text: `全部 ${petitions.cases} 件`, href: `/petitions/region/${slug}/`}
        })
      ])
];

/** Air, water lists and waste of a county. */
export const placeBlocks = (verdict: RegionVerdict): readonly RegionBlock[] => [
  ...airBlocks(verdict),
  ...waterBlocks(verdict),
  ...wasteBlocks(verdict),
  ...targetBlocks(verdict)
];

const airBlocks = ({stations}: RegionVerdict): readonly RegionBlock[] =>
  stations.length === 0
    ? []
    : [
        block("空气站点", {
          items: stations.map(({place, standard, from, to, valid, good}) => ({
            href: `/air/stations/${place.id}/`,
            title: place.name,
            meta: `${chineseDate(from)}至${chineseDate(to)}优良 ${good}/${valid} 天（${standard}）${place.kind === "对照点" ? " · 对照点，不计入全市" : ""}`
          }))
        })
      ];

const waterBlocks = ({blackOdorous, sources}: RegionVerdict): readonly RegionBlock[] => [
  ...(blackOdorous.length === 0
    ? []
    : [
        block("黑臭水体", {
          sentence: `清单内 ${blackOdorous.length} 个，已消除 ${blackOdorous.filter(({cleared}) => cleared).length} 个。`,
          facts: blackOdorous.map(({latest, late}) => ({
            term: latest.name,
            value: `${latest.state}${late ? "，超过计划完成日期" : ""}`
          })),
          more: {text: "全市黑臭水体", href: "/water/black-odorous/"}
        })
      ]),
  ...(sources.length === 0
    ? []
    : [
        block("饮用水水源", {
          facts: sources.flatMap(({name, months}) => {
            const last = months.at(-1);
            return last === undefined ? [] : [{term: name, value: `${chineseDate(last.month)}${last.compliant}`}];
          }),
          more: {text: "全市饮用水水源", href: "/water/sources/"}
        })
      ])
];

/** Standing exposures of a county. */
export const exposureBlock = ({exposures, slug}: RegionVerdict, {indexExposure}: City["site"]): RegionBlock | null =>
  exposures.length === 0
    ? null
    : block("警示曝光", {
        items: exposures.slice(0, SHOWN).map((one) => exposureItem(one, indexExposure)),
        more: exposures.length > SHOWN ? {text: `全部 ${exposures.length} 件`, href: `/exposure/region/${slug}/`} : null
      });
