import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {syntheticAirDaily, timeReader} from "../../src/commands/bench-reader.ts";
import {readSite} from "../site/site.ts";
import {BUDGETS, type Line, broken, printed} from "./budgets.ts";
import {makeCity, timedBuild} from "./building.ts";
import {million} from "./million.ts";
import {reading} from "./reading.ts";
import {swallowedByAutoType} from "./swallowed.ts";
import {weights} from "./weights.ts";

const SCALE = 10;
const folder = mkdtempSync(join(tmpdir(), "luzhang-bench-"));
const lines: Line[] = [];
const show = (part: readonly Line[]): void => {
  lines.push(...part);
  console.log(`${printed(part)}\n`);
};

try {
  const large = join(folder, "large");
  makeCity(large, SCALE);
  const {rows, ratio, read, bare} = timeReader(syntheticAirDaily(300_000));
  show([
    {
      what: "读入 纯数字表",
      value: ratio,
      budget: BUDGETS.reading,
      unit: "倍",
      detail: `${rows} 行：${read.toFixed(0)} ms 比 ${bare.toFixed(0)} ms`
    },
    ...reading(large)
  ]);

  console.log(`${swallowedByAutoType()}\n`);

  const one = await timedBuild("data", join(folder, "one-site"));
  const ten = await timedBuild(large, join(folder, "ten-site"));
  const more = ten.pages - one.pages;
  show([
    {
      what: "多一页",
      value: ((ten.seconds - one.seconds) * 1000) / more,
      budget: BUDGETS.pageBuild,
      unit: "ms",
      detail: `${one.pages} 页 ${one.seconds.toFixed(1)} 秒，${ten.pages} 页 ${ten.seconds.toFixed(1)} 秒`
    }
  ]);
  show(weights(readSite(join(folder, "one-site")), "一倍"));
  show(weights(readSite(join(folder, "ten-site")), "十倍"));
  show([await million(join(folder, "million"), join(folder, "million-site"))]);
} finally {
  rmSync(folder, {recursive: true, force: true});
}

const over = lines.filter(broken);
console.log(over.length === 0 ? `全部 ${lines.length} 项合格` : `${over.length} 项超出预算：\n${printed(over)}`);
process.exitCode = over.length === 0 ? 0 : 1;
