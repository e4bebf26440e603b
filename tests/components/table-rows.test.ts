import {expect, it} from "vitest";
import {tableRows} from "../../src/components/table-rows.ts";
import {missing} from "../../src/figures/figure.ts";

const href = (path: string): string => `/sub${path}`;

it("escapes every text of a table, in cells and in addresses", () => {
  const html = tableRows(
    {
      columns: [{key: "name", label: "名称", link: ({name}) => `/a"b/${String(name)}/`}],
      rows: [{name: `<b onclick="x">甲&乙</b>`}, {name: missing("<i>断流</i>")}]
    },
    [null],
    href
  );
  expect(html).not.toMatch(/<[bi][ >]/);
  expect(html).toContain(">&lt;b onclick=&quot;x&quot;&gt;甲&amp;乙&lt;/b&gt;</a></th>");
  expect(html).toContain('href="/sub/a&quot;b/&lt;b onclick=&quot;x&quot;&gt;甲&amp;乙&lt;/b&gt;/"');
  expect(html).toContain("&lt;i&gt;断流&lt;/i&gt;");
});

it("rules a line above a row that another standard judged than the one above it, and only where a table asks for it", () => {
  const columns = [
    {key: "month", label: "月份"},
    {key: "standard", label: "评价标准"}
  ];
  const rows = ["2012", "2012", "2026", "2026"].map((standard, i) => ({month: `${i + 1}月`, standard}));
  const lines = (seam: object) => tableRows({columns, rows, ...seam}, [null, null], href).match(/<tr[^>]*>/g);
  expect(lines({seam: "standard"})).toEqual(["<tr>", "<tr>", '<tr class="seam">', "<tr>"]);
  expect(lines({})).toEqual(["<tr>", "<tr>", "<tr>", "<tr>"]);
});

it("heads a row by its first cell and says what is missing, why, and what stands in a column of numbers or dates", () => {
  const rows = [
    {when: "2026-10-01", value: 0.25, note: "甲"},
    {when: "2026-10-02", value: 0.1, note: missing("未监测")},
    {when: "2026-10-03", value: missing("断流")}
  ];
  const columns = [
    {key: "when", label: "日期"},
    {key: "value", label: "值"},
    {key: "note", label: "备注"}
  ];
  // A shorter reading is followed by the room its missing decimals take.
  expect(tableRows({columns, rows}, ["date", "number", null], href)).toBe(
    '<tr><th scope="row" class="date">2026-10-01</th><td class="number">0.25</td><td>甲</td></tr>' +
      '<tr><th scope="row" class="date">2026-10-02</th><td data-blank="5" class="number">0.1</td><td class="missing">未监测</td></tr>' +
      '<tr><th scope="row" class="date">2026-10-03</th><td class="number missing">断流</td><td>—</td></tr>'
  );
});
