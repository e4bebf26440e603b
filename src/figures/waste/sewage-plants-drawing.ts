import {monthsBetween} from "../../measures/days.ts";
import type {Plant, PlantMonth} from "../../measures/waste/sewage-plants.ts";
import {formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {box, letter, line} from "../drawing/lettering.ts";

const FULL = 34;
/** Loads are drawn up to 120 %. */
const TOP_LOAD = 120;

/** A row a plant: twelve months of load against 100 %, then the latest month in words. */
export const plantBars = (plants: readonly Plant[], latest: string, frame: Frame): Drawn => {
  const months = lastYear(latest);
  return narrow(frame) ? phone(plants, months, frame) : desk(plants, months, frame);
};

const lastYear = (latest: string): readonly string[] =>
  monthsBetween(`${Number(latest.slice(0, 4)) - 1}${latest.slice(4)}`, latest).slice(1);

const desk = (plants: readonly Plant[], months: readonly string[], frame: Frame): Drawn => {
  const chart = {x: 190, width: 400};
  const columns = [660, 760, 860, frame.width];
  const heads = ["负荷率", "进水BOD5", "达标天数", "溢流"];
  const head =
    letter(`${span(months)}负荷率`, chart.x, 14, {tone: "soft"}) +
    heads.map((words, i) => letter(words, columns[i] ?? 0, 14, {anchor: "end", tone: "soft"})).join("");
  const rows = plants.map((plant, i) => {
    const y = 26 + i * 52;
    const last = plant.months.findLast(({month}) => month === months.at(-1));
    return (
      line(0, y, frame.width, y, i === 0 ? "rule" : "hair") +
      letter(plant.name, 0, y + 31, {size: 13}) +
      bars(plant, months, chart.x, y + 8, chart.width, i === 0) +
      cells(last)
        .map(({words, bad}, c) =>
          letter(words, columns[c] ?? 0, y + 31, {anchor: "end", size: 13, tone: bad ? "zhu" : "ink", bold: bad})
        )
        .join("")
    );
  });
  return {body: head + rows.join(""), height: 26 + plants.length * 52 + 2};
};

const phone = (plants: readonly Plant[], months: readonly string[], frame: Frame): Drawn => {
  const rows = plants.map((plant, i) => {
    const y = i * 82;
    const last = plant.months.findLast(({month}) => month === months.at(-1));
    const [load, bod5, days, spills] = cells(last);
    const words = (cell: typeof load, name: string, top: number) =>
      letter(`${name} ${cell?.words ?? "—"}`, 176, top, {
        tone: cell?.bad === true ? "zhu" : "soft",
        bold: cell?.bad === true
      });
    return (
      (i === 0 ? "" : line(0, y, frame.width, y, "hair")) +
      letter(plant.name, 0, y + 20, {bold: true, size: 13}) +
      bars(plant, months, 0, y + 32, 160, false) +
      words(load, "负荷", y + 38) +
      words(days, "达标", y + 56) +
      words(bod5, "BOD5", y + 74) +
      letter(`溢流 ${spills?.words ?? "—"}`, 284, y + 38, {tone: "soft"})
    );
  });
  const key = letter(`柱：${span(months)}负荷率，横线为 100%`, 0, plants.length * 82 + 16, {size: 11, tone: "soft"});
  return {body: rows.join("") + key, height: plants.length * 82 + 24};
};

const span = (months: readonly string[]): string => `${dotted(months[0] ?? "")}—${dotted(months.at(-1) ?? "")} `;
const dotted = (month: string): string => `${month.slice(0, 4)}.${Number(month.slice(5, 7))}`;

const bars = (plant: Plant, months: readonly string[], x: number, y: number, width: number, first: boolean): string => {
  const pitch = width / months.length;
  const byMonth = new Map(plant.months.map((month) => [month.month, month]));
  const limit = y + FULL - (FULL * 100) / TOP_LOAD;
  return (
    months
      .map((month, i) => {
        const load = byMonth.get(month)?.load?.percent;
        if (load === undefined) return letter("·", x + (i + 0.5) * pitch, y + FULL, {anchor: "middle", tone: "soft"});
        const height = (FULL * Math.min(load, TOP_LOAD)) / TOP_LOAD;
        return box(x + i * pitch + 1, y + FULL - height, pitch - 3, height, load > 100 ? "zhu" : "s1");
      })
      .join("") +
    line(x, limit, x + width, limit, "ink", 1, "2 3") +
    line(x, y + FULL, x + width, y + FULL, "rule") +
    (first ? letter("100%", x - 6, limit + 4, {size: 10.5, tone: "soft", anchor: "end"}) : "")
  );
};

const cells = (month: PlantMonth | undefined): readonly {readonly words: string; readonly bad: boolean}[] => {
  if (month === undefined) return ["未报", "未报", "未报", "未报"].map((words) => ({words, bad: false}));
  const {load, compliant, row} = month;
  return [
    {
      words: load === null ? "—" : `${formatNumber(load.percent, 1)}%`,
      bad: load !== null && load.percent > 100
    },
    {words: row.inflowBod5 === null ? "未报" : `${formatNumber(row.inflowBod5, 1)} mg/L`, bad: false},
    {
      words: compliant === null ? "未报" : `${compliant.numerator}/${compliant.denominator} 天`,
      bad: compliant !== null && compliant.numerator < compliant.denominator
    },
    {words: row.overflows === null ? "未报" : `${row.overflows} 次`, bad: false}
  ];
};
