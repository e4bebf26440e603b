import type {AirDay, AirHour} from "../../tables/schemas/index.ts";
import {AIR_COMPUTED, AIR_HOUR_COMPUTED, type AirComputed} from "../air/air-columns.ts";
import type {AirVerdicts} from "../air/air.ts";
import type {ExposureVerdict} from "../exposure/exposure.ts";
import {type AnyRow, type OpenColumn, computedColumn} from "./publish-cells.ts";
import type {RectificationVerdicts} from "../rectification/rectification.ts";
import {WATER_COMPUTED, type WaterComputed, readingColumns} from "../water/water-columns.ts";
import type {WaterVerdicts} from "../water/water.ts";

/** The verdicts that add columns to republished tables. */
export interface Computing {
  readonly exposure: ExposureVerdict;
  readonly rectification: RectificationVerdicts;
  readonly water: WaterVerdicts;
  readonly air: AirVerdicts;
}

/** The columns the dictionary says a table is republished with, after its own. */
export const computedColumns = (name: string, verdicts: Computing): readonly OpenColumn[] => {
  const {exposure, rectification, water, air} = verdicts;
  switch (name) {
    case "rectification_issues":
      return [
        computedColumn("超期", "整改时限（批准延期的按延期后时限）早于数据截至而未完成整改", ({id}) =>
          rectification.byId.get(String(id))?.late === true ? "是" : "否"
        )
      ];
    case "water_readings":
      return waterColumns(water);
    case "air_daily":
      return airColumns(AIR_COMPUTED, (row) => air.dailyColumns(row as unknown as AirDay));
    case "air_hourly":
      return airColumns(AIR_HOUR_COMPUTED, (row) => air.hourlyColumns(row as unknown as AirHour));
    case "exposure_list":
      return exposureColumns(exposure);
    default:
      return [];
  }
};

const airColumns = (headers: typeof AIR_COMPUTED, of: (row: AnyRow) => AirComputed): readonly OpenColumn[] => {
  // The cells of a row are asked one after another, so the last row is all that need be kept.
  let last: {readonly row: AnyRow; readonly columns: AirComputed} | null = null;
  const columnsOf = (row: AnyRow): AirComputed => {
    if (last?.row !== row) last = {row, columns: of(row)};
    return last.columns;
  };
  return headers.map(({header, note}) => computedColumn(header, note, (row) => columnsOf(row)[header]));
};

const exposureColumns = ({down}: ExposureVerdict): readonly OpenColumn[] => {
  const stones = new Map(down.map((stone) => [stone.id, stone]));
  return [
    computedColumn("公示状态", "公示中或已撤下；已撤下的只留编号、日期和原因", ({id}) =>
      stones.has(String(id)) ? "已撤下" : "公示中"
    ),
    computedColumn(
      "撤下原因",
      "到期、信用修复、决定撤销、异议成立或主动撤下",
      ({id}) => stones.get(String(id))?.reason ?? null
    ),
    computedColumn("撤下日期", "不再展示的第一天", ({id}) => stones.get(String(id))?.on ?? null)
  ];
};

const waterColumns = ({readings}: WaterVerdicts): readonly OpenColumn[] => {
  // The cells of a row are asked one after another, so the last row is all that need be kept.
  let last: {readonly index: number; readonly columns: WaterComputed} | null = null;
  const columnsOf = (index: number): WaterComputed | null => {
    const reading = readings[index];
    if (reading === undefined) return null;
    if (last?.index !== index) last = {index, columns: readingColumns(reading)};
    return last.columns;
  };
  return WATER_COMPUTED.map(({header, note}) =>
    computedColumn(header, note, (_row, index) => columnsOf(index)?.[header] ?? null)
  );
};
