import {natureOf, pollutedDays, type RecalculatedYear} from "../../measures/air/air-recalculated.ts";
import {periodName} from "./air-words.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {box, letter, line} from "../drawing/lettering.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {color} from "../drawing/palette.ts";

const BAR = 13;

/** Two bars a year on one scale from zero: filled where the standard was in force all year, ruled where it is a recalculation. */
export const recalculatedDrawing = (years: readonly RecalculatedYear[], frame: Frame): Drawn => {
  const slim = narrow(frame);
  const left = slim ? 0 : 132;
  const head = slim ? 18 : 0;
  const pitch = head + 2 * (BAR + 5) + 14;
  // Behind a bar stand its number, the standard and what the count is.
  const room = frame.width - left - (slim ? 176 : 300);
  const most = Math.max(1, ...years.flatMap(({periods}) => periods.map(pollutedDays)));
  const rows = years.map((year, i) => {
    const top = i * pitch + 4;
    const name = periodName({label: year.year, from: year.from, to: year.to});
    const bars = year.periods.map((period, j) => {
      const y = top + head + j * (BAR + 5);
      const width = (pollutedDays(period) / most) * room;
      const nature = natureOf(year, period);
      const said = `${period.standard} · ${nature}`;
      return (
        bar(left, y, width, nature === "当年执行") +
        letter(String(pollutedDays(period)), left + width + 7, y + BAR - 2, {size: 13, bold: true}) +
        letter(said, left + width + 15 + textWidth(String(pollutedDays(period)), 14), y + BAR - 2, {
          size: 11,
          tone: "soft"
        })
      );
    });
    return (
      letter(name, 0, slim ? top + 11 : top + BAR + 7, {size: slim ? 12 : 13, bold: !slim}) +
      bars.join("") +
      (i === 0 ? "" : line(0, top - 7, frame.width, top - 7, "hair"))
    );
  });
  const y = years.length * pitch + 12;
  return {
    body: `${rows.join("")}${letter("单位：天；实心为当年执行的标准，空心为重算", 0, y, {size: 11, tone: "soft"})}`,
    height: y + 6
  };
};

const bar = (x: number, y: number, width: number, filled: boolean): string =>
  filled
    ? box(x, y, width, BAR, "s1")
    : width <= 0
      ? ""
      : `<rect x="${x + 0.5}" y="${y + 0.5}" width="${Math.max(1, Math.round(width * 10) / 10 - 1)}" height="${BAR - 1}" fill="none" stroke="${color("s1")}" stroke-dasharray="3 2"/>`;
