import type {ExposureEntry, ExposureUpdate} from "../../../src/tables/schemas/index.ts";

/** An invented entry that stands from 2026-03-01 to 2027-02-28. */
export const entry = (changes: Partial<ExposureEntry> = {}): Partial<ExposureEntry> => ({
  ...{id: "BG-1", publishedOn: "2026-03-01", until: "2027-02-28", gravity: "一般", naming: "全称"},
  ...{party: "云溪甲乙丙食品有限公司", partyKind: "企业", creditCode: "91350100M000100Y43", region: "石溪县"},
  ...{field: "水", facts: "超标排放甲事实", decision: "云环罚〔2026〕1号", decidedOn: "2026-02-20"},
  ...{authority: "云溪市生态环境局", actions: ["罚款"], fine: 125000, state: "整改中", objection: "无"},
  ...changes
});

export const update = (kind: ExposureUpdate["kind"], date: string, exposure = "BG-1"): Partial<ExposureUpdate> => ({
  ...{exposure, date, kind, words: `${kind}的说明`, unit: "云溪市生态环境局"}
});
