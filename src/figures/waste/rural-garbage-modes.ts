import {RURAL_MODES, type RuralModes, type RuralPeriod} from "../../measures/waste/rural-garbage.ts";
import type {JudgedTarget} from "../../measures/targets/targets.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {keyLine} from "../drawing/key-line.ts";
import {box} from "../drawing/lettering.ts";
import {splitRows} from "../drawing/split-rows.ts";
import {neverReportedNotes} from "./never-reported-notes.ts";
import {ruralTargetKey} from "./rural-targets.ts";
import {judgedNotes, promisedWords} from "../targets/target-notes.ts";

/** How the modes are drawn, here and over time. */
export const RURAL_LOOK = {
  urban: {fill: "s1", ink: "ondone"},
  town: {fill: "s3", ink: "cellink"},
  local: {fill: "track", ink: "ink"},
  uncovered: {fill: null, ink: "ink"}
} as const;

/** The three rural modes by county, parts that add to the whole. Null without rows. */
export const ruralGarbageModes = (
  city: City,
  {ruralGarbage, ruralPromises, neverReported}: WasteVerdicts
): Figure | null => {
  const latest = ruralGarbage.at(-1);
  if (latest === undefined) return null;
  const rows = [...latest.totals, ...latest.regions];
  const missingRegions = latest.absent;
  const promisesOf = (region: string) =>
    region === city.site.region ? ruralPromises.garbage : (ruralPromises.garbageOf.get(region) ?? []);
  return {
    ...figureOrigin(city, "rural_garbage"),
    ...{id: "rural-garbage-modes", section: "waste", title: "农村生活垃圾：三种模式各覆盖多少村"},
    sentence: sentenceOf(latest, promisedWords(ruralPromises.garbage, "年末")),
    table: {
      columns: [
        {key: "asOf", label: "期末日期"},
        {key: "region", label: "行政区域"},
        {key: "unit", label: "统计单元"},
        {key: "total", label: "总数", unit: "个", digits: 0},
        ...RURAL_MODES.map(({key, label}) => ({key, label, unit: "个", digits: 0})),
        {key: "coverage", label: "设施覆盖率", unit: "%", digits: 1}
      ],
      rows: [
        ...rows.map((row) => rowOf(latest.asOf, row)),
        ...ruralGarbage
          .slice(0, -1)
          .reverse()
          .flatMap(({asOf, totals}) => totals.map((row) => rowOf(asOf, row)))
      ]
    },
    draw: (frame) => draw(rows, promisesOf, frame),
    ...{period: `${ruralGarbage[0]?.asOf} 至 ${latest.asOf}`, asOf: latest.asOf, status: null},
    ...{method: "rural-garbage-modes", standards: []},
    completeness: {
      // One row for the whole city counts as one.
      evaluated: latest.regions.length || 1,
      total: (latest.regions.length || 1) + missingRegions.length,
      unit: "个行政区域",
      missing: missingRegions.map((what) => ({what, why: "本期未报"}))
    },
    notes: [
      "设施覆盖率 =（总数 − 未覆盖数）÷ 总数；三种模式与未覆盖之和等于总数。行政村和自然村不相加，口径不同的分列。",
      ...neverReportedNotes(neverReported.ruralGarbage, "农村生活垃圾治理模式"),
      ...judgedNotes(ruralPromises.garbage, "年末设施覆盖率"),
      ...[...ruralPromises.garbageOf].flatMap(([region, own]) =>
        judgedNotes(own, "年末设施覆盖率")
          .slice(0, -1)
          .map((note) => `${region} ${note}`)
      ),
      ...seam(ruralGarbage.map(({asOf, regions}) => ({asOf, natural: regions.filter(({unit}) => unit === "自然村")})))
    ]
  };
};

const seam = (
  periods: readonly {readonly asOf: string; readonly natural: readonly RuralModes[]}[]
): readonly string[] => {
  const last = periods.findLast(({natural}) => natural.length > 0);
  return last === undefined
    ? []
    : [
        `截至 ${chineseDate(last.asOf)}，${last.natural.map(({region}) => region).join("、")}按自然村统计，与其后各期不可直接比较。`
      ];
};

const rowOf = (asOf: string, row: RuralModes): FigureRow => ({
  ...{asOf, region: row.region, unit: row.unit, total: row.total},
  ...{urban: row.urban, town: row.town, local: row.local, uncovered: row.uncovered},
  coverage: row.coverage?.percent ?? missing(row.total === 0 ? "总数为 0" : "有行政区域未报")
});

const sentenceOf = ({asOf, totals, regions, absent}: RuralPeriod, promised: string): string =>
  `截至${chineseDate(asOf)}，${absent.length === 0 ? "" : `${regions.length + absent.length} 个行政区域中 ${regions.length} 个报送：`}${totals
    .map(
      ({unit, total, urban, town, local, uncovered, coverage}) =>
        `${total} 个${unit}中，城乡一体化 ${urban} 个、镇村一体化 ${town} 个、就地就近 ${local} 个，` +
        `还有 ${uncovered} 个未覆盖${coverage === null ? "" : `，覆盖率 ${formatNumber(coverage.percent, 1)}%`}`
    )
    .join("；")}${absent.length === 0 ? "" : `；${absent.join("、")}未报，不算全市覆盖率`}${promised}。`;

/** A target is of the sum: where units do not add there is no bar to mark. */
const draw = (
  rows: readonly RuralModes[],
  promisesOf: (region: string) => readonly JudgedTarget[],
  frame: Frame
): Drawn => {
  const small = narrow(frame);
  const marked = rows.map(({region}) =>
    rows.filter((row) => row.region === region).length > 1 ? [] : promisesOf(region).map(({target}) => target)
  );
  const key = keyLine(
    [
      ...RURAL_MODES.map(({key: mode, label}) => ({
        words: label,
        sign: (x: number, y: number) =>
          box(x - 6, y - 6, 12, 12, RURAL_LOOK[mode].fill, mode === "local" || mode === "uncovered" ? "s4" : null)
      })),
      ...ruralTargetKey(marked[0] ?? [], true)
    ],
    0,
    frame.width
  );
  const bars = splitRows(
    rows.map((row, i) => ({
      label: row.region,
      // What is not covered is the smallest part and the one that matters: its number stands in words as well.
      total: `${row.total} 个${row.unit}${row.uncovered === 0 ? "" : `，未覆盖 ${row.uncovered}`}${small && row.coverage !== null ? `，覆盖 ${formatNumber(row.coverage.percent, 1)}%` : ""}`,
      marks: (marked[i] ?? []).map(({value}) => (value / 100) * row.total),
      segments: RURAL_MODES.map(({key: mode}) => ({label: "", value: row[mode], ...RURAL_LOOK[mode]}))
    })),
    {whole: null, unit: "个", height: small ? 22 : 34, labelWidth: small ? 0 : 168, numbersOnly: true},
    frame
  );
  return {
    body: `${key.body}<g transform="translate(0,${key.height + 10})">${bars.body}</g>`,
    height: key.height + 10 + bars.height
  };
};
