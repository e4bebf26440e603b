import type {Figure} from "./figure.ts";
import type {Frame} from "./frame.ts";
import {color, literal} from "./drawing/palette.ts";
import {SANS, escapeText} from "./drawing/plot.ts";
import {wrap} from "./drawing/measure-text.ts";

const LINE = 16;
const PAD = 16;

/** The picture of a figure on a page: body and foot. The title stands in the page beside it. */
export const pagePicture = (figure: Figure, frame: Frame): string => {
  if (figure.draw === null) return "";
  const {body, height} = figure.draw(frame);
  const foot = footLines(figure, frame, frame.width);
  const total = Math.ceil(height + 12 + foot.length * LINE);
  return svg(
    figure,
    frame.width,
    total,
    `<g>${body}</g>${lines(foot, 0, height + 20, 11, "soft")}${demoMark(frame, frame.width, height + 20 + (foot.length - 1) * LINE)}`
  );
};

/** A picture that travels alone: title, sentence, body, source, date, edition, id and demo mark inside it. */
export const filePicture = (figure: Figure, frame: Frame): string => {
  if (figure.draw === null) return "";
  const inner = frame.width;
  const {body, height} = figure.draw(frame);
  const title = wrap(figure.title, inner, 20);
  const sentence = wrap(figure.sentence, inner, 13);
  const foot = footLines(figure, frame, inner);
  const bodyTop = PAD + title.length * 28 + sentence.length * 20 + 14;
  const total = Math.ceil(bodyTop + height + 16 + foot.length * LINE + PAD);
  const width = inner + 2 * PAD;
  const content =
    `<rect width="${width}" height="${total}" fill="${color("paper")}"/><g transform="translate(${PAD},0)">` +
    lines(title, 0, PAD + 20, 20, "ink", 28, 600) +
    lines(sentence, 0, PAD + title.length * 28 + 14, 13, "soft", 20) +
    `<g transform="translate(0,${bodyTop})">${body}</g>` +
    lines(foot, 0, bodyTop + height + 26, 11, "soft") +
    demoMark(frame, inner, bodyTop + height + 26 + (foot.length - 1) * LINE) +
    "</g>";
  const drawn = svg(figure, width, total, content);
  return frame.theme === "page" ? drawn : literal(drawn, frame.theme);
};

/** A picture with links is a group of them: inside an image they would not exist for a screen reader. */
const svg = (figure: Figure, width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${content.includes("<a ") ? "group" : "img"}" ` +
  `aria-label="${escapeText(`${figure.title}。${figure.sentence}`)}" font-family="${escapeText(SANS)}" font-size="12" ` +
  `fill="${color("ink")}">${content}</svg>\n`;

/** Source, 数据截至, edition and figure id: inside the picture, because charts travel as screenshots. */
const footLines = (figure: Figure, frame: Frame, width: number): readonly string[] =>
  wrap(
    [
      `来源：${figure.source}`,
      ...(figure.standards.length > 0 ? [figure.standards.join("、")] : []),
      `数据截至 ${figure.asOf}`,
      frame.edition === null ? "未发布预览" : `第 ${frame.edition} 版`,
      `图 ${figure.id}`
    ].join(" · "),
    width - (frame.demo ? 64 : 0),
    11
  );

const demoMark = (frame: Frame, right: number, baseline: number): string =>
  frame.demo
    ? `<text x="${right}" y="${baseline}" font-size="11" text-anchor="end" font-weight="600" fill="${color("zhu")}">演示数据</text>`
    : "";

const lines = (
  texts: readonly string[],
  x: number,
  y: number,
  size: number,
  tone: "ink" | "soft",
  step = LINE,
  weight = 400
): string =>
  texts
    .map(
      (text, i) =>
        `<text x="${x}" y="${y + i * step}" font-size="${size}" font-weight="${weight}" fill="${color(tone)}">${escapeText(text)}</text>`
    )
    .join("");
