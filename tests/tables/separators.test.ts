import {expect, it} from "vitest";
import {read} from "./read.ts";

const rowsOf = (name: string, words: string | Uint8Array) => {
  const {rows, texts, mended} = read({[name]: words});
  expect(texts).toEqual([]);
  return {
    rows: rows.air_daily.map(({date, station, pm25, meta}) => [date, station, pm25, meta.remark, meta.line]),
    mended
  };
};

const TYPED = '日期,站点,PM2.5,备注\n2026-10-01,龙潭,35,\n2026-10-02,龙潭,36,"停电,\n已修复"\n2026-10-03,石桥,37,\n';
const EXPECTED = [
  ["2026-10-01", "龙潭", 35, null, 2],
  ["2026-10-02", "龙潭", 36, "停电,\n已修复", 3],
  ["2026-10-03", "石桥", 37, null, 5]
];
/** As a program saves it: only what separates changes. */
const separatedBy = (mark: string): string => TYPED.replace(/,(?!\n已)/g, mark);

const utf16 = (words: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < words.length; ++i) view.setUint16(i * 2, words.charCodeAt(i), !bigEndian);
  return bytes;
};

it.each(["\t", ";"])("reads the same rows on the same lines where %j separates, and counts it", (mark) => {
  const {rows, mended} = rowsOf("air_daily.csv", separatedBy(mark));
  expect(rows).toEqual(EXPECTED);
  expect(mended("separator")).toBe(1);
});

it.each([false, true])("reads Excel's Unicode text (big-endian: %s)", (bigEndian) => {
  const {rows, mended} = rowsOf(
    "air_daily.txt",
    utf16(`\ufeff${separatedBy("\t").replaceAll("\n", "\r\n")}`, bigEndian)
  );
  expect(JSON.stringify(rows).replaceAll("\\r", "")).toBe(JSON.stringify(EXPECTED));
  expect([mended("encoding"), mended("separator"), mended("file-ending")]).toEqual([1, 1, 1]);
});

it.each(["air_daily.txt", "air_daily.TSV", "air_daily.csv.txt", "air_daily/2026-10.tsv"])(
  "takes %s for a file of its table",
  (name) => {
    const {rows, mended} = rowsOf(name, TYPED);
    expect(rows).toEqual(EXPECTED);
    expect(mended("file-ending")).toBe(1);
  }
);

it("does not split at tabs or semicolons where commas separate", () => {
  const {rows, texts} = read({"units.csv": "单位名称,别名\n市水务局\t,水利局;水务站\n"});
  expect(texts).toEqual([]);
  expect(rows.units[0]).toMatchObject({name: "市水务局", aliases: ["水利局", "水务站"]});
});

it("reads thousands between semicolons where another number of the file shows what its point is", () => {
  const {rows, texts} = read({
    "garbage_monthly.csv":
      "年月;行政区域;清运量(吨);焚烧量(吨)\n2026-09;江川县;1,234.5;1,000.5\n2026-10;江川县;1,300.0;\n"
  });
  expect(texts.filter((words) => !words.startsWith("note"))).toEqual([]);
  expect(rows.garbage_monthly.map(({collected, burnt}) => [collected, burnt])).toEqual([
    [1234.5, 1000.5],
    [1300, null]
  ]);
});
