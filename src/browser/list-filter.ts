import type {ListIndex} from "../figures/lists/list-files.ts";
import {narrow} from "./list-match.ts";
import {type ListParts, listParts} from "./list-parts.ts";
import {type Asked, askedOf, queryOf} from "./list-query.ts";
import {choices, download, element, entry, pager} from "./list-view.ts";

/** Rows of one page, as on the pages without scripts. */
const SIZE = 50;

const found = (selector: string, within: ParentNode = document): HTMLElement => {
  const one = within.querySelector<HTMLElement>(selector);
  if (one === null) throw new Error(`the page has no ${selector}`);
  return one;
};

const tools = found("#list-tools");
const {all = "", rows = "", base = "", choice: here = ""} = tools.dataset;

/** The list of everything is narrowed where it stands; any other list hands its own condition on to it. */
const start = (): void => {
  const more = element("button", {type: "button"}, "按几个条件一起筛选");
  tools.append(more);
  if (location.pathname !== all)
    more.addEventListener("click", () => location.assign(`${all}?${here === "" ? "filter" : here}`));
  else {
    const open = (): void => {
      more.remove();
      void narrowing(listParts(rows));
    };
    more.addEventListener("click", open);
    if (location.search !== "") open();
  }
};

const narrowing = async (parts: ListParts): Promise<void> => {
  const section = found("#list");
  const [heading, list] = [found("h2", section), found("ol.entries", section)];
  const form = element("form", {class: "narrow", "aria-label": "筛选条件"});
  const state = element("p", {role: "status", class: "narrowed"}, "正在读取清单……");
  const leaves =
    section.querySelector<HTMLElement>("nav.pager") ?? element("nav", {class: "pager", "aria-label": "翻页"});
  list.before(form, state);
  list.after(leaves);
  heading.tabIndex = -1;
  const failed = (): void => state.replaceChildren("清单没有读到，请刷新再试，或用上面的链接逐项查看。");

  const index = await parts.index().catch(failed);
  if (index === undefined) return;
  // The choices hold every link of the facets; on a phone nobody scrolls past both.
  for (const one of section.querySelectorAll("nav.facets, details.twin, #list-tools")) one.remove();

  const show = async (asked: Asked, focus: string | null): Promise<void> => {
    const {choice} = asked;
    const narrowed = narrow(index, choice);
    const pages = Math.max(1, Math.ceil(narrowed.rows.length / SIZE));
    const page = Math.min(asked.page, pages);
    const clear = element("button", {type: "button", name: "clear"}, "不限条件");
    const save = element("button", {type: "button", name: "save"}, "下载筛选结果（CSV）");
    form.replaceChildren(...choices(index, narrowed, choice), element("p", {}, clear, save));
    form.querySelector<HTMLElement>(`[name="${focus ?? ""}"]`)?.focus();
    clear.addEventListener("click", () => go({choice: new Map(), page: 1}, "clear"));
    save.addEventListener("click", () => void saved(parts, index, narrowed.rows, choice.values()).catch(failed));
    const lines = await parts.lines(index, narrowed.rows.slice((page - 1) * SIZE, page * SIZE));
    list.replaceChildren(...lines.map((line) => entry(line, base)));
    leaves.replaceChildren(...pager(page, pages, (to) => all + queryOf({choice, page: to})));
    const count = `${narrowed.rows.length} ${index.unit}`;
    heading.replaceChildren(choice.size === 0 ? `全部 ${count}` : `符合条件的 ${count}`);
    state.replaceChildren(`${[...choice.values(), ""].join("；")}共 ${count}，第 ${page} 页，共 ${pages} 页。`);
  };
  const go = (asked: Asked, focus: string | null): void => {
    history.pushState(null, "", all + queryOf(asked));
    void show(asked, focus).catch(failed);
  };
  const again = (focus: string | null): Promise<void> => show(askedOf(location.search, index), focus).catch(failed);

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({target}) => {
    const chosen = [...new FormData(form)].flatMap(([key, value]) =>
      typeof value === "string" && value !== "" ? [[key, value] as const] : []
    );
    go({choice: new Map(chosen), page: 1}, target instanceof HTMLSelectElement ? target.name : null);
  });
  leaves.addEventListener("click", (event) => {
    const to = event.target instanceof HTMLElement ? event.target.dataset["page"] : undefined;
    if (to === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({...askedOf(location.search, index), page: Number(to)}, null);
    heading.focus();
  });
  addEventListener("popstate", () => void again(null));
  // Whoever pressed the button goes on with the first choice; whoever opened an address reads from the top.
  await again(location.search === "" ? (index.facets[0]?.key ?? null) : null);
};

/** The rows that fit as a file, from the very lines that are shown. */
const saved = async (
  parts: ListParts,
  index: ListIndex,
  places: readonly number[],
  words: Iterable<string>
): Promise<void> => {
  const lines = await parts.lines(index, places);
  const name = [all.split("/").at(-3) ?? "list", ...words].join("-").replace(/[\\/:*?"<>|\s]/g, "");
  download(index.head + lines.map((line) => line[7]).join(""), `${name}.csv`);
};

start();
