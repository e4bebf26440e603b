import type {Facility, FacilityMonth} from "../../measures/waste/facilities.ts";
import {type FacilityLife, facilityLife} from "../../measures/waste/facility-life.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {BURIED_FIELDS, BURIED_NOTE, buriedCells, buriedSums, buriedWords} from "./buried-words.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {completeMonths} from "../completeness.ts";
import {formatNumber, withUnit} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {keyLine} from "../drawing/key-line.ts";
import {box, letter} from "../drawing/lettering.ts";
import type {ColorName} from "../drawing/palette.ts";
import {monthWords} from "../drawing/month-words.ts";

/** Every month of every facility as the state that was reported: one figure a facility with at least two months. */
export const facilityStates = (city: City, {garbage: {facilities}}: WasteVerdicts): readonly Figure[] =>
  facilities.flatMap((facility) => {
    const life = facilityLife(facility);
    return life === null || facility.months.length < 2 ? [] : [figureFor(city, facility, life)];
  });

const figureFor = (city: City, facility: Facility, life: FacilityLife): Figure => {
  const {id, row, months, flow} = facility;
  return {
    ...figureOrigin(city, "garbage_monthly"),
    ...{id: `facility-states/${id}`, section: "waste", title: `${row.name}：每个月的运行状态`},
    sentence: sentenceOf(facility, life),
    table: {
      columns: [
        {key: "month", label: "月份"},
        {key: "state", label: "运行状态"},
        {key: "stopped", label: "停炉天数", unit: "天", digits: 0},
        {key: "tonnes", label: flow, unit: "吨", digits: 0},
        ...(row.kind === "填埋场" ? BURIED_FIELDS : [])
      ],
      rows: [
        {
          ...{month: "合计", state: `${months.length} 个月`, stopped: life.stoppedAll ?? missing("未报")},
          tonnes: life.total ?? missing("未报"),
          ...(row.kind === "填埋场" ? buriedSums(months.map((one) => one.row)) : {})
        },
        ...months.toReversed().map(({month, state, daysStopped, tonnes, why, row: reported}) => ({
          ...(row.kind === "填埋场" ? buriedCells(reported) : {}),
          ...{month, state: state ?? missing("未报")},
          stopped: daysStopped ?? missing("未报"),
          tonnes: tonnes ?? missing(why ?? "未报")
        }))
      ]
    },
    draw: (frame) => draw(months, frame),
    ...{period: `${life.first} 至 ${life.latest}`, asOf: life.latest, status: months.at(-1)?.row.dataState ?? null},
    ...{method: "garbage-balance", standards: []},
    completeness: completeMonths(months.map(({month, state}) => ({month, why: state === null ? "状态未报" : null}))),
    notes: [
      "状态照列报送单位填报的用语，不归并；停炉、检修、停止进场是状态，不是 0 吨的运行。",
      ...(row.kind === "填埋场" ? [BURIED_NOTE] : []),
      ...(row.state === "封场"
        ? ["封场后的管护未公布：渗滤液、填埋气、地下水监测不在数据表中，本站没有这些数据，也不作推断。"]
        : [])
    ]
  };
};

const sentenceOf = ({row, flow, months}: Facility, life: FacilityLife): string => {
  const states = [...Map.groupBy(months, ({state}) => state ?? "未报状态")].map(
    ([state, group]) => `${state} ${group.length} 个月`
  );
  const total =
    life.total === null
      ? ""
      : `，${flow}共 ${withUnit(life.total, "吨", wholeDigits(life.total))}${row.kind === "填埋场" ? `（${buriedWords(months.map((one) => one.row))}）` : ""}`;
  const closed =
    life.idle === 0
      ? ""
      : `；${life.lastIn === null ? "这段时间没有垃圾进场" : `最后一次进场是${monthWords(life.lastIn)}`}，至今连续 ${life.idle} 个月为 0 吨`;
  return `${row.state === "封场" ? "已封场。" : ""}${monthWords(life.first)}以来：${states.join("、")}${total}${closed}。`;
};

const wholeDigits = (value: number): number => (Number.isInteger(value) ? 0 : 1);

/** One character a state: its first that no other state of this facility took. */
const marksOf = (months: readonly FacilityMonth[]): ReadonlyMap<string, string> => {
  const marks = new Map<string, string>();
  for (const {state} of months) {
    if (state === null || marks.has(state)) continue;
    const taken = new Set(marks.values());
    marks.set(state, [...state].find((letters) => !taken.has(letters)) ?? state);
  }
  return marks;
};

const draw = (months: readonly FacilityMonth[], frame: Frame): Drawn => {
  const marks = marksOf(months);
  const small = narrow(frame);
  const left = small ? 34 : 64;
  const pitch = (frame.width - left) / 12;
  const step = small ? 28 : 32;
  const years = [...new Set(months.map(({month}) => month.slice(0, 4)))];
  const heads = Array.from({length: 12}, (_, i) =>
    letter(small ? String(i + 1) : `${i + 1}月`, left + (i + 0.5) * pitch, 13, {
      anchor: "middle",
      size: 11,
      tone: "soft"
    })
  );
  const rows = years.map((year, r) => {
    const y = 22 + r * step;
    const cells = months
      .filter(({month}) => month.startsWith(year))
      .map((month) => cell(month, left + (Number(month.month.slice(5)) - 1) * pitch, y, pitch, step, marks));
    return letter(small ? `’${year.slice(2)}` : year, 0, y + step / 2 + 4, {tone: "soft"}) + cells.join("");
  });
  const bottom = 22 + years.length * step + 8;
  const key = keyLine(
    [...new Set(months.map(({state}) => state ?? "未报"))].map((words) => ({
      words,
      sign: (x: number, y: number) => sign(words, marks.get(words) ?? "?", x - 11, y - 10, 22, 20)
    })),
    bottom,
    frame.width
  );
  const days = months.some(({daysStopped}) => (daysStopped ?? 0) > 0)
    ? letter("格内数字：停炉天数", 0, bottom + key.height + 12, {size: 11, tone: "soft"})
    : "";
  return {
    body: heads.join("") + rows.join("") + key.body + days,
    height: bottom + key.height + (days === "" ? 0 : 18)
  };
};

/** 运行 is filled; every other word is an open cell with its character, and the days it stood still. */
const cell = (
  {state, daysStopped}: FacilityMonth,
  x: number,
  y: number,
  width: number,
  height: number,
  marks: ReadonlyMap<string, string>
): string => {
  const days = (daysStopped ?? 0) > 0 ? formatNumber(daysStopped ?? 0) : "";
  const mark = state === "运行" ? days : `${marks.get(state ?? "") ?? "?"}${days}`;
  return sign(state ?? "未报", mark, x, y, width, height);
};

const sign = (state: string, mark: string, x: number, y: number, width: number, height: number): string => {
  const place = [x + 1.5, y + 1.5, width - 3, height - 3] as const;
  const words = (text: string, tone: ColorName) =>
    letter(text, x + width / 2, y + height / 2 + 4, {anchor: "middle", size: 11, tone});
  if (state === "运行") return box(...place, "s1") + (/^\d/.test(mark) ? words(mark, "ondone") : "");
  return state === "未报"
    ? box(...place, null, "rule") + words("?", "soft")
    : box(...place, "paper", "s4") + words(mark, "ink");
};
