import {readFileSync} from "node:fs";
import {inspect} from "../../../src/checks/index.ts";

const FILE = "petition_units_kunming_2021-05-03.csv";
const table = readFileSync(`tests/real/published/${FILE}`);
export const units = table
  .toString()
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","));

/** The published table of 29 units as a city would hand it in, with the whole that the same notice prints. */
export const kunming = () => {
  const text = (...lines: string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);
  const mapping = [
    ...["忽略,序号,,", "改名,单位,行政区域,", "改名,总计,件数,", "改名,办结数,已办结,", "改名,办结率(%),公布办结率,"],
    ...["固定值,,督察轮次,第二轮", "固定值,,批次,27", "固定值,,日期,2021-05-03", "固定值,,口径,累计"]
  ];
  const {city, faults} = inspect(
    new Map([
      ["site.json", text('{"region":"昆明市","dataAsOf":"2021-05-03"}')],
      ["rounds.csv", text("督察轮次,督察来源", "第二轮,中央例行督察")],
      ["regions.csv", text("行政区域,编码,类型", ...units.map(([, name], i) => `${name},unit-${i + 1},其他`))],
      [
        "imports.csv",
        text("来源文件,数据表,方式,原列名,目标列,值", ...mapping.map((line) => `${FILE},petition_batches,${line}`))
      ],
      [FILE, new Uint8Array(table)],
      [
        "petition_batches.csv",
        text("督察轮次,批次,日期,口径,行政区域,件数,已办结,公布办结率", "第二轮,27,2021-05-03,累计,,1038,484,46.63")
      ]
    ])
  );
  if (city === null) throw new Error(faults.map(({message}) => message).join("\n"));
  return {city, faults};
};
