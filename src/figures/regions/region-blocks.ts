import type {RegionVerdict} from "../../measures/regions.ts";
import type {City} from "../../tables/city.ts";
import {exposureItem} from "../exposure/exposure-words.ts";
import {chineseDate, formatNumber, percent} from "../drawing/format.ts";
import {brief, issuePath, lateWords, rateWords} from "../rectification/rectification-words.ts";

/** One subject of a county's page: a sentence, facts, lines, and the way to the whole. */
export interface RegionBlock {
  readonly title: string;
  readonly sentence: string | null;
  readonly items: readonly {
    readonly href: string;
    readonly id?: string;
    readonly title: string;
    readonly late?: string | null;
    readonly meta?: string | null;
  }[];
  readonly facts: readonly {readonly term: string; readonly value: string | null}[];
  readonly more: {readonly text: string; readonly href: string} | null;
}

const block = (title: string, given: Partial<RegionBlock>): RegionBlock => ({
  ...{title, sentence: null, items: [], facts: [], more: null},
  ...given
});

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
  ...wasteBlocks(verdict)
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

const tonnes = (value: number | null): string | null => (value === null ? null : `${formatNumber(value)} 吨`);

const wasteBlocks = ({garbage, ruralGarbage, ruralSewage, plants, projects}: RegionVerdict): readonly RegionBlock[] => {
  const late = projects.filter((project) => project.late);
  const stopped = projects.filter(({standing}) => standing === "停工").length;
  return [
    ...(garbage === null
      ? []
      : [
          block("生活垃圾", {
            sentence: `${chineseDate(garbage.month)}清运 ${tonnes(garbage.collected.value) ?? "未报"}。`,
            facts: [
              {term: "焚烧", value: tonnes(garbage.fates.burnt.value)},
              {term: "餐厨处理", value: tonnes(garbage.fates.kitchen.value)},
              {term: "原生填埋", value: tonnes(garbage.fates.landfilledRaw.value)},
              {term: "应急填埋", value: tonnes(garbage.fates.landfilledEmergency.value)}
            ],
            more: {text: "全市垃圾", href: "/waste/garbage/"}
          })
        ]),
    ...(ruralGarbage === null && ruralSewage === null
      ? []
      : [
          block("农村垃圾和污水", {
            facts: [
              {term: "垃圾治理", value: ruralGarbage === null ? null : ruralWords(ruralGarbage)},
              {
                term: "污水治理率",
                value:
                  ruralSewage?.treated == null
                    ? null
                    : `${formatNumber(ruralSewage.treated.percent, 1)}%（${ruralSewage.treated.numerator}/${ruralSewage.treated.denominator} 个行政村，截至 ${ruralSewage.asOf}）`
              },
              {
                term: "污水收集处理率",
                value:
                  ruralSewage?.collected == null
                    ? null
                    : `${formatNumber(ruralSewage.collected.percent, 1)}%（${ruralSewage.collected.numerator}/${ruralSewage.collected.denominator} 个行政村；不含只做资源化利用的村）`
              }
            ],
            more: {text: "各县农村治理", href: "/waste/rural/"}
          })
        ]),
    ...(plants.length + projects.length === 0
      ? []
      : [
          block("污水处理", {
            sentence:
              projects.length === 0
                ? null
                : `${projects.length} 个管网和厂站项目，完工 ${projects.filter(({row}) => row.state === "完工").length} 个，${late.length === 0 ? "没有逾期未完工的" : `${late.length} 个逾期未完工`}${stopped === 0 ? "" : `，${stopped} 个停工`}。`,
            facts: plants.flatMap(({name, months}) => {
              const last = months.at(-1);
              return last === undefined ? [] : [{term: name, value: plantWords(last)}];
            }),
            more: {text: "全市污水处理", href: "/waste/sewage/"}
          })
        ])
  ];
};

const ruralWords = ({
  asOf,
  unit,
  total,
  urban,
  town,
  local,
  uncovered
}: NonNullable<RegionVerdict["ruralGarbage"]>): string =>
  `${total} 个${unit}：城乡一体化 ${urban}、镇村一体化 ${town}、就地就近 ${local}、未覆盖 ${uncovered}（覆盖 ${formatNumber(percent(total - uncovered, total) ?? 0, 1)}%，截至 ${asOf}）`;

const plantWords = ({month, row, load, compliant}: RegionVerdict["plants"][number]["months"][number]): string =>
  [
    `${chineseDate(month)}处理 ${formatNumber(row.treated, 1)} 万立方米`,
    load === null ? null : `负荷 ${formatNumber(load.percent, 1)}%`,
    compliant === null ? null : `达标 ${compliant.numerator}/${compliant.denominator} 天`
  ]
    .filter((part) => part !== null)
    .join("，");

/** Standing exposures of a county. */
export const exposureBlock = ({exposures, slug}: RegionVerdict, {indexExposure}: City["site"]): RegionBlock | null =>
  exposures.length === 0
    ? null
    : block("警示曝光", {
        items: exposures.slice(0, SHOWN).map((one) => exposureItem(one, indexExposure)),
        more: exposures.length > SHOWN ? {text: `全部 ${exposures.length} 件`, href: `/exposure/region/${slug}/`} : null
      });
