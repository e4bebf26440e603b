import {inspect} from "../../src/checks/index.ts";
import {faultText} from "../../src/tables/fault.ts";
import type {Tables} from "../../src/tables/schemas/index.ts";

const bytes = (words: string | Uint8Array): Uint8Array =>
  typeof words === "string" ? new TextEncoder().encode(words) : words;

/** A tiny city around the given files, read and checked. */
export const read = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = {
    "site.json": '{"region": "云溪市", "dataAsOf": "2026-10-31"}',
    "regions.csv": "行政区域,编码,简称\n江川县,jiangchuan,江川\n石屏区,shiping,石屏\n",
    ...files
  };
  const inspection = inspect(new Map(Object.entries(folder).map(([path, words]) => [path, bytes(words)])));
  return {
    ...inspection,
    rows: inspection.city?.tables ?? ({} as Tables),
    texts: inspection.faults.map((fault) => `${fault.severity} ${faultText(fault)}`),
    /** How often a repair was made, over all files. */
    mended: (code: string): number =>
      inspection.repairs.filter((repair) => repair.code === code).reduce((sum, {count}) => sum + count, 0)
  };
};
