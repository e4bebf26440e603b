import {expect, it} from "vitest";
import {formatCell} from "../../../src/figures/drawing/format.ts";
import type {Figure} from "../../../src/figures/figure.ts";
import {type Frame, NARROW, WIDE} from "../../../src/figures/frame.ts";
import {placeIds} from "../../../src/figures/place-ids.ts";
import {rectificationFigures} from "../../../src/figures/rectification/rectification.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {assess} from "../../../src/measures/assess.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {event, issue} from "../../measures/rectification/rectification-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const life = (id: string, completed: string, accepted: string, notice: string, off: string) => [
  event(id, "交办", "2024-02-05"),
  event(id, "制定方案", "2024-03-10"),
  event(id, "整改", "2024-03-20"),
  event(id, "自查自验", completed, {result: "通过"}),
  event(id, "验收", accepted, {result: "通过"}),
  event(id, "公示", notice, {noticeFrom: notice, noticeTo: notice}),
  event(id, "销号", off)
];
const off = (id: string, completed: string, writtenOff: string) =>
  issue(id, {state: "已销号", fedBack: "2024-01-20", deadline: "2025-12-31", completed, writtenOff});

/** Eight tasks of two rounds: three written off, one kept, one sent back, one late, one extended, one undated. */
const city = cityOf(
  {
    regions: [{name: "石溪县", code: "shi-xi"}],
    rounds: [
      {name: "第二轮", origin: "中央例行督察", fedBack: "2024-01-20"},
      {name: "第三轮", origin: "中央例行督察", fedBack: "2025-10-20"}
    ],
    rectification_issues: [
      ...[
        off("a", "2024-06-15", "2024-09-12"),
        off("b", "2024-11-15", "2025-02-12"),
        off("c", "2025-03-01", "2025-06-01")
      ].map((row) => ({...row, round: "第二轮"})),
      issue("d", {
        ...{round: "第二轮", state: "已完成并长期坚持", fedBack: "2024-01-20", deadline: null, completed: "2024-08-01"}
      }),
      issue("e", {
        round: "第二轮",
        state: "反弹重改",
        fedBack: "2024-01-20",
        deadline: "2024-12-31",
        extendedTo: "2026-12-31"
      }),
      issue("f", {fedBack: "2025-10-20", deadline: "2026-06-30"}),
      issue("g", {fedBack: "2025-10-20", deadline: "2026-08-31", extendedTo: "2027-03-31"}),
      issue("h", {fedBack: "2025-10-20", deadline: null, deadlineKind: "长期坚持", deadlineWords: "长期坚持"})
    ],
    issue_events: [
      ...life("a", "2024-06-15", "2024-07-20", "2024-08-15", "2024-09-12"),
      ...life("b", "2024-11-15", "2024-12-20", "2025-01-15", "2025-02-12"),
      event("b", "验收", "2024-12-01", {result: "不通过"}),
      ...life("c", "2025-03-01", "2025-04-10", "2025-05-05", "2025-06-01"),
      ...life("e", "2024-10-01", "2024-10-20", "2024-11-05", "2024-12-10"),
      event("e", "反弹", "2025-11-20"),
      event("f", "交办", "2025-11-10"),
      event("f", "制定方案", "2025-12-20"),
      event("g", "交办", "2025-11-10")
    ]
  },
  {demo: true, publisher: "云溪市生态环境局"}
);
const figures = rectificationFigures(city, {rectification: assessRectification(city)});
const figure = (id: string): Figure => {
  const found = figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};
const frame = (width: number, href: Frame["href"] = null): Frame => ({
  ...{width, theme: "light", edition: null, demo: true},
  href
});
const NEW = /^rectification-(?:burndown|deadlines|funnel|flow|wall\/)/;
const fresh = figures.filter(({id}) => NEW.test(id));

it("has a wall, a flow and a funnel for every round, and knows their ids without drawing", () => {
  const ids = fresh.map(({id}) => id);
  expect(ids.toSorted()).toEqual([
    ...["rectification-burndown", "rectification-deadlines", "rectification-flow/第三轮", "rectification-flow/第二轮"],
    ...["rectification-funnel", "rectification-funnel/第三轮", "rectification-funnel/第二轮"],
    ...["rectification-wall/第三轮", "rectification-wall/第二轮"]
  ]);
  expect(placeIds(assess(city, "2026-11-05")).toSorted()).toEqual(ids.filter((id) => id.includes("/")).toSorted());
});

it("says by hand how far the city is from 清零, with the denominator", () => {
  // Open: e f g h of 8; fed back 3 in October 2025, before the last twelve months; e rebounded in November.
  expect(figure("rectification-burndown").sentence).toBe(
    "还有 50.0%（4/8）未完成整改，最多时是2024年1月的 5 项；近 12 个月完成整改 0 项，新反馈 0 项，反弹 1 项。"
  );
});

it("ends every measured line of the burn-down at 数据截至: later months hold only what the list promises", () => {
  const {table} = figure("rectification-burndown");
  const later = table.rows.filter(({date}) => String(date) > "2026-10-31");
  expect(later.length).toBeGreaterThan(0);
  for (const row of later) {
    for (const key of ["total", "open", "unclosed", "fed", "completed", "rebounded", "refused"])
      expect(row[key]).toEqual({why: "尚未到"});
    expect(typeof row["promised"]).toBe("number");
  }
  expect(table.rows.find(({date}) => date === "2026-10-31")).toMatchObject({
    total: 8,
    open: 4,
    unclosed: 4,
    promised: 1
  });
});

it("says by hand where the deadlines lie", () => {
  expect(figure("rectification-deadlines").sentence).toBe(
    "未完成整改 4 项：时限已过 1 项，最早的是2026年6月；时限未到 2 项，最近的是2026年12月，1 项；没有日期时限 1 项。"
  );
  expect(figure("rectification-deadlines").table.rows.map(({id, deadline}) => [id, deadline])).toEqual([
    ["f", "2026-06-30"],
    ["e", "2026-12-31"],
    ["g", "2027-03-31"],
    ["h", {why: "长期坚持"}]
  ]);
});

it("gives every task a link in the deadlines and in the wall of its round, at both widths", () => {
  const links = (id: string, width: number): readonly string[] =>
    [
      ...(figure(id).draw?.(frame(width, (path) => `/sub${path}`)).body ?? "").matchAll(
        /href="\/sub\/rectification\/(\w+)\/"/g
      )
    ]
      .map((match) => match[1] ?? "")
      .toSorted();
  for (const width of [WIDE, NARROW]) {
    expect(links("rectification-deadlines", width)).toEqual(["e", "f", "g", "h"]);
    expect(links("rectification-wall/第二轮", width)).toEqual(["a", "b", "c", "d", "e"]);
    expect(links("rectification-wall/第三轮", width)).toEqual(["f", "g", "h"]);
  }
});

it("counts the funnel of a round with both denominators", () => {
  const {table, sentence} = figure("rectification-funnel/第二轮");
  expect(sentence).toBe(
    "反馈 5 项，有方案 5 项，整改完成 4 项，验收通过 3 项，公示 3 项，销号 60.0%（3/5）；曾完成整改的 5 项中，已回头看 0 项。"
  );
  expect(table.rows.map(({step, reached, denominator}) => [step, reached, denominator])).toEqual([
    ["已反馈", 5, 5],
    ["方案", 5, 5],
    ["整改完成", 4, 5],
    ["验收", 3, 5],
    ["公示", 3, 5],
    ["销号", 3, 5],
    ["回头看", 0, 5]
  ]);
});

it("names the months of which only the feedback is known", () => {
  const {notes, table} = figure("rectification-flow/第三轮");
  expect(notes.join("")).toContain("最多的是2025年10月，3 项，目前 1 项");
  expect(notes.join("")).toContain("1 项没有任何环节记录");
  expect(table.rows.at(-1)).toMatchObject({month: "2025年10月", unrecorded: 3});
});

it("says every number of a sentence in the table or the notes", () => {
  const numbers = (text: string): readonly string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  for (const {id, sentence, table, notes} of fresh) {
    const cells = table.rows.flatMap((row) => table.columns.map((field) => formatCell(row[field.key], field)));
    const known = numbers([...cells, ...notes].join(" "));
    for (const number of numbers(sentence)) expect(known, `${id}: ${sentence}`).toContain(number);
  }
});

it("draws as it did", async () => {
  for (const one of fresh)
    for (const width of [WIDE, NARROW])
      await expect(filePicture(one, frame(width))).toMatchFileSnapshot(
        `../../output/${one.id.replaceAll("/", "-")}-${width}.svg`
      );
});
