import {expect, it} from "vitest";
import {mendedCopy} from "../../src/tables/mended-copy.ts";
import type {Schema} from "../../src/tables/schema.ts";
import {schemas} from "../../src/tables/schemas/index.ts";

const bytes = (words: string) => new TextEncoder().encode(words);
const copyOf = (path: string, words: string | Uint8Array, schema: Schema | null) => {
  const columns = new Set(Object.values(schema?.columns ?? {}).map(({header}) => header));
  const untidy = schema === null ? null : {schema, columns};
  const copy = mendedCopy(path, typeof words === "string" ? bytes(words) : words, untidy);
  return copy === null
    ? null
    : {text: new TextDecoder("utf-8", {ignoreBOM: true}).decode(copy.bytes), changes: copy.changes};
};
const water = schemas.water_readings as unknown as Schema;
const garbage = schemas.garbage_monthly as unknown as Schema;

it("writes numbers, dates and words as the table wants them, row for row", () => {
  const typed = [
    "断面名称,监测时间,pH,氨氮(mg/L),总磷(mg/L),官方水质类别",
    " 龙潭 ,2026年10月,７.８,＜0.02,.12,III类",
    "",
    "石桥,2026/10,7.9,0.025L,0.1,Ⅱ",
    "青羊桥,2026-10,7.9,未检出,--,劣五"
  ];
  expect(copyOf("water_readings/2026-10.csv", typed.join("\n"), water)).toEqual({
    text: [
      "\uFEFF断面名称,监测时间,pH,氨氮(mg/L),总磷(mg/L),官方水质类别",
      "龙潭,2026-10,7.8,<0.02,0.12,Ⅲ",
      "",
      "石桥,2026-10,7.9,0.025L,0.1,Ⅱ",
      "青羊桥,2026-10,7.9,未检出,--,劣Ⅴ",
      ""
    ].join("\r\n"),
    changes: ["8 格改成规定的写法，意思不变"]
  });
});

it("takes out the commas of thousands, but not where one may be a decimal point", () => {
  const typed = '年月,设施名称,处理量(吨)\n2026-10,甲厂,"12,345"\n2026-09,甲厂,"1,234.5"\n';
  expect(copyOf("garbage_monthly.csv", typed.replaceAll("处理量", "焚烧量"), garbage)).toBeNull();
  const sure = '年月,设施名称,焚烧量(吨)\n2026-10,甲厂,"12,345.0"\n';
  expect(copyOf("garbage_monthly.csv", sure, garbage)?.text).toBe(
    "\uFEFF年月,设施名称,焚烧量(吨)\r\n2026-10,甲厂,12345.0\r\n"
  );
});

it("keeps words that say more than their value", () => {
  const issues = schemas.rectification_issues as unknown as Schema;
  expect(copyOf("rectification_issues.csv", "问题编号,整改时限日期\nA-1,2025年底前\n", issues)).toBeNull();
});

it("only decodes where no table is named", () => {
  // 断面名称,pH / 龙潭,７.８ in GBK.
  const gbk = new Uint8Array([
    ...[0xb6, 0xcf, 0xc3, 0xe6, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x70, 0x48, 0x0d, 0x0a],
    ...[0xc1, 0xfa, 0xcc, 0xb6, 0x2c, 0xa3, 0xb7, 0x2e, 0xa3, 0xb8, 0x0d, 0x0a]
  ]);
  expect(copyOf("water_readings.csv", gbk, null)).toEqual({
    text: "\uFEFF断面名称,pH\r\n龙潭,７.８\r\n",
    changes: ["编码从 GBK 改为 UTF-8"]
  });
});

it("makes no copy of a file that is right, or cannot be read", () => {
  expect(copyOf("water_readings.csv", "断面名称,pH\r\n龙潭,7.8\r\n", water)).toBeNull();
  expect(copyOf("water_readings.csv", new Uint8Array([0xff, 0xfe, 0x41]), water)).toBeNull();
  expect(copyOf("water_readings.csv", '断面名称,pH\n"龙潭,7.8\n', water)).toBeNull();
});

it("leaves columns alone that needed no repair", () => {
  const untidy = {schema: water, columns: new Set(["pH"])};
  const copy = mendedCopy("water_readings.csv", bytes("监测时间,pH\n2026年10月,７\n"), untidy);
  expect(new TextDecoder().decode(copy?.bytes)).toBe("监测时间,pH\r\n2026年10月,7\r\n");
});
