import {csvParse} from "d3-dsv";
import {expect, it} from "vitest";
import {listChunks, listCsv, listIndex, listLines} from "../../../src/figures/lists/list-files.ts";
import {type ListKind, choiceOf} from "../../../src/figures/lists/list-kind.ts";

interface Row {
  readonly id: string;
  readonly counties: readonly string[];
  readonly state: string;
}
const kind: ListKind<Row> = {
  entry: ({id, state}) => ({
    ...{href: `/things/${id}/`, id, title: `件“${id}”`, state: {word: state, kind: "track"}},
    ...{late: null, meta: "2026-10-31"}
  }),
  facets: [
    {key: "state", label: "状态", values: ({state}) => [state], order: ["未办结", "已办结"]},
    {key: "county", label: "属地", values: ({counties}) => counties, order: []},
    {key: "none", label: "从不填写", values: () => [], order: ["甲"]}
  ],
  scopes: {open: {key: "state", value: "未办结"}},
  columns: [
    {header: "编号", cell: ({id}) => id},
    {header: "属地", cell: ({counties}) => counties.join("、")},
    {header: "天数", cell: ({state}) => (state === "未办结" ? 3 : null)}
  ],
  order: "照录。",
  unit: "件"
};
const rows: readonly Row[] = [
  {id: "a", counties: ["东县", "西县"], state: "已办结"},
  {id: "=b", counties: ["西县"], state: "未办结"},
  {id: "c", counties: ["西县"], state: "已办结"}
];

it("writes a list as a CSV that Excel reads, empty cells empty, and no cell a formula", () => {
  const text = [...listCsv(kind, rows)].join("");
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect([...csvParse(text.slice(1))]).toEqual([
    {编号: "a", 属地: "东县、西县", 天数: ""},
    {编号: "'=b", 属地: "西县", 天数: "3"},
    {编号: "c", 属地: "西县", 天数: ""}
  ]);
});

it("holds every row's values in the index, a row of several with all of them, and no facet without a value", () => {
  const {facets, rows: count} = listIndex(kind, rows);
  expect(count).toBe(3);
  expect(facets.map(({key}) => key)).toEqual(["state", "county"]);
  const told = facets.map(({values, sets, of}) => of.map((set) => (sets[set] ?? []).map((value) => values[value])));
  expect(told).toEqual([
    [["已办结"], ["未办结"], ["已办结"]],
    [["东县", "西县"], ["西县"], ["西县"]]
  ]);
  // The order given, though the other came first.
  expect(facets[0]?.values).toEqual(["未办结", "已办结"]);
});

it("cuts the lines into files that together are the CSV", () => {
  const many = Array.from({length: 1201}, (_, i) => ({id: String(i), counties: [], state: "已办结"}));
  expect(listChunks(many)).toEqual([1, 2, 3]);
  const lines = listChunks(many).flatMap((chunk) => listLines(kind, many, chunk, "/things/"));
  expect(lines.length).toBe(1201);
  expect(lines[1200]).toEqual(["1200/", "1200", "件“1200”", "已办结", "track", null, "2026-10-31", "1200,,\n"]);
  expect(listIndex(kind, many).head + lines.map((line) => line[7]).join("")).toBe([...listCsv(kind, many)].join(""));
});

it("knows what narrows the whole to a list, and that nothing narrows it to itself", () => {
  const list = {path: "county/x", facet: "属地", name: "西县"};
  expect(choiceOf(kind, list)).toBe("county=%E8%A5%BF%E5%8E%BF");
  expect(choiceOf(kind, {path: "open", facet: "范围", name: "没办的"})).toBe("state=%E6%9C%AA%E5%8A%9E%E7%BB%93");
  expect(choiceOf(kind, {path: "all", facet: "状态", name: "全部"})).toBeNull();
});
