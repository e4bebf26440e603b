import type {StationHour} from "../../measures/air/air-hours.ts";
import {ABSENT, legend, LEVEL_SIGNS, levelsSeen, mark} from "./air-legend.ts";
import {dayWords} from "./air-words.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {color} from "../drawing/palette.ts";

/** Days as rows, hours as columns; a cell that was not handed in stays empty. On a phone a day takes two rows of twelve. */
export const hourGrid = (hours: readonly StationHour[], dates: readonly string[], frame: Frame): Drawn => {
  const slim = narrow(frame);
  const [left, across, folds] = slim ? [58, 12, 2] : [70, 24, 1];
  const pitch = Math.floor((frame.width - left) / across);
  const size = pitch - 3;
  const high = Math.min(size, 24);
  const row = (high + 3) * folds + (slim ? 22 : 4);
  const head = slim ? 6 : 18;
  const days = dates.map((date, i) => {
    const cells = hours
      .filter((each) => each.date === date)
      .map(({hour, result}) => {
        const x = left + ((hour - 1) % across) * pitch;
        const y = Math.floor((hour - 1) / across) * (high + 3);
        const {fill, ink, sign} = LEVEL_SIGNS[result.level ?? "优"];
        return result.level === null
          ? `<path d="M${x + 0.5} ${y + 0.5}h${size - 1}v${high - 1}h-${size - 1}z" fill="none" stroke="${color("s4")}" stroke-dasharray="2 2"/>`
          : `<path d="M${x} ${y}h${size}v${high}h-${size}z" fill="${color(fill)}"/>${mark(sign, x + size / 2, y + high / 2, 11, ink)}`;
      });
    const labels = slim
      ? [1, 13]
          .map(
            (hour, fold) =>
              `<text x="${left - 8}" y="${fold * (high + 3) + high / 2 + 4}" font-size="11" text-anchor="end" fill="${color("soft")}">${hour}时起</text>`
          )
          .join("")
      : "";
    const name = slim
      ? `<text x="0" y="-6" font-size="11">${dayWords(date)}</text>`
      : `<text x="0" y="${high / 2 + 4}" font-size="11">${dayWords(date)}</text>`;
    return `<g transform="translate(0,${head + i * row + (slim ? 12 : 0)})">${name}${labels}${cells.join("")}</g>`;
  });
  const ticks = slim
    ? ""
    : [1, 6, 12, 18, 24]
        .map(
          (hour) =>
            `<text x="${left + (hour - 1) * pitch + size / 2}" y="11" font-size="11" text-anchor="middle" fill="${color("soft")}">${hour}时</text>`
        )
        .join("");
  const y = head + dates.length * row + 6;
  const key = legend(
    [
      ...levelsSeen(hours.map(({result}) => result.level)),
      ...(hours.some(({result}) => result.level === null) ? ([ABSENT] as const) : [])
    ],
    y,
    frame.width
  );
  return {body: ticks + days.join("") + key.body, height: y + key.height};
};
