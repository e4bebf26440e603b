import {capacityByBasis} from "../../measures/waste/facilities.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {countyFigure} from "./county-multiples.ts";
import {facilityLoads} from "./facility-load.ts";
import {facilityStates} from "./facility-states.ts";
import type {Figure} from "../figure.ts";
import {withUnit} from "../drawing/format.ts";
import {garbageBalance} from "./garbage-balance.ts";
import {garbageWays} from "./garbage-ways.ts";
import {ruralGarbageModes} from "./rural-garbage-modes.ts";
import {ruralGarbageOverTime} from "./rural-garbage-over-time.ts";
import {ruralSewageOverTime} from "./rural-sewage-over-time.ts";
import {ruralSewageFigure} from "./rural-sewage.ts";
import {sewageFlow} from "./sewage-flow.ts";
import {sewagePlantsFigure} from "./sewage-plants.ts";
import {sewageProjectsFigure} from "./sewage-projects.ts";
import {threePromises} from "./three-promises.ts";
import {yearlyFigure} from "../drawing/yearly-figure.ts";

/** 两污: every figure the city has data for, in the order of the section. */
export const wasteFigures = (city: City, waste: WasteVerdicts): readonly Figure[] =>
  [
    threePromises(city, waste),
    garbageWays(city, waste),
    garbageBalance(city, waste),
    yearlyFigure(city, waste.garbage.recyclingRate, {
      ...{id: "garbage-recycling-rate", section: "waste", title: "生活垃圾回收利用率：逐年，对照目标"},
      notes: ["回收利用率是没有进焚烧厂和填埋场、被回收的垃圾占产生量的比例；它不是焚烧率，也不是无害化处理率。"]
    }),
    yearlyFigure(city, waste.garbage.capacityShare, {
      ...{id: "incineration-capacity-share", section: "waste", title: "焚烧处理能力占比：逐年，对照目标"},
      notes: [
        "这是能力之比：焚烧厂的设计能力占无害化处理总能力多少。实际烧掉多少看焚烧率，两者不可混用，也不放在一张图里。",
        ...footingNotes(waste),
        ...basisNotes(waste)
      ]
    }),
    ...facilityLoads(city, waste),
    ...facilityStates(city, waste),
    countyFigure(city, waste.counties.burnRate, {
      ...{id: "burn-rate-counties", section: "waste", table: "garbage_monthly", method: "garbage-balance"},
      ...{measure: null},
      ...{title: "焚烧率：各县并列，最近两年", rate: "焚烧率"},
      ...{numerator: "焚烧量（吨）", denominator: "清运量（吨）"},
      notes: ["焚烧率是实际烧掉的占清运量多少；分出去做餐厨处理的越多，焚烧率越低，这不是退步。"]
    }),
    ruralGarbageModes(city, waste),
    ruralGarbageOverTime(city, waste),
    countyFigure(city, waste.counties.ruralGarbage, {
      ...{id: "rural-garbage-counties", section: "waste", table: "rural_garbage", method: "rural-garbage-modes"},
      ...{measure: "rural-garbage-coverage"},
      ...{title: "农村生活垃圾设施覆盖率：各县并列", rate: "设施覆盖率"},
      ...{numerator: "已覆盖（个）", denominator: "总数（个）", notes: []}
    }),
    sewagePlantsFigure(city, waste),
    sewageFlow(city, waste),
    sewageProjectsFigure(city, waste),
    ruralSewageFigure(city, waste),
    ruralSewageOverTime(city, waste),
    countyFigure(city, waste.counties.ruralSewage.treated, {
      ...{id: "rural-sewage-counties", section: "waste", table: "rural_sewage", method: "rural-sewage"},
      ...{measure: "rural-sewage-rate"},
      ...{title: "农村生活污水治理率：各县并列", rate: "治理率"},
      ...{numerator: "完成治理（个行政村）", denominator: "行政村总数（个）"},
      second: {rate: "收集处理率", lines: waste.counties.ruralSewage.collected?.counties ?? []},
      notes: ["实线是治理率，虚线和空心点是收集处理率，两者不可互换。一、二、三类县的要求不同，不宜相互评比。"]
    }),
    yearlyFigure(city, waste.sewage.collectionRate, {
      ...{id: "sewage-collection-rate", section: "waste", title: "城市生活污水集中收集率：逐年，对照目标"},
      notes: ["只按年公布。它由进水量和进水浓度推算有多少人的污水进了厂，不是污水处理率，也不是管网覆盖率。"]
    }),
    countyFigure(city, waste.counties.collectionRate, {
      ...{id: "sewage-collection-rate-counties", section: "waste", table: "indicators", method: "yearly-indicators"},
      ...{measure: "sewage-collection-rate"},
      ...{title: "城市生活污水集中收集率：各县并列", rate: "集中收集率"},
      ...{numerator: "收集人口（万人）", denominator: "城区用水总人口（万人）", notes: ["只按年公布。"]}
    })
  ].filter((figure) => figure !== null);

/** How the years of the capacity share are told apart. */
const footingNotes = ({garbage: {capacityShare}}: WasteVerdicts): readonly string[] => {
  const used = new Set(capacityShare?.values.map(({footing}) => footing));
  return used.has("混合")
    ? ["入厂、入炉口径各画各的线；空心点是当年焚烧厂两种口径都有的报送值，不连线，不与目标对照作判断。"]
    : used.has("入厂") && used.has("入炉")
      ? ["入厂、入炉口径各画各的线，不可直接比较。"]
      : [];
};

/** Where plants state their capacity in both ways, a reader must know that the numerator is not ours to add. */
const basisNotes = ({garbage: {facilities}}: WasteVerdicts): readonly string[] => {
  const bases = capacityByBasis(facilities);
  return bases.length < 2
    ? []
    : [
        `焚烧厂的能力有两种口径：${bases.map(({basis, capacity}) => `按${basis}量计 ${withUnit(capacity, "吨/日")}`).join("，")}；两者不能相加，分子照报送单位填报的列出。`
      ];
};
