import {limitOf} from "../measures/exposure/exposure-life.ts";
import type {City} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {placeIn} from "./place.ts";

/** 公开截止日期 beyond the longest term of exposure_terms that was in force while the entry stood (dictionary §5). */
export const exposureTerm = ({site, tables}: City): readonly Fault[] =>
  tables.exposure_list.flatMap((row): readonly Fault[] => {
    const limit = limitOf(row, tables.exposure_terms, site.dataAsOf);
    // An entry that ended before the term took effect was never under it.
    if (limit === null || !limit.exceeded || row.until < limit.term.from) return [];
    const {counted, gravity, most} = limit.term;
    return [
      {
        ...placeIn("exposure_list", row, "until"),
        severity: "fault",
        code: "term-exceeded",
        message: `失信程度“${gravity}”自${counted} ${limit.from} 起最长公开 ${most} 个月，截止日期最晚 ${limit.lastDay}`,
        fix: `请改为不晚于 ${limit.lastDay} 的日期，或更正“失信程度”；规定变动时在 exposure_terms.csv 加新行`,
        instead: [{words: limit.lastDay}]
      }
    ];
  });
