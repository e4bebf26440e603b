/**
 * What 运行状态 of a month may say without being asked about: the states of garbage_facilities.csv, the furnace states that
 * operators mark, and what a landfill does. The column stays free text; any other word is asked about, never refused.
 */
export const OPERATING_WORDS: ReadonlySet<string> = new Set([
  ...["运行", "正常运行", "试运行", "调试", "检修"],
  ...["烘炉", "启炉", "停炉", "停炉降温", "停运", "故障", "事故"],
  ...["飞灰填埋", "停止进场", "应急启用"],
  ...["停用", "封场", "应急备用", "在建"]
]);

/** In full service: only then is a very low load a question. */
export const isRunning = (word: string | null): boolean => word === null || word === "运行" || word === "正常运行";
