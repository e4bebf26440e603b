import {PAGE_STYLE} from "../checks/report/page-style.ts";
import {escaped} from "../checks/report/row-table.ts";
import {CORRECTION_HEADER} from "./correction-rows.ts";
import {type Difference, refuses} from "./difference.ts";
import {type DifferenceOf, differenceVerdict, tableWords} from "./difference-words.ts";
import type {FigureChange} from "./figure-difference.ts";
import type {Change, Some, TableChange} from "./table-difference.ts";

/** Rows shown of a list; the JSON has more. */
const ROWS = 60;

/** The difference as one HTML file: no script, no other file, prints on A4. What stops the build comes first. */
export const differencePage = (found: Difference | null, {root, out}: DifferenceOf): string =>
  [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>发布前对照</title>`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><style>${PAGE_STYLE}</style></head><body>`,
    `<p class="soft">发布前对照 · 数据目录 ${escaped(root)} · 上一次发布 ${escaped(out)}</p>`,
    `<h1${found !== null && refuses(found) ? ' class="refused"' : ""}>${escaped(differenceVerdict(found))}</h1>`,
    ...(found === null ? [] : [revisions(found.tables), figures(found), tables(found)]),
    `</body></html>\n`
  ].join("\n");

const revisions = (all: readonly TableChange[]): string => {
  const past = all.filter(({revised, deleted}) => revised.count + deleted.count > 0);
  if (past.length === 0) return "";
  return `<h2>改动了已发布的历史数据</h2>${past
    .map(({table, title, revised: {count, items}, deleted, unexplained, paste}) => {
      const rows = items
        .slice(0, ROWS)
        .map(({key, column, before, after, correction}) => [key, column, before, after, correction ?? "没有"]);
      const gone = deleted.items.slice(0, ROWS).map(({key, correction}) => [key, correction ?? "没有"]);
      const asked =
        paste.length === 0
          ? ""
          : `<p>改错、漏放了的，请改回原值、放回原行；确要更正的，把${paste.length === 1 ? "这一行" : "这些行"}粘贴到 corrections.csv，补上编号、日期、类型、原因、提出方、处理单位；表头是 <code>${CORRECTION_HEADER}</code></p><pre class="paste">${escaped(paste.join("\n"))}</pre>`;
      return `<article class="${unexplained > 0 ? "fault" : "note"}"><h3>${escaped(`${title}（${table}）`)}：${pastWords(count, deleted.count)}，没有更正记录的 ${unexplained} 处</h3>${grid(["记录键", "字段", "原值", "新值", "更正记录"], rows, count)}${grid(["删去的行", "更正记录"], gone, deleted.count)}${asked}</article>`;
    })
    .join("")}`;
};

const pastWords = (revised: number, deleted: number): string =>
  [revised === 0 ? "" : `改动 ${revised} 处`, deleted === 0 ? "" : `删去 ${deleted} 行`]
    .filter((part) => part !== "")
    .join("，");

const figures = ({figures: {changed, added, removed}}: Difference): string =>
  changed.length + added.length + removed.length === 0
    ? ""
    : [
        `<h2>图表</h2><p class="soft">数字有变化的 ${changed.length} 张，新增 ${added.length} 张，减少 ${removed.length} 张</p>`,
        ...changed.map(figure),
        names("新增图表", added),
        names("减少图表", removed)
      ].join("");

const figure = ({id, title, sentence, cells, rowsAdded, rowsRemoved}: FigureChange): string => {
  const rows = cells.slice(0, ROWS).map(({row, column, before, after}) => [row, column, before, after]);
  return [
    `<article><h3>${escaped(title)}</h3><p class="soft">${escaped(id)}</p>`,
    sentence === null
      ? ""
      : `<p>原：<del>${escaped(sentence.before)}</del></p><p>新：<ins>${escaped(sentence.after)}</ins></p>`,
    grid(["行", "列", "原值", "新值"], rows, cells.length),
    listed("新增的行", {count: rowsAdded.length, items: rowsAdded}),
    listed("减少的行", {count: rowsRemoved.length, items: rowsRemoved}),
    `</article>`
  ].join("");
};

const names = (heading: string, all: readonly {readonly id: string; readonly title: string}[]): string =>
  listed(heading, {count: all.length, items: all.map(({id, title}) => `${title}（${id}）`)});

const tables = ({tables: all, tablesAdded, tablesRemoved}: Difference): string =>
  all.length + tablesAdded.length + tablesRemoved.length === 0
    ? ""
    : [
        "<h2>数据表</h2>",
        listed("新增数据表", {count: tablesAdded.length, items: tablesAdded}),
        listed("减少数据表", {count: tablesRemoved.length, items: tablesRemoved}),
        ...all.map(
          (table) =>
            `<article><h3>${escaped(`${table.title}（${table.table}）`)}</h3><p>${escaped(tableWords(table))}</p>${listed("新增的行", table.added)}${listed("减少的行", table.removed)}${updates(table.updated)}</article>`
        )
      ].join("");

const updates = ({count, items}: Some<Change>): string =>
  items.length === 0
    ? ""
    : grid(
        ["记录键", "字段", "原值", "更新为"],
        items.slice(0, ROWS).map(({key, column, before, after}) => [key, column, before, after]),
        count
      );

/** A list that fits on a line or two; the count is of all. */
const listed = (heading: string, {count, items}: Some<string>): string =>
  items.length === 0
    ? ""
    : `<p>${heading}：${escaped(items.slice(0, ROWS).join("；"))}${count > Math.min(ROWS, items.length) ? `……共 ${count} 项` : ""}</p>`;

const grid = (headers: readonly string[], rows: readonly (readonly string[])[], count: number): string =>
  rows.length === 0
    ? ""
    : `<div class="sheet"><table><thead><tr>${headers.map((header) => `<th scope="col">${header}</th>`).join("")}</tr></thead><tbody>${rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`)
        .join(
          ""
        )}</tbody></table></div>${count > rows.length ? `<p class="soft">另有 ${count - rows.length} 处，见 JSON。</p>` : ""}`;
