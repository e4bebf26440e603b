import {at, letter, line} from "../drawing/lettering.ts";
import {textWidth} from "../drawing/measure-text.ts";
import {monthTicks} from "../drawing/month-words.ts";

/** Where the columns of months and the counts stand. */
export interface TimePlot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Count at the top edge. */
  readonly max: number;
}

/** Left edge of the column of a month. */
export const monthX = ({left, width}: TimePlot, i: number, months: number): number => left + (width * i) / months;

export const countY = ({top, height, max}: TimePlot, count: number): number => top + height - (height * count) / max;

/** Rules at round counts, numbers beside them; the plot's own frame is the lowest of them. */
export const countRules = (plot: TimePlot): string => {
  const step = stepOf(plot.max, plot.height);
  const ticks = Array.from({length: Math.floor(plot.max / step) + 1}, (_, i) => i * step);
  return ticks
    .map((tick) => {
      const y = countY(plot, tick);
      return (
        line(plot.left, y, plot.left + plot.width, y, tick === 0 ? "s4" : "hair") +
        letter(String(tick), plot.left - 6, y + 4, {size: 11, anchor: "end", tone: "soft"})
      );
    })
    .join("");
};

/** 1, 2 or 5 times a power of ten, so that two rules stand 30 px apart at least. */
const stepOf = (max: number, height: number): number => {
  const least = (max * 30) / height;
  for (let power = 1; ; power *= 10) for (const factor of [1, 2, 5]) if (factor * power >= least) return factor * power;
};

/** Months named one by one where there is room, else their years; returns what stands below `y`, 34 px high. */
export const monthRules = (months: readonly string[], plot: TimePlot, y: number): string => {
  const step = plot.width / months.length;
  const x = (i: number): number => monthX(plot, i, months.length);
  if (step >= textWidth("12月", 11) + 4)
    return monthTicks(months)
      .map(
        ({month, year}, i) =>
          letter(month, x(i) + step / 2, y + 15, {size: 11, anchor: "middle", tone: "soft"}) +
          (year === "" ? "" : letter(year, x(i), y + 30, {size: 11}))
      )
      .join("");
  const years = months.flatMap((month, i) => (month.endsWith("-01") ? [{year: month.slice(0, 4), i}] : []));
  const short = step * 12 < textWidth("2026", 11) + 8;
  const first = years[0]?.i ?? months.length;
  const head = `${months[0]?.slice(0, 4)}年${Number(months[0]?.slice(5))}月`;
  return (
    (step * first > textWidth(head, 11) + 6 ? letter(head, x(0), y + 15, {size: 11, tone: "soft"}) : "") +
    years
      .map(({year, i}) => {
        const words = short ? `’${year.slice(2)}` : year;
        const fits = x(i) + 3 + textWidth(words, 11) <= plot.left + plot.width + 4;
        return (
          line(x(i), y, x(i), y + 6, "s4") + (fits ? letter(words, x(i) + 3, y + 15, {size: 11, tone: "soft"}) : "")
        );
      })
      .join("")
  );
};

/** A line of steps, one tread a month, from the month `from`. */
export const stepPath = (values: readonly number[], plot: TimePlot, months: number, from = 0): string => {
  let path = "";
  let before = 0;
  values.forEach((value, i) => {
    const y = at(countY(plot, value));
    const right = at(monthX(plot, from + i + 1, months));
    path +=
      path === "" ? `M${at(monthX(plot, from, months))} ${y}H${right}` : y === before ? `H${right}` : `V${y}H${right}`;
    before = y;
  });
  return path.replace(/(?:H[\d.]+)+(?=H)/g, "");
};

/** Heights for labels that would lie on each other: as near to where they want to be as `gap` allows, inside the bounds. */
export const spread = (wanted: readonly number[], gap: number, top: number, bottom: number): readonly number[] => {
  const order = wanted.map((y, i) => ({y, i})).toSorted((a, b) => a.y - b.y || a.i - b.i);
  const placed = order.map(({y}) => y);
  for (let i = 0; i < placed.length; i++)
    placed[i] = Math.max(placed[i] ?? 0, i === 0 ? top : (placed[i - 1] ?? 0) + gap);
  for (let i = placed.length - 1; i >= 0; i--)
    placed[i] = Math.min(placed[i] ?? 0, i === placed.length - 1 ? bottom : (placed[i + 1] ?? 0) - gap);
  const found = new Map(order.map(({i}, place) => [i, placed[place] ?? 0]));
  return wanted.map((_, i) => found.get(i) ?? 0);
};
