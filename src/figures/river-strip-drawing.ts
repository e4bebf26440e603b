import type {WaterStrip} from "../measures/water-strip.ts";
import type {SectionMonth} from "../measures/water-months.ts";
import type {WaterSectionPlace} from "../measures/water-places.ts";
import {type Drawn, type Frame, narrow} from "./frame.ts";
import {textWidth, wrap} from "./measure-text.ts";
import {type ColorName, color} from "./palette.ts";
import {escapeText} from "./plot.ts";
import {CLASS_FILL, classInk, classText} from "./water-words.ts";

interface Words {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: ColorName;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly underline?: boolean;
}

const words = (text: string, {x, y, size, fill, anchor = "middle", bold = false, underline = false}: Words): string =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${size}" text-anchor="${anchor}" fill="${color(fill)}"` +
  `${bold ? ' font-weight="600"' : ""}${underline ? ' text-decoration="underline"' : ""}>${escapeText(text)}</text>\n`;

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** A class in its colour; what is missing in words on paper. */
export const classSquare = (
  cell: SectionMonth | null,
  target: number | null,
  box: {readonly x: number; readonly y: number; readonly width: number; readonly height: number},
  size: number
): string => {
  const {x, y, width, height} = box;
  const rect = (fill: ColorName, more = ""): string =>
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${color(fill)}"${more}/>`;
  const middle = {x: x + width / 2, y: y + height / 2};
  if (cell === null || cell.rank === null) {
    const why = cell?.why ?? "无数据";
    const fits = [size - 1, size - 2, size - 3].find((s) => s >= 8.5 && textWidth(why, s) <= width - 1);
    const half = Math.floor(why.length / 2);
    const lines = fits === undefined && why.length <= 4 ? [why.slice(0, half), why.slice(half)] : [why];
    const small = fits ?? 8.5;
    return (
      rect("paper", ` stroke="${color("rule")}" stroke-width="0.75" stroke-dasharray="2 2"`) +
      (fits !== undefined || lines.length > 1
        ? lines
            .map((line, i) =>
              words(line, {
                x: middle.x,
                y: middle.y + small * 0.36 + (i - (lines.length - 1) / 2) * (small + 1),
                size: small,
                fill: "soft"
              })
            )
            .join("")
        : words(why.startsWith("缺") ? "缺项" : "无", {x: middle.x, y: middle.y + 3, size: 8.5, fill: "soft"}))
    );
  }
  const text = classText(cell.rank);
  const missed = target !== null && cell.rank > target;
  const fit = textWidth(text, size) > width - 2 ? Math.max(8.5, (width - 2) / text.length) : size;
  return (
    rect(CLASS_FILL[cell.rank] ?? "k0") +
    words(text, {
      ...middle,
      y: middle.y + fit * 0.36,
      size: fit,
      fill: classInk(cell.rank),
      bold: missed,
      underline: missed
    })
  );
};

const link = (frame: Frame, section: WaterSectionPlace, content: string): string =>
  frame.href === null
    ? content
    : `<a href="${escapeText(frame.href(`/water/sections/${section.slug}/`))}">${content}</a>`;

/** `2025年11月` for the first and every January, `12月` between. */
const monthWord = (month: string, first: boolean): string =>
  `${first || month.endsWith("-01") ? `${month.slice(0, 4)}年` : ""}${Number(month.slice(5))}月`;

const station = (x: number, y: number, end: boolean): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="5.5" fill="${color(end ? "ink" : "paper")}" stroke="${color("ink")}" stroke-width="2"/>`;

/** Source at the left, mouth at the right, months downwards. */
export const drawAcross = (strip: WaterStrip, frame: Frame): Drawn => {
  const {body, months, cells, tributaries} = strip;
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
  return {
    body: [flow, ...branches, into, ...heads, ...grid, targets].join("\n"),
    height: bottom + (targets === "" ? 0 : 22)
  };
};

/** Source at the top, mouth at the bottom, months to the right: for a phone, and for waters with many stations. */
export const drawUpright = (strip: WaterStrip, frame: Frame): Drawn => {
  const {body, months, cells, tributaries} = strip;
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
  return {body: [flow, ...head, aimHead, unit, ...parts, into].join("\n"), height: y + (river ? 14 : 0)};
};
