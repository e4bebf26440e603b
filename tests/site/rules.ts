import {type Page, type Site, tags} from "./site.ts";

/** What must hold on every page of every city: each breach as `page: what`. */
export const pageFaults = (site: Site): readonly string[] => [
  ...site.pages.flatMap((page) => rules.flatMap((rule) => rule(page).map((fault) => `${page.path}: ${fault}`))),
  ...sameTitles(site.pages)
];

type Rule = (page: Page) => readonly string[];

const needed =
  (what: string, test: RegExp): Rule =>
  ({html}) =>
    test.test(html) ? [] : [`no ${what}`];

const oneHeading: Rule = ({html}) => {
  const count = (html.match(/<h1[\s>]/g) ?? []).length;
  return count === 1 ? [] : [`${count} headings of the first rank`];
};

/** Headings must not skip a rank on the way down: a reader by ear walks them. */
const ranks: Rule = ({html}) => {
  const found = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
  const skipped = found.findIndex((rank, i) => i > 0 && rank > (found[i - 1] ?? 1) + 1);
  return skipped < 0 ? [] : [`h${found[skipped - 1]} followed by h${found[skipped]}`];
};

/** Values that a program left behind. */
const leftovers: Rule = ({html}) => {
  const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");
  const match = /\b(?:undefined|NaN|null|Infinity)\b|\[object |\bInvalid Date\b/.exec(text);
  return match === null
    ? []
    : [`“…${text.slice(Math.max(0, match.index - 30), match.index + 20).replace(/\s+/g, " ")}”`];
};

const attributes: Rule = ({html}) => {
  const all = tags(html);
  const ids = all.flatMap((tag) => tag.attributes["id"] ?? []);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const styled = all.filter((tag) => "style" in tag.attributes);
  const handlers = all.filter((tag) => Object.keys(tag.attributes).some((key) => /^on[a-z]+$/.test(key)));
  const mute = all.filter(({name, attributes: own}) => name === "img" && !("alt" in own));
  return [
    ...twice.slice(0, 1).map((id) => `id ${id} twice`),
    ...styled.slice(0, 1).map((tag) => `<${tag.name} style="${tag.attributes["style"]}">`),
    ...handlers.slice(0, 1).map(({name}) => `<${name}> with a handler`),
    ...mute.slice(0, 1).map(() => "img without alt")
  ];
};

const rules: readonly Rule[] = [
  needed("language", /<html lang="zh-CN"/),
  needed("title", /<title>[^<]+<\/title>/),
  needed("width for phones", /<meta name="viewport" content="width=device-width/),
  oneHeading,
  ranks,
  leftovers,
  attributes
];

/** Frames bear the title of the figure's own page. */
const sameTitles = (pages: readonly Page[]): readonly string[] =>
  [
    ...Map.groupBy(
      pages.filter(({path}) => !path.startsWith("/embed/")),
      ({html}) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ""
    )
  ]
    .filter(([, same]) => same.length > 1)
    .map(
      ([title, same]) =>
        `${same
          .slice(0, 3)
          .map(({path}) => path)
          .join(" ")}: all called ${title}`
    );
