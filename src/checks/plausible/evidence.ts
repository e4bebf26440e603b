import {blackOdorousGrade} from "../../standards/water/black-odorous-grading.ts";
import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {placeIn} from "../place.ts";

/** An exposure called 已核实完成 without a review among its updates: somebody has to have been there again. */
export const exposuresDone = ({present, tables}: City): readonly Fault[] => {
  if (!present.has("exposure_updates")) return [];
  const told = Map.groupBy(tables.exposure_updates, ({exposure}) => exposure);
  return tables.exposure_list.flatMap((row): readonly Fault[] => {
    const updates = told.get(row.id) ?? [];
    if (row.state !== "已核实完成" || updates.some(({kind}) => kind === "现场复核")) return [];
    const some = updates.length > 0;
    return [
      {
        ...placeIn("exposure_list", row, "state"),
        severity: some ? "warning" : "note",
        code: "done-without-evidence",
        message: `exposure_updates 中${some ? `有这一条的 ${updates.length} 条动态，却没有“现场复核”` : "没有这一条的任何动态"}`,
        fix: `请补填“现场复核”${some ? "；确实没有的，请在 decisions.csv 中答复" : ""}`
      }
    ];
  });
};

const CLEARED: ReadonlySet<string> = new Set(["已消除", "长制久清"]);

/** A water called cleared whose values of the same quarter are those of a black-odorous one. */
export const watersCleared = ({tables}: City): readonly Fault[] =>
  tables.black_odorous_waters.flatMap((row): readonly Fault[] => {
    if (!CLEARED.has(row.state)) return [];
    const judged = blackOdorousGrade({...row})?.items.filter(({grade}) => grade !== "无") ?? [];
    if (judged.length === 0) return [];
    const words = judged.map(({row: item, value}) => `${item.name} ${value}`).join("、");
    return [
      {
        ...placeIn("black_odorous_waters", row, "state"),
        ...{severity: "warning", code: "done-without-evidence"},
        message: `状态是“${row.state}”，同一季度的${words} 仍达到黑臭的程度`,
        fix: "请核对监测值和整治状态；返黑返臭的请如实改状态，确实已消除的请在 decisions.csv 中答复"
      }
    ];
  });
