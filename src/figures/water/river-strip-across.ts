import type {WaterStrip} from "../../measures/water/water-strip.ts";
import {classSquare, n, words} from "../drawing/class-square.ts";
import type {Drawn, Frame} from "../frame.ts";
import {touch} from "../drawing/lettering.ts";
import {textWidth, wrap} from "../drawing/measure-text.ts";
import {color} from "../drawing/palette.ts";
import {link, station} from "./river-stations.ts";
import {classText} from "./water-words.ts";

/** Source at the left, mouth at the right, months downwards. */
export const drawAcross = (strip: WaterStrip, frame: Frame): Drawn => {
  const {body, months, cells, tributaries, seams} = strip;
  const sections = body.sections;
  const [left, gap, row] = [84, 2, 26];
  const column = Math.min(150, (frame.width - left) / sections.length);
  const middle = (i: number): number => left + column * (i + 0.5);
  const river = body.kind === "河流";
  const joining = [
    ...Map.groupBy(
      tributaries.filter(({above}) => above !== null),
      ({above}) => above ?? 0
    )
  ];
  const line = joining.length > 0 ? 40 : 20;
  const top = line + 34;
  const bottom = top + months.length * (row + 3);
  const end = middle(sections.length - 1);
  const flow = !river
    ? ""
    : `<path d="M${n(middle(0))} ${line}H${n(end + column / 2 - 6)}" fill="none" stroke="${color("ink")}" stroke-width="2.5"/>` +
      `<path d="M${n(end + column / 2 - 12)} ${line - 5}l8 5l-8 5" fill="none" stroke="${color("ink")}" stroke-width="2"/>`;
  const branches = joining.map(([above, rivers]) => {
    // Into the first station from above its source; else between two stations.
    const x = above === 0 ? middle(0) - column * 0.3 : middle(above) - column * 0.42;
    const names = rivers.map(({name}) => name).join("、");
    return (
      `<path d="M${n(x - 34)} ${line - 22}C${n(x - 10)} ${line - 22} ${n(x - 8)} ${line - 8} ${n(x + 6)} ${line - 1}" fill="none" stroke="${color("ink")}" stroke-width="1.75"/>` +
      words(names, {x: x - 38, y: line - 18, size: 12, fill: "soft", anchor: "end"})
    );
  });
  const into =
    river && body.flowsInto !== null
      ? words(`汇入${body.flowsInto}`, {x: end + column / 2 - 2, y: line - 12, size: 12, fill: "soft", anchor: "end"})
      : "";
  const heads = sections.map((section, i) => {
    const size = textWidth(section.name, 13) > column - 4 ? 11 : 13;
    const [name = "", more] = wrap(section.name, column - 4, size);
    return link(
      frame,
      section,
      touch(middle(i) - column / 2, line - 12, column, 44) +
        station(middle(i), line, river && (i === 0 || i === sections.length - 1)) +
        words(more === undefined ? name : `${name.slice(0, -1)}…`, {x: middle(i), y: line + 24, size, fill: "ink"})
    );
  });
  const grid = months.map((month, i) => {
    const y = top + i * (row + 3);
    const last = i === months.length - 1;
    const label = words(monthWord(month, i === 0), {
      x: left - 12,
      y: y + row / 2 + 4.5,
      size: 12,
      fill: last ? "ink" : "soft",
      anchor: "end",
      bold: last
    });
    const squares = sections.map((section, j) =>
      classSquare(
        cells[i]?.[j] ?? null,
        section.target,
        {x: left + column * j + gap / 2, y, width: column - gap, height: row},
        13
      )
    );
    return label + squares.join("\n");
  });
  const targets = sections.some(({target}) => target !== null)
    ? words("目标", {x: left - 12, y: bottom + 15, size: 12, fill: "soft", anchor: "end"}) +
      sections
        .map(({target}, i) =>
          words(target === null ? "未定" : classText(target), {x: middle(i), y: bottom + 15, size: 12, fill: "soft"})
        )
        .join("")
    : "";
  const breaks = seams.map((month) => {
    const y = top + months.indexOf(month) * (row + 3) - 1.5;
    return `<path d="M0 ${n(y)}H${n(left + column * sections.length)}" stroke="${color("ink")}" stroke-width="1.5" stroke-dasharray="4 2"/>`;
  });
  return {
    body: [flow, ...branches, into, ...heads, ...grid, ...breaks, targets].join("\n"),
    height: bottom + (targets === "" ? 0 : 22)
  };
};

/** `2025年11月` for the first and every January, `12月` between. */
const monthWord = (month: string, first: boolean): string =>
  `${first || month.endsWith("-01") ? `${month.slice(0, 4)}年` : ""}${Number(month.slice(5))}月`;
