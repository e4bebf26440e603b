import {airStandards, aqiOn} from "../../measures/air/air-standards.ts";
import {agrees, decimalsOf, recomputed} from "../../measures/indicators.ts";
import {assessWater} from "../../measures/water/water.ts";
import {aqiBy} from "../../standards/air/aqi.ts";
import {classRank, className} from "../../standards/water/single-factor.ts";
import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {placeIn} from "../place.ts";
import {recent} from "./series.ts";

/** Small differences have good reasons and stand on the page of official and computed values; these are asked about. The site's own lines. */
const POINTS = 10;
const CLASSES = 2;
const AQI = 10;
const AQI_SHARE = 0.2;
/** Looked at: of readings the last year, of days the last quarter. */
const MONTHS = 12;
const MONTHS_OF_DAYS = 3;

const FIX = "请核对这一列和所依据的各列；确实如此公布的，请在 decisions.csv 中答复";

/** 公布值 beside numerator over denominator. */
export const printedRates = ({tables}: City): readonly Fault[] =>
  tables.indicators.flatMap((row): readonly Fault[] => {
    const {printed, numerator, denominator, value, unit} = row;
    const found = recomputed(row);
    if (printed === null || found === null || numerator === null || denominator === null || value !== null) return [];
    const typed = row.meta.printed?.["printed"] ?? String(printed);
    // A share typed as a part of one is asked about as such.
    if (agrees(found, printed, decimalsOf(typed)) || (unit === "%" && printed <= 1 && found > 10)) return [];
    const far = unit === "%" && Math.abs(found - printed) > POINTS;
    return [
      {
        ...placeIn("indicators", row, "printed"),
        ...{severity: far ? "warning" : "note", code: "rate-differs"},
        message: `由分子 ${numerator}、分母 ${denominator} 重算是 ${Number(found.toFixed(2))}${unit === "%" ? "%" : ""}`,
        fix: far ? FIX : "按原数照列，并列入“官方值与计算值”页"
      }
    ];
  });

/** An official class or index far from the one that the values of the same row give: a value or a class of another row. */
export const officialValues = (city: City): readonly Fault[] => [...officialClasses(city), ...officialIndices(city)];

const officialClasses = (city: City): readonly Fault[] => {
  const readings = recent(city.tables.water_readings, ({time}) => time, city.site.dataAsOf, MONTHS).filter(
    ({time, officialClass}) => time.length <= 10 && officialClass !== null
  );
  if (readings.length === 0) return [];
  return assessWater({...city, tables: {...city.tables, water_readings: readings}}).readings.flatMap(
    ({row, rank}): readonly Fault[] => {
      const official = row.officialClass;
      if (official === null || rank === null || Math.abs(classRank(official) - rank) < CLASSES) return [];
      return [
        {
          ...placeIn("water_readings", row, "officialClass"),
          ...{severity: "warning", code: "class-differs"},
          message: `由这一行的监测值评价是${className(rank)}类，相差 ${Math.abs(classRank(official) - rank)} 个类别`,
          fix: FIX
        }
      ];
    }
  );
};

const officialIndices = ({site, tables}: City): readonly Fault[] => {
  const standards = airStandards(tables.limits);
  return recent(tables.air_daily, ({date}) => date, site.dataAsOf, MONTHS_OF_DAYS).flatMap((row): readonly Fault[] => {
    const edition = row.officialAqi === null ? null : aqiOn(standards, row.date);
    const index = edition === null ? null : aqiBy(edition, "daily", row).aqi;
    if (index === null || row.officialAqi === null) return [];
    const apart = Math.abs(index - row.officialAqi);
    if (apart <= AQI || apart <= index * AQI_SHARE) return [];
    return [
      {
        ...placeIn("air_daily", row, "officialAqi"),
        ...{severity: "warning", code: "aqi-differs"},
        message: `由这一行的浓度计算，AQI 是 ${index}`,
        fix: FIX
      }
    ];
  });
};
