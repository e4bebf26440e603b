import type {WaterStrip} from "../../measures/water/water-strip.ts";
import {classSquare, n, words} from "../drawing/class-square.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {touch} from "../drawing/lettering.ts";
import {textWidth, wrap} from "../drawing/measure-text.ts";
import {color} from "../drawing/palette.ts";
import {link, station} from "./river-stations.ts";
import {classText} from "./water-words.ts";

/** Source at the top, mouth at the bottom, months to the right: for a phone, and for waters with many stations. */
export const drawUpright = (strip: WaterStrip, frame: Frame): Drawn => {
  const {body, months, cells, tributaries, seams} = strip;
  const small = narrow(frame);
  const sections = body.sections;
  const size = small ? 12 : 13;
  const longest = Math.max(...sections.map(({name}) => textWidth(name, size)));
  const river = body.kind === "河流";
  const targets = sections.some(({target}) => target !== null);
  const [label, aim] = [Math.min(longest, small ? 74 : 190) + 8, targets ? (small ? 26 : 40) : 0];
  const axis = 7;
  const left = axis + 12 + label;
  const column = (frame.width - left - aim) / months.length;
  const row = small ? 25 : 26;
  const step = row + 3;
  const top = 36;
  let y = top;
  const parts: string[] = [];
  const centres: number[] = [];
  sections.forEach((section, i) => {
    const joining = tributaries.filter(({above}) => above === i).map(({name}) => name);
    if (joining.length > 0) {
      const branch = y + 8;
      parts.push(
        `<path d="M${axis + 26} ${n(branch)}C${axis + 12} ${n(branch)} ${axis + 8} ${n(branch + 3)} ${axis + 1} ${n(branch + 9)}" fill="none" stroke="${color("ink")}" stroke-width="1.5"/>` +
          words(`${joining.join("、")}汇入`, {x: axis + 30, y: branch + 4, size: 11, fill: "soft", anchor: "start"})
      );
      y += 20;
    }
    const centre = y + row / 2;
    centres.push(centre);
    const fitting = textWidth(section.name, size) > label - 8 ? 10 : size;
    const lines = wrap(section.name, label - 6, fitting).slice(0, 2);
    parts.push(
      link(
        frame,
        section,
        touch(axis - 6, centre - Math.min(step, 44) / 2, label + 6, Math.min(step, 44)) +
          station(axis, centre, river && (i === 0 || i === sections.length - 1)) +
          lines
            .map((line, k) =>
              words(line, {
                x: axis + 12,
                y: centre + 4 + (k - (lines.length - 1) / 2) * (fitting + 1.5),
                size: fitting,
                fill: "ink",
                anchor: "start"
              })
            )
            .join("")
      ),
      ...months.map((_, j) =>
        classSquare(
          cells[j]?.[i] ?? null,
          section.target,
          {x: left + column * j + 0.75, y, width: column - 1.5, height: row},
          small ? 11 : 13
        )
      ),
      targets
        ? words(section.target === null ? "–" : classText(section.target), {
            x: frame.width - aim / 2 + 2,
            y: centre + 4,
            size: small ? 11 : 12,
            fill: "soft"
          })
        : ""
    );
    y += step;
  });
  const head = months.map((month, j) => {
    const x = left + column * (j + 0.5);
    const last = j === months.length - 1;
    const number = words(String(Number(month.slice(5))), {
      x,
      y: top - 7,
      size: small ? 10.5 : 12,
      fill: last ? "ink" : "soft",
      bold: last
    });
    const year =
      (j === 0 && !months.slice(1, 3).some((next) => next.endsWith("-01"))) || month.endsWith("-01")
        ? words(`${month.slice(0, 4)}年`, {
            x: left + column * j + 1,
            y: top - 21,
            size: small ? 10.5 : 12,
            fill: "soft",
            anchor: "start"
          })
        : "";
    return number + year;
  });
  const aimHead = targets
    ? words("目标", {x: frame.width - aim / 2 + 2, y: top - 7, size: small ? 10.5 : 12, fill: "soft"})
    : "";
  const unit = words("月", {x: left - 8, y: top - 7, size: small ? 10.5 : 12, fill: "soft", anchor: "end"});
  const flow = river
    ? `<path d="M${axis} ${n(centres[0] ?? 0)}V${n((centres.at(-1) ?? 0) + 14)}" fill="none" stroke="${color("ink")}" stroke-width="2.5"/>` +
      `<path d="M${axis - 5} ${n((centres.at(-1) ?? 0) + 9)}l5 7l5 -7" fill="none" stroke="${color("ink")}" stroke-width="2"/>`
    : "";
  const into =
    river && body.flowsInto !== null
      ? words(`汇入${body.flowsInto}`, {x: axis + 12, y: y + 9, size: 11, fill: "soft", anchor: "start"})
      : "";
  const breaks = seams.map(
    (month) =>
      `<path d="M${n(left + column * months.indexOf(month))} ${top - 18}V${n(y)}" stroke="${color("ink")}" stroke-width="1.5" stroke-dasharray="4 2"/>`
  );
  return {body: [flow, ...head, aimHead, unit, ...parts, ...breaks, into].join("\n"), height: y + (river ? 14 : 0)};
};
