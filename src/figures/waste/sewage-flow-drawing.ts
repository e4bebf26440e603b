import type {PlantsMonth} from "../../measures/waste/sewage-plants.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {at, box, letter, line} from "../drawing/lettering.ts";
import {type ColorName, color} from "../drawing/palette.ts";

interface Band {
  readonly title: string;
  readonly value: (month: PlantsMonth) => number | null;
  readonly digits: number;
  /** null draws a line. */
  readonly bars: ColorName | null;
}

const BANDS: readonly Band[] = [
  {title: "进水BOD5，mg/L", value: ({bod5}) => bod5?.value ?? null, digits: 1, bars: null},
  {title: "溢流，次", value: ({overflows}) => overflows, digits: 0, bars: "s2"},
  {title: "污泥，吨", value: ({sludge}) => sludge, digits: 0, bars: "s4"}
];
const TALL = 74;

/** Three bands on one axis of months, each from zero; a month without a value is a dot, not a zero. */
export const sewageBands = (all: readonly PlantsMonth[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const months = all.slice(small ? -12 : -36);
  const right = 54;
  const pitch = (frame.width - right) / months.length;
  const bands = BANDS.map((band, b) => drawBand(band, months, (b + 1) * (TALL + 44), pitch, frame.width - right));
  const bottom = BANDS.length * (TALL + 44);
  const axis = months.map(({month}, i) => {
    const number = Number(month.slice(5));
    const said = small || number % 3 === 1;
    return (
      (said
        ? letter(small ? String(number) : `${number}月`, (i + 0.5) * pitch, bottom + 16, {
            ...{anchor: "middle", size: 11, tone: "soft"}
          })
        : "") +
      (number === 1 || (i === 0 && number < 12)
        ? letter(`${month.slice(0, 4)}年`, i * pitch + 1, bottom + 32, {size: 11, tone: "soft"})
        : "")
    );
  });
  return {body: bands.join("") + axis.join(""), height: bottom + 38};
};

const drawBand = (
  {title, value, digits, bars}: Band,
  months: readonly PlantsMonth[],
  base: number,
  pitch: number,
  width: number
): string => {
  const values = months.map(value);
  const most = Math.max(1, ...values.map((one) => one ?? 0));
  const y = (amount: number) => base - (amount / most) * TALL;
  const x = (i: number) => (i + 0.5) * pitch;
  const silent = values.map((one, i) =>
    one === null ? letter("·", x(i), base - 3, {anchor: "middle", tone: "soft"}) : ""
  );
  const d = values
    .map((one, i) => (one === null ? "" : `${i > 0 && values[i - 1] !== null ? "L" : "M"}${at(x(i))} ${at(y(one))}`))
    .join("");
  const peak = values.indexOf(Math.max(...values.map((one) => one ?? -1)));
  const last = values.at(-1) ?? null;
  const drawn =
    bars === null
      ? `<path d="${d}" fill="none" stroke="${color("s1")}" stroke-width="2"/>`
      : values
          .map((one, i) => (one === null ? "" : box(x(i) - pitch * 0.36, y(one), pitch * 0.72, base - y(one), bars)))
          .join("");
  const number = (amount: number | null | undefined, left: number, top: number, anchor: "start" | "middle") =>
    amount === null || amount === undefined
      ? ""
      : letter(formatNumber(amount, digits), left, top, {anchor, size: 12, bold: anchor === "start"});
  return (
    letter(title, 0, base - TALL - 22, {bold: true}) +
    line(0, base, width, base, "rule") +
    drawn +
    silent.join("") +
    (peak === values.length - 1 || (values[peak] ?? 0) === 0
      ? ""
      : number(values[peak], Math.max(18, x(peak)), y(values[peak] ?? 0) - 5, "middle")) +
    (last === null
      ? letter("未报", width + 6, base - 4, {tone: "soft"})
      : number(last, width + 6, Math.min(base - 2, y(last) + 4), "start"))
  );
};
