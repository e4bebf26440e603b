import type {AqiResult} from "../../standards/air/aqi.ts";
import type {AirDay, AirHour} from "../../tables/schemas/index.ts";

/** 与官方AQI一致: whether both are there and equal; null when there is nothing to compare. */
export const agrees = (row: AirDay | AirHour, result: AqiResult): boolean | null =>
  row.officialAqi === null || result.aqi === null ? null : row.officialAqi === result.aqi;
