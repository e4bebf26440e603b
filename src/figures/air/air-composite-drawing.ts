import type {AirComposite} from "../../measures/air/air-composite.ts";
import {POLLUTANTS} from "../../standards/air/aqi-standard.ts";
import {periodName} from "./air-words.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {box, letter, line} from "../drawing/lettering.ts";
import {textWidth} from "../drawing/measure-text.ts";

const HIGH = 26;

/** A bar a period on one scale from zero, its six parts in one order; the largest filled, the others ruled apart. */
export const compositeDrawing = (periods: readonly AirComposite[], frame: Frame): Drawn => {
  const slim = narrow(frame);
  const left = slim ? 0 : 116;
  const head = slim ? 18 : 0;
  const room = frame.width - left - 52;
  const most = Math.max(1, ...periods.map(({composite}) => composite?.index ?? 0));
  let y = 4;
  const rows = periods.map((period, i) => {
    const before = periods[i - 1]?.stretch.limitsName;
    const standard = period.stretch.limitsName;
    const seam = i > 0 && before !== standard ? seamLine(standard, y, frame.width) : {body: "", height: 0};
    y += seam.height;
    const name = letter(periodName(period.stretch), 0, slim ? y + 12 : y + 17, {size: 12});
    const drawn = seam.body + name + barOf(period, left, y + head, room / most, frame.width, slim);
    y += head + HIGH + (slim ? 14 : 10);
    return drawn;
  });
  const key = [`依次为 ${POLLUTANTS.join("、")}`, "深色为份额最大的一项"];
  return {
    body: rows.join("") + key.map((words, i) => letter(words, 0, y + 10 + i * 16, {size: 11, tone: "soft"})).join(""),
    height: y + key.length * 16
  };
};

const barOf = (
  {composite, reason}: AirComposite,
  left: number,
  y: number,
  scale: number,
  width: number,
  slim: boolean
): string => {
  if (composite === null) return letter(reason ?? "没有数据", left, y + 17, {tone: "soft", size: 11});
  let x = left;
  const parts = POLLUTANTS.map((pollutant, i) => {
    const [part, main] = [composite.parts[i] ?? 0, composite.main.includes(pollutant)];
    const size = part * scale;
    const words = [`${pollutant} ${formatNumber(part, 2)}`, slim ? pollutant : formatNumber(part, 2)].find(
      (each) => textWidth(each, 11) + 6 <= size
    );
    const drawn =
      box(x + 0.5, y + 0.5, Math.max(0, size - 2.5), HIGH - 1, main ? "s1" : "track", main ? "s1" : "s4") +
      (words === undefined
        ? ""
        : letter(words, x + size / 2, y + 17, {anchor: "middle", size: 11, tone: main ? "ondone" : "ink"}));
    x += size;
    return drawn;
  });
  return (
    parts.join("") + letter(formatNumber(composite.index, 2), width, y + 18, {anchor: "end", size: 14, bold: true})
  );
};

const seamLine = (standard: string, y: number, width: number): Drawn => ({
  body:
    line(0, y + 4, width, y + 4, "ink", 1.4, "4 2") +
    letter(`以下按 ${standard} 的限值，与上面不可直接比较`, 0, y + 20, {size: 11}),
  height: 34
});
