import {BLACK_ODOROUS_ROWS} from "../../standards/water/black-odorous-grading.ts";
import {
  BASIC_ITEMS,
  type BasicItem,
  CLASSES,
  type Limits,
  SOURCE_WATER_ITEMS
} from "../../standards/water/gb3838-2002.ts";
import {TLI_GRADES, TLI_LINES, TLI_PARAMETERS} from "../../standards/water/tli.ts";
import {BASIN_ROWS} from "../../standards/water/water-basin.ts";
import {CHANGE_LINES, CHANGE_WORDS} from "../../standards/water/water-change.ts";
import type {MethodTable} from "../method.ts";

const sign = ({kind}: BasicItem): string => (kind === "floor" ? "≥" : kind === "ceiling" ? "≤" : "");

const limitRow = (item: BasicItem, limits: Limits, name: string): Readonly<Record<string, string | number>> => ({
  ...{number: item.number, name, unit: item.unit, certainty: item.certainty},
  ...Object.fromEntries(CLASSES.slice(0, 5).map((label, i) => [label, `${sign(item)}${limits[i]}`])),
  part: item.takesPart ? "参评" : "不参评",
  decimals: item.decimals
});

/** Table 1 as the code judges by it: rivers and lakes apart where they differ. */
export const LIMIT_TABLE: MethodTable = {
  title: "GB 3838-2002 表 1 的限值",
  columns: [
    {key: "number", label: "项次"},
    {key: "name", label: "项目"},
    {key: "unit", label: "单位"},
    ...CLASSES.slice(0, 5).map((name) => ({key: name, label: `${name}类`})),
    {key: "part", label: "参评"},
    {key: "decimals", label: "平均值保留小数"},
    {key: "certainty", label: "限值可靠程度"}
  ],
  rows: BASIC_ITEMS.flatMap((item) => {
    const {river, lake} = item;
    if (river !== null && river.join() === lake?.join()) return [limitRow(item, river, item.name)];
    return [
      ...(river === null ? [] : [limitRow(item, river, item.name)]),
      ...(lake === null ? [] : [limitRow(item, lake, `${item.name}（湖、库）`)])
    ];
  })
};

export const SOURCE_WATER_TABLE: MethodTable = {
  title: "GB 3838-2002 表 2：集中式生活饮用水地表水源地补充项目",
  columns: [
    {key: "number", label: "项次"},
    {key: "name", label: "项目"},
    {key: "limit", label: "限值"},
    {key: "certainty", label: "限值可靠程度"}
  ],
  rows: SOURCE_WATER_ITEMS.map(({number, name, unit, limit, certainty}) => ({
    ...{number, name, certainty},
    limit: `≤${limit} ${unit}`
  }))
};

/** In the order in which the code tries them. */
export const BASIN_TABLE: MethodTable = {
  title: "断面水质类别比例法",
  columns: [
    {key: "condition", label: "水质状况"},
    {key: "good", label: "Ⅰ–Ⅲ类比例"},
    {key: "inferior", label: "劣Ⅴ类比例"}
  ],
  rows: BASIN_ROWS.map(({condition, goodFrom, inferiorFrom}, i) => ({
    condition,
    good:
      goodFrom > 0
        ? `≥${goodFrom}%${i === 0 ? "" : `，<${BASIN_ROWS[i - 1]?.goodFrom}%`}`
        : `<${BASIN_ROWS[1]?.goodFrom}%`,
    inferior:
      goodFrom > 0
        ? "不论"
        : `${inferiorFrom > 0 ? `≥${inferiorFrom}%` : ""}${BASIN_ROWS[i - 1]?.goodFrom === 0 ? `${inferiorFrom > 0 ? "，" : ""}<${BASIN_ROWS[i - 1]?.inferiorFrom}%` : ""}`
  }))
};

export const CHANGE_TABLE: MethodTable = {
  title: "两期变化（试算）",
  columns: [
    {key: "word", label: "用语"},
    {key: "range", label: "Ⅰ–Ⅲ类比例的增减减去劣Ⅴ类比例的增减（个百分点）"},
    {key: "certainty", label: "界线可靠程度"}
  ],
  rows: CHANGE_WORDS.toReversed().map((word, i) => {
    const {marked, some} = CHANGE_LINES;
    const range = [
      `>${marked}`,
      `>${some}，≤${marked}`,
      `−${some} 到 ${some}`,
      `≥−${marked}，<−${some}`,
      `<−${marked}`
    ];
    return {word, range: range[i] ?? "", certainty: i === 0 || i === 4 ? "B" : "未见原文，只作试算"};
  })
};

export const TLI_TABLE: MethodTable = {
  title: "各参数的指数和权重",
  columns: [
    {key: "name", label: "参数"},
    {key: "unit", label: "单位"},
    {key: "formula", label: "指数"},
    {key: "r2", label: "与叶绿素a的 r²"},
    {key: "weight", label: "五项俱全时的权重"}
  ],
  rows: TLI_PARAMETERS.map(({name, unit, a, b, r2}) => ({
    ...{name, unit, r2},
    formula: `10 ×（${a} ${b < 0 ? "−" : "+"} ${Math.abs(b)} × ln ${name}）`,
    weight: (r2 / TLI_PARAMETERS.reduce((sum, parameter) => sum + parameter.r2, 0)).toFixed(4)
  }))
};

export const TLI_GRADE_TABLE: MethodTable = {
  title: "营养状态分级",
  columns: [
    {key: "grade", label: "营养状态"},
    {key: "range", label: "综合营养状态指数"}
  ],
  rows: TLI_GRADES.map((grade, i) => {
    const [low, high] = [TLI_LINES[i - 1], TLI_LINES[i]];
    const below = high === undefined ? "" : i === 0 ? `<${high}` : `≤${high}`;
    const above = low === undefined ? "" : i === 1 ? `≥${low}` : `>${low}`;
    return {grade, range: [above, below].filter((part) => part !== "").join("，")};
  })
};

export const BLACK_ODOROUS_TABLE: MethodTable = {
  title: "城市黑臭水体分级",
  columns: [
    {key: "name", label: "指标"},
    {key: "unit", label: "单位"},
    {key: "mild", label: "轻度黑臭"},
    {key: "heavy", label: "重度黑臭"},
    {key: "certainty", label: "可靠程度"}
  ],
  rows: BLACK_ODOROUS_ROWS.map(({name, unit, kind, mild, heavy, certainty}) => ({
    ...{name, unit, certainty},
    mild: kind === "low" ? `≥${heavy}，<${mild}` : `>${mild}，≤${heavy}`,
    heavy: kind === "low" ? `<${heavy}` : `>${heavy}`
  }))
};
