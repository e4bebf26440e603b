import type {Column} from "../../tables/column.ts";
import {halfWidth} from "../../tables/half-width.ts";
import {nearestFew} from "../../tables/nearest.ts";

/** More words than this are not listed; the likest are. */
const MOST = 5;
const FEW = 3;

const YES = /^(?:y|yes|true|t|1|有|对|已|√|✓|✔|是的|属实)$/i;
const NO = /^(?:n|no|false|f|0|无|没有|未|×|✗|✘|不是|不)$/i;

export const yesOrNo = (cell: string): readonly string[] => {
  const bare = halfWidth(cell).trim();
  return YES.test(bare) ? ["是"] : NO.test(bare) ? ["否"] : ["是", "否"];
};

/** The words of a closed set, the likest first; of a long set only those that are like the cell at all. */
export const choicesMeant = (cell: string, {choices = []}: Column): readonly string[] => {
  const like = nearestFew(halfWidth(cell).replace(/\s/g, ""), choices, choices.length > MOST ? FEW : MOST);
  return choices.length > MOST ? like : [...like, ...choices.filter((word) => !like.includes(word))];
};

/** The same list with its strange words replaced by the likest, its parts separated as they should be. */
export const listMeant = (cell: string, column: Column): readonly string[] => {
  const {choices = []} = column;
  const parts = cell.split(/[、；;，,/|\s]+/).filter((part) => part !== "");
  if (parts.length < 2) return choicesMeant(cell, column);
  const words = parts.map((part) => (choices.includes(part) ? part : nearestFew(part, choices, 1)[0]));
  return words.some((word) => word === undefined) ? choicesMeant(cell, column) : [[...new Set(words)].join("、")];
};

/** Words of a vocabulary joined by 和, + or a stroke, as they should be joined. */
export const joinedMeant = (cell: string, vocabulary: Readonly<Record<string, string>>): readonly string[] => {
  const words = cell
    .split(/[、，,；;+/和与及\s]+/)
    .flatMap((part) => (part === "" ? [] : [vocabulary[part] ?? vocabulary[halfWidth(part)]]));
  return words.length === 0 || words.some((word) => word === undefined || word === "")
    ? []
    : [[...new Set(words)].join("、")];
};

/** true or false of site.json. */
export const trueOrFalse = (cell: string): readonly string[] =>
  cell === "是" || YES.test(cell) ? ["true"] : cell === "否" || NO.test(cell) ? ["false"] : ["true", "false"];

/** `Dian_Chi` → `dian-chi`; what is no Latin cannot be spelled here. */
export const codesMeant = (cell: string): readonly string[] => {
  const words = halfWidth(cell)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return /[^\u0000-\u007f]/.test(halfWidth(cell)) || words === "" ? [] : [words];
};

/** 统一社会信用代码 with I, O, S, Z for the figures they look like, or in small letters. */
export const creditCodesMeant = (cell: string, isValid: (code: string) => boolean): readonly string[] => {
  const bare = halfWidth(cell).replace(/[\s-]/g, "").toUpperCase();
  const figures = bare.replaceAll("O", "0").replaceAll("I", "1").replaceAll("Z", "2").replaceAll("S", "5");
  return [bare, figures].filter((code) => code !== cell && isValid(code)).slice(0, 1);
};

/** `3-5` that Excel made `5-Mar`. */
export const beforeExcel = (cell: string): readonly string[] => {
  const match = /^(\d{1,2})-([A-Za-z]{3})$/.exec(cell);
  const month = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].indexOf(
    match?.[2]?.toLowerCase() ?? ""
  );
  return match === null || month < 0 ? [] : [`${month + 1}-${Number(match[1])}`, `${month + 1}/${Number(match[1])}`];
};
