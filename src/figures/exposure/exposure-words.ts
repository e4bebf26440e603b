import type {ExposureList} from "../../measures/exposure/exposure-lists.ts";
import type {Mending, Standing, Tombstone} from "../../measures/exposure/exposure.ts";
import type {ExposureUpdate, LegalRef} from "../../tables/schemas/index.ts";
import type {Site} from "../../tables/site.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import type {TimelineItem} from "../timeline.ts";

type Fact = {readonly term: string; readonly value: string | null; readonly href?: string | null};

const KIND = {逾期未整改: "late", 整改中: "track", 已整改待核: "done", 已核实完成: "closed"} as const satisfies Record<
  Mending,
  string
>;

/** `12.5 万元` of 125000, `0.8 万元` of 8000: one unit for every sum of a list. */
export const fineText = (yuan: number): string => `${formatNumber(yuan / 10_000, 4).replace(/\.?0+$/, "")} 万元`;

const stateOf = ({mending}: Standing) => ({word: mending, kind: KIND[mending]});

/** An entry as a line of a list; without its name on pages that search engines may keep against the publisher's choice. */
export const exposureItem = (one: Standing, named = true) => {
  const {entry, slug, daysLate} = one;
  return {
    href: `/exposure/${slug}/`,
    id: entry.id,
    title: named ? `${entry.party}　${entry.field}` : entry.field,
    state: stateOf(one),
    late: daysLate === null ? null : `超过时限 ${daysLate} 天`,
    meta: [
      entry.region,
      entry.fine === null || entry.fine === 0 ? entry.actions.join("、") : `罚款 ${fineText(entry.fine)}`,
      `公示至 ${entry.until}`
    ].join(" · ")
  };
};

/** The sentence a list opens with. */
export const listLead = ({path, name, entries}: ExposureList): string => {
  const count = (state: Mending): number => entries.filter(({mending}) => mending === state).length;
  const fines = entries.flatMap(({entry}) => (entry.fine !== null && entry.fine > 0 ? [entry.fine] : []));
  const where = path === "" ? "在公示的曝光" : `“${name}”在公示的曝光`;
  if (entries.length === 0) return `目前没有${where}。`;
  const late = count("逾期未整改");
  const lateWords = late === 0 ? "没有逾期未整改的" : `${late} 件逾期未整改`;
  const fineWords =
    fines.length === 0
      ? "都没有罚款"
      : `${fines.length} 件处以罚款，合计 ${formatNumber(fines.reduce((sum, fine) => sum + fine, 0) / 10_000, 2)} 万元`;
  return `${where}有 ${entries.length} 件：${lateWords}，${count("已核实完成")} 件已核实完成；${fineWords}。`;
};

/** The sentence an entry's page opens with. */
export const exposureLead = (one: Standing): string => {
  const {entry, daysLate} = one;
  const fine = entry.fine === null || entry.fine === 0 ? "" : `（${fineText(entry.fine)}）`;
  const by = `${entry.authority ?? "主管部门"}作出${entry.actions.map((action) => (action === "罚款" ? `罚款${fine}` : action)).join("、")}处理`;
  const due =
    entry.deadline === null
      ? ""
      : `，整改时限为${chineseDate(entry.deadline)}${daysLate === null ? "" : `，已超过 ${daysLate} 天`}`;
  return `${by}；${one.mending}${due}。公示至${chineseDate(entry.until)}。`;
};

export const foundFacts = ({entry}: Standing): readonly Fact[] => [
  {term: "违法事实", value: entry.facts},
  {term: "曝光编号", value: entry.id},
  {term: "批次", value: entry.batch},
  {term: "当事人", value: entry.naming === "全称" ? entry.party : `${entry.party}（依规隐去全称）`},
  {term: "主体类型", value: entry.partyKind},
  {term: "统一社会信用代码", value: entry.naming === "全称" ? entry.creditCode : null},
  {term: "行政区域", value: entry.region},
  {term: "问题类别", value: entry.field},
  {
    term: "发现",
    value:
      [entry.foundOn === null ? null : chineseDate(entry.foundOn), entry.foundBy]
        .filter((part) => part !== null)
        .join("，") || null
  }
];

export const decisionFacts = ({entry, laws}: Standing): readonly Fact[] => [
  {term: "决定机关", value: entry.authority},
  {term: "决定文号", value: entry.decision},
  {term: "决定日期", value: entry.decidedOn === null ? null : chineseDate(entry.decidedOn)},
  {term: "处理", value: entry.actions.join("、")},
  {term: "罚款金额", value: entry.fine === null ? null : fineText(entry.fine)},
  {term: "失信程度", value: entry.gravity},
  {term: "法规依据", value: laws.length === 0 ? (entry.laws ?? []).join("、") || null : laws.map(lawText).join("\n")}
];

/** 名称、条款、文号 as legal_refs.csv prints them. */
const lawText = ({name, clause, document, to, about}: LegalRef): string =>
  `${name}${clause ?? ""}${document === null ? "" : `（${document}）`}${to === null ? "" : `（${chineseDate(to)}失效）`}${about === null ? "" : `：${about}`}`;

export const mendingFacts = (one: Standing): readonly Fact[] => {
  const {entry, mending, daysLate} = one;
  const passed = daysLate === null ? "" : `，已超过 ${daysLate} 天`;
  const typed = mending === entry.state ? "" : `（填报为“${entry.state}”，按时限判断）`;
  return [
    {term: "整改要求", value: entry.demand},
    {term: "整改时限", value: entry.deadline === null ? null : `${chineseDate(entry.deadline)}${passed}`},
    {term: "整改状态", value: `${mending}${typed}`}
  ];
};

export const objectionFacts = ({entry}: Standing, {contact, publisher}: Site): readonly Fact[] => [
  {term: "异议状态", value: entry.objection === "无" ? "没有收到异议" : entry.objection},
  {term: "受理日期", value: entry.objectedOn === null ? null : chineseDate(entry.objectedOn)},
  {term: "答复日期", value: entry.answeredOn === null ? null : chineseDate(entry.answeredOn)},
  {
    term: "怎样提出异议",
    value: `当事人认为内容有误，可以向${publisher || "发布单位"}书面提出并附证据；核查成立的予以更正或撤下。`
  },
  {term: "电话", value: contact.phone || null},
  {term: "邮箱", value: contact.email || null},
  {term: "地址", value: contact.address || null}
];

export const showingFacts = ({entry, limit}: Standing): readonly Fact[] => [
  {term: "发布日期", value: chineseDate(entry.publishedOn)},
  {term: "公开截止日期", value: `${chineseDate(entry.until)}，次日起自动撤下，只留编号、日期和原因`},
  {
    term: "最长公开期限",
    value:
      limit === null
        ? null
        : `${limit.term.gravity === "不适用" ? "" : `失信程度“${limit.term.gravity}”，`}自${limit.term.counted}（${chineseDate(limit.from)}）起最长 ${limit.term.most} 个月，即到${chineseDate(limit.lastDay)}${limit.exceeded ? "；公开截止日期晚于这一天，须更正" : ""}`
  },
  {term: "期限依据", value: limit?.term.basis ?? null},
  {term: "来源", value: entry.origin}
];

/** An update as a line of the entry's story. */
export const updateItem = (update: ExposureUpdate): TimelineItem => ({
  ...{date: update.date, head: update.kind, mark: updateMark(update)},
  lines: [update.words, {soft: update.unit}]
});

const updateMark = ({kind}: ExposureUpdate): "closed" | "back" | null =>
  kind === "现场复核" || kind === "缴清罚款" ? "closed" : kind === "更正" || kind === "决定变更" ? "back" : null;

/** All that may be said of an entry that is down. */
export const tombstoneText = ({on, reason}: Tombstone): string =>
  `该条已${on === null ? "" : `于${chineseDate(on)}`}撤下，原因：${reason.replace(/撤下$/, "") || "发布单位撤下"}。`;

/** A withdrawn entry as a line of a list. */
export const tombstoneItem = (stone: Tombstone) => ({
  href: `/exposure/${stone.slug}/`,
  id: stone.id,
  title: stone.on === null ? "已撤下" : `${chineseDate(stone.on)}撤下`,
  meta: `${stone.reason.replace(/撤下$/, "") || "发布单位撤下"} · 发布于 ${stone.publishedOn}`
});
