import {recomputed} from "../measures/indicators.ts";
import {INDICATOR_NAMES, TARGETED_NAMES, unitOfMeasure} from "../measures/targets/targeted.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {nearestFew, nearestWords} from "../tables/nearest.ts";
import type {IndicatorTarget} from "../tables/schemas/index.ts";
import {isNoDocument} from "../tables/schemas/indicators.ts";
import {unitsOf} from "./indicator-units.ts";
import {placeIn} from "./place.ts";

/** Targets beside what they are set for: its code, its unit, its scale, and the day they came into force. */
export const indicatorTargets = ({tables}: City): readonly Fault[] => {
  const units = unitsOf(tables);
  const known = new Set([...Object.keys(TARGETED_NAMES), ...Object.keys(INDICATOR_NAMES), ...units.keys()]);
  const largest = new Map<string, number>();
  for (const row of tables.indicators)
    largest.set(row.id, Math.max(largest.get(row.id) ?? 0, recomputed(row) ?? row.value ?? 0));
  return tables.indicator_targets.flatMap((row) => {
    const unit = units.get(row.id) ?? unitOfMeasure(row.id);
    return [
      ...(known.has(row.id) ? [] : [unknown(row, known)]),
      ...(unit === null || unit === row.unit ? [] : [unitFault(row, unit)]),
      ...scaleFault(row, largest.get(row.id) ?? null),
      ...lateFault(row),
      ...numberNote(row)
    ];
  });
};

const unknown = (row: IndicatorTarget, known: Iterable<string>): Fault => ({
  ...placeIn("indicator_targets", row, "id"),
  ...{severity: "fault", code: "unknown-indicator"},
  message: `indicators.csv 和本站都没有这个指标编码${nearestWords(row.id, known)}`,
  fix: "请更正编码；新的指标请先在 indicators.csv 中填报",
  instead: nearestFew(row.id, known, 3).map((words) => ({words}))
});

const unitFault = (row: IndicatorTarget, unit: string): Fault => ({
  ...placeIn("indicator_targets", row, "unit"),
  ...{severity: "fault", code: "unit-differs"},
  message: `与这一指标的单位“${unit}”不同，不能对照`,
  fix: "请按指标的单位填写目标值和单位"
});

/** 0.8 where 80 % is meant. Only where values show it, or where so low a floor would be none. */
const scaleFault = (row: IndicatorTarget, largest: number | null): readonly Fault[] => {
  const small = row.unit === "%" && row.target > 0 && row.target <= 1;
  const measure = largest === null && unitOfMeasure(row.id) === "%" && row.direction === "≥";
  return small && (measure || (largest !== null && largest > 10))
    ? [
        {
          ...placeIn("indicator_targets", row, "target"),
          ...{severity: "warning", code: "scale-differs"},
          message: `目标是 ${row.target}%${largest === null ? "" : `，而指标已到 ${Number(largest.toFixed(1))}%`}`,
          fix: "请核对是否把 80% 写成了 0.8；确实如此的，请在 decisions.csv 中答复"
        }
      ]
    : [];
};

/** Lowered, or set at all, when the year could no longer be changed. */
const lateFault = (row: IndicatorTarget): readonly Fault[] =>
  row.from <= `${row.year}-12-31`
    ? []
    : [
        {
          ...placeIn("indicator_targets", row, "from"),
          ...{severity: "warning", code: "target-after-its-year"},
          message: `目标在 ${row.year} 年结束后才生效，只列出，不用于判断`,
          fix: "请核对生效日期；确实如此的，请在 decisions.csv 中答复"
        }
      ];

/** The dictionary asks for name and number; a document may have none, which is told and not refused. */
const numberNote = (row: IndicatorTarget): readonly Fault[] =>
  /[〔[［（(【]\s*(?:19|20)\d{2}\s*[〕\]］）)】].*号|第\s*[\d一二三四五六七八九十百]+\s*号|\d+\s*号/.test(
    row.document
  ) || isNoDocument(row.document)
    ? []
    : [
        {
          ...placeIn("indicator_targets", row, "document"),
          ...{severity: "note", code: "document-without-number"},
          message: "没有文号",
          fix: "有文号的请补上，如“《…规划》（某政发〔2021〕18号）”；确实没有的不必处理"
        }
      ];
