import type {Source} from "../../measures/water/drinking-water.ts";
import {formatNumber} from "../drawing/format.ts";
import {monthWords} from "../drawing/month-words.ts";
import {type FigureTable, missing} from "../figure.ts";

/** How often a source was within its standard, of the months it was monitored; those not monitored beside them. */
export const sourceLead = ({months}: Source): string => {
  const monitored = months.filter(({compliant}) => compliant !== "未监测");
  const met = monitored.filter(({compliant}) => compliant === "达标").length;
  const latest = months.at(-1);
  const failed = monitored.findLast(({compliant}) => compliant === "不达标");
  const idle = months.length - monitored.length;
  return (
    `${monthWords(latest?.month ?? "")}${latest?.compliant ?? "无数据"}；${monthWords(months[0]?.month ?? "")}以来监测 ${monitored.length} 个月，` +
    `达标 ${met} 个月${monitored.length === 0 ? "" : `（${formatNumber((met * 100) / monitored.length, 1)}%）`}` +
    `${idle === 0 ? "" : `，未监测 ${idle} 个月`}` +
    `${failed === undefined ? "" : `；最近一次不达标是${monthWords(failed.month)}（${failed.exceeded ?? "超标指标未报"}）`}。`
  );
};

/** Its months, newest first. */
export const sourceMonths = ({months}: Source): FigureTable => ({
  columns: [
    {key: "month", label: "月份"},
    {key: "compliant", label: "是否达标"},
    {key: "exceeded", label: "超标指标及倍数"},
    {key: "class", label: "水质类别"},
    {key: "intake", label: "取水量", unit: "万立方米", digits: 1},
    {key: "background", label: "背景值原因"}
  ],
  rows: months.toReversed().map((row) => ({
    ...{month: row.month, compliant: row.compliant},
    exceeded: row.exceeded ?? (row.compliant === "达标" ? "无" : missing("未报")),
    class: row.class ?? missing("未报"),
    intake: row.intake ?? missing("未报"),
    background: row.background ?? missing("没有填报")
  }))
});
