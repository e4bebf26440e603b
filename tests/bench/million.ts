import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {BUDGETS, type Line} from "./budgets.ts";
import {watchedBuild} from "./watched.ts";

const STATIONS = 115;
const YEAR = 2025;

/** A year of hourly air of 115 stations: 1,007,400 rows, one file a month, as an automatic network hands them in. */
export const millionRows = (folder: string): number => {
  const names = Array.from({length: STATIONS}, (_, i) => `自动站${i + 1}`);
  mkdirSync(join(folder, "air_hourly"), {recursive: true});
  writeFileSync(join(folder, "site.json"), JSON.stringify({region: "百万行市", dataAsOf: `${YEAR}-12-31`, demo: true}));
  writeFileSync(join(folder, "regions.csv"), "行政区域\n百万行县\n");
  writeFileSync(
    join(folder, "air_stations.csv"),
    `站点,行政区域,类型\n${names.map((name) => `${name},百万行县,评价点\n`).join("")}`
  );
  let rows = 0;
  for (let month = 1; month <= 12; month++) {
    const lines = ["日期,小时,站点,PM2.5,PM10,SO2,NO2,CO,O3_1h"];
    const days = new Date(Date.UTC(YEAR, month, 0)).getUTCDate();
    const date = (day: number) => `${YEAR}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    for (let day = 1; day <= days; day++)
      for (let hour = 1; hour <= 24; hour++)
        for (let i = 0; i < STATIONS; i++) {
          const wave = (day * 7 + hour * 3 + i * 11 + month * 5) % 60;
          lines.push(
            `${date(day)},${hour},${names[i]},${12 + wave},${25 + wave},${4 + (wave % 9)},${10 + (wave % 30)},${(0.4 + wave / 100).toFixed(2)},${30 + wave}`
          );
          rows += 1;
        }
    writeFileSync(join(folder, `air_hourly/${YEAR}-${String(month).padStart(2, "0")}.csv`), `${lines.join("\n")}\n`);
  }
  return rows;
};

/** Builds the site of a million rows on a heap of 4 GB. */
export const million = async (data: string, out: string): Promise<Line> => {
  const rows = millionRows(data);
  const {code, output, seconds, peak} = await watchedBuild(data, out, [`--max-old-space-size=${BUDGETS.heap}`]);
  return {
    what: `${rows.toLocaleString("en")} 行`,
    value: code === 0 ? BUDGETS.heap : Infinity,
    budget: BUDGETS.heap,
    unit: "MB 堆",
    detail:
      code === 0 ? `内存峰值 ${peak} MB，${seconds.toFixed(0)} 秒` : `退出码 ${code}：${output.slice(-600).trimEnd()}`
  };
};
