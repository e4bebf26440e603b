import {TODAY, addDays} from "./calendar.ts";
import type {Entry, Fate, Update} from "./exposure.ts";
import type {Random} from "./random.ts";
import type {ExposureKind} from "./words/exposure-kind.ts";

export interface Objection {
  readonly state: string;
  readonly on: string | null;
  readonly answered: string | null;
}

export const objectionOf = (fate: Fate, nth: number, publishedOn: string, rng: Random): Objection => {
  const state = (
    {
      "objection-upheld": "成立已撤下",
      "objection-corrected": "成立已更正",
      "objection-rejected": "不成立",
      "objection-open": nth % 2 === 0 ? "已受理" : "核查中"
    } as Partial<Record<Fate, string>>
  )[fate];
  if (state === undefined) return {state: "无", on: null, answered: null};
  const on = addDays(publishedOn, rng.int(9, 20));
  return fate === "objection-open" ? {state, on, answered: null} : {state, on, answered: addDays(on, rng.int(8, 19))};
};

export const updatesOf = (
  fate: Fate,
  entry: Entry,
  kind: ExposureKind,
  objection: Objection,
  rng: Random
): Update[] => {
  const out: Update[] = [];
  const unit = entry.authority ?? "市生态环境局";
  const add = (date: string, what: string, words: string): void => {
    if (date <= TODAY && date >= entry.publishedOn)
      out.push({
        exposure: "",
        date,
        kind: what,
        words,
        unit: what === "撤下" || what === "更正" ? "市生态环境局" : unit,
        origin: what === "撤下" || what === "信用修复" ? "云溪市生态环境局通告" : null
      });
  };
  const start = entry.publishedOn;
  if (entry.reply !== null && entry.reply !== undefined) add(String(entry.repliedOn), "企业回应", String(entry.reply));
  if (fate !== "withdrawn" && fate !== "revoked" && rng.chance(0.72))
    add(
      addDays(start, rng.int(18, 40)),
      "整改进展",
      rng.pick(["治理设备已采购到位，正在安装", "已停止违法行为并制定整改方案", "整改工程完成过半，按周报送进度"])
    );
  if (entry.fine !== null && entry.fine !== undefined && rng.chance(0.6))
    add(addDays(start, rng.int(10, 45)), "缴清罚款", `罚款${String(entry.fine)}元已缴清`);
  if (entry.state === "已核实完成") add(addDays(start, rng.int(50, 75)), "现场复核", kind.done);
  if (fate === "overdue")
    add(addDays(String(entry.deadline), rng.int(8, 20)), "现场复核", "到期现场复核，整改要求未完成，已启动后续处置");
  if (fate === "repaired") {
    const on = addDays(start, rng.int(105, 130));
    add(on, "信用修复", "经审核符合信用修复条件，按规定终止公示");
  }
  if (fate === "revoked")
    add(addDays(start, rng.int(35, 70)), "决定撤销", "处罚决定经复核后撤销，按规定三日内撤回公开");
  if (fate === "withdrawn") add(addDays(start, rng.int(25, 60)), "撤下", "经核对不属于应当公开的情形，提前撤下");
  if (fate === "objection-upheld") add(objection.answered ?? start, "撤下", "异议成立，撤下该条公开信息");
  if (fate === "objection-corrected") {
    add(objection.answered ?? start, "更正", "异议成立，更正违法事实中的数据表述");
    add(addDays(objection.answered ?? start, 3), "决定变更", "处罚决定相应内容作文字更正，处罚结果不变");
  }
  return out.sort((a, b) => (String(a.date) < String(b.date) ? -1 : 1));
};
