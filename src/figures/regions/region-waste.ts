import type {RegionVerdict} from "../../measures/regions.ts";
import {chineseDate, formatNumber, percent} from "../drawing/format.ts";
import {type RegionBlock, regionBlock as block} from "./region-block.ts";

const tonnes = (value: number | null): string | null => (value === null ? null : `${formatNumber(value)} 吨`);

/** Garbage, villages and sewage of a county. */
export const wasteBlocks = ({
  garbage,
  ruralGarbage,
  ruralSewage,
  plants,
  projects
}: RegionVerdict): readonly RegionBlock[] => {
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
