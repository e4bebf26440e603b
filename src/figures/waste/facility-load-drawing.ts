import {BURIED, type Facility, type FacilityMonth} from "../../measures/waste/facilities.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {box, letter, line} from "../drawing/lettering.ts";
import {keyLine} from "../drawing/key-line.ts";
import {monthTicks} from "../drawing/month-words.ts";

const TALL = 120;

/** Bars of load against capacity, and below them the operating states as runs: a stop is a word, never a bar of 0. */
export const facilityBars = (all: readonly FacilityMonth[], kind: Facility["row"]["kind"], frame: Frame): Drawn => {
  const months = all.slice(narrow(frame) ? -8 : -18);
  const pitch = frame.width / months.length;
  const most = Math.max(100, ...months.map(({load}) => load?.percent ?? 0));
  const key = kind === "填埋场" ? buriedKey(months, frame.width) : {body: "", height: 0};
  const base = TALL + 36 + key.height;
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
          : kind === "填埋场"
            ? buriedBar(month, x - pitch * 0.36, pitch * 0.72, base, base - y(percent))
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
      : numberOn(month.load.percent, (i + 0.5) * pitch, y(month.load.percent), y(100), kind === "填埋场")
  );
  return {
    body:
      key.body +
      line(0, base, frame.width, base, "rule") +
      columns.join("") +
      line(0, y(100), frame.width, y(100), "ink", 1, "2 3") +
      numbers.join("") +
      letter("虚线：设计能力 100%", 0, key.height + 13, {size: 11, tone: "soft"}) +
      stateRuns(months, pitch, base + 46),
    height: base + 72
  };
};

/** Nothing came in and the month does not claim to have run. */
const idle = ({tonnes, state}: FacilityMonth): boolean => tonnes === 0 && state !== null && state !== "运行";

/** Above its bar; where the line of 100 % would strike it through, inside the bar or above that line. */
const numberOn = (percent: number, x: number, top: number, full: number, landfill: boolean): string => {
  const struck = full > top - 15 && full < top - 2;
  const [y, tone] = !struck
    ? [top - 5, "ink" as const]
    : landfill
      ? [full - 5, "ink" as const]
      : [top + 13, "ondone" as const];
  return letter(formatNumber(percent), x, y, {anchor: "middle", size: 11, tone});
};

const BURIED_FILL = {landfilledRaw: "ink", landfilledAsh: "s4", landfilledEmergency: "zhu"} as const;

/** A landfill's bar in its kinds, so that ash is not taken for raw waste. */
const buriedBar = ({row, tonnes}: FacilityMonth, x: number, width: number, base: number, height: number): string => {
  let y = base;
  return BURIED.map(({key}) => {
    const tall = (height * (row[key] ?? 0)) / (tonnes ?? 1);
    y -= tall;
    return tall <= 0 ? "" : box(x, y, width, tall, BURIED_FILL[key]);
  }).join("");
};

const buriedKey = (months: readonly FacilityMonth[], width: number): Drawn =>
  keyLine(
    BURIED.filter(({key}) => months.some(({row}) => (row[key] ?? 0) > 0)).map(({key, label}) => ({
      words: `${label}填埋`,
      sign: (x: number, y: number) => box(x - 6, y - 6, 12, 12, BURIED_FILL[key])
    })),
    0,
    width
  );

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
