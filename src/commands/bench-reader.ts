import {csvParseRows} from "d3-dsv";
import {inspect} from "../checks/index.ts";

export interface ReaderTime {
  readonly rows: number;
  readonly bytes: number;
  /** Processor milliseconds of bare `csvParseRows` on the decoded text: the best of the runs. */
  readonly bare: number;
  /** Processor milliseconds of reading and checking the same bytes: the best of the runs. */
  readonly read: number;
  readonly ratio: number;
}

/** Reading and checking one table against bare `csvParseRows` on the same bytes; the best of `runs` each, taken in turn. */
export const timeReader = (bytes: Uint8Array, table = "air_daily", runs = 5): ReaderTime => {
  const text = new TextDecoder().decode(bytes);
  const encode = (words: string) => new TextEncoder().encode(words);
  const files = new Map([
    ["site.json", encode('{"region": "云溪市", "dataAsOf": "2100-12-31"}')],
    ["regions.csv", encode("行政区域\n云溪市\n")],
    [`${table}.csv`, bytes]
  ]);
  let [bare, read, rows] = [Infinity, Infinity, 0];
  for (let run = 0; run < runs; ++run) {
    bare = Math.min(
      bare,
      elapsed(() => csvParseRows(text).length)
    );
    read = Math.min(
      read,
      elapsed(() => (rows = inspect(files).tables[table]?.rows ?? 0))
    );
  }
  return {rows, bytes: bytes.length, bare, read, ratio: read / bare};
};

/** Processor time of this thread: a busy machine stretches the clock, and not equally for both. */
const elapsed = (work: () => unknown): number => {
  const start = process.threadCpuUsage();
  work();
  const {user, system} = process.threadCpuUsage(start);
  return (user + system) / 1000;
};

/** An air_daily of that many rows: 40 stations, day after day, plain numbers with blanks; no randomness. */
export const syntheticAirDaily = (rows: number): Uint8Array => {
  const lines = [
    "日期,站点,PM2.5,PM10,SO2,NO2,CO,O3_8h,O3_1h,官方AQI,官方级别,官方首要污染物,有效性,沙尘影响,数据状态"
  ];
  for (let i = 0; i < rows; ++i) {
    const day = new Date(Date.UTC(2012, 0, 1) + Math.floor(i / 40) * 864e5).toISOString().slice(0, 10);
    const pm = 5 + ((i * 7919) % 110);
    const aqi = 10 + ((i * 104_729) % 190);
    const level = aqi <= 50 ? "优" : aqi <= 100 ? "良" : aqi <= 150 ? "轻度污染" : "中度污染";
    const ozone = i % 97 === 0 ? "" : String(20 + ((i * 31) % 180));
    lines.push(
      `${day},站点${(i % 40) + 1},${pm},${pm * 2},${3 + (i % 17)},${8 + (i % 53)},${((i % 19) / 10 + 0.2).toFixed(1)},${ozone},${ozone},` +
        `${aqi},${level},${aqi > 50 ? "O3" : ""},有效,${i % 211 === 0 ? "是" : "否"},审核`
    );
  }
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
};
