import {gzipSync} from "node:zlib";
import {expect, it} from "vitest";
import {type Frame, NARROW, WIDE} from "../../../src/figures/frame.ts";
import {rectificationFigures} from "../../../src/figures/rectification/rectification.ts";
import {pagePicture} from "../../../src/figures/render.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {issue} from "../../measures/rectification/rectification-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const TASKS = 1101;
const idOf = (i: number): string => `ZY3-2024-${String(i).padStart(4, "0")}`;
/** One round of very many tasks, a third of them late. */
const city = cityOf({
  rectification_issues: Array.from({length: TASKS}, (_, i) =>
    issue(idOf(i), {
      ...{fedBack: "2024-10-18", deadline: i % 3 === 0 ? "2026-06-30" : "2026-12-31"},
      ...(i % 3 === 1 ? {state: "已销号", completed: "2025-05-01", writtenOff: "2025-08-01"} : {})
    })
  )
});
const figures = rectificationFigures(city, {rectification: assessRectification(city)});
const frame = (width: number): Frame => ({width, theme: "page", edition: null, demo: true, href: (path) => path});
const walls = figures.filter(({id}) => id.startsWith("rectification-wall/"));
const linked = (svg: string): readonly string[] =>
  [...svg.matchAll(/href="\/rectification\/(ZY[^/]+)\//g)].map(([, id]) => id ?? "");

it("parts the wall of a round of very many tasks, and links every cell of it at both widths", () => {
  expect(walls.map(({id}) => id)).toEqual([1, 2, 3].map((n) => `rectification-wall/第三轮${n === 1 ? "" : `/${n}`}`));
  expect(walls.map(({title}) => title)).toEqual([
    ...["第三轮销号墙：第 1 至 500 项", "第三轮销号墙：第 501 至 1000 项", "第三轮销号墙：第 1001 至 1101 项"]
  ]);
  for (const width of [WIDE, NARROW])
    expect(walls.flatMap((wall) => linked(pagePicture(wall, frame(width))))).toEqual(
      Array.from({length: TASKS}, (_, i) => idOf(i))
    );
  expect(walls.flatMap(({table}) => table.rows)).toHaveLength(TASKS);
});

it("keeps a wall of 500 linked cells within 16 kB at both widths", () => {
  const [wall] = walls;
  if (wall === undefined) throw new Error("no wall");
  expect(gzipSync(pagePicture(wall, frame(WIDE)) + pagePicture(wall, frame(NARROW))).length).toBeLessThan(16_000);
});

it("links in the wall of all rounds what is late, and says where each cell is a link", () => {
  const wall = figures.find(({id}) => id === "rectification-wall");
  expect(linked(wall === undefined ? "" : pagePicture(wall, frame(WIDE)))).toHaveLength(TASKS / 3);
  expect(wall?.notes.at(-1)).toContain("点轮次的名字，到它那一页，那里的墙每一格都能点开。");
});

it("leads from the wall of all rounds to every round, whose walls link each of its tasks once", () => {
  const rounds = ["第一轮", "第二轮", "第三轮"];
  const many = cityOf({
    rectification_issues: Array.from({length: 900}, (_, i) => issue(idOf(i), {round: rounds[i % 3] ?? ""}))
  });
  const all = rectificationFigures(many, {rectification: assessRectification(many)});
  const whole = all.find(({id}) => id === "rectification-wall");
  for (const width of [WIDE, NARROW]) {
    const svg = whole === undefined ? "" : pagePicture(whole, frame(width));
    for (const round of rounds) expect(svg).toContain(`href="/rectification/rounds/${round}/"`);
    const own = all.filter(({id}) => id.startsWith("rectification-wall/"));
    expect(own.flatMap((one) => linked(pagePicture(one, frame(width)))).toSorted()).toEqual(
      Array.from({length: 900}, (_, i) => idOf(i))
    );
  }
});

it("says of a month with very many deadlines how many are not drawn", () => {
  const calendar = figures.find(({id}) => id === "rectification-deadlines");
  for (const width of [WIDE, NARROW]) {
    const svg = calendar === undefined ? "" : pagePicture(calendar, frame(width));
    // 367 in June and 367 in December, 60 of each drawn.
    expect(svg.match(/>另 307 项</g)).toHaveLength(2);
    expect(linked(svg)).toHaveLength(120);
  }
  expect(calendar?.table.rows).toHaveLength(734);
});
