import {BASIC_ITEMS, GB3838_2002} from "../standards/gb3838-2002.ts";
import {BASIC_FIVE, DECIDING_ITEMS, WATER_ASSESSMENT_2011} from "../standards/water-assessment-2011.ts";
import type {Method} from "./method.ts";

const nameOf = (id: string): string => BASIC_ITEMS.find((item) => item.id === id)?.name ?? id;
const limit = (printed: readonly string[] | null): string => printed?.join("、") ?? "不评价";

/** One line of the printed limits, from the table that the code judges by. */
const limitLine = (item: (typeof BASIC_ITEMS)[number]): string => {
  const sign = item.kind === "floor" ? "≥" : item.kind === "ceiling" ? "≤" : "";
  const lake = item.river === null || item.river.join() !== item.lake?.join();
  return (
    `${item.name}（${item.unit}）${sign}${limit(item.river)}` +
    (lake && item.lake !== null ? `；湖、库${sign}${limit(item.lake)}` : "")
  );
};

const DECIMALS = BASIC_ITEMS.filter(({kind}) => kind !== "none")
  .map(({name, decimals}) => `${name} ${decimals} 位`)
  .join("、");

export const waterMethods: readonly Method[] = [
  {
    id: "water-class",
    title: "断面水质类别",
    meaning: "断面这个月（或这次监测）的水质是几类：在参评项目中，最差的一项是几类，断面就是几类（单因子评价法）。",
    formula: [
      `参评 ${DECIDING_ITEMS.length} 项：${DECIDING_ITEMS.map(({name}) => name).join("、")}。水温、总氮、粪大肠菌群不参评。`,
      "每项取限值得到满足的最好一类；Ⅴ类限值也不满足的为劣Ⅴ类。pH 在 6 到 9 之间（含）为Ⅰ类，之外为劣Ⅴ类；溶解氧Ⅰ类用 7.5 mg/L，不用饱和率。",
      "断面类别 = 各项类别中最差的一类；定类项目 = 处于该类的项目。",
      "水质状况：Ⅰ、Ⅱ类为优，Ⅲ类为良好，Ⅳ类为轻度污染，Ⅴ类为中度污染，劣Ⅴ类为重度污染。",
      "主要污染指标：类别差于Ⅲ类时，取超过Ⅲ类的项目至多三项：氰化物和重金属在前，其余按类别从差到好、同类按超标倍数从大到小；超标倍数 =（浓度 − Ⅲ类限值）÷ Ⅲ类限值，溶解氧和 pH 不计倍数。",
      "是否达标：断面类别不差于该断面自己的水质目标。它与主要污染指标是两把尺：Ⅲ类、目标Ⅱ类的断面水质良好而不达标。",
      ...BASIC_ITEMS.filter(({kind}) => kind !== "none").map((item) => `限值（Ⅰ至Ⅴ类） ${limitLine(item)}`)
    ],
    basis: [
      {text: `${GB3838_2002.id}《${GB3838_2002.title}》表 1、5.1`, certainty: "A"},
      {
        text: `${WATER_ASSESSMENT_2011.document}《${WATER_ASSESSMENT_2011.title}》：21 项、单因子评价、水质状况、主要污染指标`,
        certainty: "B"
      },
      {text: "pH 在 6–9 之外为劣Ⅴ类；溶解氧Ⅰ类用 7.5 mg/L；氰化物和重金属优先列出", certainty: "C"},
      {text: "自动站单次读数缺总磷时按其余四项评价：与两份公开数据中 303 个缺总磷的公布类别全部一致", certainty: "C"},
      {text: "平均后的修约位数：环办监测函〔2020〕82号、总站水字〔2018〕87号", certainty: "C"}
    ],
    rules: [
      "表中的数值按填报值评价，不先修约。",
      `要有类别，五个基本项目必须有值：${BASIC_FIVE.map(nameOf).join("、")}。缺一项的不评价，写明缺什么。其余项目测了哪些就评哪些（5+X）。`,
      "低于检出限的数值按检出限的一半参加评价，表中按原样列出。",
      "一个月有一行月值的用月值；只有一次读数的用该次读数；有多次读数的各项取算术平均（pH 按氢离子浓度平均），四舍六入五成双到下列位数再评价，修约为零的保留一位有效数字。",
      `平均值保留的小数位数：${DECIMALS}。`,
      "超标倍数取一位小数；为 0.0 时取两位，仍为零的写 <0.01。",
      "没有写明水体类型的断面按河流评价，并在图下注明。"
    ],
    unknown: [
      "月均值需要的最少读数未见规定，本站不设下限，页面写明用了几次读数。",
      "溶解氧饱和率、湖泊营养状态、城市水质指数：该规则尚未收录。",
      "所见资料没有说明 GB 3838-2002 已被替代；发布前请核对现行标准。"
    ]
  },
  {
    id: "water-class-share",
    title: "各类水质断面的比例",
    meaning: "一个月里，有水质类别的断面中，各类各占多少；Ⅰ–Ⅲ类的比例即“达到或好于Ⅲ类比例”（优良水体比例）。",
    formula: [
      "比例 = 该类断面数 ÷ 当月有类别的断面数 × 100%。",
      "Ⅰ–Ⅲ类比例 =（Ⅰ类 + Ⅱ类 + Ⅲ类断面数）÷ 当月有类别的断面数 × 100%。",
      "断面达标率 = 达到自己水质目标的断面数 ÷ 有类别且有目标的断面数 × 100%，与Ⅰ–Ⅲ类比例是两个数。"
    ],
    basis: [
      {text: "分母为当期有数据的断面：济南、新疆等地公报的算法", certainty: "B"},
      {text: `${WATER_ASSESSMENT_2011.document}：断面水质类别比例`, certainty: "B"}
    ],
    rules: [
      "断流、未监测、缺项的断面不进分母，另列数目和原因，不算达标也不算超标。",
      "与上月相比只比两个月都有类别的断面，写“多几个、少几个”，不用“好转、变差”。",
      "比例按未修约的分数计算，显示一位小数。",
      "年度目标按全年考核，逐月比例不作达标判断。"
    ],
    unknown: ["流域水质的定性评价、两期变化的定性用语、全年均值的算法：该规则尚未收录。"]
  }
];
