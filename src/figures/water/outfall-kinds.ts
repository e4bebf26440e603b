import type {OutfallPeriod, OutfallSteps} from "../../measures/water/outfalls.ts";
import type {WaterListVerdicts} from "../../measures/water/water-lists.ts";
import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {chineseDate} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {letter, line} from "../drawing/lettering.ts";
import {outfallFunnel, rateText} from "./outfall-funnel.ts";
import {outfallGaps, outfallsReported} from "./outfall-progress.ts";
import {STEP_COLUMNS, stepCells} from "./outfall-steps.ts";

/** The four kinds of outfalls (国办函〔2022〕17号), each a funnel with its own wholes. Null where there are fewer than two. */
export const outfallKinds = (city: City, {outfalls}: WaterListVerdicts): Figure | null => {
  const latest = outfalls.at(-1);
  if (latest === undefined || latest.byKind.length < 2) return null;
  return {
    ...figureOrigin(city, "outfalls"),
    ...{id: "outfall-kinds", section: "water", title: "四类排污口：各自查、测、溯、治到哪一步"},
    sentence: sentenceOf(latest),
    table: {
      columns: [{key: "asOf", label: "期末日期"}, {key: "kind", label: "类型"}, ...STEP_COLUMNS],
      rows: outfalls
        .toReversed()
        .flatMap(({asOf, byKind}) => byKind.map((steps) => ({asOf, kind: steps.name, ...stepCells(steps)})))
    },
    draw: (frame) => draw(latest.byKind, frame),
    ...{period: `${outfalls[0]?.asOf} 至 ${latest.asOf}`, asOf: latest.asOf, status: null},
    ...{method: "outfalls", standards: ["国办函〔2022〕17号"], completeness: outfallsReported(latest)},
    notes: [
      "监测、溯源以排查数为分母，整治以需整治数为分母，两个分母各自写明，不可互换。各类的柱按同一比例尺，长短可比。",
      ...outfallGaps(city, latest)
    ]
  };
};

const sentenceOf = ({asOf, byKind}: OutfallPeriod): string =>
  `截至${chineseDate(asOf)}完成整治÷需整治：${byKind
    .map(({name, mended, toMend}) => (toMend === 0 ? `${name}无需整治` : `${name} ${rateText(mended)}`))
    .join("；")}。`;

const draw = (kinds: readonly OutfallSteps[], frame: Frame): Drawn => {
  const columns = narrow(frame) ? 1 : Math.min(4, kinds.length);
  const gap = 36;
  const width = (frame.width - gap * (columns - 1)) / columns;
  const most = Math.max(...kinds.map(({found}) => found));
  const cells = kinds.map((steps, i) => {
    const {body, height} = outfallFunnel(steps, {x: 0, width, most});
    const [x, y] = [(i % columns) * (width + gap), Math.floor(i / columns) * (height + 42)];
    return `<g transform="translate(${Math.round(x * 10) / 10},${y})">${line(0, 0, width, 0, "ink")}${letter(steps.name, 0, 22, {bold: true, size: 14})}<g transform="translate(0,32)">${body}</g></g>`;
  });
  const {height} = outfallFunnel(kinds[0] as OutfallSteps, {x: 0, width, most});
  return {body: cells.join(""), height: Math.ceil(kinds.length / columns) * (height + 42) - 6};
};
