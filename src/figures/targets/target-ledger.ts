import {type LedgerEntry, type TargetLedger, targetLedger} from "../../measures/targets/target-ledger.ts";
import type {TargetSources} from "../../measures/targets/target-measures.ts";
import {
  AFTERWARDS,
  besideAnother,
  PLAN_YEARS,
  type TargetWord,
  meets,
  supersededText,
  targetText
} from "../../measures/targets/targets.ts";
import {roundHalfEven} from "../../standards/half-even.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, type FigureRow, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {completeBut} from "../completeness.ts";
import {chineseDate, formatNumber, withUnit} from "../drawing/format.ts";
import {drawLedger} from "./target-ledger-drawing.ts";
import {afterWords, thingsWords} from "./target-notes.ts";

/** Whether the city has a figure: a target may stand for a measure nobody handed in yet. */
type Has = (id: string) => boolean;

export const targetFigures = (city: City, sources: TargetSources, has: Has): readonly Figure[] => {
  const figure = targetFigure(city, sources, has);
  return figure === null ? [] : [figure];
};

/** Every target beside its truth, with its document and what it was before a revision. Null where nobody set one. */
const targetFigure = (city: City, sources: TargetSources, has: Has): Figure | null => {
  const ledger = targetLedger(city, sources);
  const {entries} = ledger;
  if (entries.length === 0) return null;
  const standards = [...new Set(entries.flatMap((one) => one.standards))];
  return {
    ...figureOrigin(city, "indicator_targets"),
    ...{id: "targets", section: "responsibility", title: "规划目标：承诺了多少，到了没有"},
    sentence: sentenceOf(ledger, city.site.dataAsOf),
    table: {
      columns: [
        {key: "year", label: "目标年"},
        {
          ...{key: "name", label: "指标"},
          link: (row) => (typeof row["figure"] === "string" ? `/figures/${row["figure"]}/` : null)
        },
        {key: "region", label: "行政区域"},
        {key: "target", label: "目标"},
        {key: "verdict", label: "是否达到"},
        {key: "value", label: "目标年数值或现值", digits: 1},
        {key: "unit", label: "单位"},
        {key: "period", label: "数值的时段"},
        {key: "why", label: "说明"},
        ...(standards.length === 0 ? [] : [{key: "standard", label: "评价标准"}]),
        {key: "plan", label: "规划期"},
        {key: "nature", label: "性质"},
        {key: "base", label: "基期值", digits: 1},
        {key: "document", label: "文件名称和文号"},
        {key: "from", label: "生效日期"},
        {key: "before", label: "修订前"}
      ],
      rows: entries.map((one) => rowOf(one, has))
    },
    draw: (frame) => drawLedger(ledger, city.site.region, frame),
    ...{period: `目标年 ${entries[0]?.target.year} 至 ${entries.at(-1)?.target.year}`, asOf: city.site.dataAsOf},
    ...{status: null, method: "targets", standards},
    completeness: completeBut(
      entries.length,
      "项目标",
      entries.flatMap(({name, target, verdict}) =>
        verdict.word === "尚不能判断"
          ? [{what: `${name} ${target.year}年`, why: verdict.why ?? "没有可以判断的数值"}]
          : []
      )
    ),
    notes: [
      "只列有文件公布的目标；没有公布的不代拟、不延用。",
      ...new Set(
        entries
          .filter((one) => one.standards.length > 0)
          .map(
            (one) => `${one.name}${one.period === null ? "" : `（${one.period}）`}按 ${one.standards.join("、")} 评价。`
          )
      ),
      ...[...Map.groupBy(entries, ({name}) => name)]
        .filter(([, own]) => new Set(own.flatMap((one) => one.standards)).size > 1)
        .map(([name]) => `${name}各年评价标准不同，不可直接比较。`),
      ...[...Map.groupBy(ledger.pending, ({next}) => next)].map(
        ([next, group]) =>
          `考核期已结束，${PLAN_YEARS[next]}目标值待发布：${[...new Set(group.map(({name}) => name))].join("、")}。`
      ),
      ...entries
        .filter(({target}) => target.superseded.length + target.after.length > 0)
        .map(({name, target}) => `${name} ${target.year} 年目标修订过：${historyWords(target)}。`)
    ]
  };
};

/** The same as a list of promises, each with its documents; it leads to the figure that shows the values. */
export const targetEntries = (city: City, sources: TargetSources, has: Has) =>
  targetLedger(city, sources).entries.map((one) => {
    const {target, name, figure, value} = one;
    const {why} = rowOf(one, has);
    const found = value === null ? "" : `${withUnit(value, target.unit, 1)}，`;
    return {
      href: figure === null || !has(figure) ? "/figures/targets/" : `/figures/${figure}/`,
      title: `${target.region === city.site.region ? "" : `${target.region} `}${name}：${target.year} 年 ${targetText(target)}`,
      meta: [
        `${found}${verdictOf(one)}${why === "无" ? "" : `（${String(why)}）`}`,
        `${target.plan}${target.nature === null ? "" : `，${target.nature}`}${target.base === null ? "" : `，基期值 ${withUnit(target.base, target.unit, 1)}`}`,
        historyWords(target)
      ].join(" · ")
    };
  });

const historyWords = (target: LedgerEntry["target"]): string =>
  [
    ...target.superseded.map((old) => `${old.from} 起 ${supersededText(old)}（${old.document}）`),
    `${target.from} 起 ${targetText(target)}（${target.document}）`
  ].join("，") + afterWords(target);

/** A verdict on a preliminary value is no final one. */
const verdictOf = ({verdict, preliminary}: LedgerEntry): string =>
  `${verdict.word}${preliminary && verdict.word !== "尚不能判断" ? "（按初步数）" : ""}`;

const rowOf = (one: LedgerEntry, has: Has): FigureRow => {
  const {target, name, figure, value, period, preliminary, verdict, pace, standards, counted} = one;
  return {
    ...{year: String(target.year), name, region: target.region, target: targetText(target), unit: target.unit},
    ...(figure === null || !has(figure) ? {} : {figure}),
    ...{verdict: verdictOf(one), plan: target.plan, document: target.document, from: target.from},
    value: value ?? missing("—"),
    period: period ?? missing("—"),
    why:
      [
        ...(target.closed && value !== null ? [preliminary ? "考核期已结束，初步值" : "考核期已结束，最终值"] : []),
        ...(verdict.why === null ? [] : [verdict.why]),
        ...(value === null ? [] : unroundedWords(target, value)),
        ...(pace === null
          ? []
          : [
              `还差 ${formatNumber(pace.distance, 1)}${counted === undefined ? "" : `（${thingsWords(pace.distance, counted)}）`}，其后 ${pace.months} 个月平均每月 ${formatNumber(pace.perMonth, 2)}`
            ])
      ].join("；") || "无",
    standard: standards.length === 0 ? missing("不按标准评价") : standards.join("、"),
    nature: target.nature ?? missing("未注明"),
    base: target.base ?? missing("未注明"),
    before:
      [
        ...target.superseded.map((old) => `${supersededText(old)}（${old.from} 起）`),
        ...target.after.map((later) => `${supersededText(later)}（${later.from} 起，${AFTERWARDS}）`)
      ].join("；") || "没有修订"
  };
};

/** Where one decimal would say the opposite of the verdict: the value that was judged. */
export const unroundedWords = (target: Parameters<typeof meets>[0], value: number): readonly string[] =>
  meets(target, value) === meets(target, roundHalfEven(value, 1))
    ? []
    : [`按未修约值 ${String(roundHalfEven(value, 4))} 判断`];

const sentenceOf = ({entries, pending}: TargetLedger, dataAsOf: string): string => {
  const all = entries.map(({target}) => target);
  const nameOf = ({name, target}: LedgerEntry): string => `${name}${besideAnother(target, all) ? "（年度）" : ""}`;
  const closed = entries.filter(({target}) => target.closed);
  const open = entries.length - closed.length;
  const early = closed.filter(({preliminary, verdict}) => preliminary && verdict.word !== "尚不能判断").map(nameOf);
  const told = (word: TargetWord) => {
    const found = closed.filter(({verdict}) => verdict.word === word).map(nameOf);
    const names = found.length === 0 || word === "已达到" ? "" : `（${found.join("、")}）`;
    return `${word} ${found.length} 项${names}`;
  };
  return `截至${chineseDate(dataAsOf)}，${[
    `目标年已过的 ${closed.length} 项目标中，${told("已达到")}、${told("未达到")}、${told("尚不能判断")}`,
    ...(early.length === 0 ? [] : [`按初步数判断的有${early.join("、")}`]),
    ...(open === 0 ? [] : [`目标年未到的 ${open} 项都尚不能判断`]),
    ...[...Map.groupBy(pending, ({next}) => next)].map(
      ([next, group]) => `${group.length} 项考核期已结束，${PLAN_YEARS[next]}目标值待发布`
    )
  ].join("；")}。`;
};
