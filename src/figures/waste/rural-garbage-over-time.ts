import {RURAL_MODES, type RuralModes} from "../../measures/waste/rural-garbage.ts";
import type {Target} from "../../measures/targets/targets.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {completeBut} from "../completeness.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {keyLine} from "../drawing/key-line.ts";
import {box, letter, line} from "../drawing/lettering.ts";
import {neverReportedNotes} from "./never-reported-notes.ts";
import {RURAL_LOOK} from "./rural-garbage-modes.ts";
import {clearOf, ruralTargetKey, targetStroke, targetsAt} from "./rural-targets.ts";
import {aheadWords, judgedNotes, eachVerdict, lastClosed} from "../targets/target-notes.ts";

interface Moment {
  readonly asOf: string;
  /** The villages counted in the unit most places use; others stand apart and are not added. */
  readonly main: RuralModes;
  readonly apart: readonly RuralModes[];
  readonly absent: readonly string[];
}

/** The parts that add to the whole, one column a period: a place that counts otherwise is named, not added. */
export const ruralGarbageOverTime = (
  city: City,
  {ruralGarbage, ruralPromises, neverReported}: WasteVerdicts
): Figure | null => {
  const moments = ruralGarbage.flatMap(({asOf, totals, regions, absent}): Moment[] => {
    const main = totals.find(({unit}) => unit === "行政村") ?? totals[0];
    return main === undefined
      ? []
      : [{asOf, main, absent, apart: regions.filter(({unit}) => unit !== main.unit && totals.length > 1)}];
  });
  const [first, latest] = [moments[0], moments.at(-1)];
  if (first === undefined || latest === undefined || moments.length < 2) return null;
  const targets = ruralPromises.garbage.map(({target}) => target);
  return {
    ...figureOrigin(city, "rural_garbage"),
    ...{id: "rural-garbage-over-time", section: "waste", title: "农村生活垃圾：三种模式和未覆盖，逐期"},
    // Only periods that count the same villages are compared with one another.
    sentence: sentenceOf(
      moments.find(({main, apart}) => apart.length === 0 && main.total === latest.main.total) ?? latest,
      latest,
      ruralPromises.garbage
    ),
    table: {
      columns: [
        {key: "asOf", label: "期末日期"},
        {key: "unit", label: "统计单元"},
        {key: "total", label: "总数", unit: "个", digits: 0},
        ...RURAL_MODES.map(({key, label}) => ({key, label, unit: "个", digits: 0})),
        {key: "coverage", label: "设施覆盖率", unit: "%", digits: 1},
        {key: "apart", label: "口径不同、没有相加的"}
      ],
      rows: moments.toReversed().map(({asOf, main, apart}) => ({
        ...{asOf, unit: main.unit, total: main.total},
        ...{urban: main.urban, town: main.town, local: main.local, uncovered: main.uncovered},
        coverage: main.coverage?.percent ?? missing(main.total === 0 ? "总数为 0" : "有行政区域未报"),
        apart: apart.map(({region, unit, total}) => `${region} ${total} 个${unit}`).join("、") || "无"
      }))
    },
    draw: (frame) => draw(moments, targets, frame),
    ...{period: `${first.asOf} 至 ${latest.asOf}`, asOf: latest.asOf, status: null},
    ...{method: "rural-garbage-modes", standards: []},
    completeness: completeBut(
      ruralGarbage.reduce((sum, {regions, absent}) => sum + regions.length + absent.length, 0),
      "个行政区域·期",
      moments.flatMap(({asOf, absent, apart}) => [
        ...absent.map((region) => ({what: `${region} ${chineseDate(asOf)}`, why: "本期未报"})),
        ...apart.map(({region}) => ({what: `${region} ${chineseDate(asOf)}`, why: "统计单元不同，没有相加"}))
      ])
    ),
    notes: [
      "三种模式与未覆盖之和等于总数；自然村和行政村不相加，改口径的地方在表中另列。",
      ...neverReportedNotes(neverReported.ruralGarbage, "农村生活垃圾治理模式"),
      ...judgedNotes(ruralPromises.garbage, "年末设施覆盖率")
    ]
  };
};

const sentenceOf = (
  first: Moment,
  {asOf, main, absent}: Moment,
  promises: WasteVerdicts["ruralPromises"]["garbage"]
): string => {
  const change =
    first.asOf === asOf || first.main.coverage === null || main.coverage === null
      ? ""
      : `，覆盖率从${chineseDate(first.asOf)}的 ${formatNumber(first.main.coverage.percent, 1)}% 到 ${formatNumber(main.coverage.percent, 1)}%`;
  const ended = lastClosed(promises);
  const [last] = ended;
  const targets = promises.map(({target}) => target);
  const value = main.coverage?.percent ?? null;
  const ahead =
    value === null
      ? ""
      : `；${aheadWords(targets, value, asOf.slice(0, 7), {whole: main.total, what: `个${main.unit}`})}`;
  return (
    `截至${chineseDate(asOf)}，${main.total} 个${main.unit}中还有 ${main.uncovered} 个未覆盖${absent.length === 0 ? "" : `（${absent.join("、")}未报，不算全市覆盖率）`}${change}` +
    `${last === undefined ? "" : `；${last.target.year} 年${eachVerdict(ended)}`}${ahead}。`
  );
};

const draw = (moments: readonly Moment[], targets: readonly Target[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const key = keyLine(
    [
      ...RURAL_MODES.map(({key: mode, label}) => ({
        words: label,
        sign: (x: number, y: number) =>
          box(x - 6, y - 6, 12, 12, RURAL_LOOK[mode].fill, mode === "local" || mode === "uncovered" ? "s4" : null)
      })),
      ...ruralTargetKey(targets)
    ],
    0,
    frame.width
  );
  const tall = small ? 200 : 240;
  const top = key.height + (small ? 36 : 50);
  const pitch = frame.width / moments.length;
  const most = Math.max(1, ...moments.map(({main}) => main.total));
  const columns = moments.map(({asOf, main, apart}, i) => {
    const x = i * pitch + (small ? 2 : 6);
    const width = pitch - (small ? 4 : 12);
    const middle = x + width / 2;
    let y = top + tall;
    const level = (percent: number) => top + tall - (percent / 100) * (main.total / most) * tall;
    const promised = targetsAt(targets, moments, i).map(({value, old}) => ({old, at: level(value)}));
    const parts = RURAL_MODES.map(({key: mode}) => {
      const height = (main[mode] / most) * tall;
      y -= height;
      const {fill, ink} = RURAL_LOOK[mode];
      const outline = mode === "local" || mode === "uncovered" ? "s4" : null;
      // What is not covered stands above its bar, however thin the part.
      const said = !small && mode !== "uncovered" && height >= 15;
      return (
        box(x, y, width, Math.max(0, height - 1), fill, outline) +
        (said
          ? letter(String(main[mode]), middle, clearOf(y + height / 2, y, height, promised) + 4, {
              ...{anchor: "middle", tone: ink, size: 11}
            })
          : "")
      );
    });
    const year = asOf.slice(0, 4);
    const begins = i === 0 || moments[i - 1]?.asOf.slice(0, 4) !== year;
    return (
      parts.join("") +
      promised.map(({at, old}) => targetStroke(i * pitch, at, (i + 1) * pitch, at, old)).join("") +
      letter(
        `${main.coverage === null ? "—" : formatNumber(main.coverage.percent, small ? 0 : 1)}${apart.length === 0 ? "" : "*"}`,
        middle,
        y - (small ? 6 : 21),
        {
          ...{anchor: "middle", size: small ? 11 : 12, bold: i === moments.length - 1}
        }
      ) +
      (small || main.uncovered === 0
        ? ""
        : letter(`未覆盖 ${main.uncovered}`, middle, y - 6, {anchor: "middle", size: 11, tone: "soft"})) +
      letter(asOf.slice(5, 7).replace(/^0/, "") + "月", middle, top + tall + 16, {
        ...{anchor: "middle", size: 11, tone: "soft"}
      }) +
      (begins
        ? letter(small ? `’${year.slice(2)}` : `${year}年`, middle, top + tall + 32, {
            ...{anchor: "middle", size: 11, tone: "soft"}
          })
        : "")
    );
  });
  const names = [...new Set(moments.flatMap(({apart}) => apart.map(({region, unit}) => `${region}按${unit}统计`)))];
  const note =
    names.length === 0 ? "" : letter(`* ${names.join("、")}，未计入`, 0, top + tall + 54, {size: 11, tone: "soft"});
  return {
    body:
      key.body +
      letter("柱上：设施覆盖率 %；柱高：村数", 0, key.height + 12, {size: 11, tone: "soft"}) +
      line(0, top + tall, frame.width, top + tall, "rule") +
      columns.join("") +
      note,
    height: top + tall + (note === "" ? 38 : 60)
  };
};
