import type {ListIndex, ListLine} from "../figures/lists/list-files.ts";
import type {Choice, Narrowed} from "./list-match.ts";

/** An element with its attributes; its words are never markup. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/** A row as the lists without scripts print it. */
export const entry = ([path, id, title, word, kind, late, meta]: ListLine, base: string): HTMLLIElement =>
  element(
    "li",
    {},
    element(
      "a",
      {href: base + encodeURI(path)},
      element("span", {class: "id"}, id),
      element("span", {class: "title"}, title),
      element(
        "span",
        {class: "meta"},
        element("span", {class: `state ${kind}`}, word),
        ...(late === null ? [] : [element("span", {class: "late"}, ` · ${late}`)]),
        ...` · ${meta}`
          .split(/(\d{4}-\d{2}(?:-\d{2})?)/)
          .map((part, i) => (i % 2 === 1 ? element("span", {class: "date"}, part) : part))
      )
    )
  );

/** A choice for every facet; what would leave no row cannot be chosen. */
export const choices = ({facets, unit}: ListIndex, {counts}: Narrowed, choice: Choice): readonly HTMLElement[] =>
  facets.map(({key, label, values}, f) => {
    const chosen = choice.get(key);
    const options = values.map((value, v) => {
      const count = counts[f]?.[v] ?? 0;
      const option = element("option", {value}, `${value}（${count} ${unit}）`);
      option.selected = value === chosen;
      option.disabled = count === 0 && value !== chosen;
      return option;
    });
    const select = element("select", {name: key}, element("option", {value: ""}, "不限"), ...options);
    return element("label", {}, element("span", {}, label), select);
  });

/** The links that leaf through a narrowed list; nothing for a single page. */
export const pager = (page: number, pages: number, address: (page: number) => string): readonly HTMLElement[] => {
  if (pages <= 1) return [];
  const link = (to: number, rel: string, words: string): HTMLElement =>
    element("a", {href: address(to), rel, "data-page": String(to)}, words);
  return [
    ...(page > 1 ? [link(page - 1, "prev", "上一页")] : []),
    element("span", {}, `第 ${page} 页，共 ${pages} 页`),
    ...(page < pages ? [link(page + 1, "next", "下一页")] : [])
  ];
};

/** Hands text on as a file of this name. */
export const download = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
  element("a", {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
