import {expect, it} from "vitest";
import {type PublisherLimit, withPublisherLimits} from "../../src/standards/publisher-limits.ts";
import {inForce, type Standard} from "../../src/standards/standard.ts";

interface Toy extends Standard {
  readonly limits: Readonly<Record<string, number>>;
}

const toy = (id: string, from: string, to: string | null): Toy => ({
  ...{id, title: id, document: id, from, to, certainty: "A", source: "test"},
  limits: {甲: 10, 乙: 20}
});
const OLD = toy("GB 1-2012", "2013-01-01", "2026-02-28");
const NEW = toy("GB 1-2026", "2026-03-01", null);

const row = (given: Partial<PublisherLimit>): PublisherLimit => ({
  ...{standard: "GB 1-2012", item: "甲", class: "一", limit: 11, unit: "mg/L", from: "2020-07-01", to: null},
  source: "更正通知",
  ...given
});

const amend = (standard: Toy, {item, limit}: PublisherLimit): Toy | string =>
  item in standard.limits ? {...standard, limits: {...standard.limits, [item]: limit}} : "没有这个项目";

const editionsOf = (...rows: PublisherLimit[]) => withPublisherLimits([OLD, NEW], rows, amend);

it("leaves the standards alone without a row of theirs", () => {
  const {editions, refused} = editionsOf(row({standard: "GB 9-2002"}));
  expect(editions.map(({standard}) => standard)).toEqual([OLD, NEW]);
  expect(refused).toEqual([]);
});

it("holds a limit from its first day, under a name of its own, and not in the next standard", () => {
  const {editions} = editionsOf(row({standard: "GB1-2012"}));
  const on = (date: string) => {
    const {standard} = inForce(editions, date) ?? {};
    return [standard?.id, standard?.limits["甲"]];
  };
  expect(on("2020-06-30")).toEqual(["GB 1-2012", 10]);
  expect(on("2020-07-01")).toEqual(["GB 1-2012(补充限值)", 11]);
  expect(on("2026-02-28")).toEqual(["GB 1-2012(补充限值)", 11]);
  expect(on("2026-03-01")).toEqual(["GB 1-2026", 10]);
});

it("ends with its last day", () => {
  const {editions} = editionsOf(row({to: "2020-12-31"}));
  expect(editions.map(({from, to, rows}) => [from, to, rows.length])).toEqual([
    ["2013-01-01", "2020-06-30", 0],
    ["2020-07-01", "2020-12-31", 1],
    ["2021-01-01", "2026-02-28", 0],
    ["2026-03-01", null, 0]
  ]);
});

it("lets the row that began later hold, whatever the order of the table", () => {
  const [first, later] = [row({}), row({from: "2022-01-01", limit: 12})];
  for (const rows of [
    [first, later],
    [later, first]
  ]) {
    const {editions} = editionsOf(...rows);
    expect(inForce(editions, "2021-12-31")?.standard.limits["甲"]).toBe(11);
    expect(inForce(editions, "2022-01-01")?.standard.limits["甲"]).toBe(12);
  }
});

it("gives two sets of limits two names, and the same limits one", () => {
  const {editions} = editionsOf(
    row({to: "2021-12-31"}),
    row({item: "乙", limit: 19, from: "2021-01-01", to: "2021-12-31"}),
    row({from: "2023-01-01", to: "2023-12-31", source: "另一通知"})
  );
  expect(editions.map(({standard: {id, from}}) => [from, id])).toEqual([
    ["2013-01-01", "GB 1-2012"],
    ["2020-07-01", "GB 1-2012(补充限值，2020-07-01起)"],
    ["2021-01-01", "GB 1-2012(补充限值，2021-01-01起)"],
    ["2013-01-01", "GB 1-2012"],
    ["2023-01-01", "GB 1-2012(补充限值，2020-07-01起)"],
    ["2013-01-01", "GB 1-2012"],
    ["2026-03-01", "GB 1-2026"]
  ]);
});

it("says of a row that ends before it begins that no day is left, and not that another row replaced it", () => {
  const wrong = row({from: "2024-01-01", to: "2023-12-31"});
  expect(editionsOf(wrong)).toMatchObject({
    refused: [{row: wrong, why: "失效日期 2023-12-31 在生效日期 2024-01-01 之前，没有一天有效"}],
    editions: [{rows: []}, {rows: []}]
  });
  const day = row({from: "2024-01-01", to: "2024-01-01"});
  expect(editionsOf(day).refused).toEqual([]);
});

it("says of two rows that begin on one day that the later in the table holds", () => {
  const [first, second] = [row({limit: 11}), row({limit: 12})];
  expect(editionsOf(first, second).refused).toEqual([{row: first, why: "同一天起另有一行更正同一限值，以后一行为准"}]);
});

it("refuses a row that fits no cell and says why", () => {
  const wrong = row({item: "丙"});
  expect(editionsOf(wrong)).toMatchObject({
    refused: [{row: wrong, why: "没有这个项目"}],
    editions: [{rows: []}, {rows: []}]
  });
});
