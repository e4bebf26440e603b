import {readFileSync} from "node:fs";
import {csvParseRows} from "d3-dsv";
import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import {catalogue} from "../../src/figures/catalogue.ts";
import {isMissing} from "../../src/figures/figure.ts";
import {assess} from "../../src/measures/assess.ts";
import {withoutHidden} from "../../src/measures/exposure/exposure-redaction.ts";
import {tableCsv} from "../measures/publish/whole.ts";
import {openTable} from "../../src/measures/publish/publish.ts";
import {readFolder} from "../../src/tables/folder.ts";

// Every figure of the shipped city, held to what it says of itself.
const {city} = inspect(readFolder("data"));
if (city === null) throw new Error("the shipped city cannot be read");
const verdicts = assess(city, "2026-11-20");
const open = withoutHidden(city, verdicts.exposure);
const figures = catalogue(open, verdicts);

it("lists as missing exactly as much as was not evaluated", () => {
  const wrong = figures.flatMap(({id, completeness}) => {
    if (completeness === null) return [];
    const {evaluated, total, missing} = completeness;
    const listed = missing.reduce((sum, {count}) => sum + (count ?? 1), 0);
    return listed === total - evaluated ? [] : [`${id}: ${total} - ${evaluated}, ${listed} listed`];
  });
  expect(wrong).toEqual([]);
});

it("states the completeness of petitions, exposures, yearly indicators, black waters and accountability", () => {
  const sections = [
    "petition",
    "exposure-",
    "black-odorous-",
    "accountability",
    "farmland",
    "manure",
    "sewage-collection"
  ];
  const silent = figures
    .filter(({id}) => sections.some((start) => id.startsWith(start)))
    .filter(({completeness}) => completeness === null);
  expect(silent.map(({id}) => id)).toEqual([]);
});

it("waits for no target of a year that is over", () => {
  const waiting = figures.flatMap(({id, table}) =>
    table.rows.flatMap((row) => {
      const year = /^(\d{4})/.exec(String(row["year"] ?? row["month"] ?? row["period"] ?? ""))?.[1];
      const pending = Object.values(row).some((cell) => isMissing(cell) && cell.why === "目标值待发布");
      return pending && year !== undefined && year < open.site.dataAsOf.slice(0, 4) ? [`${id} ${year}`] : [];
    })
  );
  expect(waiting).toEqual([]);
});

it("compares two months of different sections only at those that have a class in both", () => {
  const share = figures.find(({id}) => id === "water-class-share");
  const [before, now] = share?.table.rows.slice(-2) ?? [];
  expect(now?.["judged"]).toBe(29);
  expect(before?.["judged"]).toBe(36);
  expect(share?.sentence).toContain("36 个断面中 29 个有水质类别（其余无数据 7 个）");
  expect(share?.sentence).toContain("两月都有类别的 29 个断面中比上月");
});

it("has one word for a month in which nothing was measured", () => {
  const mixed = figures
    .filter(({id}) => id.startsWith("water-section/"))
    .flatMap(({id, table}) =>
      table.rows
        .map((row) => new Set(Object.values(row).flatMap((cell) => (isMissing(cell) ? [cell.why] : []))))
        .filter((words) => words.has("无数据") && words.has("未监测"))
        .map(() => id)
    );
  expect(mixed).toEqual([]);
});

it("marks a verdict on a preliminary yearly value as preliminary", () => {
  const final = figures.flatMap(({id, table}) =>
    table.rows
      .filter((row) => row["state"] === "初步" && /^(已达到|未达到)$/.test(String(row["verdict"])))
      .map(() => id)
  );
  expect(final).toEqual([]);
});

it("says in the ledger of targets which verdicts rest on preliminary values", () => {
  const soil = new Set(
    open.tables.indicators
      .filter((row) => row.dataState === "初步" && row.region === open.site.region)
      .map((row) => `${row.name} ${row.period}`)
  );
  const final = (figures.find(({id}) => id === "targets")?.table.rows ?? []).filter(
    (row) =>
      soil.has(`${String(row["name"])} ${String(row["year"])}`) && /^(已达到|未达到)$/.test(String(row["verdict"]))
  );
  expect(final.map(({name}) => name)).toEqual([]);
});

it("republishes a year of readings digit by digit as it was handed in", () => {
  const table = openTable(open, verdicts, "water_readings");
  const [header = [], ...rows] = csvParseRows((table === null ? "" : tableCsv(table)).replace(/^\uFEFF/, ""));
  const [given = [], ...handed] = csvParseRows(
    readFileSync("data/water_readings/2026.csv", "utf8").replace(/^\uFEFF/, "")
  );
  const bare = (name: string): string => name.replace(/\(.*\)$/, "");
  const [section, time] = ["断面名称", "监测时间"].map((name) => given.indexOf(name)) as [number, number];
  const wrong = handed.flatMap((cells) => {
    const row = rows.find(
      (one) => one[header.indexOf("断面名称")] === cells[section] && one[header.indexOf("监测时间")] === cells[time]
    );
    return given.flatMap((name, i) => {
      const [was, is] = [cells[i] ?? "", row?.[header.indexOf(bare(name))] ?? ""];
      return /^\d/.test(was) && was !== is ? [`${String(cells[section])} ${name} ${was} → ${is}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});

it("leaves no column of a table out of the parts a page shows it in", () => {
  const parted = figures.filter(({table}) => table.parts !== undefined);
  expect(parted.length).toBeGreaterThanOrEqual(5);
  for (const {id, table} of parted) {
    const [, ...keys] = table.columns.map(({key}) => key);
    expect(new Set(table.parts?.flatMap((part) => part.keys)), id).toEqual(new Set(keys));
  }
});
