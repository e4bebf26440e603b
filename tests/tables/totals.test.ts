import {expect, it} from "vitest";
import {read} from "./read.ts";

const HEADER = "年月,行政区域,清运量,焚烧量\n";

it("uses 合计 rows as checksums and not as data", () => {
  const {rows, texts, mended} = read({
    "garbage_monthly.csv": `${HEADER}2026-09,江川县,300,290\n2026-09,石屏区,200,200\n2026-09,合 计,500,490\n2026-10,江川县,310,300\n2026-10,石屏区,200.1,200\n2026-10,合计,510.1,500\n,总计,1010.1,990\n`
  });
  expect(texts).toEqual([]);
  expect(rows.garbage_monthly).toHaveLength(4);
  expect(mended("totals-checked")).toBe(3);
});

it("adds a 小计 over the rows since the one before", () => {
  const {texts} = read({
    "garbage_monthly.csv": `${HEADER}2026-09,江川县,300,290\n,小计,300,290\n2026-10,江川县,310,300\n2026-10,石屏区,200,200\n,小计,510,501\n`
  });
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain("garbage_monthly.csv:6: 焚烧量: 合计行的“焚烧量”不等于各行之和 500");
});
