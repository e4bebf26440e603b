import type {TargetSources, TargetedValues} from "./target-measures.ts";

/** Why a year with a change of standard has no share of good days of its own. */
const SPLIT_YEAR = "跨标准年份分段评价，各段不合计为全年";

/** 优良天数比率 of the city. */
export const goodDays = ({years}: TargetSources["air"]): TargetedValues => {
  const share = (good: number, valid: number) => (valid === 0 ? null : (good * 100) / valid);
  const last = years.at(-1);
  // Part of a year is no way to the whole of it, and of two parts neither stands for the year.
  const split = last !== undefined && years.filter(({label}) => label === last.label).length > 1;
  const now = last === undefined || split || last.ratio === null ? null : share(last.good, last.valid);
  const final = (year: number) => {
    const stretches = years.filter(({label}) => label === String(year));
    const [only] = stretches;
    if (only === undefined) return {value: null, why: "没有数据", preliminary: false};
    if (stretches.length > 1) return {value: null, why: `当年${SPLIT_YEAR}`, preliminary: false};
    const covers = only.from.endsWith("-01-01") && only.to.endsWith("-12-31");
    return {
      value: covers && only.ratio !== null ? share(only.good, only.valid) : null,
      why: !covers ? "没有全年数据" : only.ratio === null ? "没有可计算的比例" : null,
      preliminary: false
    };
  };
  return {
    ...{name: "优良天数比率", figure: "air-good-days", walks: false},
    now: now === null || last === undefined ? null : {value: now, period: `${last.from} 至 ${last.to}`},
    ...(split ? {whyNot: `${last.label} 年${SPLIT_YEAR}`} : {}),
    ...(years.length === 0 ? {} : {tabled: (period) => yearly(period, final)}),
    standardsOf: (year) =>
      years.filter(({label}) => label === (year === null ? last?.label : String(year))).map(({standard}) => standard),
    final
  };
};

/** What is judged by the year has no value of a quarter or month. */
const yearly = (period: string, final: TargetedValues["final"]): number | null =>
  period.length === 4 ? final(Number(period)).value : null;

/** PM2.5 年均浓度 of the city, by the mean before any rounding. */
export const pm25 = ({pm25Years}: TargetSources["air"]): TargetedValues => {
  const final = (year: number) => {
    const found = pm25Years.find((each) => each.year === String(year));
    if (found === undefined) return {value: null, why: "没有数据", preliminary: false};
    const value = found.whole ? (found.value?.unrounded ?? null) : null;
    return {value, why: value === null ? (found.reason ?? "没有全年数据") : null, preliminary: false};
  };
  return {
    ...{name: "PM2.5 年均浓度", figure: "air-pm25-target", now: null, walks: false, final},
    ...(pm25Years.length === 0 ? {} : {tabled: (period: string) => yearly(period, final)})
  };
};
