import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import {CORRECTION_HEADER} from "../../src/editions/correction-rows.ts";
import {difference} from "../../src/editions/difference.ts";
import type {PublishedText} from "../../src/editions/publication-text.ts";
import {schemas} from "../../src/tables/schemas/index.ts";

type Cells = readonly (string | number | null)[];

const publication = (table: string, headers: string, rows: readonly Cells[]): PublishedText => {
  const file = (names: string, cells: readonly Cells[]) => () => [
    `{"meta":${JSON.stringify({demo: false, columns: names.split(",").map((header) => ({header, unit: null, computed: false}))})},\n"rows":[\n${cells.map((row) => JSON.stringify(row)).join(",\n")}\n]}\n`
  ];
  return {
    tables: new Map([
      ["regions", file("行政区域", [["东县"]])],
      [table, file(headers, rows)]
    ]),
    figures: new Map()
  };
};

/** corrections.csv of the rows that a report prints, as a clerk fills them in, read and checked. */
const entriesOf = (paste: readonly string[]) => {
  const filled = paste.map((row, i) =>
    row.replace(/^,,/, `GZ-${i + 1},2026-10-20,`).replace(/,,,,$/, ",录入错误,核对原始记录,本单位,市生态环境局")
  );
  const bytes = (words: string) => new TextEncoder().encode(words);
  const {city, faults} = inspect(
    new Map([
      ["site.json", bytes(JSON.stringify({region: "小城", dataAsOf: "2026-10-31"}))],
      ["regions.csv", bytes("行政区域\n东县\n")],
      ["corrections.csv", bytes(`${CORRECTION_HEADER}\n${filled.join("\n")}\n`)]
    ])
  );
  expect(faults.filter(({severity}) => severity !== "note")).toEqual([]);
  return city?.tables.corrections ?? [];
};

const days = Array.from(
  {length: 40},
  (_, i) => `2026-0${1 + Math.floor(i / 20)}-${String((i % 20) + 1).padStart(2, "0")}`
);
const times = (rows: readonly Cells[], value: number): readonly Cells[] => rows.map((row) => [...row, value]);

it.each([
  [
    "a sentence with commas, quotes and lines",
    "promises",
    "编号,承诺原文",
    [["C-1", '“全部”,"都"\n办到']],
    [["C-1", "尽量,办到"]]
  ],
  [
    "a value that is taken away",
    "rural_garbage",
    "期末日期,行政区域,总数",
    [["2026-06-30", "东县", 60]],
    [["2026-06-30", "东县", null]]
  ],
  [
    "words with a telephone number",
    "promises",
    "编号,承诺原文",
    [["C-1", "请致电 13912345678"]],
    [["C-1", "请致电 12345"]]
  ],
  [
    "many days",
    "air_daily",
    "日期,站点,区域,PM2.5",
    times(
      days.map((d) => [d, "一中", null]),
      20
    ),
    times(
      days.map((d) => [d, "一中", null]),
      21
    )
  ],
  [
    "a row that is gone",
    "air_daily",
    "日期,站点,区域,PM2.5",
    times(
      days.map((d) => [d, "一中", null]),
      20
    ),
    times(
      days.slice(1).map((d) => [d, "一中", null]),
      20
    )
  ],
  [
    "rows and values at once",
    "air_daily",
    "日期,站点,区域,PM2.5",
    times(
      days.map((d) => [d, "一中", null]),
      20
    ),
    times(
      days.slice(20).map((d) => [d, "一中", null]),
      21
    )
  ],
  [
    "a bulletin's batch",
    "petition_batches",
    "督察轮次,批次,日期,口径,行政区域,件数",
    [["第一轮", "1", "2026-04-01", "当批", null, 14]],
    []
  ],
  [
    "half-years in words",
    "self_inspection",
    "报告期,重点领域,行政区域,排查发现数",
    Array.from({length: 30}, (_, i) => ["2026H1", `领域${i}`, "东县", 3]),
    []
  ],
  [
    "a thousand cases",
    "petition_cases",
    "受理编号,交办日期",
    Array.from({length: 1000}, (_, i) => [`X-${i}`, "2026-03-01"]),
    []
  ],
  [
    "a thousand deadlines",
    "rectification_issues",
    "问题编号,整改时限日期",
    Array.from({length: 1000}, (_, i) => [`Z-${i}`, "2026-03-01"]),
    Array.from({length: 1000}, (_, i) => [`Z-${i}`, "2027-03-01"])
  ]
] as readonly (readonly [string, keyof typeof schemas, string, readonly Cells[], readonly Cells[]])[])(
  "the rows to paste are read without a fault and explain %s",
  (_what, table, headers, before, after) => {
    const [old, current] = [publication(table, headers, before), publication(table, headers, after)];
    const found = difference(old, current, []);
    expect(found?.unexplained).toBeGreaterThan(0);
    const paste = found?.tables.flatMap((one) => one.paste) ?? [];
    expect(difference(old, current, entriesOf(paste))?.unexplained).toBe(0);
  }
);
