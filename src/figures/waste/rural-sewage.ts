import {type RuralSewagePeriod, type RuralSewageRates, neverInRuralSewage} from "../../measures/waste/rural-sewage.ts";
import {type Target, targetText} from "../../measures/targets/targets.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Completeness, type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {keyLine} from "../drawing/key-line.ts";
import {letter, line} from "../drawing/lettering.ts";
import {color} from "../drawing/palette.ts";
import {neverReportedNotes} from "./never-reported-notes.ts";
import {judgedNotes, promisedWords} from "../targets/target-notes.ts";

/** 治理率 and 收集处理率 of villages side by side, the city first. Null without rows. */
export const ruralSewageFigure = (city: City, {ruralSewage, ruralPromises}: WasteVerdicts): Figure | null => {
  const latest = ruralSewage.at(-1);
  if (latest === undefined) return null;
  const rows = [...latest.totals, ...latest.regions];
  const targetsOf = (region: string): readonly Target[] =>
    (region === city.site.region ? ruralPromises.sewage : (ruralPromises.sewageOf.get(region) ?? [])).map(
      ({target}) => target
    );
  return {
    ...figureOrigin(city, "rural_sewage"),
    ...{id: "rural-sewage", section: "waste", title: "农村生活污水：治理率和收集处理率"},
    sentence: sentenceOf(latest, promisedWords(ruralPromises.sewage, "年末")),
    table: {
      columns: [
        {key: "asOf", label: "期末日期"},
        {key: "region", label: "行政区域"},
        {key: "class", label: "县类别"},
        {key: "villages", label: "行政村总数", unit: "个", digits: 0},
        {key: "treated", label: "完成治理", unit: "个", digits: 0},
        {key: "rate", label: "治理率", unit: "%", digits: 1},
        {key: "collected", label: "收集处理", unit: "个", digits: 0},
        {key: "collectedRate", label: "收集处理率", unit: "%", digits: 1},
        {key: "reused", label: "资源化利用", unit: "个", digits: 0}
      ],
      rows: [
        ...rows.map((row) => rowOf(latest.asOf, row)),
        ...ruralSewage
          .slice(0, -1)
          .reverse()
          .flatMap(({asOf, totals}) => totals.map((row) => rowOf(asOf, row)))
      ]
    },
    draw: (frame) => draw(rows, targetsOf, frame),
    ...{period: `${ruralSewage[0]?.asOf} 至 ${latest.asOf}`, asOf: latest.asOf, status: null},
    ...{method: "rural-sewage", standards: []},
    completeness: regionsReported(latest),
    notes: [
      ...neverReportedNotes(neverInRuralSewage(city), "农村生活污水治理"),
      "治理率 = 完成治理的行政村数 ÷ 行政村总数；收集处理率只算建有收集处理的村，不含只做资源化利用的村。两者不是同一个数，不可互换。",
      ...[...new Set(ruralSewage.flatMap(({totals}) => totals.map(({definition}) => definition)))].map(
        (definition) => `口径：${definition}（${spanOf(ruralSewage, definition)}）。`
      ),
      ...judgedNotes(ruralPromises.sewage, "年末治理率"),
      ...[...ruralPromises.sewageOf].flatMap(([region, own]) =>
        judgedNotes(own, "年末治理率")
          .slice(0, -1)
          .map((note) => `${region} ${note}`)
      )
    ]
  };
};

const spanOf = (periods: WasteVerdicts["ruralSewage"], definition: string): string => {
  const of = periods.filter(({totals}) => totals.some((total) => total.definition === definition));
  return `${of[0]?.asOf} 至 ${of.at(-1)?.asOf}`;
};

const rowOf = (asOf: string, {region, countyClass, treated, collected, reused}: RuralSewageRates) => ({
  ...{asOf, region, class: countyClass ?? missing("—")},
  villages: treated?.denominator ?? missing("未报"),
  treated: treated?.numerator ?? missing("未报"),
  rate: treated?.percent ?? missing("没有行政村数或有行政区域未报"),
  collected: collected?.numerator ?? missing("未报"),
  collectedRate: collected?.percent ?? missing("未报"),
  reused: reused ?? missing("未报")
});

/** The regions of a date: who reported, and who did not. */
export const regionsReported = ({asOf, regions, absent}: RuralSewagePeriod): Completeness => ({
  ...{evaluated: regions.length || 1, total: (regions.length || 1) + absent.length, unit: "个行政区域"},
  missing: absent.map((what) => ({what, why: `截至${chineseDate(asOf)}未报`}))
});

const sentenceOf = ({asOf, totals, regions, absent}: RuralSewagePeriod, promised: string): string =>
  absent.length > 0
    ? `截至${chineseDate(asOf)}，${regions.length + absent.length} 个行政区域中 ${regions.length} 个报送，${absent.join("、")}未报，不算全市治理率${promised}。`
    : `截至${chineseDate(asOf)}，${totals
        .map(({treated, collected}) =>
          treated === null
            ? "没有行政村数"
            : `${treated.denominator} 个行政村中 ${treated.numerator} 个完成治理，治理率 ${formatNumber(treated.percent, 1)}%；` +
              (collected === null
                ? "收集处理率未报"
                : `收集处理率 ${formatNumber(collected.percent, 1)}%（${collected.numerator} 个）`)
        )
        .join("；")}${promised}。`;

const draw = (
  rows: readonly RuralSewageRates[],
  targetsOf: (region: string) => readonly Target[],
  frame: Frame
): Drawn => {
  const small = narrow(frame);
  const [left, right] = small ? [0, 44] : [150, 110];
  const scale = (percent: number) => left + ((frame.width - left - right) * percent) / 100;
  const pitch = small ? 50 : 36;
  const promised = [...new Set(rows.map(({region}) => region))].flatMap((region) =>
    targetsOf(region).map((target) => ({region, target}))
  );
  const key = keyLine(
    [
      {words: "治理率", sign: (x, y) => dot(x, y, true)},
      {words: "收集处理率", sign: (x, y) => dot(x, y, false)},
      ...promised.map(({region, target}) => ({
        words: `${region === rows[0]?.region ? "全市" : region}目标 ${targetText(target)}（${target.year} 年）`,
        sign: (x: number, y: number) => line(x, y - 8, x, y + 8, "ink", 2)
      }))
    ],
    0,
    frame.width
  );
  const top = key.height + 8;
  const drawn = rows.map((row, i) => {
    const y = top + i * pitch + (small ? 34 : 18);
    const city = row === rows[0];
    const [a, b] = [row.treated?.percent, row.collected?.percent];
    return (
      letter(row.region, 0, small ? y - 14 : y + 4, {bold: city, size: 13}) +
      (row.countyClass === null || small ? "" : letter(row.countyClass, 118, y + 4, {size: 11, tone: "soft"})) +
      letter(wholeOf(row, small), frame.width, small ? y - 14 : y + 4, {size: 11, tone: "soft", anchor: "end"}) +
      line(scale(0), y, scale(100), y, "rule") +
      // A target is of the sum: where definitions do not add there is nothing to mark it on.
      (rows.filter(({region}) => region === row.region).length === 1 ? targetsOf(row.region) : [])
        .map(({value: wanted}) => line(scale(wanted), y - 10, scale(wanted), y + 10, "ink", 2))
        .join("") +
      (a === undefined || b === undefined ? "" : line(scale(b), y, scale(a), y, "done", 2)) +
      (b === undefined ? "" : dot(scale(b), y, false) + value(b, scale(b) - 10, y + 4, "end")) +
      (a === undefined ? "" : dot(scale(a), y, true) + value(a, scale(a) + 10, y + 4, "start"))
    );
  });
  return {body: key.body + drawn.join(""), height: top + rows.length * pitch + 6};
};

/** `118 村`, with the county's class where it stands in no column of its own. */
const wholeOf = ({treated, countyClass}: RuralSewageRates, small: boolean): string =>
  [small ? countyClass : null, treated === null ? null : `${treated.denominator} 村`]
    .filter((words) => words !== null)
    .join(" · ");

const dot = (x: number, y: number, full: boolean): string =>
  `<circle cx="${Math.round(x * 10) / 10}" cy="${y}" r="5" fill="${color(full ? "done" : "paper")}" stroke="${color("done")}" stroke-width="2"/>`;

/** A number on its own patch of paper, so that the line does not strike it through. */
const value = (percent: number, x: number, y: number, anchor: "start" | "end"): string =>
  `<text x="${Math.round(x * 10) / 10}" y="${y}"${anchor === "start" ? "" : ' text-anchor="end"'} stroke="${color("paper")}" stroke-width="4" paint-order="stroke">${formatNumber(percent, 1)}</text>`;
