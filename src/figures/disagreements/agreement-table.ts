import {agreements, type Agreement} from "../../measures/agreement.ts";
import {formatNumber} from "../drawing/format.ts";
import type {FigureTable} from "../figure.ts";

const restText = ({rest, aside = [], note}: Pick<Agreement, "rest" | "aside" | "note">): string =>
  [
    ...Object.entries(rest).map(([cause, count]) => `${cause}：${count} 个`),
    ...aside,
    ...(note === null ? [] : [note])
  ].join("；");

const tableOf = (list: readonly Agreement[]): FigureTable => ({
  columns: [
    {key: "what", label: "比对内容"},
    {key: "result", label: "一致／比对"},
    {key: "rest", label: "不一致的原因和说明"},
    {key: "kind", label: "对照的是"},
    {key: "source", label: "出处"},
    {key: "files", label: "文件"}
  ],
  rows: list.map(({what, agreed, compared, kind, source, files, ...more}) => ({
    ...{what, agreed, compared, kind, source},
    result: `${agreed}／${compared}`,
    rest: restText(more),
    files: files.map((file) => file.split("/").at(-1)).join("、")
  }))
});

/** 与已公布结果的一致性, as the methods page prints it: a table for each part of the site, published answers first. */
export const agreementTables: readonly {readonly title: string; readonly table: FigureTable}[] = [
  ...Map.groupBy(agreements, ({section}) => section)
].map(([title, list]) => ({title, table: tableOf(list)}));

/** What was compared of one method; null for one that nothing published was found for. */
export const agreementOf = (method: string): FigureTable | null => {
  const own = agreements.filter((each) => each.method === method);
  return own.length === 0 ? null : tableOf(own);
};

const counts = (list: readonly Agreement[]): readonly [compared: string, agreed: string] => {
  const sum = (of: (each: Agreement) => number): string =>
    formatNumber(
      list.reduce((whole, each) => whole + of(each), 0),
      0
    );
  return [sum(({compared}) => compared), sum(({agreed}) => agreed)];
};

/** How much was compared with published answers, and how much agrees. */
export const agreementSentence = (): string => {
  const [published, same] = counts(agreements.filter(({kind}) => kind === "已公布"));
  const [others, alike] = counts(agreements.filter(({kind}) => kind === "标准文本" || kind === "另行计算"));
  const [gathered, equal] = counts(agreements.filter(({kind}) => kind === "第三方"));
  return (
    `与各地已经公布的 ${published} 个结果比对，${same} 个一致；同一小时的空气质量指数、级别、首要污染物各算一个，重复发布的照原样计，` +
    `不重复的数目和不一致的原因逐项写在表中。另与标准文本和另行计算的 ${others} 个结果比对，${alike} 个一致。` +
    `第三方整理的 ${gathered} 个结果单列，${equal} 个一致，不计入以上两项。`
  );
};
