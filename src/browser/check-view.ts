import type {Checked, Progress, Which, Written} from "./check-messages.ts";

type Made = HTMLElement | string;

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...inside: readonly Made[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
};

/** Empties the result and lets go of its downloads. */
export const clear = (result: HTMLElement): void => {
  for (const old of result.querySelectorAll<HTMLAnchorElement>("a[download]")) URL.revokeObjectURL(old.href);
  result.replaceChildren();
};

export const showWords = (state: HTMLElement, words: string): void => state.replaceChildren(make("p", {}, words));

/** How far it is; the bar stays the same element, so that it is not announced anew for every file. */
export const showProgress = (state: HTMLElement, {words, done, all}: Progress): void => {
  const bar = state.querySelector("progress") ?? make("progress", {ariaLabel: "检查进度"});
  [bar.max, bar.value] = [all, done];
  const line = make("p", {ariaHidden: "true"}, `${words}（${Math.floor((done / all) * 100)}%）`);
  if (bar.parentNode === null) state.replaceChildren(make("p", {className: "unseen"}, "正在检查"), bar, line);
  else state.lastElementChild?.replaceWith(line);
};

/** Asks of which table files are; `go` is called with the answers. */
export const showWhich = (
  result: HTMLElement,
  {files, tables}: Which,
  go: (tables: Readonly<Record<string, string>>) => void
): void => {
  const rows = files.map(({path, like}) => {
    const select = make("select", {name: path}, make("option", {value: ""}, "不说明，按文件名检查"));
    for (const {name, title} of tables)
      select.append(make("option", {value: name, selected: name === like}, `${title}（${name}）`));
    const hint = like === null ? "" : "列名与选中的表相符，请核对";
    return {
      path,
      select,
      row: make("p", {}, make("label", {}, `${path} `, select), make("span", {className: "soft"}, hint))
    };
  });
  const form = make("form", {className: "which"}, ...rows.map(({row}) => row), make("button", {}, "开始检查"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(Object.fromEntries(rows.flatMap(({path, select}) => (select.value === "" ? [] : [[path, select.value]]))));
  });
  result.replaceChildren(form);
  rows[0]?.select.focus();
};

/** The report under its downloads. */
export const showChecked = (result: HTMLElement, {lacks, body, reports, copies}: Checked): void => {
  const report = make("div", {className: "report"});
  // Escaped where it was written; the page's own h1 stands above it.
  report.innerHTML = body.replace(
    /(<\/?h)([1-3])(?=[\s>])/g,
    (_, tag: string, rank: string) => tag + (Number(rank) + 1)
  );
  result.replaceChildren(
    ...(lacks === null ? [] : [make("p", {className: "lacks"}, lacks)]),
    make("p", {className: "downloads"}, ...reports.map((one) => download(one, `下载 ${one.path}`))),
    report,
    ...(copies.length === 0 ? [] : [copyList(copies)])
  );
};

const copyList = (copies: readonly Written[]): HTMLElement =>
  make(
    "div",
    {className: "copies"},
    make("h3", {}, "改好的副本"),
    make("p", {className: "soft"}, "UTF-8 编码，Excel 和 WPS 直接打开不会乱码；行和列都没有动，只换写法，不换意思。"),
    make(
      "ul",
      {},
      ...copies.map((copy) =>
        make("li", {}, download(copy, copy.path), make("span", {className: "soft"}, copy.changes.join("；")))
      )
    )
  );

const download = ({path, type, bytes}: Written, words: string): HTMLElement =>
  make(
    "a",
    {
      href: URL.createObjectURL(new Blob([bytes], {type: `${type};charset=utf-8`})),
      download: path.replace(/^.*\//, "")
    },
    words
  );
