import {FLOW_STAGES, type FlowMonth, type FlowStage} from "../../measures/rectification/rectification-flow.ts";
import {at, letter, line} from "../drawing/lettering.ts";
import {keyLine} from "../drawing/key-line.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {type ColorName, color} from "../drawing/palette.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {FLOW_WORDS} from "./rectification-flow-words.ts";
import {type TimePlot, countRules, countY, monthRules, monthX, spread} from "./rectification-time-axis.ts";

interface Look {
  readonly fill: ColorName;
  /** What is done is one colour, the paler the farther from 销号. */
  readonly opacity?: number;
  readonly edge: ColorName;
  readonly dashed?: true;
}
const LOOKS: Readonly<Record<FlowStage, Look>> = {
  writtenOff: {fill: "done", edge: "paper"},
  kept: {fill: "s2", edge: "paper"},
  notice: {fill: "done", opacity: 0.72, edge: "paper"},
  accepted: {fill: "done", opacity: 0.5, edge: "paper"},
  completed: {fill: "done", opacity: 0.3, edge: "done"},
  planned: {fill: "track", edge: "s4"},
  assigned: {fill: "paper", edge: "s4"},
  unrecorded: {fill: "paper", edge: "s4", dashed: true},
  reopened: {fill: "zhu", edge: "paper"}
};

const paint = (stage: FlowStage): string => {
  const {fill, opacity, edge, dashed} = LOOKS[stage];
  return (
    `fill="${color(fill)}"${opacity === undefined ? "" : ` fill-opacity="${opacity}"`} stroke="${color(edge)}"` +
    ` stroke-width="0.75"${dashed ? ' stroke-dasharray="3 2"' : ""}`
  );
};

/** Tasks by stage at the end of each month, one upon the other, what is written off at the bottom. */
export const flowDrawing = (months: readonly FlowMonth[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const seen = FLOW_STAGES.filter((stage) => months.some(({counts}) => counts[stage] > 0));
  const last = months.at(-1);
  const words = (stage: FlowStage): string => `${FLOW_WORDS[stage]} ${last?.counts[stage] ?? 0}`;
  const max = Math.max(1, ...months.map(({total}) => total));
  const left = textWidth(String(max), 11) + 10;
  // Named at the end of their bands; a key for those that have none there.
  const ended = small ? [] : seen.filter((stage) => (last?.counts[stage] ?? 0) > 0);
  const rest = seen.filter((stage) => !ended.includes(stage)).toReversed();
  const key = keyLine(
    rest.map((stage) => ({words: words(stage), sign: sign(stage)})),
    0,
    frame.width
  );
  const right = ended.length === 0 ? 2 : Math.max(...ended.map((stage) => textWidth(words(stage), 12.5))) + 34;
  const top = key.height + 12;
  const plot: TimePlot = {left, top, max, width: frame.width - left - right, height: small ? 200 : 250};
  const bottoms = seen.map((_, i) => seen.slice(0, i));
  const below = (month: FlowMonth, i: number): number =>
    (bottoms[i] ?? []).reduce((sum, stage) => sum + month.counts[stage], 0);
  const bands = seen.map(
    (stage, i) => `<path d="${band(months, stage, (month) => below(month, i), plot)}" ${paint(stage)}/>`
  );
  const labels =
    last === undefined
      ? ""
      : endLabels(
          ended.map((stage) => countY(plot, below(last, seen.indexOf(stage)) + last.counts[stage] / 2)),
          ended.map(words),
          plot
        );
  const foot = plot.top + plot.height;
  return {
    body:
      key.body +
      countRules(plot) +
      bands.join("") +
      labels +
      monthRules(
        months.map(({month}) => month),
        plot,
        foot
      ),
    height: foot + 34
  };
};

const sign =
  (stage: FlowStage) =>
  (x: number, y: number): string =>
    `<rect x="${at(x - 7)}" y="${at(y - 6.5)}" width="13" height="13" ${paint(stage)}/>`;

/** Runs of months with tasks in the stage: along the tops, and back along the bottoms. */
const band = (
  months: readonly FlowMonth[],
  stage: FlowStage,
  below: (month: FlowMonth) => number,
  plot: TimePlot
): string => {
  const x = (i: number): number => at(monthX(plot, i, months.length));
  let path = "";
  for (let i = 0; i < months.length; i++) {
    const start = i;
    let [over, under] = ["", ""];
    for (let month = months[i]; month !== undefined && month.counts[stage] > 0; month = months[++i]) {
      const low = below(month);
      over += `${over === "" ? `M${x(i)} ` : "V"}${at(countY(plot, low + month.counts[stage]))}H${x(i + 1)}`;
      under = `V${at(countY(plot, low))}H${x(i)}${under}`;
    }
    if (i > start) path += `${over}${under}Z`;
  }
  return path;
};

/** Words at the right end, each tied to its band where it had to move. */
const endLabels = (
  wanted: readonly number[],
  words: readonly string[],
  {left, top, width, height}: TimePlot
): string => {
  const x = left + width;
  const places = spread(wanted, 18, top + 2, top + height - 2);
  return places
    .map((y, i) => {
      const from = wanted[i] ?? y;
      return line(x + 2, from, x + 22, y, "s4", 0.75) + letter(words[i] ?? "", x + 27, y + 4, {size: 12.5});
    })
    .join("");
};
