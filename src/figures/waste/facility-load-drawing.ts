import type {FacilityMonth} from "../../measures/waste/facilities.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {at, box, letter, line} from "../drawing/lettering.ts";
import {monthTicks} from "../drawing/month-words.ts";
import {color} from "../drawing/palette.ts";

const TALL = 120;

/** Bars of load against capacity, and below them the operating states as runs: a stop is a word, never a bar of 0. */
export const facilityBars = (all: readonly FacilityMonth[], frame: Frame): Drawn => {
  const months = all.slice(narrow(frame) ? -8 : -18);
  const pitch = frame.width / months.length;
  const most = Math.max(100, ...months.map(({load}) => load?.percent ?? 0));
  const base = TALL + 36;
  const y = (percent: number) => base - (TALL * percent) / most;
  const ticks = monthTicks(months.map(({month}) => month));
  const columns = months.map((month, i) => {
    const x = (i + 0.5) * pitch;
    const percent = month.load?.percent ?? null;
    const bar =
      percent === null
        ? month.why === month.state
          ? ""
          : letter(month.why ?? "未报", x, base - 8, {anchor: "middle", size: 11, tone: "soft"})
        : idle(month)
          ? ""
          : box(x - pitch * 0.36, y(percent), pitch * 0.72, base - y(percent), percent > 100 ? "zhu" : "s1");
    return (
      bar +
      letter(ticks[i]?.month ?? "", x, base + 17, {anchor: "middle", size: 11, tone: "soft"}) +
      letter(ticks[i]?.year ?? "", x, base + 32, {anchor: "middle", size: 11, tone: "soft"})
    );
  });
  const numbers = months.map((month, i) =>
    month.load === null || idle(month)
      ? ""
      : numberOn(formatNumber(month.load.percent), (i + 0.5) * pitch, y(month.load.percent) - 5)
  );
  return {
    body:
      line(0, base, frame.width, base, "rule") +
      columns.join("") +
      line(0, y(100), frame.width, y(100), "ink", 1, "2 3") +
      numbers.join("") +
      letter("设计能力 100%", 0, y(100) - 18, {size: 11, tone: "soft"}) +
      stateRuns(months, pitch, base + 46),
    height: base + 72
  };
};

/** Nothing came in and the month does not claim to have run. */
const idle = ({tonnes, state}: FacilityMonth): boolean => tonnes === 0 && state !== null && state !== "运行";

/** On its own patch of paper, so that the line of 100 % does not strike it through. */
const numberOn = (words: string, x: number, y: number): string =>
  `<text x="${at(x)}" y="${at(y)}" font-size="11" text-anchor="middle" stroke="${color("paper")}" stroke-width="3" paint-order="stroke">${words}</text>`;

/** Months of one state after another as one line with its word; 检修 carries its days. */
const stateRuns = (months: readonly FacilityMonth[], pitch: number, y: number): string =>
  months
    .reduce<{word: string; from: number; to: number}[]>((runs, month, i) => {
      const word = stateText(month);
      const last = runs.at(-1);
      if (last !== undefined && last.word === word) return [...runs.slice(0, -1), {...last, to: i + 1}];
      return [...runs, {word, from: i, to: i + 1}];
    }, [])
    .map(({word, from, to}) => {
      const plain = word === "运行" || word === "";
      return (
        line(from * pitch + 3, y, to * pitch - 3, y, plain ? "rule" : "ink", plain ? 1 : 3) +
        letter(word, ((from + to) / 2) * pitch, y + 17, {
          ...{anchor: "middle", size: 11, bold: !plain, tone: plain ? "soft" : "ink"}
        })
      );
    })
    .join("");

const stateText = ({state, daysStopped}: FacilityMonth): string =>
  state === null ? "" : `${state}${daysStopped === null || daysStopped === 0 ? "" : `${daysStopped}天`}`;
