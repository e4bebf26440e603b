import {CORRECTION_HEADER} from "./correction-rows.ts";
import type {Difference} from "./difference.ts";
import {type DifferenceOf, differenceVerdict, tableWords} from "./difference-words.ts";
import type {Some, TableChange} from "./table-difference.ts";

/** Lines printed of a list; the page and the JSON have more. */
const PRINTED = 12;

/** The difference for people, in the terminal; null: there is nothing to compare with. */
export const differenceText = (found: Difference | null, {root, out}: DifferenceOf): string =>
  [
    `对照 ${root} 与上一次发布 ${out}`,
    "",
    ...(found === null ? [] : [...revisions(found.tables), ...figures(found), ...tables(found)]),
    `结论：${differenceVerdict(found)}。`,
    ""
  ].join("\n");

const revisions = (all: readonly TableChange[]): readonly string[] => {
  const past = all.filter(({revised, deleted}) => revised.count + deleted.count > 0);
  if (past.length === 0) return [];
  const entry = (correction: string | null): string =>
    correction === null ? "（没有更正记录）" : `（更正记录 ${correction}）`;
  const lines = past.flatMap(({table, revised, deleted}) => [
    ...some(
      revised,
      ({key, column, before, after, correction}) =>
        `${table}：${key}：${column} ${before} → ${after}${entry(correction)}`
    ),
    ...some(deleted, ({key, correction}) => `${table}：${key}：删去了这一行${entry(correction)}`)
  ]);
  const paste = past.flatMap(({paste: rows}) => rows);
  return [
    "改动了已发布的历史数据",
    ...lines,
    "",
    ...(paste.length === 0
      ? []
      : [
          "请核对：改错、漏放了的，改回原值、放回原行；确要更正的，把下面的行粘贴到 corrections.csv，补上编号、日期、类型、原因、提出方、处理单位",
          `  ${CORRECTION_HEADER}`,
          ...paste.map((row) => `  ${row}`),
          ""
        ])
  ];
};

const figures = ({figures: {changed, added, removed}}: Difference): readonly string[] => [
  ...(changed.length === 0 ? [] : [`数字有变化的图表 ${changed.length} 张`]),
  ...changed.flatMap(({id, title, sentence, cells, rowsAdded, rowsRemoved}) => [
    `  ${id}：${title}`,
    ...(sentence === null ? [] : [`    原：${sentence.before}`, `    新：${sentence.after}`]),
    ...cells.slice(0, 3).map(({row, column, before, after}) => `    ${row}，${column}：${before} → ${after}`),
    ...[
      cells.length > 3 ? `另有 ${cells.length - 3} 格` : null,
      rowsAdded.length > 0 ? `新增 ${rowsAdded.length} 行` : null,
      rowsRemoved.length > 0 ? `减少 ${rowsRemoved.length} 行` : null
    ]
      .filter((part) => part !== null)
      .map((part) => `    ${part}`)
  ]),
  ...added.map(({id, title}) => `  新增图表 ${id}：${title}`),
  ...removed.map(({id, title}) => `  减少图表 ${id}：${title}`),
  ...(changed.length + added.length + removed.length === 0 ? [] : [""])
];

const tables = ({tables: all, tablesAdded, tablesRemoved}: Difference): readonly string[] => [
  ...(all.length === 0 ? [] : ["数据表"]),
  ...all.map((table) => `  ${table.table}（${table.title}）：${tableWords(table)}`),
  ...tablesAdded.map((name) => `  新增数据表 ${name}`),
  ...tablesRemoved.map((name) => `  减少数据表 ${name}`),
  ...(all.length + tablesAdded.length + tablesRemoved.length === 0 ? [] : [""])
];

const some = <T>({count, items}: Some<T>, words: (item: T) => string): readonly string[] => [
  ...items.slice(0, PRINTED).map((item) => `  ${words(item)}`),
  ...(count > PRINTED ? [`  另有 ${count - PRINTED} 处`] : [])
];
