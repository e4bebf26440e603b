import type {IssueGroup, RectificationVerdicts} from "../../measures/rectification/rectification.ts";
import type {Rate} from "../../measures/rate.ts";
import type {RectificationTally} from "../../measures/rectification/rectification-tally.ts";
import type {City} from "../../tables/city.ts";
import {type BarKey, barRows} from "../drawing/bar-rows.ts";
import type {Figure, FigureRow} from "../figure.ts";
import {formatNumber, percent} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {GROUP_COLUMNS, GROUP_PARTS, groupNotes, groupRow} from "./rectification-group-columns.ts";
import {fieldPath, rateWords, rectificationBase, regionIssuesPath, roundPath, unitPath} from "./rectification-words.ts";

/** Completion and write-off by round: two bars, never one. */
export const rectificationRounds = (city: City, verdicts: RectificationVerdicts): Figure | null =>
  groupFigure(city, verdicts, {
    id: "rectification-rounds",
    title: "各轮督察：完成整改与销号各占多少",
    label: "督察轮次",
    groups: verdicts.rounds,
    path: roundPath,
    extremes: false,
    notes: []
  });

export const rectificationRegions = (city: City, verdicts: RectificationVerdicts): Figure | null =>
  groupFigure(city, verdicts, {
    id: "rectification-regions",
    title: "各地整改：完成整改与销号各占多少",
    label: "行政区域",
    groups: verdicts.regions,
    path: (name) => regionIssuesPath(city, name),
    extremes: true,
    notes: ["一项问题涉及几个行政区域，在每个区域各计一次，因此各区域之和大于全市总数；合计行是全市实际项数。"]
  });

export const rectificationFields = (city: City, verdicts: RectificationVerdicts): Figure | null =>
  groupFigure(city, verdicts, {
    id: "rectification-fields",
    title: "各类问题：完成整改与销号各占多少",
    label: "问题类别",
    groups: verdicts.fields,
    path: fieldPath,
    extremes: true,
    notes: []
  });

export const rectificationLeads = (city: City, verdicts: RectificationVerdicts): Figure | null =>
  groupFigure(city, verdicts, {
    id: "rectification-leads",
    title: "各牵头单位：完成整改与销号各占多少",
    label: "牵头单位",
    groups: verdicts.leads,
    path: unitPath,
    extremes: false,
    notes: ["项数不同的单位之间，比率不宜直接排名；分母写在每一条后面。"]
  });

interface Definition {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly groups: readonly IssueGroup[];
  readonly path: (name: string) => string;
  /** Say which group stands lowest. */
  readonly extremes: boolean;
  readonly notes: readonly string[];
}

const groupFigure = (city: City, verdicts: RectificationVerdicts, definition: Definition): Figure | null => {
  const {id, title, label, groups, path, notes} = definition;
  if (groups.length === 0) return null;
  const link = (row: FigureRow): string | null => (row["name"] === TOTAL ? null : path(String(row["name"])));
  return {
    ...rectificationBase(city, verdicts),
    id,
    title,
    sentence: sentenceOf(verdicts.tally, definition),
    table: {
      columns: [{key: "name", label, link}, ...GROUP_COLUMNS],
      rows: [...groups.map(({name, tally}) => groupRow(name, tally)), groupRow(TOTAL, verdicts.tally)],
      parts: GROUP_PARTS
    },
    draw: (frame) => draw(definition, frame),
    method: "rectification-rates",
    notes: [...notes, ...groupNotes(verdicts.tally)]
  };
};

const TOTAL = "合计";

const sentenceOf = (whole: RectificationTally, {groups, extremes}: Definition): string => {
  const head = `完成整改率 ${rateWords(whole.completion)}，销号率 ${rateWords(whole.writeOff)}`;
  const late = groups.filter(({tally}) => tally.late > 0);
  const tail = lateTail(late);
  if (!extremes || groups.length < 2) return `${head}；${tail}。`;
  const share = ({tally}: IssueGroup): number => percent(tally.done, tally.total) ?? 0;
  const lowest = groups.toSorted((a, b) => share(a) - share(b))[0] as IssueGroup;
  return `${head}；完成整改率最低的是${lowest.name}，${rateWords(lowest.tally.completion)}；${tail}。`;
};

/** Names the group with most late tasks, or those that share the first place. */
const lateTail = (late: readonly IssueGroup[]): string => {
  if (late.length === 0) return "没有逾期";
  const most = Math.max(...late.map(({tally}) => tally.late));
  const first = late.filter(({tally}) => tally.late === most).map(({name}) => name);
  const names = first.length > 3 ? `${first.slice(0, 3).join("、")}等` : first.join("、");
  const each = first.length > 1 ? "各 " : "";
  return `逾期最多的是${names}，${each}${most} 项`;
};

const KEY: readonly BarKey[] = [
  {text: "完成整改（含长期坚持、销号）", tone: "done", hollow: true},
  {text: "已销号", tone: "done"}
];

const draw = ({groups, path}: Definition, frame: Frame): Drawn =>
  barRows(
    groups.map(({name, tally}) => ({
      label: name,
      under: `${tally.total} 项`,
      href: frame.href === null ? null : frame.href(path(name)),
      bars: [
        {value: percent(tally.done, tally.total), text: barText(tally.completion), tone: "done", hollow: true},
        {value: percent(tally.writtenOff, tally.total), text: barText(tally.writeOff), tone: "done"}
      ],
      ...flag(tally)
    })),
    {width: frame.width, stacked: narrow(frame), max: 100, track: true, key: KEY}
  );

const flag = ({late, reopened}: RectificationTally): {flag?: string} => {
  const words = [late > 0 ? `逾期 ${late}` : "", reopened > 0 ? `反弹 ${reopened}` : ""].filter((word) => word !== "");
  return words.length === 0 ? {} : {flag: words.join(" ")};
};

const barText = ({numerator, denominator, why}: Rate): string => {
  const share = percent(numerator, denominator);
  return share === null ? (why ?? "") : `${formatNumber(share, 1)}% · ${numerator}/${denominator}`;
};
