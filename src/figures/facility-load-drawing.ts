import type {FacilityMonth} from "../measures/facilities.ts";
import {formatNumber} from "./format.ts";
import {type Drawn, type Frame, narrow} from "./frame.ts";
import {box, letter, line} from "./lettering.ts";
import {monthTicks} from "./month-words.ts";

const TALL = 120;

/** Bars of load; a month that is not plainly 运行 says its state below, and one without tonnes has words and no bar. */
export const facilityBars = (all: readonly FacilityMonth[], frame: Frame): Drawn => {
  const months = all.slice(narrow(frame) ? -8 : -18);
  const pitch = frame.width / months.length;
  const most = Math.max(100, ...months.map(({load}) => load?.percent ?? 0));
  const base = TALL + 24;
  const y = (percent: number) => base - (TALL * percent) / most;
  const ticks = monthTicks(months.map(({month}) => month));
  const columns = months.map((month, i) => {
    const x = (i + 0.5) * pitch;
    const percent = month.load?.percent ?? null;
    const state = stateText(month);
    return (
      (percent === null
        ? letter(month.why ?? "未报", x, base - 8, {anchor: "middle", size: 11, tone: "soft"})
        : box(x - pitch * 0.36, y(percent), pitch * 0.72, base - y(percent), percent > 100 ? "zhu" : "s1") +
          letter(formatNumber(percent), x, y(percent) - 5, {anchor: "middle", size: 11})) +
      letter(ticks[i]?.month ?? "", x, base + 17, {anchor: "middle", size: 11, tone: "soft"}) +
      letter(ticks[i]?.year ?? "", x, base + 32, {anchor: "middle", size: 11, tone: "soft"}) +
      (state === "" ? "" : letter(state, x, base + 50, {anchor: "middle", size: 11, bold: true}))
    );
  });
  return {
    body:
      line(0, base, frame.width, base, "rule") +
      columns.join("") +
      line(0, y(100), frame.width, y(100), "ink", 1, "2 3") +
      letter("设计能力 100%", 0, y(100) - 14, {size: 11, tone: "soft"}),
    height: base + 58
  };
};

/** `检修 9天`; nothing for a month plainly in operation. */
const stateText = ({state, daysStopped}: FacilityMonth): string =>
  state === null || state === "运行"
    ? ""
    : `${state}${daysStopped === null || daysStopped === 0 ? "" : `${daysStopped}天`}`;
