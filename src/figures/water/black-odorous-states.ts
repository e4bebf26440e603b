import {type BlackOdorous, quarterEnd, quarterStart, relapsesOf} from "../../measures/water/black-odorous.ts";
import type {WaterListVerdicts} from "../../measures/water/water-lists.ts";
import type {City} from "../../tables/city.ts";
import type {BlackOdorousWater} from "../../tables/schemas/index.ts";
import {quarterWords} from "./black-odorous-cleared.ts";
import {type Completeness, type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {keyLine} from "../drawing/key-line.ts";
import {box, letter, line} from "../drawing/lettering.ts";

type State = BlackOdorousWater["state"];
const STATES: readonly State[] = ["长制久清", "已消除", "完成待评估", "治理中", "未启动", "返黑返臭"];

/** Every water of the lists quarter by quarter, with its state: what came back is seen coming back. Null without quarters. */
export const blackOdorousStates = (city: City, {blackOdorous: {waters}}: WaterListVerdicts): Figure | null => {
  const quarters = [...new Set(waters.flatMap(({history}) => history.flatMap(({quarter}) => quarter ?? [])))].sort(
    (a, b) => (quarterStart(a) < quarterStart(b) ? -1 : 1)
  );
  const [first, latest] = [quarters[0], quarters.at(-1)];
  if (first === undefined || latest === undefined) return null;
  return {
    ...figureOrigin(city, "black_odorous_waters"),
    ...{id: "black-odorous-states", section: "water", title: "黑臭水体：每一条逐季的状态"},
    sentence: sentenceOf(waters, quarters.length),
    table: {
      columns: [
        {
          ...{key: "name", label: "水体"},
          link: (row) => (typeof row["id"] === "string" ? `/water/black-odorous/${row["id"]}/` : null)
        },
        {key: "kind", label: "清单"},
        {key: "region", label: "行政区域"},
        {key: "relapses", label: "返黑返臭"},
        ...quarters.toReversed().map((quarter) => ({key: quarter, label: quarter}))
      ],
      rows: waters.map((water) => ({
        ...{id: water.id, name: water.latest.name, kind: water.latest.kind, region: water.latest.region},
        relapses: relapsesOf(water).map(relapseWords).join("；") || "无",
        ...Object.fromEntries(
          quarters.map((quarter) => [
            quarter,
            water.history.find((row) => row.quarter === quarter)?.state ?? missing("没有填报")
          ])
        )
      }))
    },
    draw: (frame) => draw(waters, quarters, frame),
    ...{
      period: `${quarterWords(first)} 至 ${quarterWords(latest)}`,
      asOf: quarterEnd(latest, city.site.dataAsOf),
      status: null
    },
    ...{method: "black-odorous", standards: [], completeness: quartersReported(waters, quarters)},
    notes: [
      "状态照列报送单位填报的，返黑返臭的数值判定办法未见公开文件，本站不自行判定。没有填报的季度在这张图上留空，不补画；算消除比例时仍沿用它最近一次填报的状态，并写明是哪一季的。"
    ]
  };
};

/** Every water in every quarter from its first on. */
export const quartersReported = (waters: readonly BlackOdorous[], quarters: readonly string[]): Completeness => {
  const due = waters.flatMap(({latest, history}) => {
    const known = new Set(history.map(({quarter}) => quarter));
    const first = quarters.findIndex((quarter) => known.has(quarter));
    return first < 0
      ? []
      : quarters.slice(first).map((quarter) => ({
          ...{name: latest.name, quarter, told: known.has(quarter)},
          since: history.findLast((row) => quarterStart(row.quarter) < quarterStart(quarter))?.quarter ?? null
        }));
  });
  const gaps = due.filter(({told}) => !told);
  return {
    ...{evaluated: due.length - gaps.length, total: due.length, unit: "条·季"},
    missing: gaps.map(({name, quarter, since}) => ({
      what: `${name} ${quarterWords(quarter)}`,
      why: `没有填报${since === null ? "" : `，消除比例沿用${quarterWords(since)}的状态`}`
    }))
  };
};

const relapseWords = ({from, to, quarters, open}: ReturnType<typeof relapsesOf>[number]): string =>
  `${quarterWords(from)}${quarters === 1 ? "" : `至${quarterWords(to)}`}${open ? "，尚未再次消除" : ""}`;

const sentenceOf = (waters: readonly BlackOdorous[], quarters: number): string => {
  const back = waters.flatMap((water) => {
    const relapses = relapsesOf(water);
    return relapses.length === 0 ? [] : [{name: water.latest.name, relapses}];
  });
  return back.length === 0
    ? `${waters.length} 条水体在 ${quarters} 个季度里没有返黑返臭的记录。`
    : `${waters.length} 条水体在 ${quarters} 个季度里有 ${back.length} 条返黑返臭过：${back
        .map(({name, relapses}) => `${name}（${relapses.map(relapseWords).join("；")}）`)
        .join("、")}。`;
};

const draw = (waters: readonly BlackOdorous[], all: readonly string[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const quarters = all.slice(small ? -8 : -20);
  const left = small ? 104 : 250;
  const pitch = (frame.width - left) / quarters.length;
  const [step, top] = [24, 38];
  const axis = quarters
    .map((quarter, i) => {
      const [, year = "", number = quarter] = /^(\d{4})\D*(\d)$/.exec(quarter) ?? [];
      const begins = quarters[i - 1]?.slice(0, 4) !== year;
      const x = left + (i + 0.5) * pitch;
      return (
        letter(`${number}季`, x, 29, {anchor: "middle", size: 11, tone: "soft"}) +
        (begins
          ? letter(i === 0 && number === "4" && small ? `’${year.slice(2)}` : `${year}年`, x, 13, {
              ...{anchor: "middle", size: 11, tone: "soft"}
            })
          : "")
      );
    })
    .join("");
  const groups = [...Map.groupBy(waters, ({latest}) => latest.kind)];
  let y = top;
  const rows = groups.map(([kind, group]) => {
    const head = line(0, y, frame.width, y, "rule") + letter(kind, 0, y + 16, {size: 11, tone: "soft"});
    y += 22;
    const body = group.map((water) => {
      const base = y;
      y += step;
      const byQuarter = new Map(water.history.map((row) => [row.quarter, row.state]));
      return (
        letter(water.latest.name, 0, base + 15) +
        (small ? "" : letter(water.latest.region, 128, base + 15, {size: 11, tone: "soft"})) +
        quarters.map((quarter, i) => cell(byQuarter.get(quarter), left + i * pitch, base, pitch, step)).join("")
      );
    });
    y += 6;
    return head + body.join("");
  });
  const shown = new Set(waters.flatMap(({history}) => history.map(({state}) => state)));
  const key = keyLine(
    STATES.filter((state) => shown.has(state)).map((words) => ({
      words,
      sign: (a: number, b: number) => cell(words, a - 10, b - 10, 20, 20)
    })),
    y + 4,
    frame.width
  );
  return {body: axis + rows.join("") + key.body, height: y + 4 + key.height};
};

/** Told apart by form before colour: filled, filled with a bar, open with 待, tinted, dotted, vermilion with 返. */
const cell = (state: State | undefined, x: number, y: number, width: number, height: number): string => {
  if (state === undefined) return "";
  const place = [x + 1.5, y + 2, width - 3, height - 4] as const;
  const word = (text: string, tone: "ink" | "onzhu") =>
    letter(text, x + width / 2, y + height / 2 + 4, {anchor: "middle", size: 11, tone, bold: tone === "onzhu"});
  if (state === "返黑返臭") return box(...place, "zhu") + word("返", "onzhu");
  if (state === "已消除") return box(...place, "done");
  if (state === "长制久清")
    return box(...place, "done") + line(x + 5, y + height / 2, x + width - 5, y + height / 2, "ondone", 2);
  if (state === "完成待评估") return box(...place, "paper", "s4") + word("待", "ink");
  if (state === "治理中") return box(...place, "track", "s4");
  return box(...place, null, "rule") + letter("·", x + width / 2, y + height / 2 + 4, {anchor: "middle", tone: "soft"});
};
