import {afterAll, expect, it} from "vitest";
import {faultText} from "../../src/tables/fault.ts";
import {schemas} from "../../src/tables/schemas/index.ts";
import {countOf, printed, tablesOf} from "./counts.ts";
import {CELLS} from "./kinds/cells.ts";
import {COLUMNS} from "./kinds/columns.ts";
import {ENCODINGS} from "./kinds/encodings.ts";
import {FILES} from "./kinds/files.ts";
import {KINDS} from "./kinds/index.ts";
import {ROWS} from "./kinds/rows.ts";
import {prepare} from "./prepare.ts";
import {type Result, run} from "./run.ts";

// The whole audit takes three times as many of each, in three pieces of every table.
const FACTOR = process.env["AUDIT"] === undefined ? 1 : 3;
const LEAST = 300 * FACTOR;
const EACH = 2;

// A second alone, many times that beside the other tests.
const TIMEOUT = 120_000 * FACTOR;

const prepared = Array.from({length: FACTOR}, (_, seed) => prepare(seed)).flat();
const done: (readonly Result[])[] = [];

/** Kinds that need more than cells, rows and a header: sums, or a unit. */
const SPECIAL: ReadonlySet<string> = new Set(["加错的合计行", "有合计时行删除", "列名里的单位改了"]);
const ANYWHERE = [...CELLS, ...ROWS, ...COLUMNS, ...ENCODINGS, ...FILES].flatMap(({name}) =>
  SPECIAL.has(name) ? [] : [name]
);
const TABLES = Object.keys(schemas).length;
/** decisions.csv has one row, which has no neighbour. */
const SMALL = 2;

const told = ({prepared: {slice}, damage, findings}: Result): string =>
  `${slice.name}：${damage.what}${findings.length === 0 ? "" : `｜${findings.slice(0, 2).map(faultText).join("；")}`}`;

it("damages every table of the dictionary", () => {
  expect(tablesOf(prepared.map((one) => ({prepared: one}) as Result))).toEqual(new Set(Object.keys(schemas)));
});

it.each(KINDS.map((kind) => [kind.name, kind] as const))(
  "%s：没有无声的改变，发现都在原处",
  {timeout: TIMEOUT},
  (name, kind) => {
    const results = run(kind, prepared, LEAST, EACH);
    done.push(results);
    expect(results.length, name).toBeGreaterThanOrEqual(LEAST);
    expect(results.filter(({outcome}) => outcome === "silent").map(told)).toEqual([]);
    expect(results.filter(({outcome}) => outcome === "misplaced").map(told)).toEqual([]);
  }
);

it.each(ANYWHERE)("%s happens in every table", (name) => {
  const results = done.find(([first]) => first?.kind === name) ?? [];
  expect(tablesOf(results).size).toBeGreaterThanOrEqual(TABLES - SMALL);
});

it("knows the outcome of every one, and of most that it was refused or harmless", () => {
  const all = done.flat();
  expect(all.length).toBeGreaterThanOrEqual(KINDS.length * LEAST);
  expect(countOf(all, "unchanged") + countOf(all, "reported")).toBeGreaterThan(all.length * 0.75);
});

it("lets hardly anything that passes for truth change what was published before without a word", () => {
  const all = done.flat();
  const [stopped, listed, passed] = (["stopped", "listed", "passed"] as const).map((one) => countOf(all, one));
  expect(passed ?? 0).toBeLessThan(0.01 * ((stopped ?? 0) + (listed ?? 0)));
  expect(stopped ?? 0).toBeGreaterThan(listed ?? 0);
});

afterAll(() => {
  process.stdout.write(`${printed(done)}\n`);
});
