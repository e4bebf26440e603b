import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {placeIn} from "../place.ts";
import {inTime} from "./series.ts";

const CLEARED: ReadonlySet<string> = new Set(["已消除", "长制久清"]);
const UNCLEARED: ReadonlySet<string> = new Set(["未启动", "治理中", "完成待评估"]);

/** A water that was cleared and is being treated again has come back: 返黑返臭 is what that is called, and it is counted. */
export const statesFall = ({tables}: City): readonly Fault[] => {
  const before = new Map<string, City["tables"]["black_odorous_waters"][number]>();
  return inTime(tables.black_odorous_waters, ({quarter}) => quarter ?? "").flatMap((row): readonly Fault[] => {
    const last = before.get(row.id);
    before.set(row.id, row);
    if (last === undefined || row.quarter === last.quarter) return [];
    if (!CLEARED.has(last.state) || !UNCLEARED.has(row.state)) return [];
    return [
      {
        ...placeIn("black_odorous_waters", row, "state"),
        ...{severity: "warning", code: "state-falls"},
        message: `上一次（${last.quarter ?? "没有季度"}）是“${last.state}”`,
        fix: "请核对两次的状态；又变黑臭的请写“返黑返臭”，确实如此的请在 decisions.csv 中答复"
      }
    ];
  });
};
