import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {placeIn} from "../place.ts";

const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();

/** No month has more days of compliance, or of standstill, than days. */
export const daysOfMonth = ({tables}: City): readonly Fault[] => [
  ...tables.sewage_plants_monthly.flatMap((row) =>
    row.compliantDays !== null && row.compliantDays > daysIn(row.month)
      ? [{...placeIn("sewage_plants_monthly", row, "compliantDays"), ...asked(row.month)}]
      : []
  ),
  ...tables.garbage_monthly.flatMap((row) =>
    row.daysStopped !== null && row.daysStopped > daysIn(row.month)
      ? [{...placeIn("garbage_monthly", row, "daysStopped"), ...asked(row.month)}]
      : []
  )
];

const asked = (month: string): Pick<Fault, "severity" | "code" | "message" | "fix"> => ({
  severity: "warning",
  code: "days-beyond-month",
  message: `${month} 只有 ${daysIn(month)} 天`,
  fix: "请核对天数和年月；几台设备合计的天数，请在 decisions.csv 中写明"
});
